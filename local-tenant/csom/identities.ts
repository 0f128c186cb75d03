import { contentTypeById } from '../content-types/content-type-store';
import type { ContentType } from '../content-types/content-type';
import { contentTypeType } from '../content-types/content-type-type';
import { fieldLinks } from '../content-types/field-links';
import { notImplemented } from '../errors/refusals';
import type { Field } from '../fields/field';
import { isListField, siteColumnOwner } from '../fields/field-owner';
import { fieldById } from '../fields/field-store';
import { fieldType } from '../fields/field-type';
import { fileType } from '../files/file-type';
import { fileById } from '../files/library-file';
import { folderById } from '../items/folder';
import { folderType } from '../items/folder-type';
import { siteFolderType } from '../items/site-folder';
import { siteFolderById } from '../items/site-folder-store';
import type { List } from '../lists/list';
import { listById } from '../lists/list-store';
import { listType } from '../lists/list-type';
import { itemById } from '../items/item-row';
import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { itemsOf } from '../items/list-source';
import { seenItem } from '../items/items-seen-by';
import { erased } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { groupType } from '../users/group-type';
import type { Principal } from '../users/principal';
import { principalById } from '../users/principal-store';
import { userType } from '../users/user-type';
import type { View } from '../views/view';
import { viewById } from '../views/view-store';
import { viewType } from '../views/view-type';
import { siteById, webById } from '../webs/site-store';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { itemGone, objectGone } from './csom-refusals';

/** The server's own number for objects of sites, the same in every tenant: seen in all requests of CLI for Microsoft 365. */
const objectsOfSites = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7';

export interface Found { readonly type: EntityType<unknown>; readonly entity: unknown; readonly call: Call }

const ofSite = ({ site }: Call): string => `site:${site.id}`;
const ofWeb = (call: Call): string => `${ofSite(call)}:web:${call.site.webId}`;
const ofList = (listId: string, call: Call): string => `${ofWeb(call)}:list:${listId}`;

const ofContentType = ({ ownerId, id }: ContentType, call: Call): string =>
  `${ownerId === call.site.id || ownerId === call.site.webId ? ofWeb(call) : ofList(ownerId, call)}:contenttype:${id}`;

/** A way of naming an entity of a type, and what it is found by. */
interface Naming {
  readonly type: () => EntityType<unknown>;
  /** undefined: this one has no identity. */
  name(entity: unknown, call: Call): string | undefined;
}

const naming = <E>(type: () => EntityType<E>, name: (entity: E, call: Call) => string | undefined): Naming => ({
  type: () => erased(type()), name: (entity, call) => name(entity as E, call),
});

const namings: Readonly<Record<string, Naming>> = {
  'SP.Site': naming(() => siteType, (_site, call) => ofSite(call)),
  'SP.Web': naming(() => webType, (_web, call) => ofWeb(call)),
  'SP.List': naming(() => listType, (list: List, call) => ofList(list.id, call)),
  'SP.ListItem': naming(() => listItemType, ({ row }: ListItem, call) => `${ofList(row.listId, call)}:item:${row.id},${row.version}`),
  'SP.Field': naming(() => fieldType, (field: Field, call) =>
    `${isListField(field, call) ? ofList(field.ownerId, call) : ofWeb(call)}:field:${field.id}`),
  'SP.ContentType': naming(() => contentTypeType, ofContentType),
  'SP.FieldLink': naming(() => fieldLinks.of(), ({ type, link }, call) => `${ofContentType(type, call)}:fl:${link.id}`),
  'SP.View': naming(() => viewType, (view: View, call) => `${ofList(view.listId, call)}:view:${view.id}`),
  'SP.File': naming(() => fileType, ({ row }: ListItem, call) => `${ofWeb(call)}:file:${row.uniqueId}`),
  'SP.User': naming(() => userType, (user: Principal, call) => `${ofSite(call)}:u:${user.id}`),
  'SP.Group': naming(() => groupType, (group: Principal, call) => `${ofSite(call)}:g:${group.id}`),
};

/** Folders of lists and those of the web itself are two types of one name. */
const folderName = (type: EntityType<unknown>, entity: unknown, call: Call): string => {
  const id = type.memberParts().flatMap(({ properties }) => properties?.UniqueId ?? [])[0];
  return `${ofWeb(call)}:folder:${String(id?.get(entity, call))}`;
};

const baseNameOf = (type: EntityType<unknown>): string =>
  (type.declaration.base === undefined ? type.declaration.name : baseNameOf(type.declaration.base));

/** What stands behind the server's number in `_ObjectIdentity_`: `site:<id>:web:<id>:list:<id>`. undefined: the object has none. */
export const siteIdentityOf = (type: EntityType<unknown>, entity: unknown, call: Call): string | undefined => {
  const name = baseNameOf(type);
  const own = name === 'SP.Folder' ? folderName(type, entity, call) : namings[name]?.name(entity, call);
  return own === undefined ? undefined : `${objectsOfSites}:${own}`;
};

