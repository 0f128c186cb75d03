import { itemById } from '../items/item-row';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import type { CellContext } from './cells';
import type { Say } from './texts';

/** Where the cells of a page find names: users of the site, and what lookup columns point at. */
export const cellContext = (call: Call, say: Say): CellContext => ({
  say,
  timeZone: 'Europe/Brussels',
  nameOf: (id) => principalById(call.db, call.site.id, id)?.title ?? String(id),
  lookedUp: ({ lookup }, id) => {
    const row = lookup === undefined ? undefined : itemById(call.db, lookup.listId, id);
    const visible = row !== undefined && call.access.has('ViewListItems', row.scopeId);
    return visible ? String(row.fields[lookup?.field ?? 'Title'] ?? id) : String(id);
  },
});
