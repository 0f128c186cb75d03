import { addCommittee, addOrganisation } from '../src/store/provisioning/add-member';
import { provisionRegister } from '../src/store/provisioning/provision-register';
import { registerGroups } from '../src/schema/groups';
import { committeeGroups, organisationGroups } from '../src/schema/groups';
import { localCommittee, organisations, recognisers, registerAdministrators, siteOwner } from './organisations';
import tenant from './tenant.json';
import { loginNameOf, registerPath, type Visitor } from './visitor';

/** Which people go into which group of the register site. */
const memberships = (): readonly (readonly [group: string, people: readonly string[]])[] => [
  [registerGroups.administrators, registerAdministrators],
  [registerGroups.recognisers, recognisers],
  [committeeGroups(localCommittee.code).members, localCommittee.members],
  [committeeGroups(localCommittee.code).deciders, localCommittee.deciders],
  ...organisations.flatMap(({ code, managers, approvers, administrators }) => {
    const groups = organisationGroups(code);
    return [
      [groups.managers, managers],
      [groups.approvers, approvers],
      [groups.localAdministrators, administrators],
    ] as const;
  }),
];

/** Provisions the register as its site's owner would, with the demo's bodies, and gives people their roles. */
export async function loadRegister(owner: Visitor): Promise<void> {
  const sp = owner.connectTo(registerPath);
  const options = { tenantId: tenant.tenant.id, by: owner.actor('administrator').by, at: new Date().toISOString() };
  await provisionRegister(sp, { organisations: [], committees: [] }, options);
  await addCommittee(sp, { code: localCommittee.code, name: localCommittee.title }, options);
  for (const { code, title, type, committee, sites } of organisations) {
    await addOrganisation(sp, { code, name: title, type, committee, sites }, options);
  }
  for (const [group, people] of memberships()) {
    for (const person of people) await owner.store.people.add(group, loginNameOf(person));
  }
  if (!tenant.people.some(({ id }) => id === siteOwner)) throw new Error(`${siteOwner} is not in tenant.json`);
}
