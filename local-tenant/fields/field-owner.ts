import type { Call } from '../rest/call';
import { listById } from '../lists/list-store';
import type { Site } from '../webs/site';
import type { Field } from './field';

/** Columns of a list are decided about by the list, site columns by the web. */
export const fieldScope = (field: Field, call: Call): number =>
  listById(call.db, field.ownerId)?.scopeId ?? call.site.scopeId;

/** Whose site columns are those of a web: the site collection's, or for a sub web its own. */
export const siteColumnOwner = (site: Site): string => (site.parentWebId === null ? site.id : site.webId);

export const isListField = (field: Field, call: Call): boolean =>
  field.ownerId !== call.site.id && field.ownerId !== call.site.webId;
