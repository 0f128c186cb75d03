/**
 * The tables of the core. Areas add theirs through `Area.tables`. Identifiers are lower-case GUIDs as text, times ISO 8601 in
 * UTC with milliseconds, booleans 0 or 1, masks 64-bit integers as text.
 */
export const coreTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',

  `CREATE TABLE IF NOT EXISTS people (
     id TEXT PRIMARY KEY, object_id TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
     job_title TEXT NOT NULL, tenant_roles TEXT NOT NULL)`,

  `CREATE TABLE IF NOT EXISTS sites (
     id TEXT PRIMARY KEY, web_id TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL,
     description TEXT NOT NULL, language INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
     scope_id INTEGER NOT NULL, owners_group INTEGER, members_group INTEGER, visitors_group INTEGER,
     next_principal INTEGER NOT NULL, next_role INTEGER NOT NULL, settings TEXT NOT NULL)`,

  // Users, claims and groups of one site collection share one range of ids.
  `CREATE TABLE IF NOT EXISTS principals (
     site_id TEXT NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, login_name TEXT NOT NULL COLLATE NOCASE,
     title TEXT NOT NULL, email TEXT NOT NULL, person_id TEXT, is_admin INTEGER NOT NULL, settings TEXT NOT NULL,
     PRIMARY KEY (site_id, id), UNIQUE (site_id, kind, login_name)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS group_members (
     site_id TEXT NOT NULL, group_id INTEGER NOT NULL, member_id INTEGER NOT NULL,
     PRIMARY KEY (site_id, group_id, member_id)) WITHOUT ROWID`,

  // A securable scope: a web, or a list, folder or item whose inheritance was broken.
  `CREATE TABLE IF NOT EXISTS scopes (
     id INTEGER PRIMARY KEY AUTOINCREMENT, site_id TEXT NOT NULL, kind TEXT NOT NULL, parent_id INTEGER, label TEXT NOT NULL)`,

  `CREATE TABLE IF NOT EXISTS role_definitions (
     site_id TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL,
     mask TEXT NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, hidden INTEGER NOT NULL,
     PRIMARY KEY (site_id, id), UNIQUE (site_id, name)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS role_assignments (
     scope_id INTEGER NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL,
     PRIMARY KEY (scope_id, principal_id, role_id)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS lists (
     id TEXT PRIMARY KEY, site_id TEXT NOT NULL, web_id TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE, root_folder TEXT NOT NULL COLLATE NOCASE,
     root_folder_id TEXT NOT NULL, base_template INTEGER NOT NULL, author_id INTEGER NOT NULL, created TEXT NOT NULL,
     modified TEXT NOT NULL, item_deleted TEXT NOT NULL, version INTEGER NOT NULL, scope_id INTEGER NOT NULL,
     next_item INTEGER NOT NULL, settings TEXT NOT NULL, UNIQUE (web_id, title), UNIQUE (root_folder))`,

  // owner_id: a list's id, or a site's id for site columns.
  `CREATE TABLE IF NOT EXISTS fields (
     owner_id TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, internal_name TEXT NOT NULL COLLATE NOCASE,
     title TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL,
     PRIMARY KEY (owner_id, id), UNIQUE (owner_id, internal_name)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS views (
     list_id TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL COLLATE NOCASE,
     definition TEXT NOT NULL, PRIMARY KEY (list_id, id)) WITHOUT ROWID`,

  `CREATE TABLE IF NOT EXISTS content_types (
     owner_id TEXT NOT NULL, id TEXT NOT NULL COLLATE NOCASE, position INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE,
     definition TEXT NOT NULL, PRIMARY KEY (owner_id, id), UNIQUE (owner_id, name)) WITHOUT ROWID`,

  // kind: 0 = item or file, 1 = folder (FileSystemObjectType). folder: server-relative path of the folder that it is in.
  // fields: JSON object of the columns' values by internal name. scope_id: nearest scope, its own when own_scope = 1.
  `CREATE TABLE IF NOT EXISTS items (
     list_id TEXT NOT NULL, id INTEGER NOT NULL, unique_id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL,
     folder TEXT NOT NULL COLLATE NOCASE, leaf_name TEXT NOT NULL COLLATE NOCASE, scope_id INTEGER NOT NULL,
     own_scope INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL, ui_version INTEGER NOT NULL, content_type TEXT NOT NULL,
     author_id INTEGER NOT NULL, editor_id INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
     fields TEXT NOT NULL, PRIMARY KEY (list_id, id))`,
  'CREATE UNIQUE INDEX IF NOT EXISTS items_by_path ON items (folder, leaf_name)',
  'CREATE INDEX IF NOT EXISTS items_by_scope ON items (scope_id)',

  // What an item was before its present version; ui_version = 512 * major + minor, as SharePoint counts.
  `CREATE TABLE IF NOT EXISTS item_versions (
     list_id TEXT NOT NULL, item_id INTEGER NOT NULL, ui_version INTEGER NOT NULL, version INTEGER NOT NULL,
     leaf_name TEXT NOT NULL, editor_id INTEGER NOT NULL, modified TEXT NOT NULL, fields TEXT NOT NULL,
     PRIMARY KEY (list_id, item_id, ui_version)) WITHOUT ROWID`,
];
