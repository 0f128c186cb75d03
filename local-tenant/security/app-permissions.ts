import type { Database } from '../storage/database';

/** What an app can be given on a site collection. */
export type SiteRole = 'read' | 'write' | 'manage' | 'fullcontrol' | 'owner';

export const siteRoles: readonly SiteRole[] = ['read', 'write', 'manage', 'fullcontrol', 'owner'];

/** What one app was given on one site collection: what the permission `Sites.Selected` looks at. */
export interface AppPermission {
  readonly siteId: string;
  readonly appId: string;
  readonly appName: string;
  readonly roles: readonly SiteRole[];
}

export const appPermissionTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS site_app_permissions (
     site_id TEXT NOT NULL, app_id TEXT NOT NULL COLLATE NOCASE, app_name TEXT NOT NULL, roles TEXT NOT NULL,
     PRIMARY KEY (site_id, app_id)) WITHOUT ROWID`,
];

interface Row {
  site_id: string; app_id: string; app_name: string; roles: string;
}

const permissionOf = (row: Row): AppPermission => ({ siteId: row.site_id, appId: row.app_id, appName: row.app_name, roles: JSON.parse(row.roles) as SiteRole[] });

export const appPermissionsOn = (db: Database, siteId: string): AppPermission[] =>
  db.all<Row>('SELECT * FROM site_app_permissions WHERE site_id = ? ORDER BY app_id', siteId).map(permissionOf);

export const rolesOfApp = (db: Database, siteId: string, appId: string): readonly SiteRole[] => {
  const row = db.get<Row>('SELECT * FROM site_app_permissions WHERE site_id = ? AND app_id = ?', siteId, appId);
  return row === undefined ? [] : permissionOf(row).roles;
};

export const giveAppPermission = (db: Database, { siteId, appId, appName, roles }: AppPermission): void => {
  db.run(
    'INSERT OR REPLACE INTO site_app_permissions (site_id, app_id, app_name, roles) VALUES (?, ?, ?, ?)', siteId, appId.toLowerCase(), appName, JSON.stringify(roles),
  );
};

export const takeAppPermission = (db: Database, { siteId, appId }: AppPermission): void => {
  db.run('DELETE FROM site_app_permissions WHERE site_id = ? AND app_id = ?', siteId, appId);
};
