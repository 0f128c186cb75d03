import { listById } from '../lists/list-store';
import type { List } from '../lists/list';
import type { Call } from '../rest/call';
import { siteColumnOwner } from '../fields/field-owner';
import type { Site } from '../webs/site';
import type { ContentType } from './content-type';
import { contentTypeById, contentTypesOf } from './content-type-store';
import { nearestOf } from './content-type-id';

/** Whose content types: a list's, or a web's. */
export interface ContentTypeOwner {
  readonly id: string;
  readonly scopeId: number;
  readonly list?: List;
}

export const ownerOfSite = (site: Site): ContentTypeOwner => ({ id: siteColumnOwner(site), scopeId: site.scopeId });

export const ownerOfList = (list: List): ContentTypeOwner => ({ id: list.id, scopeId: list.scopeId, list });

export const scopeOfType = (type: ContentType, call: Call): number => listById(call.db, type.ownerId)?.scopeId ?? call.site.scopeId;

/** The content types that a web's lists may take: its own, and for a sub web those of the site collection. */
export const availableTypes = (site: Site, call: Call): readonly ContentType[] => {
  const own = contentTypesOf(call.db, siteColumnOwner(site));
  return site.parentWebId === null ? own : [...own, ...contentTypesOf(call.db, site.id)];
};

export const parentOf = (type: ContentType, call: Call): ContentType | undefined => nearestOf(type.id, availableTypes(call.site, call));

/** A site's content type together with those that come from it, in lists of the site collection too. */
export const childrenOf = (type: ContentType, call: Call): ContentType[] =>
  call.db.all<{ owner_id: string; id: string }>(
    `SELECT owner_id, id FROM content_types WHERE id LIKE ? || '%' AND length(id) > length(?) AND
       (owner_id = ? OR owner_id = ? OR owner_id IN (SELECT id FROM lists WHERE site_id = ?))`,
    type.id, type.id, call.site.id, call.site.webId, call.site.id,
  ).flatMap(({ owner_id: ownerId, id }) => contentTypeById(call.db, ownerId, id) ?? []);
