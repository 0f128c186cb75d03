import type { StoredFields } from '../items/item-column';
import type { ItemRow } from '../items/item-row';
import { isoSeconds } from '../items/time-zone';
import type { Database } from '../storage/database';
import { complianceFlagsOf, isRecord } from './compliance-tag';
import { LabelStore } from './label-store';
import type { RetentionLabel } from './retention-label';

/** The label that an item carries, and how it came and stands there. */
export interface ItemLabel {
  readonly label: RetentionLabel;
  /** It came from the list's or a folder's default: only such labels follow when the default changes. */
  readonly byDefault: boolean;
  /** Only of records; a regulatory record is always locked. */
  readonly locked: boolean;
  /** It was unlocked at some time: such a record cannot leave its library. */
  readonly wasUnlocked: boolean;
  readonly appliedAt: string;
  /** Id of a user of the site. */
  readonly appliedBy: number;
}

/** Who gives a label, when, and whether on their own account. */
export interface Labelling {
  /** An id of the site's users. */
  readonly userId: number;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly byDefault: boolean;
}

/** The label of an item; undefined when it has none. */
export const itemLabelOf = (db: Database, row: Pick<ItemRow, 'fields'>): ItemLabel | undefined => {
  const { fields } = row;
  const name = fields['_ComplianceTag'];
  const label = typeof name === 'string' ? new LabelStore(db).byName(name) : undefined;
  return label && {
    label,
    byDefault: fields['_ComplianceTagByDefault'] === 1,
    locked: isRecord(label) && fields['_RecordUnlocked'] !== 1,
    wasUnlocked: fields['_RecordWasUnlocked'] === 1,
    appliedAt: String(fields['_ComplianceTagWrittenTime'] ?? ''),
    appliedBy: Number(fields['_ComplianceTagUserId'] ?? 0),
  };
};

/**
 * The columns that show an item's label. Those that are no columns remember how it came and whether a record is unlocked:
 * `_ComplianceTagByDefault`, `_RecordUnlocked`, `_RecordWasUnlocked`. The date of an event does not outlive the label that waited for it.
 */
export const labelFields = (label: RetentionLabel, { userId, now, byDefault }: Labelling): StoredFields => {
  const startsUnlocked = label.behaviorDuringRetentionPeriod === 'retainAsRecord' && label.defaultRecordBehavior === 'startUnlocked';
  return {
    ...noLabelFields,
    _ComplianceTag: label.displayName,
    _ComplianceFlags: String(complianceFlagsOf(label)),
    _ComplianceTagWrittenTime: isoSeconds(new Date(now)),
    _ComplianceTagUserId: String(userId),
    _ComplianceTagByDefault: byDefault ? 1 : 0,
    _IsRecord: isRecord(label) ? '1' : '',
    ...(startsUnlocked ? { _RecordUnlocked: 1 } : {}),
  };
};

/** Whether a value of an item belongs to its label: it goes with the item when that moves, and is no part of its history or of a copy. */
export const isLabelField = (name: string): boolean => name in noLabelFields;

/** The same columns of an item without a label. */
export const noLabelFields: StoredFields = {
  _ComplianceTag: null,
  _ComplianceFlags: null,
  _ComplianceTagWrittenTime: null,
  _ComplianceTagUserId: null,
  _ComplianceTagByDefault: null,
  _IsRecord: null,
  _RecordUnlocked: null,
  _RecordWasUnlocked: null,
  TagEventDate: null,
};
