import { canonicalJson } from '../../domain/ledger/canonical-json';
import { sha256Hex } from '../../domain/ledger/hash';
import { seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';

// SharePoint may change line ends; that is no change of a series.
const asStored = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * The hash by which a journal row names how a working copy stood after an act: over its fields and its state, so that
 * an edit and a change of state both show.
 */
export function seriesHash(data: SeriesData, state: string): string {
  const fields = Object.fromEntries(seriesFieldNames.map((field) => [field, asStored(data[field])]));
  return sha256Hex(canonicalJson({ ...fields, state }));
}
