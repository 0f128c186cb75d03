import { selectItems, type ItemRow } from '../items/item-row';
import { isoSeconds } from '../items/time-zone';
import type { Database } from '../storage/database';
import { fulfilsTerm, termsOf } from './content-query';
import { EventStore } from './event-store';
import { writeLabelFields } from './label-items';
import { LabelStore } from './label-store';
import { portion } from './portion';
import type { RetentionEvent } from './retention-event';

/** How far the propagation of an event has come: up to which item, and in which sites it has found something. */
export interface Propagation {
  readonly listId: string;
  readonly itemId: number;
  /** Server-relative paths. */
  readonly sites: readonly string[];
}

const begin: Propagation = { listId: '', itemId: 0, sites: [] };

/**
 * Starts the retention period of the content that an event is about, a portion of it at a time: files and items of all sites that carry a label
 * waiting for its kind of event and that its queries find, all of them when it has none. They show the day in TagEventDate; a later event moves it
 * (unverified). Messages are searched as well: this tenant has no mailboxes, so there are none.
 * @returns how far it has come; undefined: it is done, and the event says so, unless it was deleted meanwhile: that calls nothing back
 */
export const propagateEvent = (db: Database, event: RetentionEvent, now: string, from: Propagation = begin): Propagation | undefined => {
  const rows = labelledRows(db, event, from);
  const found = rows.filter(({ fields }) => isMeant(event, fields));
  found.forEach((row) => writeLabelFields(db, row, { TagEventDate: event.eventTriggerDateTime }, now));
  const sites = [...new Set([...from.sites, ...sitesOf(db, found)])].sort();
  const last = rows.at(-1);
  if (last !== undefined && rows.length === portion) return { listId: last.listId, itemId: last.id, sites };
  const store = new EventStore(db);
  if (store.byId(event.id) !== undefined) {
    store.save({
      ...event,
      status: 'success',
      lastStatusUpdateDateTime: isoSeconds(new Date(now)),
      propagation: sites.map((location) => ({ serviceName: 'SharePoint', location, status: 'success', statusInformation: null })),
    });
  }
  return undefined;
};

const labelledRows = (db: Database, event: RetentionEvent, { listId, itemId }: Propagation): ItemRow[] => {
  const names = new LabelStore(db).all().filter((label) => label.retentionEventTypeId === event.retentionEventTypeId).map(({ displayName }) => displayName);
  return selectItems(
    db,
    `WHERE json_extract(fields, '$._ComplianceTag') IN (SELECT value FROM json_each(?)) AND (list_id, id) > (?, ?) ORDER BY list_id, id LIMIT ${portion}`,
    [JSON.stringify(names), listId, itemId],
  );
};

/** "If an asset ID is not entered, all content with labels of that event type": also when only messages are searched is unverified, and not so here. */
const isMeant = ({ eventQueries }: RetentionEvent, fields: ItemRow['fields']): boolean =>
  eventQueries.length === 0
  || fulfilsTerm(eventQueries.filter(({ queryType }) => queryType === 'files').flatMap(({ query }) => termsOf(query) ?? []), fields);

/** Server-relative paths of the sites that rows are in. */
const sitesOf = (db: Database, rows: readonly ItemRow[]): string[] => {
  const lists = [...new Set(rows.map((row) => row.listId))];
  return lists.flatMap((id) => db.all<{ path: string }>('SELECT path FROM sites WHERE id = (SELECT site_id FROM lists WHERE id = ?)', id)).map(({ path }) => path);
};
