import { columnKeySql, columnSql, listIdSql } from '../items/item-sql';
import type { ItemColumn } from '../items/item-column';
import { seenTargets } from '../items/seen-targets';
import type { ListOfItems } from '../items/list-of-items';
import { SYSTEM_COLUMNS } from '../items/system-columns';
import type { Call } from '../rest/call';
import type { ColumnPath } from '../query/predicate';
import type { QueryColumn, QueryColumnKind, QueryColumns } from '../query/query-column';
import { badFieldTypes, camlNotServed } from './caml-refusals';
import type { Joined } from './caml-joins';

/** The step by which a lookup or person is asked for its number instead of what it shows. */
export const LOOKUP_ID = '#id';

const KINDS: Readonly<Partial<Record<ItemColumn['kind'], QueryColumnKind>>> = {
  text: 'text', choice: 'text', note: 'text', number: 'number', boolean: 'boolean', dateTime: 'dateTime', guid: 'guid',
};

/** Names under which views show a column that is really another. */
const ALIASES: Readonly<Record<string, string>> = {
  LinkTitle: 'Title', LinkTitleNoMenu: 'Title', LinkTitle2: 'Title', LinkFilename: 'FileLeafRef', LinkFilenameNoMenu: 'FileLeafRef',
  _UIVersionString: 'OData__UIVersionString',
};

/** Columns of every item, by the names that CAML has for them. */
const SYSTEM_NAMES = new Set([
  'ID', 'Created', 'Modified', 'FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', 'ContentTypeId', 'UniqueId', 'GUID', 'OData__UIVersionString',
]);

/** The columns of a list as CAML names them: by internal name, in its very case. */
export function camlColumns(call: Call, list: ListOfItems, joined?: Joined): QueryColumns {
  return {
    resolve: path => joined?.resolve(path) ?? resolve(path, list, call),
    // Dates were made whole when the CAML was read.
    parseDateTime: text => text,
  };
}

/** The real name of a column. */
export function realName(name: string): string {
  return ALIASES[name] ?? name;
}

function resolve(path: ColumnPath, list: ListOfItems, call: Call): QueryColumn {
  const name = realName(path[0] ?? '');
  const byId = path[1] === LOOKUP_ID;
  if (name === 'Author' || name === 'Editor') return personOfRow(path, name, byId, list);
  if (name === 'ContentType') return contentType(path, list);
  if (name === '_ModerationStatus') return moderation(path);
  const system = SYSTEM_COLUMNS.get(name.toLowerCase());
  const column = list.columns.find(candidate => candidate.name === name);
  if (!column && system && SYSTEM_NAMES.has(name)) {
    return { path, kind: system.kind, sql: system.sql, indexed: system.indexed || list.indexedSystemColumns.has(name) };
  }
  if (!column) throw badFieldTypes();
  if (column.kind === 'user' || column.kind === 'lookup') return pointer(path, column, byId, list, call);
  return plain(path, column);
}

function plain(path: ColumnPath, column: ItemColumn): QueryColumn {
  const kind = KINDS[column.kind];
  const { indexed, name } = column;
  if (column.kind === 'url') return { path, kind: 'text', sql: `json_extract(fields, '$."${name}".Url')`, indexed: false };
  if (!kind) throw camlNotServed(`column ${name} of type ${column.typeName}`);
  if (column.multiple) return { path, kind, sql: 'several.value', several: `json_each(fields, '$."${checked(name)}"') several`, indexed: false };
  if (column.kind === 'note') return { path, kind, sql: columnSql(name), indexed: false, textTestsOnly: true };
  if (kind !== 'text') return { path, kind, sql: columnSql(name), indexed };
  return { path, kind, keyed: true, sql: columnKeySql(name), shownSql: columnSql(name), indexed };
}

function personOfRow(path: ColumnPath, name: 'Author' | 'Editor', byId: boolean, list: ListOfItems): QueryColumn {
  const id = `${name.toLowerCase()}_id`;
  const indexed = list.indexedSystemColumns.has(name);
  if (byId) return { path, kind: 'number', sql: id, indexed };
  return { path, kind: 'text', sql: titleOf(`items.${id}`, list), indexed: false };
}

function pointer(path: ColumnPath, column: ItemColumn, byId: boolean, list: ListOfItems, call: Call): QueryColumn {
  const { name, indexed } = column;
  if (column.multiple) {
    const several = `json_each(items.fields, '$."${checked(name)}"') several`;
    return byId
      ? { path, kind: 'number', sql: 'several.value', several, indexed: false }
      : { path, kind: 'text', ...shownOf(column, 'several.value', list, call), several, indexed: false };
  }
  if (byId) return { path, kind: 'number', sql: columnSql(name), indexed };
  return { path, kind: 'text', ...shownOf(column, columnSql(name, 'items.'), list, call), indexed: false };
}

/** What a lookup or person shows. */
function shownOf(column: ItemColumn, id: string, list: ListOfItems, call: Call): Pick<QueryColumn, 'sql' | 'shownSql' | 'keyed'> {
  if (column.kind === 'user') return { sql: titleOf(id, list) };
  if (!column.lookup) throw camlNotServed(`column ${column.name} without a list to look up`);
  const { listId, field } = column.lookup;
  const of = (sql: string): string => `(SELECT ${sql} FROM items l WHERE l.list_id = ${listIdSql(listId)} AND l.id = ${id}${seenTargets(call, listId)})`;
  if (field === 'ID') return { sql: of('l.id') };
  return { sql: of(columnKeySql(field, 'l.')), shownSql: of(columnSql(field, 'l.')), keyed: true };
}

function titleOf(id: string, list: ListOfItems): string {
  return `(SELECT p.title FROM principals p WHERE p.site_id = ${listIdSql(list.siteId)} AND p.id = ${id})`;
}

function contentType(path: ColumnPath, list: ListOfItems): QueryColumn {
  const sql = `(SELECT c.name FROM content_types c WHERE c.owner_id = ${listIdSql(list.id)} AND c.id = items.content_type)`;
  return { path, kind: 'text', sql, indexed: false };
}

function moderation(path: ColumnPath): QueryColumn {
  const sql = 'coalesce((SELECT s.moderation FROM item_states s WHERE s.list_id = items.list_id AND s.item_id = items.id), 0)';
  return { path, kind: 'number', sql, indexed: false };
}

/** `columnSql` throws for what is no name; the path is used by itself here. */
function checked(name: string): string {
  columnSql(name);
  return name;
}
