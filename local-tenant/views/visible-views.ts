import type { Call } from '../rest/call';
import type { View } from './view';
import { viewsOf } from './view-store';

/** Personal views are seen by whom they belong to, and by nobody else. */
export const mayBeSeen = (view: View, call: Call): boolean => !view.personal || view.ownerId === call.access.caller.principalId;

export const visibleViews = (listId: string, call: Call): View[] => viewsOf(call.db, listId).filter((view) => mayBeSeen(view, call));
