import type { LedgerSummary } from '../../store/types';

/**
 * Whether a version that seems to be in force has seen its last day. By its columns, so for an order or a choice to
 * look at only: what is shown is verified from content.
 */
export function isClosed({ columns }: Pick<LedgerSummary, 'columns'>, today: string): boolean {
  const validTo = columns['ValidTo'] ?? '';
  return validTo !== '' && validTo < today;
}

/** The same versions with those of closed series last; the order is kept otherwise. */
export const openFirst = (versions: readonly LedgerSummary[], today: string): readonly LedgerSummary[] => [
  ...versions.filter((version) => !isClosed(version, today)),
  ...versions.filter((version) => isClosed(version, today)),
];
