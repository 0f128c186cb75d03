import type { ItemColumn, StoredValue, UrlValue } from '../items/item-column';
import { pathOfItem, type ItemRow } from '../items/item-row';
import { versionLabel } from '../items/item-versions';
import type { ListOfItems } from '../items/list-of-items';
import { shownLookup, shownNumber, shownValue, yesOrNo } from '../items/shown-value';
import { formatLocalDateTime, webLocaleOf } from '../items/web-locale';
import { localTimeOf } from '../items/time-zone';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { realName } from './caml-columns';
import type { Joined } from './caml-joins';

/** A row as SharePoint's own pages get it: texts, and beside some of them the value behind (`Created.`, `Done.value`). */
export type RenderedRow = Readonly<Record<string, unknown>>;

export interface RowStyle {
  /** Internal names that the view shows. */
  readonly fields: readonly string[];
  /** `Created.` is UTC instead of the site's own time. */
  readonly datesInUtc: boolean;
  /** Lists that the view joins. */
  readonly joined?: Joined | undefined;
}

/** Writes a row for `RenderListDataAsStream`. What every row has, it has whatever the view shows. */
export function renderRow(call: Call, list: ListOfItems, row: ItemRow, style: RowStyle): RenderedRow {
  const shown = style.fields.map(name => ({ name, values: renderField(call, list, row, realName(name), style) }));
  const fields = shown.flatMap(({ name, values }) => Object.entries({
    ...values, ...(realName(name) !== name && name !== '_UIVersionString' ? { [name]: values[realName(name)] } : {}),
  }));
  return { ...ofEveryRow(call, list, row), ...Object.fromEntries(fields) };
}

function ofEveryRow(call: Call, list: ListOfItems, row: ItemRow): RenderedRow {
  const extension = list.isLibrary && row.kind === 0 ? /\.([^.]+)$/.exec(row.leafName)?.[1] ?? '' : '';
  return {
    ID: String(row.id),
    PermMask: permMask(call, row.scopeId),
    FSObjType: String(row.kind),
    UniqueId: `{${row.uniqueId.toUpperCase()}}`,
    ContentTypeId: row.contentType,
    FileRef: pathOfItem(row),
    'FileRef.urlencode': encodeURIComponent(pathOfItem(row)),
    FileLeafRef: row.leafName,
    File_x0020_Type: extension,
    HTML_x0020_File_x0020_Type: '',
    owshiddenversion: String(row.version),
    ItemChildCount: '0',
    FolderChildCount: '0',
  };
}

/** `0x7ffffffffffbffff`: what the caller may do. */
export function permMask(call: Call, scopeId: number): string {
  return `0x${call.access.maskOn(scopeId).toString(16)}`;
}

function renderField(call: Call, list: ListOfItems, row: ItemRow, name: string, style: RowStyle): RenderedRow {
  const projected = style.joined?.shown(name, row);
  if (projected !== undefined) return { [name]: projected === null ? '' : projectedValue(call, projected) };
  switch (name) {
    case 'Author':
    case 'Editor':
      return { [name]: people(call, list, [name === 'Author' ? row.authorId : row.editorId]) };
    case 'Created':
    case 'Modified':
      return date(call, name, name === 'Created' ? row.created : row.modified, false, style);
    case 'OData__UIVersionString':
      return { _UIVersionString: versionLabel(row.uiVersion) };
    case 'ContentType':
      return { ContentType: list.contentTypes.find(({ id }) => id === row.contentType)?.name ?? '' };
    case 'FileDirRef':
      return { FileDirRef: row.folder };
    case 'GUID':
      return { GUID: `{${row.uniqueId.toUpperCase()}}` };
    default: {
      const column = list.columns.find(candidate => candidate.name === name);
      return column ? renderColumn(call, list, row, column, style) : {};
    }
  }
}

function renderColumn(call: Call, list: ListOfItems, row: ItemRow, column: ItemColumn, style: RowStyle): RenderedRow {
  const { name } = column;
  const value = row.fields[name];
  if (value === undefined || value === null) {
    return { [name]: '', ...(column.kind === 'url' ? { [`${name}.desc`]: '' } : {}), ...(column.kind === 'number' ? { [`${name}.`]: '' } : {}) };
  }
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? number(call, name, value) : { [name]: String(value) };
    case 'boolean':
      return { [name]: yesOrNo(call, value === 1), [`${name}.value`]: String(value) };
    case 'dateTime':
      return date(call, name, String(value), column.dateOnly, style);
    case 'user':
      return { [name]: people(call, list, idsOf(value)) };
    case 'lookup':
      return { [name]: idsOf(value).map(id => ({ lookupId: id, lookupValue: shownLookup(call, column, id), isSecretFieldValue: false })) };
    case 'url':
      return { [name]: (value as UrlValue).Url, [`${name}.desc`]: (value as UrlValue).Description };
    case 'choice':
      return { [name]: value };
    default:
      return { [name]: shownValue(call, list, column, row.fields) };
  }
}

/** A column of a joined list is shown as a lookup is. */
function projectedValue(call: Call, { id, list, row, column }: NonNullable<ReturnType<Joined['shown']>>): unknown {
  return [{ lookupId: id, lookupValue: column ? shownValue(call, list, column, row.fields) : String(id), isSecretFieldValue: false }];
}

function idsOf(value: StoredValue): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [Number(value)];
}

function number(call: Call, name: string, value: number): RenderedRow {
  const locale = webLocaleOf(call.site.language);
  return { [name]: shownNumber(value, locale), [`${name}.`]: value.toFixed(14) };
}

function date(call: Call, name: string, iso: string, dateOnly: boolean, style: RowStyle): RenderedRow {
  const locale = webLocaleOf(call.site.language);
  const friendly = formatLocalDateTime(iso, locale, dateOnly);
  return { [name]: friendly, [`${name}.`]: style.datesInUtc ? iso : localIso(iso, locale.timeZone) };
}

/** The site's own time, without a zone: how it is written with DatesInUtc false is unverified. */
function localIso(iso: string, zone: string): string {
  const { year, month, day, hour, minute, second } = localTimeOf(new Date(iso), zone);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function people(call: Call, list: ListOfItems, ids: readonly number[]): unknown {
  return ids.map(id => principalById(call.db, list.siteId, id)).filter(person => person !== undefined).map(person => ({
    id: String(person.id), title: person.title, email: person.email, sip: person.email, picture: '',
  }));
}
