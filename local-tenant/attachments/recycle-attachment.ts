import { randomUUID } from 'node:crypto';

import { spException } from '../errors/refusals';
import { itemById } from '../items/item-row';
import { BIN_TYPES, insertEntry, type BinEntry } from '../recycle-bin/bin-entry';
import { addBinKind } from '../recycle-bin/bin-kinds';
import type { Call } from '../rest/call';
import { addressOf, bodyOf, type Attachment } from './attachment-store';

/** Throws an attachment away: it can be brought back. That the caller may edit the item was asked before. */
export function recycleAttachment(call: Call, attachment: Attachment): void {
  const { item: { list, row }, number, name } = attachment;
  const id = randomUUID();
  const address = addressOf(attachment);
  insertEntry(call.db, {
    id, siteId: list.siteId, webId: list.webId, listId: list.id, itemType: BIN_TYPES.attachment, title: name, leafName: name,
    folder: address.slice(0, address.lastIndexOf('/')), authorId: row.authorId, deletedBy: call.access.caller.principalId, deletedAt: call.now,
    stage: 1, size: bodyOf(call, attachment)?.size ?? 0,
  });
  call.db.run('INSERT INTO recycled_attachments (bin_id, list_id, item_id, number, name) VALUES (?, ?, ?, ?, ?)', id, list.id, row.id, number, name);
  call.db.run('DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND number = ?', list.id, row.id, number);
}

interface Key { readonly listId: string; readonly id: number; readonly number: number }

function keyOf({ db }: Call, entry: BinEntry): Key | undefined {
  return db.get<Key>('SELECT list_id AS listId, item_id AS id, number FROM recycled_attachments WHERE bin_id = ?', entry.id);
}

/** @throws ApiError 403 without Edit on the item, 400 while the item is in the bin itself or the name is taken (words unverified) */
function restore(call: Call, entry: BinEntry, renames: boolean): void {
  const { db } = call;
  const key = keyOf(call, entry);
  const row = key && itemById(db, key.listId, key.id);
  if (!key || !row) throw spException('-2130575338', `The item that '${entry.title}' belongs to is not there.`);
  call.access.demand('EditListItems', row.scopeId);
  const name = freeName(call, key, entry.leafName, renames);
  db.run('INSERT INTO attachments (list_id, item_id, number, name) VALUES (?, ?, ?, ?)', key.listId, key.id, key.number, name);
  db.run('DELETE FROM recycled_attachments WHERE bin_id = ?', entry.id);
  db.run('UPDATE items SET version = version + 1 WHERE list_id = ? AND id = ?', key.listId, key.id);
}

function freeName({ db }: Call, { listId, id }: Key, name: string, renames: boolean): string {
  const taken = (wanted: string): boolean => db.get(
    'SELECT 1 FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', listId, id, wanted) !== undefined;
  if (!taken(name)) return name;
  if (!renames) throw spException('-2130575257', `The specified name is already in use. The attachment '${name}' already exists.`);
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 1; ; count += 1) {
    const wanted = `${base}(${count})${extension}`;
    if (!taken(wanted)) return wanted;
  }
}

function purge(call: Call, entry: BinEntry): void {
  const key = keyOf(call, entry);
  if (!key) return;
  call.db.run('DELETE FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?', key.listId, key.id, -key.number);
  call.db.run('DELETE FROM recycled_attachments WHERE bin_id = ?', entry.id);
}

/** Tells the bin what becomes of attachments in it. */
export function addAttachmentKind(): void {
  addBinKind(BIN_TYPES.attachment, { restore, purge });
}
