import type { List } from '../lists/list';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { undeletableList } from './label-refusals';

const labelled = (db: Database, listId: string, which: string): boolean =>
  db.get(`SELECT 1 FROM items WHERE list_id = ? AND kind = 0 AND ${which} LIMIT 1`, listId) !== undefined;

/**
 * A list goes with all that is in it: not while records are, nor what else is not to be deleted (that SharePoint refuses the list as it refuses
 * the item is unverified).
 * @throws 400
 */
export const guardListRemoval = (db: Database, list: List, call: Call): void => {
  const kept = labelled(db, list.id, "json_extract(fields, '$._IsRecord') = '1'")
    || (!call.settings.labelledItemsDeletable && labelled(db, list.id, "json_extract(fields, '$._ComplianceFlags') <> '0'"));
  if (kept) throw undeletableList(list.title);
};
