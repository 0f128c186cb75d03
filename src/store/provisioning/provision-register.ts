import type { SPFI } from '@pnp/sp/fi';
import { registerGroups, type RegisterMembers } from '../../schema/groups';
import { allLists, registerLists } from '../../schema/register-schema';
import { ensureEveryoneReads, ensureGroups } from './ensure-groups';
import { ensureLevels, type LevelIds } from './ensure-levels';
import { ensureList } from './ensure-list';
import type { SiteSecurity } from './ensure-access';
import { readMembers } from './read-members';
import { readAssignments } from './role-assignments';
import { sealLedgers } from './seal-ledgers';
import { findList, readSiteLists, type SiteList } from './site-lists';
import { type ProvisioningStep, StepLog } from './step';

export interface ProvisioningOptions {
  /** Entra tenant's id; when given, everyone in the tenant becomes a reader. */
  readonly tenantId?: string;
  /** Sign-in name of who provisions and the moment, ISO 8601 in UTC, for the journal. */
  readonly by: string;
  readonly at: string;
  readonly onStep?: (step: ProvisioningStep) => void;
}

/** Readers may open the site itself; the lists decide what they see in it. */
const ensureSiteReads = async (sp: SPFI, security: SiteSecurity, levels: LevelIds, log: StepLog): Promise<void> => {
  const found = await readAssignments(sp.web);
  for (const group of [registerGroups.readers, registerGroups.administrators]) {
    const principal = security.groups.get(group) ?? 0;
    const present = found.some((one) => one.principal === principal && one.level === levels.of.read);
    if (!present) await sp.web.roleAssignments.add(principal, levels.of.read);
    log.add('site', group, present ? 'asItShouldBe' : 'changed');
  }
};

/** Who is on the site already and who is to come; what is said anew of somebody counts. */
const together = <T extends { readonly code: string }>(known: readonly T[], given: readonly T[]): T[] => [
  ...new Map([...known, ...given].map((one) => [one.code, one])).values(),
];

const allMembers = async (sp: SPFI, lists: readonly SiteList[], given: RegisterMembers): Promise<RegisterMembers> => {
  const { Organisations, Committees } = registerLists;
  if (findList(lists, Organisations) === undefined || findList(lists, Committees) === undefined) return given;
  const known = await readMembers(sp);
  return {
    organisations: together(known.organisations, given.organisations),
    committees: together(known.committees, given.committees),
  };
};

/**
 * Makes the register on its site, or brings it up to date: permission levels, groups, lists with their columns, indexes,
 * views, folders and permissions. Running it again changes nothing that is as declared. Needs a site owner.
 *
 * `coming` are organisations and committees whose rows are yet to be written; those that have a row are known.
 * Returns everything that was looked at, in order.
 */
export const provisionRegister = async (
  sp: SPFI,
  coming: RegisterMembers,
  options: ProvisioningOptions,
): Promise<readonly ProvisioningStep[]> => {
  const log = new StepLog(options.onStep);
  const siteUrl = sp.web.toUrl().replace(/\/_api\/web$/i, '');
  const owners = (await sp.web.associatedOwnerGroup.select('Title')()).Title;
  const lists = await readSiteLists(sp.web);
  const members = await allMembers(sp, lists, coming);
  const levels = await ensureLevels(sp, log);
  const groups = await ensureGroups(sp, members, owners, log);
  const security: SiteSecurity = { levels, groups, owners };
  if (options.tenantId !== undefined) await ensureEveryoneReads(sp, options.tenantId, log);
  await ensureSiteReads(sp, security, levels, log);
  for (const list of allLists) await ensureList(sp, siteUrl, list, lists, members, security, log);
  await sealLedgers(sp, options, log);
  return log.steps;
};
