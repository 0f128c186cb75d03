import type { Call } from '../rest/call';
import type { Database } from '../storage/database';

/** SharePoint keeps what was thrown away for 93 days, in both stages together. */
const KEPT_MILLISECONDS = 93 * 24 * 3600 * 1000;

/** SP.RecycleBinItemType, in so far as it occurs here. */
export const BIN_TYPES = { file: 1, fileVersion: 2, listItem: 3, folder: 5, attachment: 7, listItemVersion: 8 } as const;

/** Something that somebody threw away. */
export interface BinEntry {
  readonly id: string;
  readonly siteId: string;
  readonly webId: string;
  readonly listId: string;
  readonly itemType: number;
  readonly title: string;
  readonly leafName: string;
  /** Server-relative path of the folder that it was in. */
  readonly folder: string;
  readonly authorId: number;
  readonly deletedBy: number;
  readonly deletedAt: string;
  /** 1: of the web; 2: only site collection administrators see it. */
  readonly stage: 1 | 2;
  readonly size: number;
}

interface SqlEntry {
  id: string; site_id: string; web_id: string; list_id: string; item_type: number; title: string; leaf_name: string; folder: string;
  author_id: number; deleted_by: number; deleted_at: string; stage: 1 | 2; size: number;
}

/** Whose recycle bin: of one web, with what its people may see, or of the whole site collection. */
export interface Bin {
  readonly siteId: string;
  /** undefined: of the site collection. */
  readonly webId: string | undefined;
  readonly scopeId: number;
}

/** What lies in a bin and is not too old, the latest first. Whether the caller may see it is asked elsewhere. */
export function entriesOf(call: Call, bin: Bin): BinEntry[] {
  const oldest = new Date(Date.parse(call.now) - KEPT_MILLISECONDS).toISOString();
  return call.db.all<SqlEntry>(
    `SELECT * FROM recycle_bin WHERE site_id = ? AND (web_id = ? OR ? IS NULL) AND deleted_at >= ? ORDER BY deleted_at DESC, id`,
    bin.siteId, bin.webId ?? '', bin.webId ?? null, oldest).map(entryOf).filter(entry => bin.webId === undefined || entry.stage === 1);
}

export function insertEntry(db: Database, entry: BinEntry): void {
  db.run(
    `INSERT INTO recycle_bin (id, site_id, web_id, list_id, item_type, title, leaf_name, folder, author_id, deleted_by, deleted_at, stage, size)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id, entry.siteId, entry.webId, entry.listId, entry.itemType, entry.title, entry.leafName, entry.folder, entry.authorId, entry.deletedBy,
    entry.deletedAt, entry.stage, entry.size);
}

export function moveToSecondStage(db: Database, { id }: BinEntry): void {
  db.run('UPDATE recycle_bin SET stage = 2 WHERE id = ?', id);
}

/** Own deletions; all of the web for who manages it; the second stage for site collection administrators only. */
export function seesEntry(entry: BinEntry, call: Call): boolean {
  const { caller } = call.access;
  if (caller.isAdmin) return true;
  return entry.stage === 1 && (entry.deletedBy === caller.principalId || call.access.has('ManageWeb', call.site.scopeId));
}

function entryOf(row: SqlEntry): BinEntry {
  return {
    id: row.id, siteId: row.site_id, webId: row.web_id, listId: row.list_id, itemType: row.item_type, title: row.title, leafName: row.leaf_name,
    folder: row.folder, authorId: row.author_id, deletedBy: row.deleted_by, deletedAt: row.deleted_at, stage: row.stage, size: row.size,
  };
}
