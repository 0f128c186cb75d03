import type { Call } from '../rest/call';
import { ITEM_COLUMNS, levelRow, type ItemRow } from './item-row';
import { stateOf, type ItemState } from './item-state';
import { listIdSql } from './item-sql';
import type { ListItem, ListOfItems } from './list-of-items';
import { scopesOfList } from './readable-scopes';

/**
 * Whether the caller sees drafts of the list's items in a permission scope. What is checked out is seen by its owner only.
 */
function seesDraftsIn(call: Call, list: ListOfItems, scopeId: number): boolean {
  if (list.drafts.visibility === 0) return true;
  return call.access.has(list.drafts.visibility === 1 ? 'EditListItems' : 'ApproveItems', scopeId);
}

function seesPresent(call: Call, list: ListOfItems, row: ItemRow, state: ItemState): boolean {
  const me = call.access.caller.principalId;
  if (state.level === 255) return state.checkedOutBy === me;
  return state.level === 1 || row.authorId === me || seesDraftsIn(call, list, row.scopeId);
}

/**
 * An item as the caller may see it: a draft for those who see drafts, what was published last for others. undefined: nothing of it was ever
 * published. Whether the caller may see items there at all is asked elsewhere.
 *
 * @param row the present row, whatever its level
 */
export function rowSeenBy(call: Call, list: ListOfItems, row: ItemRow): ItemRow | undefined {
  const state = stateOf(call.db, row);
  if (seesPresent(call, list, row, state)) return row;
  const draft = state.level === 255 ? levelRow(call.db, row, 2) : undefined;
  if (draft && (draft.authorId === call.access.caller.principalId || seesDraftsIn(call, list, row.scopeId))) return draft;
  return levelRow(call.db, row, 1);
}

/** As `rowSeenBy`, with its list. */
export function seenItem(call: Call, list: ListOfItems, row: ItemRow | undefined): ListItem | undefined {
  const seen = row && rowSeenBy(call, list, row);
  return seen && { list, row: seen };
}

/** What stands after FROM to read a list's items as the caller may see them: the columns of `items`, under that name. */
export function itemsSeenBy(call: Call, list: ListOfItems): string {
  const id = listIdSql(list.id);
  if (call.db.get(`SELECT 1 FROM item_states WHERE list_id = ${id} AND level > 1 LIMIT 1`) === undefined) return 'items';
  const me = call.access.caller.principalId;
  const scopes = scopesOfList(call, list.scopeId).filter(scope => seesDraftsIn(call, list, scope));
  const draft = (row: string): string => `(${row}.scope_id IN (${scopes.join(', ')}) OR ${row}.author_id = ${me})`;
  const hidden = `SELECT 1 FROM item_states s WHERE s.list_id = i.list_id AND s.item_id = i.id AND s.level > 1
      AND NOT (s.level = 255 AND s.checked_out_by = ${me}) AND NOT (s.level = 2 AND ${draft('i')})`;
  const columns = (row: string): string => ITEM_COLUMNS.split(', ').map(column => `${row}.${column}`).join(', ');
  return `(SELECT ${columns('i')} FROM items i WHERE i.list_id = ${id} AND NOT EXISTS (${hidden})
    UNION ALL SELECT ${columns('l')} FROM item_levels l JOIN items i ON i.list_id = l.list_id AND i.id = l.id
      WHERE l.list_id = ${id} AND EXISTS (${hidden}) AND l.level = (
        SELECT max(m.level) FROM item_levels m WHERE m.list_id = l.list_id AND m.id = l.id AND (m.level = 1 OR ${draft('m')}))) AS items`;
}
