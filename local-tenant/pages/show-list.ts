import { itemByPath, pathOfItem } from '../items/item-row';
import { defaultLabelOf } from '../labels/default-label';
import { isLibrary, type List } from '../lists/list';
import type { View } from '../views/view';
import { accessOf } from './access-of';
import { cellContext } from './cell-context';
import { defaultViewOf } from './default-view';
import { foldersOf, looksIntoFolders, viewRows } from './folder-rows';
import { libraryCommands, type UploadTarget } from './library-commands';
import { viewAddressOf } from './list-directory';
import { listPage, type ListPageModel } from './list-page';
import { addressOfPage, trailOf } from './list-trail';
import type { PageProblem } from './problem-page';
import { sendPage } from './send-page';
import type { Shell } from './shell';
import { shellOf } from './shell-of';
import { navigationOf } from './site-navigation';
import { shownFields, viewColumns } from './view-columns';
import type { Visit } from './visit';

/** `<list>/AllItems.aspx?id=<folder>&page=<n>`: the rows of a list or library as its default view shows them. */
export const showList = (visit: Visit, list: List, folder: string): PageProblem | undefined => {
  const { call, exchange } = visit;
  const place = placeOf(visit, list, folder);
  const view = defaultViewOf(call, list);
  if (place === undefined || view === undefined) return 'notFound';
  const shell = shellOf(exchange, exchange.path + exchange.url.search, navigationOf(visit));
  sendPage(exchange.response, 200, listPage(shell, modelOf(visit, shell, list, view, place)));
  return undefined;
};

interface Place {
  readonly path: string;
  readonly scopeId: number;
}

const modelOf = (visit: Visit, shell: Shell, list: List, view: View, place: Place): ListPageModel => {
  const { call, exchange } = visit;
  const asked = Number(exchange.url.searchParams.get('page') ?? '1');
  const { rows, total, start } = viewRows(call, list, view, place.path, Number.isInteger(asked) && asked > 0 ? asked - 1 : 0);
  const columns = viewColumns(call, list, shownFields(call, list, view), cellContext(call, shell.say));
  const here = Math.floor(start / view.rowLimit);
  return {
    title: list.title,
    path: trailOf(list, place.path),
    folders: looksIntoFolders(view)
      ? foldersOf(call, list, place.path).map((row) => ({ text: row.leafName, address: viewAddressOf(list, pathOfItem(row)) }))
      : [],
    facts: factsOf(visit, list, shell),
    columns,
    rows: rows.map((row) => columns.map((column) => column.show(row))),
    range: { first: start + 1, last: start + rows.length, total },
    previous: here > 0 ? addressOfPage(list, place.path, here - 1) : undefined,
    next: start + rows.length < total ? addressOfPage(list, place.path, here + 1) : undefined,
    access: accessOf(call, place.scopeId, place.path),
    commands: isLibrary(list) ? libraryCommands(shell, uploadTarget(visit, place)) : undefined,
  };
};

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
