import { randomBytes, randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import type { Database } from '../storage/database';
import { removeGroupRow } from '../users/change-group';
import { addMember } from '../users/membership';
import { groupDefaults } from '../users/principal';
import { addPrincipal } from '../users/principal-store';
import type { Site } from '../webs/site';
import { deleteLink, endedLinks, insertLink, linksOfItem, setLinkExpiry, type LinkScope, type LinkType, type SharingLink } from './link-store';
import { demandMayShare, grantOn, ownScopeOf, sharedRoleIds } from './share-item';

export interface WantedLink {
  readonly scope: LinkScope;
  readonly type: LinkType;
  /** ISO 8601 */
  readonly expires?: string | undefined;
  /** What the item inherits stays when it is shared for the first time. */
  readonly keepInherited: boolean;
}

const kindNames: Readonly<Record<LinkScope, string>> = { anonymous: 'Anonymous', organization: 'Organization', users: 'Flexible' };

/** `SharingLinks.<item>.OrganizationView.<link>`, by which SharePoint names the group of a link. */
const groupNameOf = ({ row }: ListItem, { scope, type }: WantedLink, id: string): string =>
  `SharingLinks.${row.uniqueId}.${kindNames[scope]}${scope === 'users' ? '' : type.replace(/^./, (first) => first.toUpperCase())}.${id}`;

const addGroup = (call: Call, name: string): number => addPrincipal(call.db, {
  siteId: call.site.id, kind: 'group', loginName: name, title: name, email: '', personId: null, isAdmin: false,
  group: { ...groupDefaults, description: 'This group is for sharing links.', ownerId: call.access.caller.principalId },
}).id;

/**
 * The link of a kind to a file or folder: the one that there is, or a new one. The item has permissions of its own from then on.
 * @throws 403
 */
export const createSharingLink = (call: Call, item: ListItem, wanted: WantedLink): { readonly link: SharingLink; readonly isNew: boolean } => {
  const { list, row } = item;
  demandMayShare(call, row.scopeId, wanted.type === 'edit' ? 'write' : 'read', wanted.keepInherited);
  const present = linksOfItem(call.db, list.id, row.id).find(({ scope, type }) => scope === wanted.scope && type === wanted.type);
  if (present !== undefined) return { link: present, isNew: false };
  const id = randomUUID();
  const scopeId = ownScopeOf(call, item, wanted.keepInherited);
  const groupId = addGroup(call, groupNameOf(item, wanted, id));
  grantOn(call, scopeId, groupId, wanted.type === 'edit' ? sharedRoleIds.write : sharedRoleIds.read);
  const link: SharingLink = {
    id, siteId: list.siteId, listId: list.id, itemId: row.id, scope: wanted.scope, type: wanted.type, groupId, token: `E${randomBytes(34).toString('base64url')}`,
    expires: wanted.expires ?? null,
  };
  insertLink(call.db, link);
  return { link, isNew: true };
};

const removeFrom = (db: Database, link: SharingLink): void => {
  removeGroupRow(db, link.siteId, link.groupId);
  deleteLink(db, link);
};

/** With a link goes what it gave. @throws 403 for somebody who may not share the item */
export const removeSharingLink = (call: Call, { row }: ListItem, link: SharingLink): void => {
  call.access.demand('EditListItems', row.scopeId);
  removeFrom(call.db, link);
  call.access.forget();
};

/** @param expires ISO 8601; null: it ends no more. @throws 403 */
export const changeLinkExpiry = (call: Call, { row }: ListItem, link: SharingLink, expires: string | null): SharingLink => {
  call.access.demand('EditListItems', row.scopeId);
  setLinkExpiry(call.db, link, expires);
  return { ...link, expires };
};

/** Whoever comes by a link that is for everybody of the organization has from then on what it gives. */
export const redeemLink = (call: Call, link: SharingLink): void => {
  if (link.scope === 'users') return;
  addMember(call.db, link.siteId, link.groupId, call.access.caller.principalId);
  call.access.forget();
};

/** Takes away the links whose time is over. */
export const endLinks = (db: Database, now: string): void => endedLinks(db, now).forEach((link) => removeFrom(db, link));

const letters: Readonly<Record<string, string>> = {
  doc: 'w', docx: 'w', xls: 'x', xlsx: 'x', ppt: 'p', pptx: 'p', pdf: 'b', txt: 't', gif: 'i', jpg: 'i', jpeg: 'i', png: 'i', mp4: 'v',
};

const placeOf = ({ sitePath }: Site): string => {
  const [, kind = '', name = ''] = /^\/(sites|teams|personal)\/([^/]+)/.exec(sitePath) ?? [];
  return kind === '' ? 'g' : `${kind[0] ?? ''}/${encodeURIComponent(name)}`;
};

/** `https://lindervoort.sharepoint.com/:t:/s/projects/E...`: a letter for the kind of the item, and one for the kind of the site. */
export const linkUrlOf = (origin: string, site: Site, { row }: ListItem, link: SharingLink): string => {
  const letter = row.kind === 1 ? 'f' : letters[extname(row.leafName).slice(1).toLowerCase()] ?? 'u';
  return `${origin}/:${letter}:/${placeOf(site)}/${link.token}`;
};

/** The token of a link's address; undefined for what is none. */
export const tokenOfLinkUrl = (url: string): string | undefined => /\/:[a-z]:\/(?:g|[stp]\/[^/?#]+)\/(E[\w-]{20,})(?:[?#].*)?$/.exec(url)?.[1];

/** Takes away all links of an item that leaves its site. */
export const removeLinksOf = (db: Database, { listId, id }: { readonly listId: string; readonly id: number }): void =>
  linksOfItem(db, listId, id).forEach((link) => removeFrom(db, link));
