import { selectItems, type ItemRow } from '../items/item-row';
import { isoSeconds } from '../items/time-zone';
import type { Database } from '../storage/database';
import { assetIdsOf, namesAsset } from './asset-query';
import { EventStore } from './event-store';
import { writeLabelFields } from './label-items';
import { LabelStore } from './label-store';
import type { RetentionEvent } from './retention-event';

/**
 * Starts the retention period of the content that an event is about: files and items of all sites that carry a label waiting for its kind of
 * event and that have its asset id. They show the day in TagEventDate; a later event moves it (unverified). Messages are searched as well:
 * this tenant has no mailboxes, so there are none.
 */
export const propagateEvent = (db: Database, eventId: string, now: string): void => {
  const event = new EventStore(db).byId(eventId);
  if (event === undefined) return;
  const found = contentOf(db, event);
  found.forEach((row) => writeLabelFields(db, row, { TagEventDate: event.eventTriggerDateTime }, now));
  new EventStore(db).save({
    ...event,
    status: 'success',
    lastStatusUpdateDateTime: isoSeconds(new Date(now)),
    propagation: sitesOf(db, found).map((location) => ({ serviceName: 'SharePoint', location, status: 'success', statusInformation: null })),
  });
};

const contentOf = (db: Database, event: RetentionEvent): ItemRow[] => {
  const ids = event.eventQueries.filter(({ queryType }) => queryType === 'files').flatMap(({ query }) => assetIdsOf(query) ?? []);
  return new LabelStore(db)
    .all()
    .filter((label) => label.retentionEventTypeId === event.retentionEventTypeId)
    .flatMap((label) => selectItems(
      db, "WHERE json_extract(fields, '$._ComplianceTag') = ? AND json_extract(fields, '$.ComplianceAssetId') IS NOT NULL", [label.displayName],
    ))
    .filter((row) => namesAsset(ids, String(row.fields['ComplianceAssetId'])));
};

/** Server-relative paths of the sites that rows are in. */
const sitesOf = (db: Database, rows: readonly ItemRow[]): string[] => {
  const lists = [...new Set(rows.map((row) => row.listId))];
  const paths = lists.flatMap((id) => db.all<{ path: string }>('SELECT path FROM sites WHERE id = (SELECT site_id FROM lists WHERE id = ?)', id));
  return [...new Set(paths.map(({ path }) => path))].sort();
};
