import type { Call } from '../rest/call';
import type { View } from '../views/view';
import { viewById } from '../views/view-store';
import { mayBeSeen } from '../views/visible-views';

/** A view of a list that the caller may use: somebody else's personal view is not there. @param id a GUID, with or without braces */
export function usableView(call: Call, listId: string, id: string): View | undefined {
  const view = viewById(call.db, listId, id.replace(/[{}]/g, '').toLowerCase());
  return view && mayBeSeen(view, call) ? view : undefined;
}
