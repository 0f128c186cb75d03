import type { Call } from '../rest/call';
import type { List } from './list';

/** Lets a list be deleted or recycled, or throws an ApiError. Permissions were asked before. */
export type ListRemovalGuard = (call: Call, list: List) => void;

const guards: ListRemovalGuard[] = [];

/** Adds a guard. Once per process, from an area's `extendModel`. */
export const guardListRemovals = (guard: ListRemovalGuard): void => {
  guards.push(guard);
};

/** The one question before a list goes, for good or to the recycle bin. */
export const checkListRemoval = (call: Call, list: List): void => {
  guards.forEach((guard) => guard(call, list));
};
