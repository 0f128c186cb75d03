import { fieldRule, type SeriesField, seriesFieldNames } from '../domain/series/fields';
import { choice, type Column, columnName, note, text } from './column';

const indexed: ReadonlySet<SeriesField> = new Set<SeriesField>(['title', 'taskArea', 'destination', 'oldCode']);

/**
 * The column of a series field. Years and periods are lines of text: SharePoint has no duration, and a year may be a word.
 * What the domain asks of a field is not repeated as `Required`: a draft may be incomplete.
 */
export const seriesColumn = (field: SeriesField): Column => {
  const rule = fieldRule(field);
  const name = columnName(field);
  const extras = { indexed: indexed.has(field) };
  switch (rule.kind) {
    case 'choice':
      return choice(name, rule.choices ?? [], extras);
    case 'note':
    case 'codes':
      return note(name, extras);
    case 'text':
    case 'period':
    case 'year':
      return text(name, extras);
  }
};

/** All columns of a series but `Title`, which every SharePoint list has. */
export const seriesColumns: readonly Column[] = seriesFieldNames.filter((field) => field !== 'title').map(seriesColumn);
