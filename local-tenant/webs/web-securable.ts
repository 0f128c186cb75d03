import type { Call } from '../rest/call';
import type { Securable } from '../security/securable';
import { dropScope } from '../security/scope-store';
import type { Database } from '../storage/database';
import type { Site } from './site';
import { webById } from './site-store';

/** Rows that have the web's own permissions until now follow it: its lists and their items, and the webs below it. */
const rescope = (db: Database, site: Site, scopeId: number): void => {
  const below = 'WITH RECURSIVE below(id) AS (SELECT ?3 UNION SELECT w.id FROM webs w JOIN below ON w.parent_id = below.id)';
  db.run(`${below} UPDATE items SET scope_id = ?1 WHERE scope_id = ?2 AND own_scope = 0 AND list_id IN
    (SELECT l.id FROM lists l JOIN below ON l.web_id = below.id)`, scopeId, site.scopeId, site.webId);
  db.run(`${below} UPDATE lists SET scope_id = ?1 WHERE scope_id = ?2 AND web_id IN (SELECT id FROM below)`, scopeId, site.scopeId, site.webId);
  db.run(`${below} UPDATE webs SET scope_id = ?1 WHERE scope_id = ?2 AND id IN (SELECT id FROM below)`, scopeId, site.scopeId, site.webId);
};

/** Scopes of their own that lists and items of the web have. */
const ownScopes = (db: Database, site: Site, scopeId: number): number[] =>
  db.all<{ id: number }>(
    `SELECT scope_id AS id FROM lists WHERE web_id = ?1 AND scope_id <> ?2 UNION
     SELECT scope_id FROM items WHERE own_scope = 1 AND list_id IN (SELECT id FROM lists WHERE web_id = ?1)`,
    site.webId, scopeId,
  ).map(({ id }) => id);

/** How a web takes and gives back permissions of its own. The root web of a site collection always has them. */
export const webSecurable = (site: Site, call: Call): Securable => {
  const { db } = call;
  const parent = site.parentWebId === null ? undefined : webById(db, site.parentWebId);
  return {
    kind: 'web', siteId: site.id, label: site.path, path: 'Web', scopeId: site.scopeId,
    isOwn: parent === undefined || parent.scopeId !== site.scopeId, parentScopeId: parent?.scopeId ?? site.scopeId,
    rescope: (_db, scopeId) => rescope(db, site, scopeId),
    clearBelow: (_db, scopeId) => {
      const doomed = ownScopes(db, site, scopeId);
      db.run('UPDATE items SET scope_id = ?, own_scope = 0 WHERE list_id IN (SELECT id FROM lists WHERE web_id = ?)', scopeId, site.webId);
      db.run('UPDATE lists SET scope_id = ? WHERE web_id = ?', scopeId, site.webId);
      doomed.forEach((id) => dropScope(db, id));
    },
  };
};
