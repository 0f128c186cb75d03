import type { SPFI } from '@pnp/sp/fi';
import { committeeGroups, organisationGroups, registerGroups, type RegisterMembers } from '../../schema/groups';
import type { StepLog } from './step';

/** Ids of the site's groups by their titles. */
export type GroupIds = ReadonlyMap<string, number>;

interface SiteGroup {
  readonly Id: number;
  readonly Title: string;
  readonly OwnerTitle: string;
  readonly OnlyAllowMembersViewMembership: boolean;
  readonly AllowMembersEditMembership: boolean;
}

/** A group and who may change its members: another group, by title. */
interface DeclaredGroup {
  readonly title: string;
  readonly owner: string;
  readonly description: string;
}

const declaredGroups = (members: RegisterMembers, owners: string): DeclaredGroup[] => [
  { title: registerGroups.administrators, owner: owners, description: 'Reference data of the register.' },
  { title: registerGroups.readers, owner: owners, description: 'Everyone who may read what is in force.' },
  { title: registerGroups.recognisers, owner: registerGroups.administrators, description: 'Records approvals given elsewhere.' },
  ...members.organisations.flatMap(({ code }) => {
    const groups = organisationGroups(code);
    return [
      { title: groups.localAdministrators, owner: registerGroups.administrators, description: `Gives the roles in ${code}.` },
      { title: groups.managers, owner: groups.localAdministrators, description: `Information managers of ${code}.` },
      { title: groups.approvers, owner: groups.localAdministrators, description: `Internal approvers of ${code}.` },
    ];
  }),
  ...members.committees.flatMap(({ code }) => {
    const groups = committeeGroups(code);
    return [
      { title: groups.deciders, owner: registerGroups.administrators, description: `Decides for ${code}.` },
      { title: groups.members, owner: registerGroups.administrators, description: `Advises in ${code}.` },
    ];
  }),
];

const readGroups = async (sp: SPFI): Promise<SiteGroup[]> =>
  (await sp.web.siteGroups.select('Id', 'Title', 'OwnerTitle', 'OnlyAllowMembersViewMembership', 'AllowMembersEditMembership')()) as unknown as SiteGroup[];

/** Members are visible to everyone: who decides is no secret, and verification must see who belongs to which organisation. */
const settings = { OnlyAllowMembersViewMembership: false, AllowMembersEditMembership: false };

/** Makes the groups with their owners; members are nobody's business here. */
export const ensureGroups = async (sp: SPFI, members: RegisterMembers, owners: string, log: StepLog): Promise<GroupIds> => {
  const found = new Map((await readGroups(sp)).map((group) => [group.Title, group]));
  const ids = new Map([...found].map(([title, { Id }]) => [title, Id]));
  for (const { title, owner, description } of declaredGroups(members, owners)) {
    const group = found.get(title);
    if (group === undefined) {
      const added = (await sp.web.siteGroups.add({ Title: title, Description: description, ...settings })) as unknown as SiteGroup;
      ids.set(title, added.Id);
    } else if (group.OnlyAllowMembersViewMembership || group.AllowMembersEditMembership) {
      await sp.web.siteGroups.getById(group.Id).update(settings);
    }
    const ownerDiffers = group?.OwnerTitle !== owner;
    if (ownerDiffers) {
      // Whether SharePoint takes a group's id here is unverified; it takes any principal's in the object model.
      await sp.web.siteGroups.getById(ids.get(title) ?? 0).setUserAsOwner(ids.get(owner) ?? 0);
    }
    const visible = group !== undefined && !group.OnlyAllowMembersViewMembership && !group.AllowMembersEditMembership;
    const outcome = group === undefined ? 'created' : ownerDiffers || !visible ? 'changed' : 'asItShouldBe';
    log.add('group', title, outcome, outcome === 'asItShouldBe' ? '' : `owner ${owner}`);
  }
  return ids;
};

/** Puts everyone in the tenant among the readers. `tenantId` is the Entra tenant's id. */
export const ensureEveryoneReads = async (sp: SPFI, tenantId: string, log: StepLog): Promise<void> => {
  const claim = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;
  const readers = sp.web.siteGroups.getByName(registerGroups.readers).users;
  const present = (await readers.select('LoginName')()).some(({ LoginName }) => LoginName.toLowerCase() === claim.toLowerCase());
  if (!present) await readers.add(claim);
  log.add('group', `${registerGroups.readers}: everyone`, present ? 'asItShouldBe' : 'changed');
};
