import type { Call } from '../rest/call';
import { listById } from '../lists/list-store';
import type { Field } from './field';

/** Columns of a list are decided about by the list, site columns by the web. */
export const fieldScope = (field: Field, call: Call): number =>
  listById(call.db, field.ownerId)?.scopeId ?? call.site.scopeId;

export const isListField = (field: Field, call: Call): boolean => field.ownerId !== call.site.id;
