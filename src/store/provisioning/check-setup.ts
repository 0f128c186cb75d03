import type { SPFI } from '@pnp/sp/fi';
import { expectedAccess } from '../../schema/expected-access';
import type { RegisterMembers } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { allLists, registerLists } from '../../schema/register-schema';
import { inBatches, valuesOf } from '../rows/batch';
import { readPage } from '../rows/list-rows';
import { type RawRow, textIn } from '../rows/raw-row';
import type { PeopleRepository, RowResult } from '../types';
import { accessDeviations, type Caller } from './access-deviations';
import { assignmentDeviations } from './assignment-deviations';
import type { Deviation } from './deviation';
import { type FolderItem, readFolder } from './ensure-folders';
import { differingSettings, settingsOf } from './list-settings';
import { builtInChanges, columnChange, hasDeclaredType, readSiteColumns, type SiteColumn } from './site-columns';
import { findList, readSiteLists, type SiteList } from './site-lists';

type Found = Omit<Deviation, 'list'>;
const whole = { folder: null, column: null };

const settingsDeviations = (found: SiteList, list: ListDeclaration): Found[] => {
  const wanted = settingsOf(list);
  const differing = differingSettings(found, wanted).map(
    (name): Found => ({ ...whole, problem: 'settingDiffers', detail: `${name} ${String(found[name])}, expected ${String(wanted[name])}` }),
  );
  return found.HasUniqueRoleAssignments ? differing : [...differing, { ...whole, problem: 'inheritsPermissions', detail: '' }];
};

const columnDeviations = (columns: readonly SiteColumn[], list: ListDeclaration): Found[] => {
  const byName = new Map(columns.map((column) => [column.InternalName, column]));
  const own = list.columns.flatMap((column): Found[] => {
    const found = byName.get(column.name);
    const at = { folder: null, column: column.name };
    if (found === undefined) return [{ ...at, problem: 'columnMissing', detail: column.title }];
    if (!hasDeclaredType(found, column)) return [{ ...at, problem: 'columnDiffers', detail: `type ${found.TypeAsString}` }];
    // A title that people changed does no harm.
    const { Title: _title, ...change } = columnChange(found, column);
    return Object.keys(change).length === 0 ? [] : [{ ...at, problem: 'columnDiffers', detail: `expected ${JSON.stringify(change)}` }];
  });
  const builtIn = [...builtInChanges(columns, list)].map(
    ([column, change]): Found => ({ folder: null, column, problem: 'columnDiffers', detail: `expected ${JSON.stringify(change)}` }),
  );
  return [...own, ...builtIn];
};

const readMembers = async (sp: SPFI): Promise<RegisterMembers> => {
  const { Organisations, Committees } = registerLists;
  const [organisations, committees] = valuesOf(
    await inBatches(sp, [Organisations, Committees], async (web, list) => {
      const select = list === Organisations ? ['OrganisationCode', 'Committee'] : ['CommitteeCode'];
      return (await readPage(web, list, { select, lean: true })).items;
    }),
  );
  return {
    organisations: (organisations ?? []).map((row: RawRow) => ({ code: textIn(row, 'OrganisationCode'), committee: textIn(row, 'Committee') })),
    committees: (committees ?? []).map((row: RawRow) => ({ code: textIn(row, 'CommitteeCode') })),
  };
};

const foldersOf = (list: ListDeclaration, members: RegisterMembers): string[] =>
  expectedAccess(list, members).flatMap(({ folder }) => (folder === null ? [] : [folder]));

/**
 * Compares the site with the schema, as far as the caller may see, and names what differs: a deleted column, a list that
 * inherits again, a level that gives more than it should. Everyone can be told what they themselves may do too much or too
 * little; who may read permissions is told of every group. A handful of requests, whatever the size of the lists.
 */
export const checkSetup = async (sp: SPFI, people: PeopleRepository): Promise<readonly Deviation[]> => {
  const siteUrl = sp.web.toUrl().replace(/\/_api\/web$/i, '');
  const [siteLists, owners, me, groups] = await Promise.all([
    readSiteLists(sp.web),
    sp.web.associatedOwnerGroup.select('Title')(),
    people.me(),
    people.myGroups(),
  ]);
  const caller: Caller = { groups, owner: me.siteAdministrator || groups.includes(owners.Title) };
  const missing = allLists.filter((list) => findList(siteLists, list) === undefined);
  const absent = missing.map(({ name, title }): Deviation => ({ ...whole, list: name, problem: 'listMissing', detail: title }));
  if (missing.includes(registerLists.Organisations) || missing.includes(registerLists.Committees)) return absent;

  const present = allLists.filter((list) => !missing.includes(list));
  const members = await readMembers(sp);
  const columns = valuesOf(
    await inBatches(sp, present, (web, list) => readSiteColumns(web, findList(siteLists, list)?.Title ?? list.title)),
  );
  const places = present.flatMap((list) => foldersOf(list, members).map((folder) => ({ list, folder })));
  const items: RowResult<FolderItem | null>[] = await inBatches(sp, places, (web, { list, folder }) =>
    readFolder(web, siteUrl, list, folder),
  );
  const folders = valuesOf(items);

  const visible = await Promise.all(
    present.map(async (list, index) => {
      const site = findList(siteLists, list);
      if (site === undefined) return [];
      const at = new Map(places.flatMap((place, at) => (place.list === list ? [[place.folder, folders[at] ?? null] as const] : [])));
      const found = [...settingsDeviations(site, list), ...columnDeviations(columns[index] ?? [], list)];
      return [...found, ...accessDeviations(list, members, caller, site, at)].map((one): Deviation => ({ ...one, list: list.name }));
    }),
  );
  const granted = await assignmentDeviations(sp, present, members, places, folders, siteLists, owners.Title);
  return [...absent, ...visible.flat(), ...granted];
};
