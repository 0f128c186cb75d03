import type { ListOfItems } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { CHANGE_TYPES, lastChangeId } from './change-log';
import { formatChangeToken, isForgotten, readChangeToken } from './change-token';
import { readChanges, type SeenChange } from './read-changes';

/** What a client that has a token must hear. */
export interface ChangesSinceToken {
  /** The token of the next question. */
  readonly next: string;
  readonly more: boolean;
  /** The client's token is of no use: it gets everything anew. */
  readonly invalid: boolean;
  /** Items to be told by their present state; undefined: all. */
  readonly changed: readonly number[] | undefined;
  /** What happened to items besides being changed, in the words of the web service. */
  readonly events: readonly { readonly kind: string; readonly change: SeenChange }[];
}

/** Changes that are more than a new state. (MS-LISTSWS, ChangeType; `Update` is not among them.) */
const EVENTS: Readonly<Record<number, string>> = {
  [CHANGE_TYPES.deleteObject]: 'Delete', [CHANGE_TYPES.rename]: 'Rename', [CHANGE_TYPES.moveAway]: 'MoveAway', [CHANGE_TYPES.restore]: 'Restore',
  [CHANGE_TYPES.systemUpdate]: 'SystemUpdate',
};

/** At most this many changes are told at a time when the client sets no limit. */
const MOST_CHANGES = 5000;

/**
 * @param limit changes to be told at most; undefined: as many as the server likes
 */
export function changesSinceToken(call: Call, list: ListOfItems, token: string | undefined, limit: number | undefined): ChangesSinceToken {
  const now = formatChangeToken('list', list.id, call.now, lastChangeId(call.db));
  const anew = { next: now, more: false, changed: undefined, events: [] };
  if (token === undefined) return { ...anew, invalid: false };
  const start = readChangeToken(token, 'list', list.id);
  // unverified: a token that the log does not reach back to is taken for invalid, as the web service documents it; GetChanges stays silent.
  if (!start || isForgotten(start, call.now)) return { ...anew, invalid: true };
  const most = Math.min(limit ?? MOST_CHANGES, MOST_CHANGES);
  const found = readChanges(call, { kind: 'list', id: list.id, listIds: [list.id] }, {
    start: token, end: undefined, types: new Set(Object.values(CHANGE_TYPES)), latestFirst: false, limit: most + 1, wantsItems: true, wantsFolders: true,
  });
  const told = found.slice(0, most);
  const more = found.length > most;
  const last = new Map(told.map(change => [change.itemId, change]));
  return {
    next: more ? told[told.length - 1]?.token ?? now : now,
    more,
    invalid: false,
    changed: [...last.values()].filter(change => !change.deleted).map(change => change.itemId),
    events: told.flatMap(change => {
      const kind = EVENTS[change.type];
      // What came back again is not gone.
      const stands = kind !== undefined && (!change.deleted || last.get(change.itemId) === change);
      return stands ? [{ kind, change }] : [];
    }),
  };
}
