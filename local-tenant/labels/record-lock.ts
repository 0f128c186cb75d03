import type { ItemRow } from '../items/item-row';
import { isoSeconds } from '../items/time-zone';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { itemLabelOf } from './item-label';
import { writeLabelFields } from './label-items';
import { notARecord, regulatoryStaysLocked, versioningOfRecordsDisabled } from './label-refusals';
import { recordSettings } from './record-settings';

/**
 * Locks a record again. @param refresh the period that counts from the labelling begins anew, now
 * @throws 400 for what is no record
 */
export const lockRecord = ({ db, now }: Call, row: ItemRow, refresh: boolean): void => {
  demandRecord(db, row);
  const written = refresh ? isoSeconds(new Date(now)) : (row.fields['_ComplianceTagWrittenTime'] ?? null);
  writeLabelFields(db, row, { _RecordUnlocked: null, _ComplianceTagWrittenTime: written }, now);
};

/** Unlocks a record for editing. @throws 400 for what is no record, for a regulatory record, and where the tenant does not allow versions of records */
export const unlockRecord = ({ db, now, settings }: Call, row: ItemRow): void => {
  const { label, locked } = demandRecord(db, row);
  if (label.behaviorDuringRetentionPeriod === 'retainAsRegulatoryRecord') throw regulatoryStaysLocked();
  if (recordSettings(db, settings).advancedRecordVersioningDisabled) throw versioningOfRecordsDisabled();
  if (locked) writeLabelFields(db, row, { _RecordUnlocked: 1, _RecordWasUnlocked: 1 }, now);
};

const demandRecord = (db: Database, row: ItemRow): NonNullable<ReturnType<typeof itemLabelOf>> => {
  const held = row.kind === 1 ? undefined : itemLabelOf(db, row);
  if (held === undefined || row.fields['_IsRecord'] !== '1') throw notARecord();
  return held;
};
