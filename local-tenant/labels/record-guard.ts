import type { WriteKind } from '../items/write-guards';
import { pathOfItem, type ItemRow } from '../items/item-row';
import type { ApiError } from '../errors/api-error';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { isPersonalSite } from '../webs/personal-site';
import { itemLabelOf, type ItemLabel } from './item-label';
import { heldFolder, lockedRecord, undeletableItem, undeletableVersions, unmovableRecord } from './label-refusals';
import { holdsLabelled } from './labelled-content';
import { recordSettings } from './record-settings';

/**
 * What a retention label forbids, by the table of restrictions in Microsoft 365, learn about records management:
 *
 * | | standard label | record, locked | record, unlocked | regulatory record |
 * |---|---|---|---|---|
 * | contents | | blocked | | blocked |
 * | properties, name | | as the tenant is set | | blocked |
 * | delete | as the tenant is set | blocked | blocked | blocked |
 * | delete versions | blocked while it retains | blocked | blocked | blocked |
 * | move out of the library | | blocked if ever unlocked | blocked | blocked |
 *
 * Of an item of a list the columns are the contents (unverified). Folders carry labels for what is in them, and are not under retention; but one
 * is not deleted before what it retains has been moved or deleted (Microsoft 365, learn about retention for SharePoint, which says the rest as well).
 * @throws 400 for what is blocked
 */
export const guardLabelled = (call: Call, row: ItemRow, kind: WriteKind): void => {
  if (row.kind === 1 && kind === 'delete' && holdsLabelled(call.db, row.listId, pathOfItem(row))) throw heldFolder();
  const held = row.kind === 1 ? undefined : itemLabelOf(call.db, row);
  const refusal = held && refusalOf(call, row, held, kind);
  if (refusal !== undefined) throw refusal;
};

/** What the label of an item leaves its caller, permissions apart. */
export const permissionsUnder = (call: Call, row: ItemRow, held: ItemLabel): Readonly<Record<'content' | 'properties' | 'delete', boolean>> => {
  const allowed = (kind: WriteKind): boolean => row.kind === 1 || refusalOf(call, row, held, kind) === undefined;
  return { content: allowed('content'), properties: allowed('properties'), delete: allowed('delete') };
};

const refusalOf = (call: Call, row: ItemRow, held: ItemLabel, kind: WriteKind): ApiError | undefined => {
  const behaviour = held.label.behaviorDuringRetentionPeriod;
  const regulatory = behaviour === 'retainAsRegulatoryRecord';
  const record = regulatory || behaviour === 'retainAsRecord';
  if (kind === 'content' && held.byDefault && isToBeFilled(call.db, row)) return undefined;
  switch (kind) {
    case 'content':
    case 'checkOut':
      return record && held.locked ? lockedRecord() : undefined;
    case 'properties':
    case 'rename':
      return regulatory || (record && held.locked && !mayEditProperties(call, row)) ? lockedRecord() : undefined;
    case 'delete':
      return record || (behaviour === 'retain' && !mayDeleteRetained(call)) ? undeletableItem(held.label.displayName) : undefined;
    case 'deleteVersion':
      return behaviour === 'doNotRetain' ? undefined : undeletableVersions();
    case 'moveAcross':
      return regulatory || (record && held.wasUnlocked) ? unmovableRecord() : undefined;
    default:
      return undefined;
  }
};

/**
 * A file that was made for its content to follow, as clients upload big files, and that a default label made a record of at once: it is filled all the
 * same (unverified; otherwise nothing big could ever come into such a library).
 */
const isToBeFilled = (db: Database, { listId, id, uiVersion }: ItemRow): boolean =>
  db.get('SELECT 1 FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ? AND size = 0', listId, id, uiVersion) !== undefined
  && db.get('SELECT 1 FROM item_versions WHERE list_id = ? AND item_id = ? LIMIT 1', listId, id) === undefined;

const mayDeleteRetained = ({ db, settings, site }: Call): boolean =>
  recordSettings(db, settings)[isPersonalSite(site) ? 'allowFilesWithKeepLabelToBeDeletedODB' : 'allowFilesWithKeepLabelToBeDeletedSPO'];

const mayEditProperties = (call: Call, row: ItemRow): boolean => {
  const template = call.db.get<{ base_template: number }>('SELECT base_template FROM lists WHERE id = ?', row.listId)?.base_template;
  return !recordSettings(call.db, call.settings).metadataEditBlockingEnabled && template === documentLibrary;
};

const documentLibrary = 101;
