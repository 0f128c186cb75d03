import fc from 'fast-check';

import { rootOf } from '../items/folder-place';
import type { StoredFields } from '../items/item-column';
import { plainColumn } from '../items/item-column';
import { makeBench, queryOf } from '../items/items.spec-support';
import { pageOfItems } from '../items/query-items';
import { createItem } from '../items/write-item';
import { parseView } from './caml-view';
import { runListQuery } from './list-query';

interface Row { readonly Title: string | null; readonly Amount: number | null; readonly Done: boolean | null; readonly Due: string | null }

type Test =
  | { readonly kind: 'compare'; readonly column: keyof Row; readonly operator: Operator; readonly value: string | number | boolean }
  | { readonly kind: 'null'; readonly column: keyof Row; readonly isNull: boolean }
  | { readonly kind: 'text'; readonly test: 'startsWith' | 'contains'; readonly value: string }
  | { readonly kind: 'and' | 'or'; readonly left: Test; readonly right: Test };

type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

const COLUMNS = [
  plainColumn('Title', 'text', 'Text'), plainColumn('Amount', 'number', 'Number'), plainColumn('Done', 'boolean', 'Boolean'),
  plainColumn('Due', 'dateTime', 'DateTime'),
];

const TITLES = ['Été', 'été', 'ete', 'ETE', 'étage', 'Zoë', 'zoe', 'a/b', "l'eau", 'x & <y>', 'Ångström', 'angstrom', ''];
const DATES = ['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T12:00:00Z', '2026-10-25T00:30:00Z', '2025-12-31T23:30:00Z'];

const rows = fc.array(fc.record({
  Title: fc.option(fc.constantFrom(...TITLES)), Amount: fc.option(fc.constantFrom(-1.5, 0, 1, 2, 1000)),
  Done: fc.option(fc.boolean()), Due: fc.option(fc.constantFrom(...DATES)),
}), { minLength: 1, maxLength: 12 });

const operator = fc.constantFrom<Operator>('eq', 'ne', 'gt', 'ge', 'lt', 'le');

const leaf: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ kind: fc.constant('compare' as const), column: fc.constant('Title' as const), operator: fc.constantFrom<Operator>('eq', 'ne'), value: fc.constantFrom(...TITLES.slice(0, -1)) }),
  fc.record({ kind: fc.constant('compare' as const), column: fc.constant('Amount' as const), operator, value: fc.constantFrom(-1.5, 0, 1, 3) }),
  fc.record({ kind: fc.constant('compare' as const), column: fc.constant('Done' as const), operator: fc.constantFrom<Operator>('eq', 'ne'), value: fc.boolean() }),
  fc.record({ kind: fc.constant('compare' as const), column: fc.constant('Due' as const), operator, value: fc.constantFrom(...DATES) }),
  fc.record({ kind: fc.constant('null' as const), column: fc.constantFrom<keyof Row>('Title', 'Amount', 'Done', 'Due'), isNull: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), test: fc.constantFrom<'startsWith' | 'contains'>('startsWith', 'contains'), value: fc.constantFrom('É', 'e', 'ETE', 'ë', "'", '&', '<') }),
);

const { test } = fc.letrec<{ test: Test }>(tie => ({
  test: fc.oneof({ maxDepth: 3 }, leaf, fc.record({ kind: fc.constantFrom<'and' | 'or'>('and', 'or'), left: tie('test'), right: tie('test') })),
}));

