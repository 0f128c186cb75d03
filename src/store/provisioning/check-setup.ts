import type { SPFI } from '@pnp/sp/fi';
import { RegisterError } from '../../domain/errors';
import { expectedAccess } from '../../schema/expected-access';
import type { RegisterMembers } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { allLists, registerLists } from '../../schema/register-schema';
import { inBatches, valuesOf } from '../rows/batch';
import type { PeopleRepository } from '../types';
import { accessDeviations, type Caller } from './access-deviations';
import { assignmentDeviations } from './assignment-deviations';
import type { Deviation } from './deviation';
import { readFolder } from './ensure-folders';
import { readMembers } from './read-members';
import { readSiteColumns } from './site-columns';
import { findList, readSiteLists, type SiteList } from './site-lists';
import { structureDeviations } from './structure-deviations';

interface Present {
  readonly list: ListDeclaration;
  readonly site: SiteList;
}

/** Null when the lists that say who there is are themselves damaged: nothing can be said of access then. */
const membersIfReadable = async (sp: SPFI): Promise<RegisterMembers | null> => {
  try {
    return await readMembers(sp);
  } catch (error) {
    if (error instanceof RegisterError && error.code === 'COLUMN_MISSING') return null;
    throw error;
  }
};

const checkAccess = async (
  sp: SPFI,
  present: readonly Present[],
  members: RegisterMembers,
  caller: Caller,
  owners: string,
): Promise<Deviation[]> => {
  const siteUrl = sp.web.toUrl().replace(/\/_api\/web$/i, '');
  const places = present.flatMap(({ list }) =>
    expectedAccess(list, members).flatMap(({ folder }) => (folder === null ? [] : [{ list, folder }])),
  );
  const items = valuesOf(await inBatches(sp, places, (web, { list, folder }) => readFolder(web, siteUrl, list, folder)));
  const folders = places.map(({ list, folder }, index) => ({ list, folder, item: items[index] ?? null }));
  const own = present.flatMap(({ list, site }) => {
    const ofList = new Map(folders.filter((place) => place.list === list).map(({ folder, item }) => [folder, item]));
    return accessDeviations(list, members, caller, site, ofList).map((one): Deviation => ({ ...one, list: list.name }));
  });
  return [...own, ...(await assignmentDeviations(sp, present, members, folders, owners))];
};

/**
 * Compares the site with the schema, as far as the caller may see, and names what differs: a deleted column, a list that
 * inherits again, a level that gives more than it should. Everyone can be told what they themselves may do too much or too
 * little; who may read permissions is told of every group. A handful of requests, whatever the size of the lists.
 */
export const checkSetup = async (sp: SPFI, people: PeopleRepository): Promise<readonly Deviation[]> => {
  const [siteLists, owners, me, groups] = await Promise.all([
    readSiteLists(sp.web),
    sp.web.associatedOwnerGroup.select('Title')(),
    people.me(),
    people.myGroups(),
  ]);
  const found = allLists.map((list) => ({ list, site: findList(siteLists, list) }));
  const present = found.flatMap(({ list, site }) => (site === undefined ? [] : [{ list, site }]));
  const absent = found
    .filter(({ site }) => site === undefined)
    .map(({ list }): Deviation => ({ list: list.name, folder: null, column: null, problem: 'listMissing', detail: list.title }));

  const columns = valuesOf(await inBatches(sp, present, (web, { site }) => readSiteColumns(web, site.Title)));
  const structure = present.flatMap(({ list, site }, index) =>
    structureDeviations(site, columns[index] ?? [], list).map((one): Deviation => ({ ...one, list: list.name })),
  );
  const saysWhoThereIs = absent.every(({ list }) => list !== registerLists.Organisations.name && list !== registerLists.Committees.name);
  const members = saysWhoThereIs ? await membersIfReadable(sp) : null;
  if (members === null) return [...absent, ...structure];
  const caller: Caller = { groups, owner: me.siteAdministrator || groups.includes(owners.Title) };
  return [...absent, ...structure, ...(await checkAccess(sp, present, members, caller, owners.Title))];
};
