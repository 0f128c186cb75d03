import { demandNoUniqueColumn } from '../fields/unique-and-permissions';
import type { Database } from '../storage/database';
import { dropScope } from './scope-store';
import type { Securable } from './securable';

/** An item's or folder's row, as far as its permissions are concerned. */
export interface SecurableItem {
  readonly siteId: string;
  readonly listId: string;
  readonly listScopeId: number;
  readonly id: number;
  readonly kind: 0 | 1;
  /** The folder that it is in, server-relative. */
  readonly folder: string;
  readonly leafName: string;
  readonly scopeId: number;
}

/** Rows below a folder. Paths are compared byte by byte after lower-casing: no pattern characters to escape. */
const below = "list_id = ? AND (folder = ? OR substr(folder, 1, length(?) + 1) = ? || '/' COLLATE NOCASE)";

const scopesBelow = (db: Database, listId: string, path: string): { id: number }[] =>
  db.all(`SELECT scope_id AS id FROM items WHERE own_scope = 1 AND ${below}`, listId, path, path, path);

const parentScopeOf = (db: Database, item: SecurableItem): number => {
  const at = item.folder.lastIndexOf('/');
  return db.get<{ id: number }>(
    'SELECT scope_id AS id FROM items WHERE list_id = ? AND kind = 1 AND folder = ? AND leaf_name = ?',
    item.listId, item.folder.slice(0, at), item.folder.slice(at + 1),
  )?.id ?? item.listScopeId;
};

/** How an item, file or folder takes and gives back permissions of its own. */
export const itemSecurable = (db: Database, item: SecurableItem): Securable => {
  const path = `${item.folder}/${item.leafName}`;
  const isOwn = db.get('SELECT 1 FROM items WHERE list_id = ? AND id = ? AND own_scope = 1', item.listId, item.id) !== undefined;
  return {
    kind: 'item', siteId: item.siteId, label: path, path: `Web/Lists(guid'${item.listId}')/Items(${item.id})`,
    scopeId: item.scopeId, isOwn, parentScopeId: isOwn ? parentScopeOf(db, item) : item.scopeId,
    rescope: (_db, scopeId, own) => {
      if (own) demandNoUniqueColumn(db, item.listId);
      db.run('UPDATE items SET scope_id = ?, own_scope = ? WHERE list_id = ? AND id = ?', scopeId, own ? 1 : 0, item.listId, item.id);
      if (item.kind === 1) {
        db.run(`UPDATE items SET scope_id = ? WHERE scope_id = ? AND own_scope = 0 AND ${below}`, scopeId, item.scopeId, item.listId, path, path, path);
      }
    },
    clearBelow: (_db, scopeId) => {
      scopesBelow(db, item.listId, path).forEach(({ id }) => dropScope(db, id));
      db.run(`UPDATE items SET scope_id = ?, own_scope = 0 WHERE ${below}`, scopeId, item.listId, path, path, path);
    },
  };
};
