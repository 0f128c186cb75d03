import type { ItemRow } from '../items/item-row';
import type { ListOfItems } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { realName } from './caml-columns';
import type { CamlGrouping } from './caml-view';
import { renderRow, type RenderedRow, type RowStyle } from './render-row';

/** What heads a group: the text that its rows share, of each column that is grouped by. */
interface Group {
  readonly key: string;
  readonly first: ItemRow;
  count: number;
}

function textOf(row: RenderedRow, field: string): string {
  const value = row[realName(field)];
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

/**
 * Rows with what pages show over a group: `State.newgroup`, `State.groupindex`, `State.COUNT.group`. Of a collapsed view only the first row of
 * each group stands there. (Names as public code of pages reads them; unverified.)
 *
 * @param all every row that the view finds, in its order
 * @param rows those of this page
 */
export function groupedRows(
  call: Call, list: ListOfItems, grouping: CamlGrouping, style: RowStyle, all: readonly ItemRow[], rows: readonly ItemRow[],
): readonly RenderedRow[] {
  const names = grouping.fields.map(({ name }) => name);
  const shown = { ...style, fields: [...new Set([...names, ...style.fields])] };
  const rendered = new Map(all.map(row => [row.id, renderRow(call, list, row, { ...style, fields: names })]));
  const levels = names.map((_, level) => groupsOf(all, row => keyOf(rendered.get(row.id), names.slice(0, level + 1))));
  const heads = grouping.collapsed ? [...(levels[0]?.values() ?? [])].map(({ first }) => first) : rows;
  let before: ItemRow | undefined;
  return heads.map(row => {
    const marks = names.slice(0, grouping.collapsed ? 1 : names.length).flatMap((name, level) => {
      const within = names.slice(0, level + 1);
      const key = keyOf(rendered.get(row.id), within);
      const isHead = before === undefined || keyOf(rendered.get(before.id), within) !== key;
      return isHead ? [marksOf(name, key, levels[level]!)] : [];
    });
    before = row;
    return Object.assign({}, renderRow(call, list, row, shown), ...marks) as RenderedRow;
  });
}

function keyOf(row: RenderedRow | undefined, names: readonly string[]): string {
  return JSON.stringify(names.map(name => textOf(row ?? {}, name)));
}

function groupsOf(rows: readonly ItemRow[], key: (row: ItemRow) => string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name) ?? { key: name, first: row, count: 0 };
    group.count += 1;
    groups.set(name, group);
  }
  return groups;
}

function marksOf(name: string, key: string, groups: ReadonlyMap<string, Group>): RenderedRow {
  const index = [...groups.keys()].indexOf(key) + 1;
  return { [`${name}.newgroup`]: '1', [`${name}.groupindex`]: `${index}_`, [`${name}.COUNT.group`]: String(groups.get(key)?.count ?? 0) };
}
