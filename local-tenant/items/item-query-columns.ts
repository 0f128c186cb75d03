import type { ColumnPath } from '../query/predicate';
import type { QueryColumn, QueryColumnKind, QueryColumns } from '../query/query-column';
import { columnNotQueryable, lookupNotExpanded, unknownColumn, unknownProperty } from '../query/query-refusals';
import { columnKeySql, columnSql, listIdSql } from './item-sql';
import type { ItemColumn, ItemColumnKind } from './item-column';
import { odataNameOf } from './odata-name';
import { SYSTEM_COLUMNS } from './system-columns';
import { isoSeconds, utcOf } from './time-zone';
import type { WebLocale } from './web-locale';

/** What a query over the items of one list may name. */
export interface ItemQueryContext {
  readonly siteId: string;
  readonly columns: readonly ItemColumn[];
  /** Internal names of built-in columns (Created, Modified, Author, Editor) that the list has an index on. */
  readonly indexedSystemColumns: ReadonlySet<string>;
  readonly locale: WebLocale;
  /** Lower-case names of `$expand`. */
  readonly expanded: ReadonlySet<string>;
  /** SQL that leaves out items of a list that is looked up which the caller may not see; begins with AND, or is empty. */
  readonly seenTargets: (listId: string) => string;
}

const KINDS: Readonly<Partial<Record<ItemColumnKind, QueryColumnKind>>> =
  { text: 'text', choice: 'text', number: 'number', boolean: 'boolean', dateTime: 'dateTime', guid: 'guid' };

/** Members of a person that a filter may name, and where they are stored. */
const PERSON_MEMBERS: ReadonlyMap<string, { sql: string; kind: QueryColumnKind }> = new Map([
  ['id', { sql: 'id', kind: 'number' }],
  ['title', { sql: 'title', kind: 'text' }],
  ['email', { sql: 'email', kind: 'text' }],
  ['name', { sql: 'login_name', kind: 'text' }],
]);

/** The columns of a list as the query engine sees them. */
export function itemQueryColumns(context: ItemQueryContext): QueryColumns {
  return {
    resolve: (path, use) => (path.length === 1 ? ownColumn(path, use, context) : targetColumn(path, use, context)),
    parseDateTime: text => parseFilterDate(text, context.locale),
  };
}

function ownColumn(path: ColumnPath, use: 'filter' | 'order by', context: ItemQueryContext): QueryColumn {
  const name = path[0]!;
  const system = SYSTEM_COLUMNS.get(name.toLowerCase());
  if (system) {
    const field = system.fieldName ?? name;
    const indexed = system.indexed || [...context.indexedSystemColumns].some(known => sameName(known, field));
    return { path, kind: system.kind, sql: system.sql, indexed };
  }
  const column = context.columns.find(candidate => sameName(odataNameOf(candidate.name), name));
  const pointer = context.columns.find(candidate => pointsElsewhere(candidate) && sameName(`${odataNameOf(candidate.name)}Id`, name));
  if (!column && !pointer) throw unknownColumn(name);
  if (pointer && !pointer.multiple) {
    return { path, kind: 'number', sql: columnSql(pointer.name), indexed: pointer.indexed };
  }
  const found = (column ?? pointer)!;
  const kind = KINDS[found.kind];
  if (!kind || found.multiple || (found.calculated && use === 'filter')) throw columnNotQueryable(name, found.typeName, use);
  return kind === 'text' ? textColumn(path, found.name, '', found.indexed) : { path, kind, sql: columnSql(found.name), indexed: found.indexed };
}

/** `Author/Title`, `Series/Title`: a member of what a person or lookup column points at. */
function targetColumn(path: ColumnPath, use: 'filter' | 'order by', context: ItemQueryContext): QueryColumn {
  const [root = '', member = ''] = path;
  const text = path.join('/');
  const system = /^(author|editor)$/i.test(root);
  const column = context.columns.find(candidate => sameName(odataNameOf(candidate.name), root));
  if (path.length > 2 || (!system && !(column && pointsElsewhere(column)))) throw unknownColumn(text);
  if (column?.multiple) throw columnNotQueryable(root, column.typeName, use);
  if (!context.expanded.has(root.toLowerCase())) throw lookupNotExpanded(text, root);
  const pointer = system ? `items.${root.toLowerCase()}_id` : columnSql(column!.name, 'items.');
  if (column?.kind !== 'lookup') {
    const known = PERSON_MEMBERS.get(member.toLowerCase());
    if (!known) throw unknownProperty(text);
    const sql = `(SELECT p.${known.sql} FROM principals p WHERE p.site_id = ${listIdSql(context.siteId)} AND p.id = ${pointer})`;
    return { path, kind: known.kind, sql, indexed: false };
  }
  if (sameName(member, 'Id')) return { path, kind: 'number', sql: pointer, indexed: column.indexed };
  if (!column.lookup || !/^[\p{L}][\p{L}\p{N}_]*$/u.test(member)) throw unknownProperty(text);
  const target = `l.list_id = ${listIdSql(column.lookup.listId)} AND l.id = ${pointer}${context.seenTargets(column.lookup.listId)}`;
  const of = (sql: string): string => `(SELECT ${sql} FROM items l WHERE ${target})`;
  return {
    path, kind: 'text', keyed: true, sql: of(columnKeySql(member, 'l.')), shownSql: of(columnSql(member, 'l.')), indexed: false,
  };
}

function textColumn(path: ColumnPath, name: string, table: '' | 'l.', indexed: boolean): QueryColumn {
  return { path, kind: 'text', keyed: true, sql: columnKeySql(name, table), shownSql: columnSql(name, table), indexed };
}

function pointsElsewhere(column: ItemColumn): boolean {
  return column.kind === 'user' || column.kind === 'lookup';
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A date of a filter: ISO 8601, in UTC or with an offset, else in the web's own time. */
function parseFilterDate(text: string, locale: WebLocale): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/i.exec(text);
  if (!match) return undefined;
  if (match[7]) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? undefined : isoSeconds(moment);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(part => Number(part ?? 0));
  return utcOf({ year, month, day, hour, minute, second }, locale.timeZone);
}
