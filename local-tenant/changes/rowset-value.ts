import { localTimeOf } from '../items/time-zone';
import type { ItemColumn, StoredValue } from '../items/item-column';
import { pathOfItem, type ItemRow } from '../items/item-row';
import { stateOf } from '../items/item-state';
import { versionLabel } from '../items/item-versions';
import type { ListOfItems } from '../items/list-of-items';
import { shownLookup, shownPart } from '../items/shown-value';
import { webLocaleOf } from '../items/web-locale';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';

/** How the rows of a rowset are written. */
export interface RowsetStyle {
  /** `2013-11-05T16:50:12Z` instead of the site's own time, `2013-11-05 16:50:12`. */
  readonly datesInUtc: boolean;
  /** People with login name, mail address and title behind their number and name. */
  readonly expandsUsers: boolean;
}

const two = (part: number): string => String(part).padStart(2, '0');

function dateText(call: Call, iso: string, { datesInUtc }: RowsetStyle): string {
  if (datesInUtc) return iso;
  const { year, month, day, hour, minute, second } = localTimeOf(new Date(iso), webLocaleOf(call.site.language).timeZone);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

function personText(call: Call, list: ListOfItems, id: number, { expandsUsers }: RowsetStyle): string {
  const person = principalById(call.db, list.siteId, id);
  if (!person) return '';
  const name = person.title.replace(/,/g, ',,');
  return expandsUsers ? `${id};#${name},#${person.loginName},#${person.email},#${person.email},#${name}` : `${id};#${person.title}`;
}

function onePart(call: Call, list: ListOfItems, column: ItemColumn, value: StoredValue, style: RowsetStyle): string {
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? value.toFixed(14) : String(value);
    case 'dateTime':
      return dateText(call, String(value), style);
    case 'user':
      return personText(call, list, Number(value), style);
    case 'lookup':
      return `${Number(value)};#${shownLookup(call, column, Number(value))}`;
    case 'boolean':
      return String(value);
    default:
      return shownPart(call, list, column, value);
  }
}

/** A column's value as ADO's rowset has it: `;#one;#two;#`, `3;#Name`, `1.50000000000000`. undefined: the row has no such attribute. */
export function columnText(call: Call, list: ListOfItems, column: ItemColumn, row: ItemRow, style: RowsetStyle): string | undefined {
  const value = row.fields[column.name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return onePart(call, list, column, value, style);
  const parts = value.map(part => onePart(call, list, column, part as StoredValue, style));
  if (parts.length === 0) return undefined;
  return column.kind === 'choice' ? `;#${parts.join(';#')};#` : parts.join(';#');
}

/** Columns that are no column of the list's own. */
export function systemText(call: Call, list: ListOfItems, row: ItemRow, name: string, style: RowsetStyle): string | undefined {
  const texts: Readonly<Record<string, () => string>> = {
    Author: () => personText(call, list, row.authorId, style),
    Editor: () => personText(call, list, row.editorId, style),
    ContentType: () => list.contentTypes.find(({ id }) => id === row.contentType)?.name ?? '',
    ContentTypeId: () => row.contentType,
    GUID: () => `{${row.uniqueId.toUpperCase()}}`,
    _UIVersionString: () => versionLabel(row.uiVersion),
    _UIVersion: () => String(row.uiVersion),
    LinkFilename: () => row.leafName,
    FileLeafRef: () => `${row.id};#${row.leafName}`,
    FileDirRef: () => `${row.id};#${row.folder.slice(1)}`,
  };
  return texts[name]?.();
}

/** What every row has, whatever was asked for. */
export function mandatoryTexts(call: Call, row: ItemRow, style: RowsetStyle): readonly (readonly [string, string])[] {
  const { moderation, level } = stateOf(call.db, row);
  return [
    ['MetaInfo', `${row.id};#`], ['_ModerationStatus', String(moderation)], ['_Level', String(level)], ['ID', String(row.id)],
    ['UniqueId', `${row.id};#{${row.uniqueId.toUpperCase()}}`], ['owshiddenversion', String(row.version)], ['FSObjType', `${row.id};#${row.kind}`],
    ['Created', dateText(call, row.created, style)], ['Modified', dateText(call, row.modified, style)],
    ['FileRef', `${row.id};#${pathOfItem(row).slice(1)}`],
  ];
}
