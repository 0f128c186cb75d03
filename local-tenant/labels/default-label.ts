import type { StoredFields } from '../items/item-column';
import { itemByPath } from '../items/item-row';
import type { Database } from '../storage/database';
import { itemLabelOf, labelFields } from './item-label';
import type { RetentionLabel } from './retention-label';

/** The label that new items of a list get; undefined when it has none. */
export const defaultLabelOf = (db: Database, listId: string): RetentionLabel | undefined =>
  db.remembered(`default label ${listId}`, () => {
    const row = db.get<{ definition: string }>(
      'SELECT definition FROM retention_labels JOIN list_labels ON label_id = id WHERE list_id = ?', listId,
    );
    return row === undefined ? undefined : (JSON.parse(row.definition) as RetentionLabel);
  });

/** Sets or, with undefined, clears the default. Items that carry the former default keep it. */
export const setDefaultLabel = (db: Database, listId: string, label: RetentionLabel | undefined): void => {
  if (label === undefined) {
    db.run('DELETE FROM list_labels WHERE list_id = ?', listId);
  } else {
    db.run('INSERT OR REPLACE INTO list_labels (list_id, label_id) VALUES (?, ?)', listId, label.id);
  }
};

/** What a new item or file gets: the label of the nearest folder around it that has one, else the list's default. */
export const defaultLabelFields = (db: Database, listId: string, folder: string, userId: number, now: string): StoredFields => {
  const label = labelOfFolders(db, listId, folder) ?? defaultLabelOf(db, listId);
  return label === undefined ? {} : labelFields(label, { userId, now, byDefault: true });
};

/** @param folder server-relative path; the list's own root folder is no item, and ends the search */
const labelOfFolders = (db: Database, listId: string, folder: string): RetentionLabel | undefined => {
  const row = itemByPath(db, folder);
  return row?.listId === listId ? (itemLabelOf(db, row)?.label ?? labelOfFolders(db, listId, row.folder)) : undefined;
};
