import { goesWithItem } from './goes-with-item';

/**
 * What is not usual about an item: it is a draft, waits for approval, or is checked out. Most items have no row here.
 *
 * `level` as SharePoint counts: 1 published, 2 draft (or not approved), 255 checked out. `moderation`: 0 approved, 1 denied, 2 pending, 3 draft.
 * `item_levels` holds, of such an item, the rows that people see who may not see the present one: the columns of `items` and a level.
 */
export const stateTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS item_states (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, level INTEGER NOT NULL, moderation INTEGER NOT NULL, moderation_comment TEXT NOT NULL,
     checked_out_by INTEGER, checked_out_at TEXT, PRIMARY KEY (list_id, item_id)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS item_levels (
     list_id TEXT NOT NULL, id INTEGER NOT NULL, unique_id TEXT NOT NULL, kind INTEGER NOT NULL, folder TEXT NOT NULL COLLATE NOCASE,
     leaf_name TEXT NOT NULL COLLATE NOCASE, scope_id INTEGER NOT NULL, own_scope INTEGER NOT NULL, version INTEGER NOT NULL,
     ui_version INTEGER NOT NULL, content_type TEXT NOT NULL, author_id INTEGER NOT NULL, editor_id INTEGER NOT NULL, created TEXT NOT NULL,
     modified TEXT NOT NULL, fields TEXT NOT NULL, level INTEGER NOT NULL, moderation INTEGER NOT NULL, PRIMARY KEY (list_id, id, level))`,

  // The levels go where their item goes.
  `CREATE TRIGGER IF NOT EXISTS levels_follow_items AFTER UPDATE OF folder, leaf_name, scope_id, own_scope ON items BEGIN
     UPDATE item_levels SET folder = new.folder, leaf_name = new.leaf_name, scope_id = new.scope_id, own_scope = new.own_scope
       WHERE list_id = old.list_id AND id = old.id; END`,

  // Items in the recycle bin: they are no rows of `items`, and what hangs on them stays.
  'CREATE TABLE IF NOT EXISTS parked_items (list_id TEXT NOT NULL, item_id INTEGER NOT NULL, PRIMARY KEY (list_id, item_id)) WITHOUT ROWID',
  ...goesWithItem('item_states'),
  ...goesWithItem('item_levels', 'id'),
];
