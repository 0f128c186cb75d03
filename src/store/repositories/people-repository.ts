import type { SPFI } from '@pnp/sp/fi';
import { committeeGroups, organisationGroups, registerGroups } from '../../schema/groups';
import { signInNameOf } from '../rows/raw-row';
import type { HeldRole, PeopleRepository, Person } from '../types';

interface SiteUser {
  readonly Id: number;
  readonly LoginName: string;
  readonly Title: string;
  readonly Email: string;
  readonly IsSiteAdmin: boolean;
}

const userSelect = ['Id', 'LoginName', 'Title', 'Email', 'IsSiteAdmin'];

const toPerson = (user: SiteUser): Person => ({
  id: user.Id,
  signInName: signInNameOf(user.LoginName),
  loginName: user.LoginName,
  name: user.Title,
  mail: user.Email,
  siteAdministrator: user.IsSiteAdmin,
});

/** The part of a group's title that names the organisation or committee, null when the group is not of that kind. */
const codeIn = (group: string, groupOf: (code: string) => string): string | null => {
  const code = group.slice(0, group.indexOf(' '));
  return code !== '' && groupOf(code) === group ? code : null;
};

const roleKinds: readonly { role: HeldRole['role']; groupOf: (code: string) => string }[] = [
  { role: 'manager', groupOf: (code) => organisationGroups(code).managers },
  { role: 'approver', groupOf: (code) => organisationGroups(code).approvers },
  { role: 'localAdministrator', groupOf: (code) => organisationGroups(code).localAdministrators },
  { role: 'decider', groupOf: (code) => committeeGroups(code).deciders },
  { role: 'member', groupOf: (code) => committeeGroups(code).members },
];

/** The roles that membership of a group gives. */
export const rolesOfGroup = (group: string): HeldRole[] => {
  if (group === registerGroups.administrators) return [{ role: 'administrator', at: '' }];
  if (group === registerGroups.recognisers) return [{ role: 'recogniser', at: '' }];
  if (group === registerGroups.readers) return [];
  return roleKinds.flatMap(({ role, groupOf }) => {
    const at = codeIn(group, groupOf);
    return at === null ? [] : [{ role, at }];
  });
};

export const peopleRepository = (sp: SPFI): PeopleRepository => {
  let me: Promise<Person> | null = null;
  let groups: Promise<readonly string[]> | null = null;
  const readMe = async (): Promise<Person> => toPerson((await sp.web.currentUser.select(...userSelect)()) as unknown as SiteUser);
  const readGroups = async (): Promise<readonly string[]> =>
    (await sp.web.currentUser.groups.select('Title')()).map(({ Title }) => Title);

  const repository: PeopleRepository = {
    me: () =>
      (me ??= readMe().catch((error: unknown) => {
        me = null;
        throw error;
      })),
    myGroups: () =>
      (groups ??= readGroups().catch((error: unknown) => {
        groups = null;
        throw error;
      })),
    myRoles: async () => (await repository.myGroups()).flatMap(rolesOfGroup),
    members: async (group) => {
      const users = await sp.web.siteGroups.getByName(group).users.select(...userSelect)();
      return (users as unknown as SiteUser[]).map(toPerson);
    },
    add: async (group, loginName) => {
      await sp.web.siteGroups.getByName(group).users.add(loginName);
    },
    remove: async (group, loginName) => {
      await sp.web.siteGroups.getByName(group).users.removeByLoginName(loginName);
    },
  };
  return repository;
};
