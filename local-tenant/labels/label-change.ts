import type { Database } from '../storage/database';
import type { ItemRow } from '../items/item-row';
import { stateOf } from '../items/item-state';
import type { Call } from '../rest/call';
import { isRecord } from './compliance-tag';
import { itemLabelOf, type Labelling } from './item-label';
import { labelItem } from './label-items';
import { runAfter } from './label-jobs';
import type { RetentionLabel } from './retention-label';

/** Why a label must stay as it is. */
export type KeptLabel = 'regulatory' | 'record' | 'checkedOut';

const checkedOut = 255;

/**
 * Whether an item's label may be changed to another, or with undefined be taken off (Microsoft 365, learn about records management, the table
 * of restrictions): nobody changes that of a regulatory record, only an administrator of the site that of a record. What is checked out does
 * not become a regulatory record.
 * @returns undefined when it may
 */
export const labelKeptBy = (db: Database, row: ItemRow, label: RetentionLabel | undefined, isAdmin: boolean): KeptLabel | undefined => {
  const present = itemLabelOf(db, row)?.label;
  if (present?.id === label?.id) return undefined;
  if (label?.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord' && stateOf(db, row).level === checkedOut) return 'checkedOut';
  if (present === undefined) return undefined;
  if (present.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord') return 'regulatory';
  return isRecord(present) && !isAdmin ? 'record' : undefined;
};

/**
 * Gives an item a label because somebody chose it, or takes it off. The label of a folder goes on to what is in it, in its own time; what it
 * left there stays when it goes.
 * @param on whose doing it is and when, where that is not the caller and now
 */
export const giveLabel = (call: Call, row: ItemRow, label: RetentionLabel | undefined, on: Partial<Labelling> = {}): void => {
  const userId = call.access.caller.principalId;
  labelItem(call.db, row, label, { userId, now: call.now, ...on, byDefault: false });
  if (row.kind === 1 && label !== undefined) {
    const task = { kind: 'folder', listId: row.listId, folderId: row.id, labelId: label.id, userId } as const;
    runAfter(call.db, call.now, call.settings.labelSyncSeconds, task);
  }
};
