import type { ItemColumn, StoredValue, UrlValue } from '../items/item-column';
import { pathOfItem } from '../items/item-row';
import { versionLabel } from '../items/item-versions';
import type { ListItem } from '../items/list-of-items';
import { shownLookup } from '../items/shown-value';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { Typed, type CsomJson } from './csom-json';
import type { OpenField } from './csom-members';

/** An item of which a view shows some columns only. */
interface ShownItem extends ListItem { readonly only?: ReadonlySet<string> }

/** Fields that an item has whatever columns its view names (which of them SharePoint adds is unverified). */
const always = new Set(['ID', 'ContentTypeId', 'FileRef', 'FileLeafRef', 'FSObjType', 'UniqueId', 'owshiddenversion']);

export const shownBy = (viewFields: readonly string[] | undefined, item: ListItem): ListItem =>
  (viewFields === undefined || viewFields.length === 0 ? item : { ...item, only: new Set(viewFields) } as ShownItem);

const int32 = '  Int32';
const number = ' Double';

const person = (call: Call, siteId: string, id: number): CsomJson => {
  const found = principalById(call.db, siteId, id);
  return found === undefined ? null
    : { _ObjectType_: 'SP.FieldUserValue', LookupId: id, LookupValue: found.title, Email: found.email === '' ? null : found.email };
};

/** A stored value of one column as the client object model gives it. */
const valueOf = (value: StoredValue | undefined, column: ItemColumn, { list }: ListItem, call: Call): CsomJson => {
  if (value === undefined || value === null) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((part: string | number) => valueOf(part, column, { list } as ListItem, call));
  }
  switch (column.kind) {
    case 'boolean':
      return value === 1;
    case 'dateTime':
      return Typed.date(String(value));
    case 'user':
      return person(call, list.siteId, Number(value));
    case 'lookup':
      return { _ObjectType_: 'SP.FieldLookupValue', LookupId: Number(value), LookupValue: shownLookup(call, column, Number(value)) };
    case 'url': {
      const { Url, Description } = value as UrlValue;
      return { _ObjectType_: 'SP.FieldUrlValue', Description, Url };
    }
    case 'guid':
      return Typed.guid(String(value));
    default:
      return typeof value === 'number' ? value : String(value);
  }
};

const suffixOf = ({ kind, multiple }: ItemColumn): string | undefined => {
  if (multiple) {
    return `${kind === 'user' ? 'SP.FieldUserValue' : kind === 'lookup' ? 'SP.FieldLookupValue' : 'String'}$  Array`;
  }
  return kind === 'number' ? number : undefined;
};

/** Every field of an item, by internal name. */
export const fieldsOfItem = (item: ShownItem, call: Call): readonly OpenField[] => {
  const { list, row, only } = item;
  const own: OpenField[] = [
    { name: 'ContentTypeId', value: { _ObjectType_: 'SP.ContentTypeId', StringValue: row.contentType } },
    { name: '_UIVersion', value: row.uiVersion, suffix: int32 },
    { name: '_UIVersionString', value: versionLabel(row.uiVersion) },
    { name: 'owshiddenversion', value: row.version, suffix: int32 },
    { name: 'ID', value: row.id, suffix: int32 },
    { name: 'Created', value: Typed.date(row.created) },
    { name: 'Modified', value: Typed.date(row.modified) },
    { name: 'Author', value: person(call, list.siteId, row.authorId) },
    { name: 'Editor', value: person(call, list.siteId, row.editorId) },
    { name: 'UniqueId', value: Typed.guid(row.uniqueId) },
    { name: 'GUID', value: Typed.guid(row.uniqueId) },
    { name: 'FileRef', value: pathOfItem(row) },
    { name: 'FileDirRef', value: row.folder },
    { name: 'FileLeafRef', value: row.leafName },
    { name: 'FSObjType', value: String(row.kind) },
  ];
  const columns = list.columns.map((column): OpenField => {
    const suffix = row.fields[column.name] === undefined || row.fields[column.name] === null ? undefined : suffixOf(column);
    return { name: column.name, value: valueOf(row.fields[column.name], column, item, call), ...(suffix === undefined ? {} : { suffix }) };
  });
  const all = [...columns, ...own.filter(({ name }) => !list.columns.some((column) => column.name === name))];
  return only === undefined ? all : all.filter(({ name }) => only.has(name) || always.has(name));
};
