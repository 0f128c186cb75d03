import type { Database } from '../storage/database';
import { defaultWebSettings, type Site, type WebSettings } from './site';

interface WebRow {
  id: string; web_id: string; path: string; site_path: string; parent_id: string | null; title: string; description: string;
  language: number; created: string; modified: string; scope_id: number; owners_group: number | null; members_group: number | null;
  visitors_group: number | null; settings: string;
}

const siteOf = (row: WebRow): Site => {
  const settings = { ...defaultWebSettings, ...(JSON.parse(row.settings) as Partial<WebSettings>) };
  const groups = settings.associatedGroups;
  return {
    id: row.id, webId: row.web_id, path: row.path, sitePath: row.site_path, parentWebId: row.parent_id, title: row.title,
    description: row.description, language: row.language, created: row.created, modified: row.modified, scopeId: row.scope_id,
    ownersGroup: groups?.owners ?? row.owners_group, membersGroup: groups?.members ?? row.members_group, visitorsGroup: groups?.visitors ?? row.visitors_group, settings,
  };
};

/** Every web of the tenant in one form, roots and sub webs. */
const webs = `(
  SELECT id, web_id, path, path AS site_path, NULL AS parent_id, title, description, language, created, modified, scope_id, owners_group,
    members_group, visitors_group, settings FROM sites
  UNION ALL
  SELECT s.id, w.id, w.path, s.path, w.parent_id, w.title, w.description, w.language, w.created, w.modified, w.scope_id, s.owners_group,
    s.members_group, s.visitors_group, w.settings FROM webs w JOIN sites s ON s.id = w.site_id)`;

const first = (db: Database, tail: string, ...values: readonly string[]): Site | undefined => {
  const row = db.get<WebRow>(`SELECT * FROM ${webs} ${tail}`, ...values);
  return row === undefined ? undefined : siteOf(row);
};

/** The web at a server-relative path, root web or sub web. */
export const siteByPath = (db: Database, path: string): Site | undefined =>
  db.remembered(`web at ${path}`, () => first(db, 'WHERE path = ?', path.replace(/\/+$/, '')));

/** The root web of a site collection. */
export const siteById = (db: Database, id: string): Site | undefined =>
  first(db, 'WHERE id = ? AND parent_id IS NULL', id.toLowerCase());

export const webById = (db: Database, webId: string): Site | undefined => first(db, 'WHERE web_id = ?', webId.toLowerCase());

/** The root webs of all site collections. */
export const allSites = (db: Database): Site[] =>
  db.all<WebRow>(`SELECT * FROM ${webs} WHERE parent_id IS NULL ORDER BY path`).map(siteOf);

/** All webs of the tenant, or of one site collection. */
export const allWebs = (db: Database, siteId?: string): Site[] =>
  (siteId === undefined
    ? db.all<WebRow>(`SELECT * FROM ${webs} ORDER BY path`)
    : db.all<WebRow>(`SELECT * FROM ${webs} WHERE id = ? ORDER BY path`, siteId)).map(siteOf);

/** The webs directly below one. */
export const websBelow = (db: Database, webId: string): Site[] =>
  db.all<WebRow>(`SELECT * FROM ${webs} WHERE parent_id = ? ORDER BY title`, webId).map(siteOf);

/** The web that an address belongs to, the innermost one: `/sites/x/Lists/Series/1_.000` is in `/sites/x`. The tenant's root has none. */
export const siteOfAddress = (db: Database, address: string): Site | undefined => {
  const lower = `${address.toLowerCase()}/`;
  return allWebs(db).filter(({ path }) => path !== '' && lower.startsWith(`${path.toLowerCase()}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
};

export const updateWeb = (db: Database, site: Site): void => {
  const table = site.parentWebId === null ? 'sites' : 'webs';
  const key = site.parentWebId === null ? 'web_id' : 'id';
  db.run(
    `UPDATE ${table} SET title = ?, description = ?, modified = ?, scope_id = ?, settings = ? WHERE ${key} = ?`,
    site.title, site.description, site.modified, site.scopeId, JSON.stringify(site.settings), site.webId,
  );
};

/** The next id of the range that users and groups of a site share. */
export const nextPrincipalId = (db: Database, siteId: string): number => {
  db.run('UPDATE sites SET next_principal = next_principal + 1 WHERE id = ?', siteId);
  return db.get<{ id: number }>('SELECT next_principal - 1 AS id FROM sites WHERE id = ?', siteId)?.id ?? 0;
};
