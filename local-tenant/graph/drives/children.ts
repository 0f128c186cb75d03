import { refuseOptions, type GraphQuery } from '../engine/graph-query';
import { invalidRequest, nameAlreadyExists } from '../engine/graph-refusals';
import type { GraphCollection, GraphPage } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { addFile } from '../../files/write-file';
import { freeName } from '../../items/free-name';
import { itemByPath, itemByUniqueId, selectItems } from '../../items/item-row';
import { readableScopes } from '../../items/readable-scopes';
import { createItem } from '../../items/write-item';
import { uniqueIdIn } from '../drive-ids';
import { driveItemAddress, driveItemResource } from './drive-item-type';
import { folderOf, isFolder, pathOf, scopeOf, visible, type DriveItem } from './drive-place';

const defaultSize = 200;

/** `name` or `name desc`: the order in which they come anyway, or the other way round. */
const isDescending = (orderBy: string | undefined): boolean => {
  if (orderBy === undefined) return false;
  const [, direction] = /^\s*name(?:\s+(asc|desc))?\s*$/i.exec(orderBy) ?? [];
  if (!/^\s*name\b/i.test(orderBy) || (direction === undefined && /\s/.test(orderBy.trim()))) throw notImplemented(`$orderby=${orderBy} on children`);
  return direction?.toLowerCase() === 'desc';
};

/** How many children the caller may see. */
const countOf = (folder: DriveItem, scopes: readonly number[] | undefined): number => {
  const { call, list } = folder;
  const [condition, values] = scopes === undefined ? ['', []] : [' AND scope_id IN (SELECT value FROM json_each(?))', [JSON.stringify(scopes)]];
  return selectItems(call.db, `WHERE folder = ?${condition}`, [pathOf(folder), ...values]).filter((row) => visible({ call, list, row }) !== undefined).length;
};

/** Names after the last one of the page before: nothing is lost or repeated while others write. */
const page = (folder: DriveItem, query: GraphQuery): GraphPage<DriveItem> => {
  refuseOptions(query, ['filter', 'search'], 'children');
  if (!isFolder(folder)) return { entities: [] };
  const { call, list } = folder;
  const down = isDescending(query.orderBy);
  const size = query.top ?? defaultSize;
  const after = query.skipToken === undefined ? undefined : Buffer.from(query.skipToken, 'base64url').toString('utf8');
  const scopes = readableScopes(call, list.scopeId);
  const conditions = [
    'folder = ?', ...(after === undefined ? [] : [`leaf_name ${down ? '<' : '>'} ?`]), ...(scopes === undefined ? [] : ['scope_id IN (SELECT value FROM json_each(?))']),
  ];
  const values = [pathOf(folder), ...(after === undefined ? [] : [after]), ...(scopes === undefined ? [] : [JSON.stringify(scopes)])];
  const total = query.count ? countOf(folder, scopes) : undefined;
  const rows = selectItems(call.db, `WHERE ${conditions.join(' AND ')} ORDER BY leaf_name ${down ? 'DESC' : 'ASC'} LIMIT ?`, [...values, size + 1]);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    entities: rows.slice(0, size).map((row) => visible({ call, list, row })).filter((item) => item !== undefined),
    total,
    next: last && Buffer.from(last.leafName).toString('base64url'),
  };
};

export type ConflictBehaviour = 'fail' | 'rename' | 'replace';

/** What to do about a name that is taken. */
export const conflictBehaviourOf = (body: JsonObject, otherwise: ConflictBehaviour): ConflictBehaviour => {
  const asked = body['@microsoft.graph.conflictBehavior'] ?? body['@name.conflictBehavior'] ?? otherwise;
  if (asked !== 'fail' && asked !== 'rename' && asked !== 'replace') throw invalidRequest(`'${String(asked)}' is no conflict behavior.`);
  return asked;
};

const create = (folder: DriveItem, body: JsonObject): DriveItem => {
  refuseOtherMembers(body, ['@odata.type', '@microsoft.graph.conflictBehavior', '@name.conflictBehavior', 'name', 'folder', 'file']);
  if (!isFolder(folder)) throw invalidRequest('Children can only be added to a folder.');
  const makesFolder = body['folder'] !== undefined && body['folder'] !== null;
  objectOf(makesFolder ? body['folder'] : body['file'], "Either 'folder' or 'file'");
  const { call, list } = folder;
  const asked = textOf(body, 'name', undefined);
  const behaviour = conflictBehaviourOf(body, 'fail');
  const name = behaviour === 'rename' ? freeName(call, pathOf(folder), asked) : asked;
  const present = itemByPath(call.db, `${pathOf(folder)}/${name}`);
  if (present !== undefined && behaviour === 'fail') throw nameAlreadyExists();
  if (!makesFolder) return { call, list, row: addFile(call, folderOf(folder), name, Buffer.alloc(0), { overwrite: behaviour === 'replace' }).row };
  if (present?.kind === 1) return { call, list, row: present };
  return { call, list, row: createItem(call, list, { path: pathOf(folder), scopeId: scopeOf(folder), row: folder.row }, { kind: 1, leafName: name, fields: {} }) };
};

/** `items/{id}/children` */
export const childrenOf: GraphCollection<DriveItem, DriveItem> = {
  of: () => driveItemResource,
  context: (folder) => `${driveItemAddress(folder)}/children`,
  page,
  byKey: (folder, key) => {
    const found = uniqueIdIn(folder.list.id, key);
    const row = found === undefined || found === 'root' ? undefined : itemByUniqueId(folder.call.db, found.uniqueId);
    const child = row === undefined ? itemByPath(folder.call.db, `${pathOf(folder)}/${key}`) : row;
    return child?.listId === folder.list.id && child.folder.toLowerCase() === pathOf(folder).toLowerCase()
      ? visible({ call: folder.call, list: folder.list, row: child })
      : undefined;
  },
  create,
};
