import { notImplemented } from '../graph-error';
import type { GraphArgument } from '../engine/graph-path';
import { erasedType, type GraphResource } from '../engine/graph-type';
import { readableScopes } from '../../items/readable-scopes';
import { selectItems } from '../../items/item-row';
import { driveItemResource } from './drive-item-type';
import { isFolder, pathOf, visible, type DriveItem } from './drive-place';

/** `q`, the only argument that a search in a drive has. */
const wordsOf = (args: readonly GraphArgument[]): string[] => {
  const other = args.find(({ name }) => name !== undefined && name !== 'q');
  if (other !== undefined) throw notImplemented(`The parameter '${other.name ?? ''}'`);
  return (args[0]?.value ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
};

/** Files and folders below one whose name holds each of the words, at most 200 of them. Contents are not searched. */
export const searchIn = (item: DriveItem, args: readonly GraphArgument[]): GraphResource => {
  const { call, list } = item;
  const words = wordsOf(args);
  const path = pathOf(item);
  const scopes = readableScopes(call, list.scopeId);
  const conditions = [
    'list_id = ?', "(folder = ? OR (folder > ? || '/' AND folder < ? || '0'))", ...words.map(() => 'instr(lower(leaf_name), ?) > 0'),
    ...(scopes === undefined ? [] : ['scope_id IN (SELECT value FROM json_each(?))']),
  ];
  const values = [list.id, path, path, path, ...words, ...(scopes === undefined ? [] : [JSON.stringify(scopes)])];
  const rows = isFolder(item) ? selectItems(call.db, `WHERE ${conditions.join(' AND ')} ORDER BY leaf_name LIMIT 200`, values) : [];
  const entities = rows.map((row) => visible({ call, list, row })).filter((one) => one !== undefined);
  return { kind: 'page', of: erasedType(driveItemResource), context: 'Collection(driveItem)', page: { entities } };
};
