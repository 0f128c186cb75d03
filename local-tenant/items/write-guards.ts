import type { Call } from '../rest/call';
import type { ItemRow } from './item-row';

/** What is about to be done to an item, file or folder that is there. */
export type WriteKind = 'properties' | 'rename' | 'content' | 'delete' | 'moveWithin' | 'moveAcross' | 'checkOut' | 'deleteVersion';

/** Lets a write go on, or throws an ApiError. Permissions were asked before. */
export type WriteGuard = (call: Call, row: ItemRow, kind: WriteKind) => void;

const guards: WriteGuard[] = [];

/** Adds a guard that every write of an item passes. Once per process, from an area's `extendModel`. */
export const guardWrites = (guard: WriteGuard): void => {
  guards.push(guard);
};

/** The one question before anything of an item is changed, deleted or moved: is there a reason why not, other than permissions? */
export const checkWrite = (call: Call, row: ItemRow, kind: WriteKind): void => {
  guards.forEach((guard) => guard(call, row, kind));
};
