import type { SPFI } from '@pnp/sp/fi';
import { expectedAccess } from '../../schema/expected-access';
import type { RegisterMembers } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { listIn } from '../rows/list-rows';
import { ensureAccess, type SiteSecurity } from './ensure-access';
import { ensureColumns } from './ensure-columns';
import { ensureFolder } from './ensure-folders';
import { ensureViews } from './ensure-views';
import { differingSettings, settingsOf } from './list-settings';
import { findList, type SiteList } from './site-lists';
import type { StepLog } from './step';

const customList = 100;

/** From here on the list is protected: rows up to this item id may have been written by anyone. */
const seal = (list: ListDeclaration, lastId: number, log: StepLog): void => {
  if (list.ledger) log.add('seal', list.name, 'created', String(lastId));
};

const create = async (sp: SPFI, list: ListDeclaration, log: StepLog): Promise<void> => {
  const { Title: _title, ...settings } = settingsOf(list);
  // Its address comes from the title that it is made with.
  await sp.web.lists.add(list.name, list.purpose, customList, false, settings);
  await sp.web.lists.getByTitle(list.name).breakRoleInheritance(false, true);
  if (list.title !== list.name) await sp.web.lists.getByTitle(list.name).update({ Title: list.title });
  log.add('list', list.name, 'created');
  seal(list, 0, log);
};

const repair = async (sp: SPFI, list: ListDeclaration, found: SiteList, log: StepLog): Promise<void> => {
  if (!found.HasUniqueRoleAssignments) {
    await sp.web.lists.getByTitle(found.Title).breakRoleInheritance(false, true);
    log.add('list', list.name, 'changed', 'inherits permissions no longer');
    const [last] = await sp.web.lists.getByTitle(found.Title).items.select('Id').orderBy('ID', false).top(1)<{ Id: number }[]>();
    seal(list, last?.Id ?? 0, log);
  }
  const wanted = settingsOf(list);
  const differing = differingSettings(found, wanted);
  if (differing.length > 0) {
    await sp.web.lists.getByTitle(found.Title).update(Object.fromEntries(differing.map((name) => [name, wanted[name]])));
  }
  log.add('settings', list.name, differing.length === 0 ? 'asItShouldBe' : 'changed', differing.join('; '));
};

/**
 * Makes a list, or repairs it. Inheritance is broken as soon as the list is there and its grants given before it has a
 * column, so that nobody can have written into it under the site's own permissions.
 */
export const ensureList = async (
  sp: SPFI,
  siteUrl: string,
  list: ListDeclaration,
  lists: readonly SiteList[],
  members: RegisterMembers,
  security: SiteSecurity,
  log: StepLog,
): Promise<void> => {
  const found = findList(lists, list);
  if (found === undefined) await create(sp, list, log);
  else await repair(sp, list, found, log);
  const access = expectedAccess(list, members);
  for (const { folder, grants } of access) {
    if (folder === null) await ensureAccess(listIn(sp.web, list), list.name, grants, security, log);
  }
  await ensureColumns(sp, list, log);
  await ensureViews(sp, list, log);
  for (const { folder, grants } of access) {
    if (folder !== null) await ensureFolder(sp, siteUrl, list, { folder, grants }, security, log);
  }
};
