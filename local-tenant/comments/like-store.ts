import { goesWithItem } from '../items/goes-with-item';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';

/** Who likes an item, and since when. */
export const likeTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS item_likes (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, created TEXT NOT NULL,
     PRIMARY KEY (list_id, item_id, principal_id)) WITHOUT ROWID`,
  ...goesWithItem('item_likes'),
];

/** A person who likes something. */
export interface Liker {
  readonly id: number;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/** The first first. */
export function likersOfItem({ db }: Call, { list, row }: ListItem): Liker[] {
  return db.all<Liker>(
    'SELECT principal_id AS id, created AS since FROM item_likes WHERE list_id = ? AND item_id = ? ORDER BY created, principal_id', list.id, row.id);
}

export function likeItem({ db, access, now }: Call, { list, row }: ListItem, likes: boolean): void {
  const me = access.caller.principalId;
  if (likes) db.run('INSERT OR IGNORE INTO item_likes (list_id, item_id, principal_id, created) VALUES (?, ?, ?, ?)', list.id, row.id, me, now);
  else db.run('DELETE FROM item_likes WHERE list_id = ? AND item_id = ? AND principal_id = ?', list.id, row.id, me);
}
