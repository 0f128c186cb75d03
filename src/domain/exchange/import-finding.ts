import { type Locale, type MessageParams, translate } from '../../loc/strings';
import { findingText } from '../series/finding-text';
import { type Finding, type FindingCode, findingCodes } from '../series/finding';
import { columnOfField, type TemplateColumn, type TemplateField } from './template-columns';

/** What only an import can find; each code has a message `import.finding.<code>`. */
export const importFindingCodes = [
  'notInTemplateList',
  'respelled',
  'spacesTidied',
  'unitMissing',
  'valueMissing',
  'valueNotWhole',
  'triggerKeptAsText',
  'codeNotWellFormed',
  'codeOfOtherOrganisation',
  'codeTwice',
  'columnNotKept',
  'sameRowTwice',
] as const;
export type ImportFindingCode = (typeof importFindingCodes)[number];

/** Something about one cell. Rows with an `error` wait; a `warning` is taken along. */
export interface ImportFinding {
  /** Row number as Excel shows it, from 1. */
  readonly row: number;
  readonly column: TemplateColumn;
  readonly code: ImportFindingCode | FindingCode;
  readonly severity: 'error' | 'warning';
  readonly params: MessageParams;
}

/** A finding of `validateSeries` as a finding about the cell that its field comes from. */
export const findingAtCell = (row: number, { field, code, severity, params }: Finding): ImportFinding => ({
  row,
  column: field in columnOfField ? columnOfField[field as TemplateField] : 'Naam_informatieobject',
  code,
  severity,
  params: { field, ...params },
});

const isFindingCode = (code: string): code is FindingCode => (findingCodes as readonly string[]).includes(code);

/** What is wrong with the cell, and what is allowed in it. */
export function importFindingText(finding: ImportFinding, locale: Locale): string {
  const { code, severity, params } = finding;
  if (!isFindingCode(code)) return translate(locale, `import.finding.${code}`, { column: finding.column, ...params });
  const { field, ...rest } = params;
  return findingText({ field: field as Finding['field'], code, severity, params: rest }, locale);
}
