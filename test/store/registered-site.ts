import type { SPFI } from '@pnp/sp/fi';
import { connect } from '../../src/store/connection';
import { provisionRegister, type ProvisioningOptions } from '../../src/store/provisioning/provision-register';
import type { ProvisioningStep } from '../../src/store/provisioning/step';
import { openStore, type StoreOptions } from '../../src/store/store';
import type { Store } from '../../src/store/types';
import { committeeGroups, organisationGroups } from '../../src/schema/groups';
import { startTenant, type TestTenant } from '../support/tenant';

/** Two organisations under one committee, and a second committee that is competent for nobody. */
export const members = {
  organisations: [
    { code: 'OVO999001', committee: 'SC1' },
    { code: 'OVO999002', committee: 'SC1' },
  ],
  committees: [{ code: 'SC1' }, { code: 'SC2' }],
};

/** Who is what on the test's register; ids of demo/tenant.json. */
export const people = {
  owner: 'greet.willems',
  manager: 'an.claes',
  approver: 'bart.dewit',
  otherManager: 'joris.desmet',
  decider: 'dirk.vermeulen',
  member: 'chantal.peeters',
  otherDecider: 'nele.wouters',
  reader: 'els.janssens',
} as const;
export type PersonRole = keyof typeof people;

const memberships: readonly (readonly [group: string, person: string])[] = [
  [organisationGroups('OVO999001').managers, people.manager],
  [organisationGroups('OVO999001').approvers, people.approver],
  [organisationGroups('OVO999002').managers, people.otherManager],
  [committeeGroups('SC1').deciders, people.decider],
  [committeeGroups('SC1').members, people.member],
  [committeeGroups('SC2').deciders, people.otherDecider],
];

export const mailOf = (person: string): string => `${person}@lindervoort.example`;

export interface RegisteredSite {
  readonly tenant: TestTenant;
  readonly steps: readonly ProvisioningStep[];
  sp(role: PersonRole): Promise<SPFI>;
  store(role: PersonRole, options?: StoreOptions): Promise<Store>;
  provision(options?: Partial<ProvisioningOptions>): Promise<readonly ProvisioningStep[]>;
}

/** An empty tenant whose register site the owner has provisioned, with one person in each role. */
export const startRegisteredSite = async (): Promise<RegisteredSite> => {
  const tenant = await startTenant({ content: 'empty' });
  const sp = async (role: PersonRole): Promise<SPFI> => connect(tenant.registerUrl, { bearer: await tenant.token(people[role]) });
  const provision: RegisteredSite['provision'] = async (options = {}) =>
    provisionRegister(await sp('owner'), members, {
      tenantId: '6a1f0c52-4f0e-4c39-9d55-2f3d6f1b7a10',
      by: mailOf(people.owner),
      at: '2026-11-21T10:00:00Z',
      ...options,
    });
  const steps = await provision();
  const store: RegisteredSite['store'] = async (role, options) => openStore(await sp(role), options);
  const owner = await store('owner');
  for (const { code } of members.committees) {
    const groups = committeeGroups(code);
    await owner.committees.create({ name: `Commissie ${code}`, code, membersGroup: groups.members, decidersGroup: groups.deciders });
  }
  for (const { code, committee } of members.organisations) {
    const groups = organisationGroups(code);
    await owner.organisations.create({
      name: `Organisatie ${code}`,
      code,
      type: 'municipality',
      committee,
      sites: [`${tenant.url}/sites/omgeving`],
      managersGroup: groups.managers,
      approversGroup: groups.approvers,
      administratorsGroup: groups.localAdministrators,
    });
  }
  for (const [group, person] of memberships) await owner.people.add(group, `i:0#.f|membership|${mailOf(person)}`);
  return { tenant, steps, sp, store, provision };
};
