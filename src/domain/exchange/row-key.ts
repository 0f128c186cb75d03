import { canonicalJson } from '../ledger/canonical-json';
import { sha256Hex } from '../ledger/hash';
import type { SeriesData } from '../series/series';
import { type TemplateField, templateFields } from './template-columns';

/** What the template carries of a series: all that an import can compare. */
export const templateContent = (data: SeriesData): Readonly<Record<TemplateField, string>> =>
  Object.fromEntries(templateFields.map((field) => [field, data[field]])) as Record<TemplateField, string>;

/**
 * The key under which a row's code is given out, so that the same row finds it again: an organisation, a hash of what the row says
 * (not of how the file stores it), and which of the rows that say the same it is, from 1.
 */
export const rowKey = (organisation: string, data: SeriesData, occurrence: number): string =>
  `import:${organisation}:${sha256Hex(canonicalJson(templateContent(data)))}:${occurrence}`;
