import { goesWithItem } from '../items/goes-with-item';
import type { Database } from '../storage/database';

export type LinkScope = 'anonymous' | 'organization' | 'users';
export type LinkType = 'view' | 'edit';

/** A link by which a file or folder is shared. What it gives hangs on a group of its own, as in SharePoint. */
export interface SharingLink {
  /** GUID; the id of the permission in Graph, ShareId in SharePoint. */
  readonly id: string;
  readonly siteId: string;
  readonly listId: string;
  readonly itemId: number;
  readonly scope: LinkScope;
  readonly type: LinkType;
  readonly groupId: number;
  /** The last step of its address. */
  readonly token: string;
  /** ISO 8601; null: it does not end. */
  readonly expires: string | null;
}

interface LinkRow {
  id: string; site_id: string; list_id: string; item_id: number; scope: LinkScope; type: LinkType; group_id: number; token: string; expires: string | null;
}

export const linkTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS sharing_links (
     id TEXT PRIMARY KEY, site_id TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, scope TEXT NOT NULL, type TEXT NOT NULL,
     group_id INTEGER NOT NULL, token TEXT NOT NULL UNIQUE, expires TEXT) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS sharing_links_of_items ON sharing_links (list_id, item_id)',
  'CREATE INDEX IF NOT EXISTS sharing_links_to_end ON sharing_links (expires) WHERE expires IS NOT NULL',
  ...goesWithItem('sharing_links'),
];

const linkOf = (row: LinkRow): SharingLink => ({
  id: row.id, siteId: row.site_id, listId: row.list_id, itemId: row.item_id, scope: row.scope, type: row.type, groupId: row.group_id, token: row.token,
  expires: row.expires,
});

export const insertLink = (db: Database, link: SharingLink): void => {
  db.run(
    'INSERT INTO sharing_links (id, site_id, list_id, item_id, scope, type, group_id, token, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    link.id, link.siteId, link.listId, link.itemId, link.scope, link.type, link.groupId, link.token, link.expires,
  );
};

/** The links of a file or folder, in the order of their groups: the oldest first. */
export const linksOfItem = (db: Database, listId: string, itemId: number): SharingLink[] =>
  db.all<LinkRow>('SELECT * FROM sharing_links WHERE list_id = ? AND item_id = ? ORDER BY group_id', listId, itemId).map(linkOf);

export const linkByToken = (db: Database, token: string): SharingLink | undefined => {
  const row = db.get<LinkRow>('SELECT * FROM sharing_links WHERE token = ?', token);
  return row && linkOf(row);
};

export const setLinkExpiry = (db: Database, { id }: SharingLink, expires: string | null): void => {
  db.run('UPDATE sharing_links SET expires = ? WHERE id = ?', expires, id);
};

export const deleteLink = (db: Database, { id }: SharingLink): void => {
  db.run('DELETE FROM sharing_links WHERE id = ?', id);
};

/** Links whose time is over. */
export const endedLinks = (db: Database, now: string): SharingLink[] =>
  db.all<LinkRow>('SELECT * FROM sharing_links WHERE expires IS NOT NULL AND expires <= ?', now).map(linkOf);
