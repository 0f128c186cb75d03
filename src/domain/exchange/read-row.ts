import { formatPeriod, type PeriodUnit } from '../retention/period';
import { fieldRule } from '../series/fields';
import { organisationOfCode, isSeriesCode } from '../series/series-code';
import { emptySeries, type SeriesData } from '../series/series';
import { type Cell, cellText } from './cell-text';
import type { ImportFinding, ImportFindingCode } from './import-finding';
import { columnOfField, type TemplateColumn, type TemplateField, templateFields } from './template-columns';
import { allowedWords, readWord, saysNotApplicable, templateWords, unitWords } from './template-words';

/** The cells of one row by their column's name. */
export type TemplateRow = Readonly<Partial<Record<TemplateColumn, Cell>>>;

export interface RowRead {
  /** The series code that the row names, '' when it names none that can be used. */
  readonly code: string;
  readonly data: SeriesData;
  readonly findings: readonly ImportFinding[];
}

type Note = (column: TemplateColumn, code: ImportFindingCode, severity: ImportFinding['severity'], params?: ImportFinding['params']) => void;

const rawText = (cell: Cell): string => (typeof cell === 'string' ? cell.normalize('NFC') : cellText(cell).text);

/** Value and unit of a period, from the two cells that hold them. `Niet van toepassing` in either means: no period. */
function readPeriod(row: TemplateRow, valueColumn: 'Waarde' | 'Waarde2', unitColumn: 'Tijdseenheid' | 'Tijdseenheid2', note: Note): string {
  const value = cellText(row[valueColumn]).text;
  const unit = cellText(row[unitColumn]).text;
  const none = (text: string): boolean => text === '' || saysNotApplicable(text);
  if (none(value) && none(unit)) return '';
  if (none(value)) return refuse(note, valueColumn, 'valueMissing', { unit });
  if (none(unit)) return refuse(note, unitColumn, 'unitMissing', { value, allowed: Object.values(unitWords).join(', ') });
  const { code, respelled } = readWord(rawText(row[unitColumn]), unitWords);
  if (code === null) return refuse(note, unitColumn, 'notInTemplateList', { value: unit, allowed: Object.values(unitWords).join(', ') });
  if (respelled !== '') note(unitColumn, 'respelled', 'warning', { value: unit, respelled });
  if (!/^\d{1,4}$/.test(value)) return refuse(note, valueColumn, 'valueNotWhole', { value });
  return formatPeriod({ value: Number(value), unit: code as PeriodUnit });
}

function refuse(note: Note, column: TemplateColumn, code: ImportFindingCode, params: ImportFinding['params']): string {
  note(column, code, 'error', params);
  return '';
}

/** A choice by the template's words. A trigger outside the list is kept as text beside it: approved plans hold such ones. */
function readChoice(field: TemplateField, row: TemplateRow, note: Note): { readonly value: string; readonly keptAsText: string } {
  const column = columnOfField[field];
  const words = templateWords[field] ?? {};
  const { text } = cellText(row[column]);
  const isTrigger = field === 'legalTrigger' || field === 'adminTrigger';
  if (text === '' || (isTrigger && saysNotApplicable(text))) return { value: '', keptAsText: '' };
  const { code, respelled } = readWord(rawText(row[column]), words);
  if (code !== null) {
    if (respelled !== '' && respelled !== text) note(column, 'respelled', 'warning', { value: text, respelled });
    else if (respelled !== '') note(column, 'spacesTidied', 'warning', { value: text });
    return { value: code, keptAsText: '' };
  }
  if (fieldRule(field).kind === 'year') return { value: text, keptAsText: '' };
  if (isTrigger) {
    note(column, 'triggerKeptAsText', 'warning', { value: text, allowed: allowedWords(field) });
    return { value: '', keptAsText: text };
  }
  note(column, 'notInTemplateList', 'error', { value: text, allowed: allowedWords(field) });
  return { value: '', keptAsText: '' };
}

/** Free text; "not applicable" in a column that may stay empty means that it is empty. */
function readText(field: TemplateField, row: TemplateRow, note: Note): string {
  const column = columnOfField[field];
  const { text, tidied } = cellText(row[column]);
  if (tidied) note(column, 'spacesTidied', 'warning', { value: text.slice(0, 40) });
  const rule = fieldRule(field);
  if (rule.need !== 'always' && saysNotApplicable(text)) return '';
  if (rule.kind === 'text') return text.replace(/\s*\n\s*/g, ' ');
  return rule.kind === 'codes' ? text.split(/[;,\n]/).map((code) => code.trim()).filter(Boolean).join('; ') : text;
}

function readCode(row: TemplateRow, organisation: string, note: Note): string {
  const { text } = cellText(row.ID);
  if (text === '' || saysNotApplicable(text)) return '';
  if (!isSeriesCode(text)) return refuse(note, 'ID', 'codeNotWellFormed', { value: text });
  if (organisationOfCode(text) !== organisation) return refuse(note, 'ID', 'codeOfOtherOrganisation', { value: text, organisation });
  return text;
}

/** Reads one row into a series' fields. `number` is the row's number as Excel shows it. Whether the series may be taken is for `validateSeries` to say. */
export function readRow(number: number, row: TemplateRow, organisation: string): RowRead {
  const findings: ImportFinding[] = [];
  const note: Note = (column, code, severity, params = {}) => findings.push({ row: number, column, code, severity, params });
  const data: Record<keyof SeriesData, string> = { ...emptySeries };
  const keptTriggers: Partial<Record<'legalTriggerInfo' | 'adminTriggerInfo', string>> = {};
  for (const field of templateFields) {
    if (field === 'legalPeriod') data[field] = readPeriod(row, 'Waarde2', 'Tijdseenheid2', note);
    else if (field === 'adminPeriod') data[field] = readPeriod(row, 'Waarde', 'Tijdseenheid', note);
    else if (templateWords[field]) {
      const { value, keptAsText } = readChoice(field, row, note);
      data[field] = value;
      if (keptAsText !== '') keptTriggers[field === 'legalTrigger' ? 'legalTriggerInfo' : 'adminTriggerInfo'] = keptAsText;
    } else data[field] = readText(field, row, note);
  }
  keepTriggerText(data, 'legalTriggerInfo', keptTriggers.legalTriggerInfo);
  keepTriggerText(data, 'adminTriggerInfo', keptTriggers.adminTriggerInfo);
  if (data.recordType === '') data.recordType = 'series';
  const code = readCode(row, organisation, note);
  const updated = cellText(row.Actualiseringsdatum_informatieobject).text;
  if (updated !== '' && !saysNotApplicable(updated)) note('Actualiseringsdatum_informatieobject', 'columnNotKept', 'warning', { value: updated });
  return { code, data, findings };
}

function keepTriggerText(data: Record<keyof SeriesData, string>, field: 'legalTriggerInfo' | 'adminTriggerInfo', text: string | undefined): void {
  if (text !== undefined) data[field] = data[field] === '' ? text : `${text}; ${data[field]}`;
}
