import { columnKeySql, columnSql, listIdSql } from '../items/item-sql';
import type { ItemColumn } from '../items/item-column';
import { itemById, type ItemRow } from '../items/item-row';
import { listOfItems } from '../items/list-source';
import type { ListOfItems } from '../items/list-of-items';
import { seenTargets } from '../items/seen-targets';
import type { QueryColumn, QueryColumnKind } from '../query/query-column';
import type { ColumnPath } from '../query/predicate';
import type { Call } from '../rest/call';
import { badFieldTypes, camlNotServed, cannotComplete } from './caml-refusals';
import { childOf, refuseOthers, type XmlElement } from './xml-element';

/** Another list that a view looks into, by a lookup column of its own list or of one that is joined already. */
export interface CamlJoin {
  readonly alias: string;
  /** Rows whose lookup leads nowhere are left out. */
  readonly inner: boolean;
  /** Alias of the list that has the lookup column; undefined: the view's own. */
  readonly from: string | undefined;
  readonly field: string;
}

/** A column of a joined list, under a name of the view's. */
export interface CamlProjection {
  readonly name: string;
  readonly alias: string;
  readonly showField: string;
}

/** @throws ApiError 501 naming what is not served, 500 for a join that does not say what it joins */
export function joinsOf(view: XmlElement): { readonly joins: readonly CamlJoin[]; readonly projections: readonly CamlProjection[] } {
  const joins = childOf(view, 'Joins');
  const fields = childOf(view, 'ProjectedFields');
  if (joins) refuseOthers(joins, ['Join'], []);
  if (fields) refuseOthers(fields, ['Field'], []);
  return { joins: (joins?.children ?? []).map(joinOf), projections: (fields?.children ?? []).map(projectionOf) };
}

function joinOf(join: XmlElement): CamlJoin {
  refuseOthers(join, ['Eq'], ['Type', 'ListAlias']);
  const equal = childOf(join, 'Eq');
  const sides = equal?.children.filter(({ name }) => name === 'FieldRef') ?? [];
  sides.forEach(side => refuseOthers(side, [], ['Name', 'RefType', 'List', 'ID']));
  const pointer = sides.find(({ attributes }) => /^id$/i.test(attributes['RefType'] ?? ''));
  const target = sides.find(side => side !== pointer);
  const { ListAlias: alias, Type: type = 'LEFT' } = join.attributes;
  if (!pointer || !target || alias === undefined || target.attributes['List'] !== alias || target.attributes['Name'] !== 'ID') throw cannotComplete();
  if (!/^(left|inner)$/i.test(type)) throw camlNotServed(`Join Type '${type}'`);
  return { alias, inner: /^inner$/i.test(type), from: pointer.attributes['List'], field: pointer.attributes['Name'] ?? '' };
}

function projectionOf(field: XmlElement): CamlProjection {
  refuseOthers(field, [], ['Name', 'Type', 'List', 'ShowField', 'DisplayName', 'ID', 'FieldRef']);
  const { Name: name, List: alias, ShowField: showField, Type: type = 'Lookup' } = field.attributes;
  if (name === undefined || alias === undefined || showField === undefined || type !== 'Lookup') throw cannotComplete();
  return { name, alias, showField };
}

interface Pointer { readonly column: ItemColumn; readonly target: ListOfItems; readonly sql: string }

const KINDS: Readonly<Partial<Record<ItemColumn['kind'], QueryColumnKind>>> = {
  text: 'text', choice: 'text', number: 'number', boolean: 'boolean', dateTime: 'dateTime', guid: 'guid',
};

/** The joins of one view, over its list. */
export class Joined {
  public constructor(
    private readonly call: Call,
    private readonly list: ListOfItems,
    private readonly joins: readonly CamlJoin[],
    private readonly projections: readonly CamlProjection[],
  ) {}

  /** A projected column as queries see it; undefined: there is none of that name. */
  public resolve(path: ColumnPath): QueryColumn | undefined {
    const projection = this.projections.find(({ name }) => name === path[0]);
    if (!projection) return undefined;
    const { target, sql: id } = this.pointer(projection.alias);
    const of = (sql: string): string => `(SELECT ${sql} FROM items l WHERE ${this.among(target, id)})`;
    if (projection.showField === 'ID') return { path, kind: 'number', sql: of('l.id'), indexed: false };
    const column = columnNamed(target, projection.showField);
    const kind = KINDS[column.kind];
    if (!kind || column.multiple) throw camlNotServed(`projected column ${column.name} of type ${column.typeName}`);
    return kind === 'text'
      ? { path, kind, keyed: true, sql: of(columnKeySql(column.name, 'l.')), shownSql: of(columnSql(column.name, 'l.')), indexed: false }
      : { path, kind, sql: of(columnSql(column.name, 'l.')), indexed: false };
  }

  /** What rows must meet because of inner joins; undefined: nothing. */
  public get condition(): string | undefined {
    const conditions = this.joins.filter(({ inner }) => inner).map(({ alias }) => {
      const { target, sql } = this.pointer(alias);
      return `EXISTS (SELECT 1 FROM items l WHERE ${this.among(target, sql)})`;
    });
    return conditions.length === 0 ? undefined : `(${conditions.join(' AND ')})`;
  }

  /** What a projected column shows of a row: the item that it comes from. undefined: no such column; null: it leads nowhere. */
  public shown(name: string, row: ItemRow): { readonly id: number; readonly column: ItemColumn | undefined; readonly row: ItemRow; readonly list: ListOfItems } | null | undefined {
    const projection = this.projections.find(candidate => candidate.name === name);
    if (!projection) return undefined;
    const found = this.follow(projection.alias, row);
    if (!found) return null;
    const column = projection.showField === 'ID' ? undefined : columnNamed(found.list, projection.showField);
    return { id: found.row.id, column, ...found };
  }

  private follow(alias: string, row: ItemRow): { readonly row: ItemRow; readonly list: ListOfItems } | undefined {
    const { from } = this.join(alias);
    const source = from === undefined ? { row } : this.follow(from, row);
    if (!source) return undefined;
    const { column, target } = this.pointer(alias);
    const next = itemById(this.call.db, target.id, Number(source.row.fields[column.name] ?? 0));
    return next && this.call.access.has('ViewListItems', next.scopeId) ? { row: next, list: target } : undefined;
  }

  private join(alias: string): CamlJoin {
    const join = this.joins.find(candidate => candidate.alias === alias);
    if (!join) throw cannotComplete();
    return join;
  }

  private pointer(alias: string, depth = 0): Pointer {
    const { from, field } = this.join(alias);
    // A join that leads back to itself leads nowhere.
    if (depth > this.joins.length) throw cannotComplete();
    const before = from === undefined ? undefined : this.pointer(from, depth + 1);
    const column = columnNamed(before?.target ?? this.list, field);
    const target = column.lookup && !column.multiple ? listOfItems(this.call, column.lookup.listId) : undefined;
    if (!target) throw badFieldTypes();
    const sql = before === undefined ? columnSql(column.name, 'items.')
      : `(SELECT ${columnSql(column.name, 'l.')} FROM items l WHERE ${this.among(before.target, before.sql)})`;
    return { column, target, sql };
  }

  private among(target: ListOfItems, id: string): string {
    return `l.list_id = ${listIdSql(target.id)} AND l.id = ${id}${seenTargets(this.call, target.id)}`;
  }
}

function columnNamed(list: ListOfItems, name: string): ItemColumn {
  const column = list.columns.find(candidate => candidate.name === name);
  if (!column) throw badFieldTypes();
  return column;
}
