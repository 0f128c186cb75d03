import { parsePeriod } from '../retention/period';
import type { SeriesData } from '../series/series';
import { columnOfField, type TemplateColumn, type TemplateField, templateColumns, templateFields } from './template-columns';
import { templateWords, unitWords } from './template-words';

const unitColumns = { legalPeriod: 'Tijdseenheid2', adminPeriod: 'Tijdseenheid' } as const;
const isPeriod = (field: TemplateField): field is keyof typeof unitColumns => field in unitColumns;

/** A value as the template writes it; what its list does not know, or is no period, stays as it stands. */
function cellsOf(field: TemplateField, value: string): readonly (readonly [TemplateColumn, string])[] {
  const column = columnOfField[field];
  const words = new Map(Object.entries(templateWords[field] ?? {}));
  if (!isPeriod(field)) return [[column, words.get(value) ?? value]];
  const period = parsePeriod(value);
  if (!period) return [[column, value]];
  return [
    [column, String(period.value)],
    [unitColumns[field], unitWords[period.unit]],
  ];
}

/**
 * A series as a row of the import template, a text for each of its 34 columns. Importing it again changes nothing:
 * `readRow` gives back the same code and the same fields, as far as the template carries them.
 */
export function writeRow(code: string, data: SeriesData): readonly string[] {
  const cells = new Map<TemplateColumn, string>([['ID', code]]);
  for (const field of templateFields) for (const [column, text] of cellsOf(field, data[field])) cells.set(column, text);
  return templateColumns.map((column) => cells.get(column) ?? '');
}
