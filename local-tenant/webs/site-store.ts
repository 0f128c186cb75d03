import type { Database } from '../storage/database';
import type { Site } from './site';

interface SiteRow {
  id: string; web_id: string; path: string; title: string; description: string; language: number; created: string;
  modified: string; scope_id: number; owners_group: number | null; members_group: number | null; visitors_group: number | null;
}

const siteOf = (row: SiteRow): Site => ({
  id: row.id, webId: row.web_id, path: row.path, title: row.title, description: row.description, language: row.language,
  created: row.created, modified: row.modified, scopeId: row.scope_id, ownersGroup: row.owners_group,
  membersGroup: row.members_group, visitorsGroup: row.visitors_group,
});

export const siteByPath = (db: Database, path: string): Site | undefined => {
  const row = db.get<SiteRow>('SELECT * FROM sites WHERE path = ?', path);
  return row === undefined ? undefined : siteOf(row);
};

export const siteById = (db: Database, id: string): Site | undefined => {
  const row = db.get<SiteRow>('SELECT * FROM sites WHERE id = ?', id);
  return row === undefined ? undefined : siteOf(row);
};

export const allSites = (db: Database): Site[] => db.all<SiteRow>('SELECT * FROM sites ORDER BY path').map(siteOf);

/** The site that an address belongs to: `/sites/x/Lists/Series/1_.000` is in `/sites/x`. */
export const siteOfAddress = (db: Database, address: string): Site | undefined => {
  const lower = `${address.toLowerCase()}/`;
  return allSites(db).find((site) => lower.startsWith(`${site.path.toLowerCase()}/`));
};

export const updateSite = (db: Database, site: Site, title: string, description: string, now: string): void => {
  db.run('UPDATE sites SET title = ?, description = ?, modified = ? WHERE id = ?', title, description, now, site.id);
};

/** The next id of the range that users and groups of a site share. */
export const nextPrincipalId = (db: Database, siteId: string): number => {
  db.run('UPDATE sites SET next_principal = next_principal + 1 WHERE id = ?', siteId);
  return db.get<{ id: number }>('SELECT next_principal - 1 AS id FROM sites WHERE id = ?', siteId)?.id ?? 0;
};