function odataOf(one: Test): string {
  switch (one.kind) {
    case 'and':
    case 'or':
      return `(${odataOf(one.left)}) ${one.kind} (${odataOf(one.right)})`;
    case 'null':
      return `${one.column} ${one.isNull ? 'eq' : 'ne'} null`;
    case 'text': {
      const text = one.value.replace(/'/g, "''");
      return one.test === 'contains' ? `substringof('${text}',Title)` : `startswith(Title,'${text}')`;
    }
    default: {
      const text = typeof one.value === 'string' ? `'${one.value.replace(/'/g, "''")}'` : String(one.value);
      return `${one.column} ${one.operator} ${one.column === 'Due' ? 'datetime' : ''}${text}`;
    }
  }
}

const NAMES: Readonly<Record<Operator, string>> = { eq: 'Eq', ne: 'Neq', gt: 'Gt', ge: 'Geq', lt: 'Lt', le: 'Leq' };
const TYPES: Readonly<Record<keyof Row, string>> =
  { Title: 'Type="Text"', Amount: 'Type="Number"', Done: 'Type="Boolean"', Due: 'Type="DateTime" IncludeTimeValue="TRUE" StorageTZ="TRUE"' };

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function camlOf(one: Test): string {
  switch (one.kind) {
    case 'and':
    case 'or': {
      const name = one.kind === 'and' ? 'And' : 'Or';
      return `<${name}>${camlOf(one.left)}${camlOf(one.right)}</${name}>`;
    }
    case 'null': {
      const name = one.isNull ? 'IsNull' : 'IsNotNull';
      return `<${name}><FieldRef Name="${one.column}"/></${name}>`;
    }
    case 'text': {
      const name = one.test === 'contains' ? 'Contains' : 'BeginsWith';
      return `<${name}><FieldRef Name="Title"/><Value Type="Text">${escaped(one.value)}</Value></${name}>`;
    }
    default: {
      const value = typeof one.value === 'boolean' ? String(Number(one.value)) : escaped(String(one.value));
      return `<${NAMES[one.operator]}><FieldRef Name="${one.column}"/><Value ${TYPES[one.column]}>${value}</Value></${NAMES[one.operator]}>`;
    }
  }
}

/** The meaning, told once more in plain JavaScript: shares no code with what is tested. */
function holds(one: Test, row: Row): boolean {
  switch (one.kind) {
    case 'and':
      return holds(one.left, row) && holds(one.right, row);
    case 'or':
      return holds(one.left, row) || holds(one.right, row);
    case 'null':
      return isEmpty(row[one.column]) === one.isNull;
    case 'text': {
      if (isEmpty(row.Title)) return false;
      const [text, sought] = [String(row.Title).toLowerCase(), one.value.toLowerCase()];
      return one.test === 'contains' ? text.includes(sought) : text.startsWith(sought);
    }
    default:
      return compares(one.operator, row[one.column], one.value);
  }
}

/** SharePoint keeps no empty text. */
const isEmpty = (value: unknown): boolean => value === null || value === '';

function compares(sign: Operator, found: string | number | boolean | null, wanted: string | number | boolean): boolean {
  if (isEmpty(found)) return sign === 'ne';
  const fold = (value: unknown): string | number | boolean => (typeof value === 'string' ? value.toLowerCase() : value as number | boolean);
  const [left, right] = [fold(found), fold(wanted)];
  return { eq: left === right, ne: left !== right, gt: left > right, ge: left >= right, lt: left < right, le: left <= right }[sign];
}

function stored({ Title, Amount, Done, Due }: Row): StoredFields {
  return { Title: Title || null, Amount, Done: Done === null ? null : Number(Done), Due };
}

describe('OData and CAML', () => {
  it('give the same rows for the same predicate, and those that it means', () => {
    fc.assert(fc.property(rows, fc.array(test, { minLength: 4, maxLength: 8 }), (content, tests) => {
      const bench = makeBench({ columns: COLUMNS });
      const call = bench.call('owner');
      content.forEach(row => createItem(call, bench.list, rootOf(bench.list), { kind: 0, fields: stored(row) }));
      for (const one of tests) {
        const meant = content.flatMap((row, at) => (holds(one, row) ? [at + 1] : []));
        const byOData = pageOfItems(bench.list, queryOf({ filter: odataOf(one) }), call).entities.map(({ row }) => row.id);
        const view = parseView(`<View><Query><Where>${camlOf(one)}</Where></Query></View>`);
        const byCaml = runListQuery(call, bench.list, { view, folder: undefined, paging: undefined, datesInUtc: false }).rows.map(row => row.id);
        expect({ filter: odataOf(one), byOData, byCaml }).toEqual({ filter: odataOf(one), byOData: meant, byCaml: meant });
      }
    }), { seed: 20260312, numRuns: 60 });
  });

  it('sort letters with accents beside the plain ones, whatever their case', () => {
    const bench = makeBench({ columns: COLUMNS });
    const call = bench.call('owner');
    ['Zoë', 'étage', 'eten', 'Etage', 'zoe', 'fa', 'Été'].forEach(Title => createItem(call, bench.list, rootOf(bench.list), { kind: 0, fields: { Title } }));
    const sorted = pageOfItems(bench.list, queryOf({ orderBy: [{ property: 'Title', descending: false }] }), call);
    expect(sorted.entities.map(({ row }) => row.fields['Title'])).toEqual(['Etage', 'étage', 'Été', 'eten', 'fa', 'zoe', 'Zoë']);
  });

  it('lose and repeat nothing over pages sorted by such letters', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...TITLES), { minLength: 3, maxLength: 20 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (titles, size, descending) => {
      const bench = makeBench({ columns: COLUMNS });
      const call = bench.call('owner');
      titles.forEach(title => createItem(call, bench.list, rootOf(bench.list), { kind: 0, fields: { Title: title || null } }));
      const orderBy = [{ property: 'Title', descending }];
      const whole = pageOfItems(bench.list, queryOf({ orderBy, top: 100 }), call).entities.map(({ row }) => row.id);
      const view = parseView(`<View><Query><OrderBy><FieldRef Name="Title" Ascending="${descending ? 'FALSE' : 'TRUE'}"/></OrderBy></Query><RowLimit Paged="TRUE">${size}</RowLimit></View>`);
      const seen: number[] = [];
      let paging: string | undefined;
      do {
        const page = runListQuery(call, bench.list, { view, folder: undefined, paging, datesInUtc: false });
        seen.push(...page.rows.map(row => row.id));
        paging = page.next;
      } while (paging !== undefined);
      expect(seen).toEqual(whole);
      expect(new Set(seen).size).toBe(titles.length);
    }), { seed: 7, numRuns: 40 });
  });
});
