import { defaultLabelOf } from '../labels/default-label';
import { itemByPath, pathOfItem } from '../items/item-row';
import { isLibrary, type List } from '../lists/list';
import { accessOf } from './access-of';
import { cellContext } from './cell-context';
import { defaultViewFields } from './default-view';
import { folderRows } from './folder-rows';
import { libraryCommands, type UploadTarget } from './library-commands';
import { listPage } from './list-page';
import { addressOfRow, trailOf } from './list-trail';
import type { PageProblem } from './problem-page';
import { sendPage } from './send-page';
import type { Shell } from './shell';
import { shellOf } from './shell-of';
import { navigationOf } from './site-navigation';
import { viewColumns } from './view-columns';
import type { Visit } from './visit';

/** `<list>/AllItems.aspx?id=<folder>&page=<n>`: the rows of a list or library, folder by folder, as its default view shows them. */
export const showList = (visit: Visit, list: List, folder: string): PageProblem | undefined => {
  const { call, exchange } = visit;
  const place = placeOf(visit, list, folder);
  if (place === undefined) return 'notFound';
  const shell = shellOf(exchange, exchange.path + exchange.url.search, navigationOf(visit));
  const pageNumber = Math.max(0, Math.floor(Number(exchange.url.searchParams.get('page') ?? '1')) - 1) || 0;
  const { rows, total, start } = folderRows(call, list, place.path, isLibrary(list), pageNumber);
  const columns = viewColumns(call, list, defaultViewFields(call, list), cellContext(call, shell.say));
  const markup = listPage(shell, {
    title: list.title,
    path: trailOf(list, place.path),
    facts: factsOf(visit, list, shell),
    columns,
    rows: rows.map((row) => columns.map((column) => column.show(row))),
    range: { first: start + 1, last: start + rows.length, total },
    previous: start > 0 ? addressOfRow(list, place.path, start - 1) : undefined,
    next: start + rows.length < total ? addressOfRow(list, place.path, start + rows.length) : undefined,
    access: accessOf(call, place.scopeId, place.path),
    commands: isLibrary(list) ? libraryCommands(shell, uploadTarget(visit, place)) : undefined,
  });
  sendPage(exchange.response, 200, markup);
  return undefined;
};

interface Place {
  readonly path: string;
  readonly scopeId: number;
}

const placeOf = ({ call }: Visit, list: List, folder: string): Place | undefined => {
  if (folder.toLowerCase() === list.rootFolder.toLowerCase()) return { path: list.rootFolder, scopeId: list.scopeId };
  const row = itemByPath(call.db, folder);
  if (row === undefined || row.listId !== list.id || row.kind !== 1) return undefined;
  return call.access.has('ViewListItems', row.scopeId) ? { path: pathOfItem(row), scopeId: row.scopeId } : undefined;
};

const factsOf = ({ call }: Visit, list: List, { say }: Shell): string[] => {
  const label = defaultLabelOf(call.db, list.id);
  if (label !== undefined) return [say('library.defaultLabel', { label: label.displayName })];
  return isLibrary(list) ? [say('library.noDefaultLabel')] : [];
};

const uploadTarget = ({ call, site }: Visit, place: Place): UploadTarget | undefined =>
  call.access.has('AddListItems', place.scopeId) ? { webUrl: site.path, folder: place.path } : undefined;
