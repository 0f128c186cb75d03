import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import type { ItemColumn, StoredFields, StoredValue, UrlValue } from './item-column';
import { itemById } from './item-row';
import type { ListOfItems } from './list-of-items';
import { formatLocalDateTime, webLocaleOf, type WebLocale } from './web-locale';

const YES_NO: Readonly<Record<number, readonly [yes: string, no: string]>> = { 1033: ['Yes', 'No'], 1043: ['Ja', 'Nee'], 2067: ['Ja', 'Nee'] };

/** What SharePoint calls a boolean to the people of a site. */
export function yesOrNo(call: Call, value: boolean): string {
  const [yes, no] = YES_NO[call.site.language] ?? ['Yes', 'No'];
  return value ? yes : no;
}

/** A number as a view shows it: with the locale's signs, thousands apart. */
export function shownNumber(value: number, locale: WebLocale): string {
  const [whole = '', fraction] = Math.abs(value).toString().split('.');
  if (whole.includes('e')) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale.group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `${locale.decimal}${fraction}`}`;
}

/** What a lookup shows of its target; empty when the caller may not see that, or it is gone. */
export function shownLookup(call: Call, column: ItemColumn, id: number): string {
  const target = column.lookup && itemById(call.db, column.lookup.listId, id);
  if (!target || !column.lookup || !call.access.has('ViewListItems', target.scopeId)) return '';
  const value = column.lookup.field === 'ID' ? target.id : target.fields[column.lookup.field];
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

export function shownPerson(call: Call, list: Pick<ListOfItems, 'siteId'>, id: number): string {
  return principalById(call.db, list.siteId, id)?.title ?? '';
}

/** A column's value as the site's people read it; empty text for an empty column. */
export function shownValue(call: Call, list: ListOfItems, column: ItemColumn, fields: StoredFields): string {
  const value = fields[column.name];
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(part => shownPart(call, list, column, part as StoredValue)).join(column.kind === 'choice' ? ', ' : '; ');
  return shownPart(call, list, column, value);
}

/** One of a column's values, as the site's people read it. */
export function shownPart(call: Call, list: ListOfItems, column: ItemColumn, value: StoredValue): string {
  const locale = webLocaleOf(call.site.language);
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? shownNumber(value, locale) : String(value);
    case 'boolean':
      return yesOrNo(call, value === 1);
    case 'dateTime':
      return formatLocalDateTime(String(value), locale, column.dateOnly);
    case 'user':
      return shownPerson(call, list, Number(value));
    case 'lookup':
      return shownLookup(call, column, Number(value));
    case 'url': {
      const { Url, Description } = value as UrlValue;
      return `${Url}, ${Description}`;
    }
    case 'guid':
      return `{${String(value).toUpperCase()}}`;
    default:
      return String(value);
  }
}
