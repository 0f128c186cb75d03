import { plainColumn, type ItemColumn } from './item-column';

/**
 * The columns of an item's retention label: every list has them, and only the label endpoints write them. TagEventDate is the day on which an
 * event started its retention period. ComplianceAssetId is the exception: people say by it which asset an event is about.
 */
export const LABEL_COLUMNS: readonly ItemColumn[] = [
  labelColumn('_ComplianceTag'),
  labelColumn('_ComplianceFlags'),
  labelColumn('_ComplianceTagWrittenTime'),
  labelColumn('_ComplianceTagUserId'),
  labelColumn('_IsRecord'),
  labelColumn('TagEventDate', 'dateTime'),
  plainColumn('ComplianceAssetId', 'text', 'Text'),
];

function labelColumn(name: string, kind: 'text' | 'dateTime' = 'text'): ItemColumn {
  return { ...plainColumn(name, kind, kind === 'text' ? 'Text' : 'DateTime'), readOnly: true, onRequest: true, serverKept: true };
}
