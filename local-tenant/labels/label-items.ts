import { itemById, pathOfItem, selectItems, type ItemRow } from '../items/item-row';
import { patchLevels } from '../items/item-levels';
import { updateItem } from '../items/item-store';
import type { StoredFields } from '../items/item-column';
import type { Database } from '../storage/database';
import { labelFields, noLabelFields, type Labelling } from './item-label';
import { portion } from './portion';
import type { RetentionLabel } from './retention-label';

/**
 * Writes the columns of an item's label. It is no new version and changes neither Modified nor Editor; the ETag does change
 * (how SharePoint counts this is unverified). A label is its item's and not a version's: what others see of a draft or a checked-out file gets it as
 * well, and giving a check-out up does not undo it.
 */
export const writeLabelFields = (db: Database, row: ItemRow, fields: StoredFields, now: string): void => {
  patchLevels(db, row, fields);
  updateItem(db, { id: row.listId, versioning: false, majorVersionLimit: 0 }, row, {
    fields, editorId: row.editorId, modified: row.modified, overwriteVersion: true, now,
  });
};

/** Puts a label on an item, or with undefined takes it off. Whether that is allowed is decided before: label-change.ts. */
export const labelItem = (db: Database, row: ItemRow, label: RetentionLabel | undefined, by: Labelling): void => {
  writeLabelFields(db, row, label === undefined ? noLabelFields : labelFields(label, by), by.now);
};

/** No label, or one that came from a default and is no record: labels that people chose stay, and records are theirs to change. */
const followsDefault = `kind = 0 AND (json_extract(fields, '$._ComplianceTag') IS NULL
  OR (json_extract(fields, '$._ComplianceTagByDefault') = 1 AND json_extract(fields, '$._ComplianceTag') <> ?
      AND coalesce(json_extract(fields, '$._IsRecord'), '') <> '1'))`;

/** Labels a portion of the rows of a list that follow its default, among those that a condition names. @returns the last of them; undefined: there are no more */
const labelFollowers = (
  db: Database, listId: string, condition: string, values: readonly string[], label: RetentionLabel, by: Labelling, after: number,
): number | undefined => {
  const rows = selectItems(
    db, `WHERE list_id = ? AND id > ? AND ${condition} AND ${followsDefault} ORDER BY id LIMIT ${portion}`, [listId, after, ...values, label.displayName],
  );
  rows.forEach((row) => labelItem(db, row, label, by));
  return rows.length === portion ? rows.at(-1)?.id : undefined;
};

/**
 * Gives a list's new default to a portion of the items that have no label, or one that came from a default (Microsoft 365, create and apply
 * retention labels). Folders are not under retention themselves; what is in a labelled folder has that folder's label by default and
 * follows as well (unverified).
 * @param after go on after this item
 * @returns after which to go on; undefined: done
 */
export const syncDefaultToItems = (db: Database, listId: string, label: RetentionLabel, by: Labelling, after = 0): number | undefined =>
  labelFollowers(db, listId, '1 = 1', [], label, by, after);

/** Gives a folder's label to a portion of everything in it, however deep, by the same rule. */
export const labelContentsOf = (db: Database, listId: string, folderId: number, label: RetentionLabel, by: Labelling, after = 0): number | undefined => {
  const folder = itemById(db, listId, folderId);
  if (folder?.kind !== 1) return undefined;
  const path = pathOfItem(folder);
  // '0' is the character after '/': the range holds everything further down.
  return labelFollowers(db, listId, '(folder = ? OR (folder > ? AND folder < ?))', [path, `${path}/`, `${path}0`], label, by, after);
};
