import type { Database } from '../../storage/database';
import { sendJson } from '../../identity/http';
import type { Exchange } from '../../rest/area';

/** What copies made, by the id of their monitor. */
export const monitorTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS graph_copies (id TEXT PRIMARY KEY, resource_id TEXT NOT NULL) WITHOUT ROWID',
];

export const insertMonitor = (db: Database, id: string, resourceId: string): void => {
  db.run('INSERT INTO graph_copies (id, resource_id) VALUES (?, ?)', id, resourceId);
};

/** Answers the address that a copy gave: how far it is. It needs no token, as documented (long-running actions). */
export const serveMonitor = ({ path, url, request, response, tenant }: Exchange): boolean => {
  if (!/\/_layouts\/15\/copymonitor\.ashx$/i.test(path) || request.method !== 'GET') return false;
  const found = tenant.db.get<{ resource_id: string }>('SELECT resource_id FROM graph_copies WHERE id = ?', url.searchParams.get('guid') ?? '');
  if (found === undefined) sendJson(response, 404, { error: { code: 'itemNotFound', message: 'The resource could not be found.' } });
  else sendJson(response, 200, { percentageComplete: 100, resourceId: found.resource_id, status: 'completed' });
  return true;
};
