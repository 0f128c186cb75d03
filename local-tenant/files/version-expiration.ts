import { checkWrite } from '../items/write-guards';
import type { ItemRow } from '../items/item-row';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';

/** When a former version goes by itself, in ISO; null: never. */
export const expirationOf = (db: Database, { listId, id }: Pick<ItemRow, 'listId' | 'id'>, uiVersion: number): string | null =>
  db.get<{ expires: string }>(
    'SELECT expires FROM version_expirations WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion)?.expires ?? null;

/**
 * Says when a former version is to go by itself. Without a time it stays, as CLI for Microsoft 365 asks it (`spo file version keep`).
 * @throws what a label or a check-out has against it
 */
export const setExpiration = (call: Call, { row: shown }: LibraryFile, uiVersion: number, expires: string | undefined): void => {
  const row = presentRow(call, shown);
  const { listId, id } = row;
  if (expires !== undefined) checkWrite(call, row, 'deleteVersion');
  if (expires === undefined) {
    call.db.run('DELETE FROM version_expirations WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion);
    return;
  }
  call.db.run(
    `INSERT INTO version_expirations (list_id, item_id, ui_version, expires) VALUES (?, ?, ?, ?)
      ON CONFLICT (list_id, item_id, ui_version) DO UPDATE SET expires = excluded.expires`,
    listId, id, uiVersion, new Date(expires).toISOString());
};

/** Removes the versions whose time has come, but none of an item that a retention label keeps. */
export const removeExpiredVersions = (db: Database, now: Date): void => {
  if (db.get('SELECT 1 FROM version_expirations WHERE expires <= ? LIMIT 1', now.toISOString()) === undefined) return;
  db.run(
    `DELETE FROM item_versions WHERE (list_id, item_id, ui_version) IN
      (SELECT e.list_id, e.item_id, e.ui_version FROM version_expirations e JOIN items i ON i.list_id = e.list_id AND i.id = e.item_id
        WHERE e.expires <= ? AND coalesce(i.fields ->> '_ComplianceTag', '') = '')`, now.toISOString());
};
