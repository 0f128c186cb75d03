import type { Database } from '../storage/database';

/** A site collection that others are associated with. Its id is that of its site. */
export interface Hub {
  readonly siteId: string;
  readonly title: string;
  readonly description: string;
  readonly logoUrl: string | null;
}

export const hubTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS hub_sites (
     site_id TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL, logo_url TEXT) WITHOUT ROWID`,
  'CREATE TABLE IF NOT EXISTS hub_members (site_id TEXT PRIMARY KEY, hub_id TEXT NOT NULL) WITHOUT ROWID',
];

interface HubRow { site_id: string; title: string; description: string; logo_url: string | null }

const hubOf = (row: HubRow): Hub => ({ siteId: row.site_id, title: row.title, description: row.description, logoUrl: row.logo_url });

export const allHubs = (db: Database): Hub[] => db.all<HubRow>('SELECT * FROM hub_sites ORDER BY title').map(hubOf);

export const hubById = (db: Database, siteId: string): Hub | undefined => {
  const row = db.get<HubRow>('SELECT * FROM hub_sites WHERE site_id = ?', siteId.toLowerCase());
  return row && hubOf(row);
};

export const insertHub = (db: Database, { siteId, title, description, logoUrl }: Hub): void => {
  db.run('INSERT INTO hub_sites (site_id, title, description, logo_url) VALUES (?, ?, ?, ?)', siteId, title, description, logoUrl);
  db.run('DELETE FROM hub_members WHERE site_id = ?', siteId);
};

/** Its sites are on their own again. */
export const removeHub = (db: Database, siteId: string): void => {
  db.run('DELETE FROM hub_members WHERE hub_id = ?', siteId);
  db.run('DELETE FROM hub_sites WHERE site_id = ?', siteId);
};

/** The hub that a site belongs to: itself, when it is one. */
export const hubIdOf = (db: Database, siteId: string): string | undefined =>
  hubById(db, siteId)?.siteId ?? db.get<{ hub_id: string }>('SELECT hub_id FROM hub_members WHERE site_id = ?', siteId)?.hub_id;

/** @param hubId undefined: with none any more */
export const associate = (db: Database, siteId: string, hubId: string | undefined): void => {
  db.run('DELETE FROM hub_members WHERE site_id = ?', siteId);
  if (hubId !== undefined) db.run('INSERT INTO hub_members (site_id, hub_id) VALUES (?, ?)', siteId, hubId);
};

/** What a hub says of itself; its sites stay. */
export const updateHub = (db: Database, { siteId, title, description, logoUrl }: Hub): void => {
  db.run('UPDATE hub_sites SET title = ?, description = ?, logo_url = ? WHERE site_id = ?', title, description, logoUrl, siteId);
};
