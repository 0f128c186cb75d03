import { BodyStore, type FileBody } from '../files/body-store';
import { goesWithItem } from '../items/goes-with-item';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import type { SpooledBody } from '../rest/read-body';
import type { Database } from '../storage/database';

/**
 * Files that hang on items of lists. Their bodies lie with those of documents, under negative versions of the item: they go when the item goes,
 * and stay while it is in the recycle bin.
 */
export const attachmentTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS attachments (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
     PRIMARY KEY (list_id, item_id, number), UNIQUE (list_id, item_id, name)) WITHOUT ROWID`,
  ...goesWithItem('attachments'),
  // Thrown away by themselves; their bodies stay where they are.
  `CREATE TABLE IF NOT EXISTS recycled_attachments (
     bin_id TEXT PRIMARY KEY, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS recycled_attachments_by_item ON recycled_attachments (list_id, item_id)',
  ...goesWithItem('recycled_attachments'),
  `CREATE TRIGGER IF NOT EXISTS recycled_attachments_gone AFTER DELETE ON recycled_attachments BEGIN
     DELETE FROM recycle_bin WHERE id = old.bin_id; END`,
];

export interface Attachment {
  readonly item: ListItem;
  readonly number: number;
  readonly name: string;
}

export function attachmentsOf(db: Database, item: ListItem): Attachment[] {
  return db.all<{ number: number; name: string }>(
    'SELECT number, name FROM attachments WHERE list_id = ? AND item_id = ? ORDER BY name', item.list.id, item.row.id,
  ).map(row => ({ item, ...row }));
}

/** Server-relative. */
export function addressOf({ item, name }: Attachment): string {
  return `${item.list.rootFolder}/Attachments/${item.row.id}/${name}`;
}

export function bodyOf(call: Call, attachment: Attachment): FileBody | undefined {
  return new BodyStore(call.db, call.dataFolder).bodyOf(keyOf(attachment));
}

export function putBody(call: Call, attachment: Attachment, content: Buffer | SpooledBody): void {
  new BodyStore(call.db, call.dataFolder).put(keyOf(attachment), content);
}

export function insertAttachment(call: Call, item: ListItem, name: string): Attachment {
  // What lies in the recycle bin keeps its number.
  const last = call.db.get<{ n: number | null }>(
    `SELECT max(number) AS n FROM (SELECT number FROM attachments WHERE list_id = ?1 AND item_id = ?2
      UNION ALL SELECT number FROM recycled_attachments WHERE list_id = ?1 AND item_id = ?2)`, item.list.id, item.row.id)?.n ?? 0;
  call.db.run('INSERT INTO attachments (list_id, item_id, number, name) VALUES (?, ?, ?, ?)', item.list.id, item.row.id, last + 1, name);
  return { item, number: last + 1, name };
}

export function deleteAttachment({ db }: Call, attachment: Attachment): void {
  const { listId, id, uiVersion } = keyOf(attachment);
  db.run('DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND number = ?', listId, id, attachment.number);
  db.run('DELETE FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion);
}

const known = new WeakMap<Call, Map<string, ReadonlySet<number>>>();

/** Whether an item has attachments; read once per request for the whole list. */
export function hasAttachments(call: Call, { list, row }: ListItem): boolean {
  const lists = known.get(call) ?? new Map<string, ReadonlySet<number>>();
  known.set(call, lists);
  const ids = lists.get(list.id)
    ?? new Set(call.db.all<{ id: number }>('SELECT DISTINCT item_id AS id FROM attachments WHERE list_id = ?', list.id).map(({ id }) => id));
  lists.set(list.id, ids);
  return ids.has(row.id);
}

function keyOf({ item, number }: Attachment): { readonly listId: string; readonly id: number; readonly uiVersion: number } {
  return { listId: item.list.id, id: item.row.id, uiVersion: -number };
}
