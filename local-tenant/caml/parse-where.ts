import type { Call } from '../rest/call';
import { webLocaleOf } from '../items/web-locale';
import type { Comparison, ComparisonOperator, ColumnPath, Literal, Predicate } from '../query/predicate';
import type { QueryColumns } from '../query/query-column';
import { badFieldTypes, camlNotServed, cannotComplete } from './caml-refusals';
import { LOOKUP_ID } from './caml-columns';
import { dateComparison, momentOf, rangeOf } from './caml-dates';
import { childOf, flagOf, refuseOthers, type XmlElement } from './xml-element';

/** What reading a `Where` must know besides its text. */
export interface WhereContext {
  readonly call: Call;
  readonly columns: QueryColumns;
  /** Times without a zone are UTC instead of the site's own. */
  readonly datesInUtc: boolean;
}

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> =
  { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le', Includes: 'eq', NotIncludes: 'ne' };

const VALUE_TYPES = new Set([
  'Text', 'Note', 'Integer', 'Number', 'Counter', 'Currency', 'Boolean', 'DateTime', 'Choice', 'MultiChoice', 'Lookup', 'LookupMulti', 'User', 'UserMulti',
  'ContentTypeId', 'ContentType', 'Computed', 'Guid', 'ModStat', 'URL', 'File', 'Calculated', 'LookupId', '',
]);

/** SharePoint takes at most this many values of an `In`. */
const MOST_VALUES = 500;
const MAX_DEPTH = 200;

/** Reads `<Where>` into the predicate tree that `$filter` is read into as well. */
export function parseWhere(where: XmlElement, context: WhereContext): Predicate {
  refuseOthers(where, [...OPERATORS], []);
  const [only] = where.children;
  if (!only || where.children.length > 1) throw cannotComplete();
  return predicateOf(only, context, 0);
}

const OPERATORS = [...Object.keys(COMPARISONS), 'And', 'Or', 'BeginsWith', 'Contains', 'IsNull', 'IsNotNull', 'In', 'Membership', 'DateRangesOverlap'];

function predicateOf(element: XmlElement, context: WhereContext, depth: number): Predicate {
  if (depth > MAX_DEPTH) throw cannotComplete();
  const comparison = COMPARISONS[element.name];
  if (comparison) return compared(element, comparison, context);
  switch (element.name) {
    case 'And':
    case 'Or': {
      if (element.children.length !== 2) throw badFieldTypes();
      const kind = element.name === 'And' ? 'and' : 'or';
      return { kind, operands: element.children.map(child => predicateOf(child, context, depth + 1)) };
    }
    case 'BeginsWith':
    case 'Contains': {
      const { value } = valueOf(element, context);
      const column = columnOf(element, context);
      if (context.columns.resolve(column, 'filter').kind !== 'text') throw badFieldTypes();
      return { kind: 'textTest', test: element.name === 'Contains' ? 'contains' : 'startsWith', column, value };
    }
    case 'IsNull':
    case 'IsNotNull':
      refuseOthers(element, ['FieldRef'], []);
      return { kind: 'comparison', operator: element.name === 'IsNull' ? 'eq' : 'ne', column: columnOf(element, context), value: { type: 'null' } };
    case 'In':
      return amongValues(element, context);
    case 'Membership':
      return membership(element, context);
    case 'DateRangesOverlap':
      return overlap(element, context);
    default:
      throw camlNotServed(`element ${element.name}`);
  }
}

function columnOf(element: XmlElement, context: WhereContext): ColumnPath {
  const reference = childOf(element, 'FieldRef');
  const name = reference?.attributes['Name'];
  if (!reference || name === undefined) throw cannotComplete();
  refuseOthers(reference, [], ['Name', 'LookupId', 'ID', 'Type']);
  const plain = [name];
  const path = flagOf(reference, 'LookupId') || asksForNumber(element, plain, context) ? [name, LOOKUP_ID] : plain;
  context.columns.resolve(path, 'filter');
  return path;
}

/** A person or lookup that is compared with a number, or with the current user, is compared by number. */
function asksForNumber(element: XmlElement, path: ColumnPath, context: WhereContext): boolean {
  const value = childOf(element, 'Value');
  if (!value) return false;
  const byNumber = childOf(value, 'UserID') !== undefined || /^(Integer|Counter|LookupId)$/.test(value.attributes['Type'] ?? '');
  return byNumber && context.columns.resolve(path, 'filter').kind === 'text' && isPointer(path, context);
}

function isPointer([name = '']: ColumnPath, context: WhereContext): boolean {
  const text = context.columns.resolve([name], 'filter');
  return context.columns.resolve([name, LOOKUP_ID], 'filter').sql !== text.sql;
}

interface CamlValue { readonly value: string; readonly element: XmlElement }

function valueOf(element: XmlElement, context: WhereContext): CamlValue {
  refuseOthers(element, ['FieldRef', 'Value'], []);
  const value = childOf(element, 'Value');
  if (!value) throw cannotComplete();
  return { value: textOf(value, context), element: value };
}

function textOf(value: XmlElement, { call }: WhereContext): string {
  const type = value.attributes['Type'] ?? '';
  if (![...VALUE_TYPES].some(known => known.toLowerCase() === type.toLowerCase())) throw camlNotServed(`Value Type '${type}'`);
  refuseOthers(value, ['Today', 'Now', 'UserID'], ['Type', 'IncludeTimeValue', 'StorageTZ', 'LookupId']);
  if (childOf(value, 'UserID')) return String(call.access.caller.principalId);
  return value.text;
}

function compared(element: XmlElement, operator: ComparisonOperator, context: WhereContext): Predicate {
  const column = columnOf(element, context);
  const { value, element: valueElement } = valueOf(element, context);
  return comparison(operator, column, value, valueElement, context);
}

function comparison(operator: ComparisonOperator, column: ColumnPath, text: string, element: XmlElement, context: WhereContext): Predicate {
  const { kind, sql } = context.columns.resolve(column, 'filter');
  if (kind === 'dateTime') {
    const { timeZone } = webLocaleOf(context.call.site.language);
    const moment = momentOf(element, { now: context.call.now, timeZone, datesInUtc: context.datesInUtc });
    if (!moment) throw cannotComplete();
    return dateComparison(operator, column, moment);
  }
  const made: Comparison = { kind: 'comparison', operator, column, value: literalOf(kind, text, sql) };
  return made;
}

const MODERATION: readonly string[] = ['approved', 'rejected', 'pending', 'draft'];

function literalOf(kind: string, text: string, sql: string): Literal {
  if (kind === 'text') return { type: 'string', value: text };
  const trimmed = text.trim();
  const status = sql.includes('.moderation') ? MODERATION.indexOf(trimmed.toLowerCase() === 'denied' ? 'rejected' : trimmed.toLowerCase()) : -1;
  if (status >= 0) return { type: 'number', value: status };
  // `5;#Title` is a lookup's number with what it shows.
  const bare = kind === 'number' ? trimmed.replace(/;#.*$/s, '') : trimmed;
  if (kind === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(bare)) throw cannotComplete();
  return kind === 'number' ? { type: 'number', value: Number(bare) } : { type: 'string', value: bare };
}

function amongValues(element: XmlElement, context: WhereContext): Predicate {
  refuseOthers(element, ['FieldRef', 'Values'], []);
  const column = columnOf({ ...element, children: [...element.children, ...(childOf(element, 'Values')?.children.slice(0, 1) ?? [])] }, context);
  const values = childOf(element, 'Values')?.children ?? [];
  if (values.length === 0 || values.length > MOST_VALUES || values.some(({ name }) => name !== 'Value')) throw cannotComplete();
  return { kind: 'or', operands: values.map(value => comparison('eq', column, textOf(value, context), value, context)) };
}

/** Begins before the range ends, and ends after it began. There are no recurring items: their column, the third, is of no effect. */
function overlap(element: XmlElement, context: WhereContext): Predicate {
  refuseOthers(element, ['FieldRef', 'Value'], []);
  const [start, end] = element.children.filter(({ name }) => name === 'FieldRef').map(({ attributes }) => attributes['Name'] ?? '');
  const value = childOf(element, 'Value');
  if (start === undefined || end === undefined || !value) throw cannotComplete();
  refuseOthers(value, ['Now', 'Today', 'Week', 'Month', 'Year'], ['Type', 'IncludeTimeValue', 'StorageTZ']);
  if ([start, end].some(name => context.columns.resolve([name], 'filter').kind !== 'dateTime')) throw badFieldTypes();
  const { timeZone } = webLocaleOf(context.call.site.language);
  const range = rangeOf(value, { now: context.call.now, timeZone, datesInUtc: context.datesInUtc });
  if (!range) throw cannotComplete();
  const compare = (name: string, operator: ComparisonOperator, moment: string): Predicate =>
    ({ kind: 'comparison', operator, column: [name], value: { type: 'dateTime', value: moment } });
  return { kind: 'and', operands: [
    range.until === undefined ? compare(start, 'le', range.from) : compare(start, 'lt', range.until), compare(end, 'ge', range.from),
  ] };
}

/** The caller's groups; other kinds of membership are not served. */
function membership(element: XmlElement, context: WhereContext): Predicate {
  refuseOthers(element, ['FieldRef'], ['Type']);
  const type = element.attributes['Type'] ?? '';
  if (type !== 'CurrentUserGroups') throw camlNotServed(`Membership Type '${type}'`);
  const [name = ''] = columnOf(element, context);
  const { call, columns } = context;
  columns.resolve([name, LOOKUP_ID], 'filter');
  const groups = call.access.principals().filter(id => id !== call.access.caller.principalId);
  // No number is negative: who is in no group finds nothing.
  return { kind: 'or', operands: (groups.length > 0 ? groups : [-1]).map(id => ({
    kind: 'comparison', operator: 'eq', column: [name, LOOKUP_ID], value: { type: 'number', value: id },
  })) };
}
