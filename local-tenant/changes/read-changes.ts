import { itemById } from '../items/item-row';
import { rowSeenBy } from '../items/items-seen-by';
import { listOfItems } from '../items/list-source';
import { seesItem } from '../items/own-items';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { changesBetween, lastScopeOf, type ItemChange } from './change-log';
import type { ChangeQuery } from './change-query';
import { formatChangeToken, isForgotten, parseChangeToken, type TokenScope } from './change-token';

/** Whose changes are asked for: everything of a site collection, of a web, or of a list; of one item of it. */
export interface ChangeScope {
  readonly kind: TokenScope;
  readonly id: string;
  readonly listIds: readonly string[];
  readonly itemId?: number | undefined;
}

/** A change as it is served. */
export interface SeenChange extends ItemChange {
  readonly token: string;
  readonly editorTitle: string;
  readonly editorLogin: string;
  readonly editorMail: string;
}

/** The changes that a query asks for, of what the caller may see. An item that is gone is asked about on the scope that it had. */
export function readChanges(call: Call, scope: ChangeScope, query: ChangeQuery): SeenChange[] {
  const start = query.start === undefined ? undefined : parseChangeToken(query.start, scope.kind, scope.id);
  const end = query.end === undefined ? undefined : parseChangeToken(query.end, scope.kind, scope.id);
  if (start && isForgotten(start, call.now)) return [];
  const upTo = end?.seq ?? Number.MAX_SAFE_INTEGER;
  const found: ItemChange[] = [];
  const wanted = (change: ItemChange): boolean => query.types.has(change.type)
    && (change.kind === 1 ? query.wantsFolders : query.wantsItems)
    && (scope.itemId === undefined || change.itemId === scope.itemId)
    && sees(call, change);
  let [after, before] = [start?.seq ?? 0, upTo];
  for (let more = true; more && found.length < query.limit;) {
    const part = changesBetween(call.db, scope.listIds, after, before, query.latestFirst, query.limit);
    found.push(...part.filter(wanted));
    more = part.length === query.limit;
    const last = part[part.length - 1]?.seq ?? 0;
    if (query.latestFirst) before = last - 1;
    else after = last;
  }
  return found.slice(0, query.limit).map(change => withEditor(call, scope, change));
}

function sees(call: Call, change: ItemChange): boolean {
  const list = listOfItems(call, change.listId);
  const row = list && itemById(call.db, change.listId, change.itemId);
  if (!list) return call.access.has('ViewListItems', change.scopeId);
  if (!row) return call.access.has('ViewListItems', lastScopeOf(call.db, change.listId, change.itemId) ?? change.scopeId);
  return call.access.has('ViewListItems', row.scopeId) && seesItem(call, list, row) && rowSeenBy(call, list, row) !== undefined;
}

function withEditor(call: Call, scope: ChangeScope, change: ItemChange): SeenChange {
  const editor = principalById(call.db, call.site.id, change.editorId);
  return {
    ...change,
    token: formatChangeToken(scope.kind, scope.id, change.time, change.seq),
    editorTitle: editor?.title ?? '', editorLogin: editor?.loginName ?? '', editorMail: editor?.email ?? '',
  };
}
