import { plainColumn, type ItemColumn } from './item-column';

/** The columns of an item's retention label: every list has them, and only the label endpoints write them. */
export const LABEL_COLUMNS: readonly ItemColumn[] = [
  labelColumn('_ComplianceTag'),
  labelColumn('_ComplianceFlags'),
  labelColumn('_ComplianceTagWrittenTime'),
  labelColumn('_ComplianceTagUserId'),
  labelColumn('_IsRecord'),
];

function labelColumn(name: string): ItemColumn {
  return { ...plainColumn(name, 'text', 'Text'), readOnly: true, onRequest: true, serverKept: true };
}
