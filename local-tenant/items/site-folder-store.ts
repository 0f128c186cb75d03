import { createHash, randomUUID } from 'node:crypto';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';

/** A folder of a web that belongs to no list: its root, `Lists`, in which the lists are, or one that somebody made. */
export interface SiteFolder {
  readonly site: Site;
  /** Below the web, without a slash at either end; `''` for the root. */
  readonly name: string;
  readonly uniqueId: string;
  readonly created: string;
  readonly modified: string;
}

/** Folders outside of lists that somebody made. `path` is server-relative. */
export const siteFolderTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS site_folders (
     web_id TEXT NOT NULL, path TEXT NOT NULL COLLATE NOCASE, unique_id TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
     PRIMARY KEY (web_id, path)) WITHOUT ROWID`,
];

interface SqlFolder { path: string; unique_id: string; created: string; modified: string }

/** Server-relative; empty for the root of the root site. */
export const pathOfSiteFolder = ({ site, name }: Pick<SiteFolder, 'site' | 'name'>): string => (name === '' ? site.path : `${site.path}/${name}`);

export const rootOf = (site: Site): SiteFolder => ({ site, name: '', uniqueId: site.webId, created: site.created, modified: site.modified });

export const listsFolderOf = (site: Site): SiteFolder => ({ ...rootOf(site), name: 'Lists', uniqueId: idFrom(`${site.webId}/Lists`) });

/** The root of the caller's web, its `Lists`, or a folder that was made; undefined for any other path. */
export function siteFolderAt({ db, site }: Call, path: string): SiteFolder | undefined {
  const wanted = path.replace(/\/+$/, '');
  if (wanted.toLowerCase() === site.path.toLowerCase()) return rootOf(site);
  if (wanted.toLowerCase() === `${site.path}/Lists`.toLowerCase()) return listsFolderOf(site);
  const row = db.get<SqlFolder>('SELECT path, unique_id, created, modified FROM site_folders WHERE web_id = ? AND path = ?', site.webId, wanted);
  return row && madeFolder(site, row);
}

export function siteFolderById({ db, site }: Call, uniqueId: string): SiteFolder | undefined {
  const fixed = [rootOf(site), listsFolderOf(site)].find(folder => folder.uniqueId === uniqueId);
  if (fixed) return fixed;
  const row = db.get<SqlFolder>('SELECT path, unique_id, created, modified FROM site_folders WHERE web_id = ? AND unique_id = ?', site.webId, uniqueId);
  return row && madeFolder(site, row);
}

/** The folders that were made directly in one. */
export function siteFoldersIn(db: Database, folder: SiteFolder): SiteFolder[] {
  const start = `${pathOfSiteFolder(folder)}/`;
  return db.all<SqlFolder>(
    'SELECT path, unique_id, created, modified FROM site_folders WHERE web_id = ? AND path > ? AND path < ? ORDER BY path', folder.site.webId, start, `${start.slice(0, -1)}0`)
    .filter(({ path }) => !path.slice(start.length).includes('/'))
    .map(row => madeFolder(folder.site, row));
}

export function insertSiteFolder({ db, site, now }: Call, path: string): SiteFolder {
  const row: SqlFolder = { path, unique_id: randomUUID(), created: now, modified: now };
  db.run('INSERT INTO site_folders (web_id, path, unique_id, created, modified) VALUES (?, ?, ?, ?, ?)', site.webId, path, row.unique_id, now, now);
  return madeFolder(site, row);
}

/** With all that was made in it. */
export function deleteSiteFolder(db: Database, folder: SiteFolder): void {
  const path = pathOfSiteFolder(folder);
  db.run('DELETE FROM site_folders WHERE web_id = ? AND (path = ? OR (path > ? AND path < ?))', folder.site.webId, path, `${path}/`, `${path}0`);
}

function madeFolder(site: Site, { path, unique_id, created, modified }: SqlFolder): SiteFolder {
  return { site, name: path.slice(site.path.length + 1), uniqueId: unique_id, created: seconds(created), modified: seconds(modified) };
}

function seconds(time: string): string {
  return `${time.slice(0, 19)}Z`;
}

function idFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
