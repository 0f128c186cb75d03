import { formatTicket } from '../../domain/ledger/ticket';
import { type SeriesField, seriesFieldNames } from '../../domain/series/fields';
import type { SeriesData, WorkingCopy } from '../../domain/series/series';
import { columnName } from '../../schema/column';
import { etagOf, numberIn, personIn, type RawRow, textIn } from '../rows/raw-row';
import type { SeriesChange, SeriesRecord, SeriesStatus, SeriesSummary, SeriesVersionHistory } from '../types';

const statusColumns = [
  'SeriesCode',
  'Organisation',
  'Committee',
  'State',
  'VersionNumber',
  'VersionTicket',
  'ValidTo',
  'Successor',
];
const summaryFields: readonly SeriesField[] = [
  'title',
  'callName',
  'taskArea',
  'legalPeriod',
  'legalTrigger',
  'adminPeriod',
  'adminTrigger',
  'destination',
];

export const summarySelect = ['Id', 'Modified', ...statusColumns, ...summaryFields.map(columnName)];
export const historySelect = [...statusColumns, 'ReviewMotivation', ...seriesFieldNames.map(columnName)];
export const recordSelect = ['Id', 'Modified', 'Editor/Title', ...historySelect];

export const toSummary = (row: RawRow): SeriesSummary => ({
  id: numberIn(row, 'Id'),
  ticket: formatTicket('series', numberIn(row, 'Id')),
  code: textIn(row, 'SeriesCode'),
  organisation: textIn(row, 'Organisation'),
  committee: textIn(row, 'Committee'),
  state: textIn(row, 'State'),
  versionNumber: numberIn(row, 'VersionNumber'),
  versionTicket: textIn(row, 'VersionTicket'),
  validTo: textIn(row, 'ValidTo'),
  successor: textIn(row, 'Successor'),
  title: textIn(row, 'Title'),
  callName: textIn(row, 'CallName'),
  taskArea: textIn(row, 'TaskArea'),
  legalPeriod: textIn(row, 'LegalPeriod'),
  legalTrigger: textIn(row, 'LegalTrigger'),
  adminPeriod: textIn(row, 'AdminPeriod'),
  adminTrigger: textIn(row, 'AdminTrigger'),
  destination: textIn(row, 'Destination'),
  modified: textIn(row, 'Modified'),
});

const dataIn = (row: RawRow): SeriesData =>
  Object.fromEntries(seriesFieldNames.map((field) => [field, textIn(row, columnName(field))])) as SeriesData;

const statusIn = (row: RawRow): SeriesStatus => ({
  state: textIn(row, 'State'),
  versionNumber: numberIn(row, 'VersionNumber'),
  versionTicket: textIn(row, 'VersionTicket'),
  reviewMotivation: textIn(row, 'ReviewMotivation'),
  validTo: textIn(row, 'ValidTo'),
  successor: textIn(row, 'Successor'),
});

export const toRecord = (row: RawRow): SeriesRecord => ({
  id: numberIn(row, 'Id'),
  ticket: formatTicket('series', numberIn(row, 'Id')),
  etag: etagOf(row),
  modified: textIn(row, 'Modified'),
  modifiedBy: personIn(row, 'Editor', 'Title'),
  code: textIn(row, 'SeriesCode'),
  organisation: textIn(row, 'Organisation'),
  committee: textIn(row, 'Committee'),
  ...statusIn(row),
  data: dataIn(row),
});

/** In item versions a person is a lookup value instead of an expanded object. */
export const toHistory = (row: RawRow): SeriesVersionHistory => {
  const editor = row.Editor;
  const name = typeof editor === 'object' && editor !== null ? textIn(editor as RawRow, 'LookupValue') : '';
  return {
    label: textIn(row, 'VersionLabel'),
    modified: textIn(row, 'Created'),
    modifiedBy: name,
    ...statusIn(row),
    data: dataIn(row),
  };
};

/** Columns of a new row, as text. */
export const newColumns = (copy: WorkingCopy & Partial<SeriesStatus>): Record<string, string> => ({
  SeriesCode: copy.code,
  Organisation: copy.organisation,
  Committee: copy.committee,
  State: copy.state ?? 'Draft',
  VersionNumber: String(copy.versionNumber ?? 0),
  VersionTicket: copy.versionTicket ?? '',
  ReviewMotivation: copy.reviewMotivation ?? '',
  ValidTo: copy.validTo ?? '',
  Successor: copy.successor ?? '',
  ...Object.fromEntries(seriesFieldNames.map((field) => [columnName(field), copy.data[field]])),
});

/** Columns of a change, as JSON for MERGE: empty text is null, so that nothing is left of it. */
export const changedColumns = (change: SeriesChange): Record<string, string | number | null> => {
  const { data = {}, versionNumber, ...texts } = change;
  const columns = [...Object.entries(texts), ...Object.entries(data)].filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(columns.map(([field, value]) => [columnName(field), value === '' ? null : value])),
    ...(versionNumber === undefined ? {} : { VersionNumber: versionNumber }),
  };
};
