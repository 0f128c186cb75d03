import type { Tenant } from '../rest/tenant';
import type { Database } from '../storage/database';
import { bringUpToDate, changesBehind } from './search-index';

/** So many changes a search catches up with by itself. */
const few = 500;

/** Changes that are worked off between two requests: some ten milliseconds. */
const step = 100;

const busy = new WeakSet<Database>();

/**
 * Works off a large backlog of the index between requests, so that the first search after an import need not do it all. Does not keep the process alive, and
 * ends with the database.
 */
export const indexAhead = ({ db, dataFolder }: Pick<Tenant, 'db' | 'dataFolder'>): void => {
  if (busy.has(db) || changesBehind(db) <= few) return;
  busy.add(db);
  const next = (): void => {
    if (db.isClosed) return;
    bringUpToDate(db, dataFolder, step);
    if (changesBehind(db) > 0) setTimeout(next, 1).unref();
    else busy.delete(db);
  };
  setTimeout(next, 1).unref();
};
