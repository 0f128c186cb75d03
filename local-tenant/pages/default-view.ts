import { columnSql } from '../items/item-sql';
import { itemsOf } from '../items/list-source';
import { SYSTEM_COLUMNS } from '../items/system-columns';
import type { List } from '../lists/list';
import type { Call } from '../rest/call';
import type { View } from '../views/view';
import { viewsOf } from '../views/view-store';

/** The view that a list's page shows; undefined when somebody deleted all views. */
export const defaultViewOf = (call: Call, list: List): View | undefined => {
  const views = viewsOf(call.db, list.id).filter((view) => !view.hidden);
  return views.find((view) => view.isDefault) ?? views[0];
};

/** The ORDER BY that a view's CAML asks for, by columns that the list has; items of the same value in the order they were made. */
export const viewOrder = (call: Call, list: List, view: View): string => {
  const orderBy = /<OrderBy[^>]*>(.*?)<\/OrderBy>/is.exec(view.query)?.[1] ?? '';
  const keys = [...orderBy.matchAll(/<FieldRef\b([^>]*)\/?>/gi)].flatMap(([, attributes = '']) => {
    const name = /\bName="([^"]+)"/i.exec(attributes)?.[1] ?? '';
    const descending = /\bAscending="FALSE"/i.test(attributes);
    const sql = sqlOf(call, list, name);
    return sql === undefined ? [] : [`${sql} COLLATE NOCASE${descending ? ' DESC' : ''}`];
  });
  return ['kind DESC', ...keys, 'id'].join(', ');
};

const sqlOf = (call: Call, list: List, name: string): string | undefined => {
  const system = SYSTEM_COLUMNS.get(name.toLowerCase());
  if (system !== undefined) return system.sql;
  return itemsOf(call, list).columns.some((column) => column.name === name) ? columnSql(name) : undefined;
};
