import { selectItems, type ItemRow } from '../items/item-row';
import { updateItem } from '../items/item-store';
import type { Call } from '../rest/call';
import { labelFields, noLabelFields } from './default-label';
import type { RetentionLabel } from './retention-label';

/**
 * Puts a label on an item, or takes it off. It is no new version and changes neither Modified nor Editor; the ETag does change
 * (how SharePoint counts this is unverified).
 */
export const labelItem = (call: Call, row: ItemRow, label: RetentionLabel | undefined, byDefault: boolean): void => {
  const fields =
    label === undefined ? noLabelFields : labelFields(label, call.access.caller.principalId, call.now, byDefault);
  updateItem(call.db, { id: row.listId, versioning: false, majorVersionLimit: 0 }, row, {
    fields,
    editorId: row.editorId,
    modified: row.modified,
    overwriteVersion: true,
  });
};

/**
 * Gives the new default to the items that have no label, or one that came from a default. Labels that people chose stay, and so do
 * records, whose label only people change (Microsoft 365, create and apply retention labels). Folders carry none.
 * In SharePoint this is a job of its own that may take days; here it is done at once.
 */
export const syncDefaultToItems = (call: Call, listId: string, label: RetentionLabel): void => {
  const rows = selectItems(
    call.db,
    `WHERE list_id = ? AND kind = 0 AND (json_extract(fields, '$._ComplianceTag') IS NULL
       OR (json_extract(fields, '$._ComplianceTagByDefault') = 1 AND json_extract(fields, '$._ComplianceTag') <> ?
           AND coalesce(json_extract(fields, '$._IsRecord'), '') <> '1'))`,
    [listId, label.displayName],
  );
  rows.forEach((row) => labelItem(call, row, label, true));
};
