import type { Database } from '../storage/database';

export type ScopeKind = 'web' | 'list' | 'item';

/** Makes a scope of its own for a web, list, folder or item. @param label its path, for people who look into the database */
export const newScope = (db: Database, siteId: string, kind: ScopeKind, parentId: number | undefined, label: string): number => {
  db.run('INSERT INTO scopes (site_id, kind, parent_id, label) VALUES (?, ?, ?, ?)', siteId, kind, parentId ?? null, label);
  return db.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
};

export const dropScope = (db: Database, scopeId: number): void => {
  db.run('DELETE FROM role_assignments WHERE scope_id = ?', scopeId);
  db.run('DELETE FROM scopes WHERE id = ?', scopeId);
};

/** The scopes above one, nearest first. */
export const scopesAbove = (db: Database, scopeId: number): number[] =>
  db.all<{ id: number }>(
    `WITH RECURSIVE above(id, depth) AS (
       SELECT parent_id, 1 FROM scopes WHERE id = ? UNION ALL
       SELECT s.parent_id, depth + 1 FROM scopes s JOIN above a ON s.id = a.id)
     SELECT id FROM above WHERE id IS NOT NULL ORDER BY depth`,
    scopeId,
  ).map((row) => row.id);
