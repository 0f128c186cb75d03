import type { Database } from '../storage/database';

export interface RoleDefinition {
  readonly siteId: string;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly mask: bigint;
  readonly position: number;
  readonly kind: number;
  readonly hidden: boolean;
}

interface RoleRow {
  site_id: string; id: number; name: string; description: string; mask: string; position: number; kind: number; hidden: number;
}

const roleOf = (row: RoleRow): RoleDefinition => ({
  siteId: row.site_id, id: row.id, name: row.name, description: row.description, mask: BigInt(row.mask), position: row.position,
  kind: row.kind, hidden: row.hidden === 1,
});

export const rolesOf = (db: Database, siteId: string): RoleDefinition[] =>
  db.all<RoleRow>('SELECT * FROM role_definitions WHERE site_id = ? ORDER BY position, id', siteId).map(roleOf);

export const roleById = (db: Database, siteId: string, id: number): RoleDefinition | undefined => {
  const row = db.get<RoleRow>('SELECT * FROM role_definitions WHERE site_id = ? AND id = ?', siteId, id);
  return row === undefined ? undefined : roleOf(row);
};

/** @returns the id that it got */
export const addRole = (db: Database, role: Omit<RoleDefinition, 'id'>): number => {
  db.run('UPDATE sites SET next_role = next_role + 1 WHERE id = ?', role.siteId);
  const id = db.get<{ id: number }>('SELECT next_role - 1 AS id FROM sites WHERE id = ?', role.siteId)?.id ?? 0;
  db.run(
    'INSERT INTO role_definitions (site_id, id, name, description, mask, position, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, 0)',
    role.siteId, id, role.name, role.description, String(role.mask), role.position, role.kind,
  );
  return id;
};

export const updateRole = (db: Database, role: RoleDefinition): void => {
  db.run(
    'UPDATE role_definitions SET name = ?, description = ?, mask = ?, position = ? WHERE site_id = ? AND id = ?',
    role.name, role.description, String(role.mask), role.position, role.siteId, role.id,
  );
};

/** Whoever had the level loses it everywhere, as in SharePoint. */
export const removeRole = (db: Database, { siteId, id }: RoleDefinition): void => {
  db.run('DELETE FROM role_assignments WHERE role_id = ? AND scope_id IN (SELECT id FROM scopes WHERE site_id = ?)', id, siteId);
  db.run('DELETE FROM role_definitions WHERE site_id = ? AND id = ?', siteId, id);
};

export const addAssignment = (db: Database, scopeId: number, principalId: number, roleId: number): void => {
  db.run('INSERT OR IGNORE INTO role_assignments (scope_id, principal_id, role_id) VALUES (?, ?, ?)', scopeId, principalId, roleId);
};

/** @param roleId absent: all levels of the principal on that scope */
export const removeAssignment = (db: Database, scopeId: number, principalId: number, roleId?: number): boolean =>
  (roleId === undefined
    ? db.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scopeId, principalId)
    : db.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?', scopeId, principalId, roleId)) > 0;

/** Principals that have something on a scope, in order of id. */
export const assignedPrincipals = (db: Database, scopeId: number): number[] =>
  db.all<{ id: number }>('SELECT DISTINCT principal_id AS id FROM role_assignments WHERE scope_id = ? ORDER BY 1', scopeId)
    .map((row) => row.id);

export const roleIdsOf = (db: Database, scopeId: number, principalId: number): number[] =>
  db.all<{ id: number }>('SELECT role_id AS id FROM role_assignments WHERE scope_id = ? AND principal_id = ? ORDER BY 1', scopeId, principalId)
    .map((row) => row.id);

export const copyAssignments = (db: Database, from: number, to: number): void => {
  db.run(
    'INSERT OR IGNORE INTO role_assignments (scope_id, principal_id, role_id) SELECT ?, principal_id, role_id FROM role_assignments WHERE scope_id = ?',
    to, from,
  );
};
