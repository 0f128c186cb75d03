import type { Database } from '../storage/database';

/** A modern page of a site that holds one web part over its full width. */
export interface SitePage {
  /** Without `.aspx`. */
  readonly name: string;
  readonly title: string;
  readonly componentId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface SitePageRow {
  readonly name: string;
  readonly title: string;
  readonly component_id: string;
  readonly properties: string;
}

/** The pages of the sites, as the tenant's seed file gave them. */
export const sitePageTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS site_pages (
     site_id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, position INTEGER NOT NULL, title TEXT NOT NULL,
     component_id TEXT NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (site_id, name)) WITHOUT ROWID`,
];

export const pagesOf = (db: Database, siteId: string): SitePage[] =>
  db.all<SitePageRow>('SELECT * FROM site_pages WHERE site_id = ? ORDER BY position', siteId).map(pageOf);

export const pageNamed = (db: Database, siteId: string, name: string): SitePage | undefined => {
  const row = db.get<SitePageRow>('SELECT * FROM site_pages WHERE site_id = ? AND name = ?', siteId, name);
  return row === undefined ? undefined : pageOf(row);
};

export const addPage = (db: Database, siteId: string, position: number, page: SitePage): void => {
  db.run(
    'INSERT INTO site_pages (site_id, name, position, title, component_id, properties) VALUES (?, ?, ?, ?, ?, ?)',
    siteId, page.name, position, page.title, page.componentId, JSON.stringify(page.properties),
  );
};

const pageOf = (row: SitePageRow): SitePage => ({
  name: row.name,
  title: row.title,
  componentId: row.component_id,
  properties: JSON.parse(row.properties) as SitePage['properties'],
});
