import type { StoredFields } from '../items/item-column';
import { isoSeconds } from '../items/time-zone';
import type { Database } from '../storage/database';
import { complianceFlagsOf, isRecord } from './compliance-tag';
import type { RetentionLabel } from './retention-label';

/** The label that new items of a list get; undefined when it has none. */
export const defaultLabelOf = (db: Database, listId: string): RetentionLabel | undefined => {
  const row = db.get<{ definition: string }>(
    'SELECT definition FROM retention_labels JOIN list_labels ON label_id = id WHERE list_id = ?', listId,
  );
  return row === undefined ? undefined : (JSON.parse(row.definition) as RetentionLabel);
};

/** Sets or, with undefined, clears the default. Items that carry the former default keep it. */
export const setDefaultLabel = (db: Database, listId: string, label: RetentionLabel | undefined): void => {
  if (label === undefined) {
    db.run('DELETE FROM list_labels WHERE list_id = ?', listId);
  } else {
    db.run('INSERT OR REPLACE INTO list_labels (list_id, label_id) VALUES (?, ?)', listId, label.id);
  }
};

/**
 * The columns that show an item's label. `_ComplianceTagByDefault` is no column: it remembers that the label came from the list's default,
 * as only such labels follow when the default changes.
 * @param userId whose doing it is, an id of the site's users
 */
export const labelFields = (label: RetentionLabel, userId: number, now: string, byDefault: boolean): StoredFields => ({
  _ComplianceTag: label.displayName,
  _ComplianceFlags: String(complianceFlagsOf(label)),
  _ComplianceTagWrittenTime: isoSeconds(new Date(now)),
  _ComplianceTagUserId: String(userId),
  _ComplianceTagByDefault: byDefault ? 1 : 0,
  _IsRecord: isRecord(label) ? '1' : '',
});

/** The same columns of an item without a label. */
export const noLabelFields: StoredFields = {
  _ComplianceTag: null,
  _ComplianceFlags: null,
  _ComplianceTagWrittenTime: null,
  _ComplianceTagUserId: null,
  _ComplianceTagByDefault: null,
  _IsRecord: null,
};

/** What a new item or file of a list gets from the list's default label. */
export const defaultLabelFields = (db: Database, listId: string, userId: number, now: string): StoredFields => {
  const label = defaultLabelOf(db, listId);
  return label === undefined ? {} : labelFields(label, userId, now, true);
};
