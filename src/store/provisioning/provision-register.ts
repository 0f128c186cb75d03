import type { SPFI } from '@pnp/sp/fi';
import { registerGroups, type RegisterMembers } from '../../schema/groups';
import { allLists } from '../../schema/register-schema';
import { ensureEveryoneReads, ensureGroups } from './ensure-groups';
import { ensureLevels, type LevelIds } from './ensure-levels';
import { ensureList } from './ensure-list';
import type { SiteSecurity } from './ensure-access';
import { readAssignments } from './role-assignments';
import { sealLedgers } from './seal-ledgers';
import { readSiteLists } from './site-lists';
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

/**
 * Makes the register on its site, or brings it up to date: permission levels, groups, lists with their columns, indexes,
 * views, folders and permissions. Running it again changes nothing that is as declared. Needs a site owner.
 *
 * `members` are all organisations and committees that there are to be; leaving one out takes its groups from the lists'
 * grants. Returns everything that was looked at, in order.
 */
export const provisionRegister = async (
  sp: SPFI,
  members: RegisterMembers,
  options: ProvisioningOptions,
): Promise<readonly ProvisioningStep[]> => {
  const log = new StepLog(options.onStep);
  const siteUrl = sp.web.toUrl().replace(/\/_api\/web$/i, '');
  const owners = (await sp.web.associatedOwnerGroup.select('Title')()).Title;
  const levels = await ensureLevels(sp, log);
  const groups = await ensureGroups(sp, members, owners, log);
  const security: SiteSecurity = { levels, groups, owners };
  if (options.tenantId !== undefined) await ensureEveryoneReads(sp, options.tenantId, log);
  await ensureSiteReads(sp, security, levels, log);
  const lists = await readSiteLists(sp.web);
  for (const list of allLists) await ensureList(sp, siteUrl, list, lists, members, security, log);
  await sealLedgers(sp, options, log);
  return log.steps;
};