/** `site:<id>:web:<id>:list:<id>` as steps: the last names what is meant. */
const stepsOf = (text: string): ReadonlyMap<string, string> => {
  const parts = text.split(':');
  return new Map(parts.flatMap((part, at): [string, string][] => (at % 2 === 0 ? [[part.toLowerCase(), parts[at + 1] ?? '']] : [])));
};

/**
 * Finds what an identity of objects of sites names. Permissions are for the caller to ask.
 * @returns undefined for an identity of another kind
 * @throws ApiError when there is no such object in this site collection, 501 naming a kind that is not served
 */
export const foundBySiteIdentity = (identity: string, asked: Call): Found | undefined => {
  if (!identity.toLowerCase().startsWith(`${objectsOfSites}:`)) {
    return undefined;
  }
  const steps = stepsOf(identity.slice(objectsOfSites.length + 1));
  const webId = steps.get('web');
  const site = webId === undefined ? siteById(asked.db, steps.get('site') ?? '') : webById(asked.db, webId);
  if (site === undefined || site.id !== asked.site.id || site.id !== steps.get('site')?.toLowerCase()) {
    throw objectGone();
  }
  const call = site.webId === asked.site.webId ? asked : { ...asked, site };
  const kind = [...steps.keys()].at(-1) ?? '';
  const find = finders[kind];
  if (find === undefined) {
    throw notImplemented('Kind of object identity', kind);
  }
  const [type, entity] = find(steps, call);
  if (entity === undefined) {
    throw kind === 'item' ? itemGone() : objectGone();
  }
  return { type: erased(type as EntityType<unknown>), entity, call };
};

type Finder = (steps: ReadonlyMap<string, string>, call: Call) => readonly [type: unknown, entity: unknown];

const listIn = (steps: ReadonlyMap<string, string>, call: Call): List | undefined => {
  const list = listById(call.db, (steps.get('list') ?? '').replace(/[{}]/g, ''));
  return list?.webId === call.site.webId ? list : undefined;
};

const itemIn = (steps: ReadonlyMap<string, string>, call: Call): ListItem | undefined => {
  const list = listIn(steps, call);
  return list && seenItem(call, itemsOf(call, list), itemById(call.db, list.id, Number.parseInt(steps.get('item') ?? '', 10) || 0));
};

/** A list's, or that of the web whose site columns and content types count. */
const ownerIn = (steps: ReadonlyMap<string, string>, call: Call): string | undefined =>
  (steps.has('list') ? listIn(steps, call)?.id : siteColumnOwner(call.site));

const typeIn = (steps: ReadonlyMap<string, string>, call: Call): ContentType | undefined => {
  const owner = ownerIn(steps, call);
  return owner === undefined ? undefined : contentTypeById(call.db, owner, steps.get('contenttype') ?? '');
};

const principalIn = (step: string, kinds: readonly string[]) => (steps: ReadonlyMap<string, string>, call: Call): Principal | undefined => {
  const found = principalById(call.db, call.site.id, Number(steps.get(step)));
  return found !== undefined && kinds.includes(found.kind) ? found : undefined;
};

const folderIn = (steps: ReadonlyMap<string, string>, call: Call): readonly [unknown, unknown] => {
  const id = (steps.get('folder') ?? '').toLowerCase();
  const siteFolder = siteFolderById(call, id);
  return siteFolder === undefined ? [folderType, folderById(call, id)] : [siteFolderType, siteFolder];
};

const finders: Readonly<Record<string, Finder>> = {
  site: (_steps, call) => [siteType, call.site],
  web: (_steps, call) => [webType, call.site],
  list: (steps, call) => [listType, listIn(steps, call)],
  item: (steps, call) => [listItemType, itemIn(steps, call)],
  field: (steps, call) => [fieldType, fieldById(call.db, ownerIn(steps, call) ?? '', (steps.get('field') ?? '').replace(/[{}]/g, ''))],
  contenttype: (steps, call) => [contentTypeType, typeIn(steps, call)],
  fl: (steps, call) => {
    const type = typeIn(steps, call);
    return [fieldLinks.of(), type && fieldLinks.byKey?.(type, { kind: 'guid', value: steps.get('fl') ?? '' }, call)];
  },
  view: (steps, call) => [viewType, viewById(call.db, listIn(steps, call)?.id ?? '', steps.get('view') ?? '')],
  file: (steps, call) => [fileType, fileById(call, steps.get('file') ?? '')],
  folder: folderIn,
  u: (steps, call) => [userType, principalIn('u', ['person', 'everyone'])(steps, call)],
  g: (steps, call) => [groupType, principalIn('g', ['group'])(steps, call)],
};
