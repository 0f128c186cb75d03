import { addChild, takeContentType } from '../../content-types/add-content-type';
import { changeContentType, removeContentType } from '../../content-types/change-content-type';
import type { ContentType } from '../../content-types/content-type';
import { isContentTypeId, isKindOf } from '../../content-types/content-type-id';
import { availableTypes, ownerOfList, ownerOfSite, type ContentTypeOwner } from '../../content-types/content-type-owner';
import { contentTypeById } from '../../content-types/content-type-store';
import { Values } from '../../odata/values';
import { invalidRequest, itemNotFound, nameAlreadyExists } from '../engine/graph-refusals';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import type { ColumnOwner } from './column-resource';

const ownerOf = ({ call, list }: ColumnOwner): ContentTypeOwner => (list === undefined ? ownerOfSite(call.site) : ownerOfList(list));

const demand = (owner: ColumnOwner): void => owner.call.access.demand(owner.list === undefined ? 'ManageWeb' : 'ManageLists', ownerOf(owner).scopeId);

const baseOf = (owner: ColumnOwner, body: JsonObject): ContentType => {
  const base = objectOf(body['base'], "The property 'base'");
  refuseOtherMembers(base, ['@odata.type', 'id', 'name']);
  const id = textOf(base, 'id', undefined).toLowerCase();
  const found = availableTypes(owner.call.site, owner.call).find((type) => type.id.toLowerCase() === id);
  if (found === undefined) throw invalidRequest(`There is no content type with the id '${id}' to begin from.`);
  return found;
};

/** The id that a body asks for: it must continue that of its base (unverified that the service heeds it). */
const idOf = (owner: ColumnOwner, body: JsonObject, base: ContentType): string | undefined => {
  if (body['id'] === undefined) return undefined;
  const id = textOf(body, 'id', undefined);
  if (!isContentTypeId(id) || !isKindOf(id, base.id) || id.length === base.id.length) throw invalidRequest(`The id '${id}' does not continue that of its base.`);
  if (contentTypeById(owner.call.db, ownerOf(owner).id, id) !== undefined) throw nameAlreadyExists('A content type with this id already exists.');
  return id;
};

/** `POST contentTypes` of a site: a child of `base`. @throws 403, 400, 409 for a name or an id that is taken */
export const createType = (owner: ColumnOwner, body: JsonObject): ContentType => {
  demand(owner);
  refuseOtherMembers(body, ['@odata.type', 'id', 'name', 'description', 'group', 'base']);
  const base = baseOf(owner, body);
  return addChild(ownerOf(owner), {
    name: textOf(body, 'name', undefined), description: textOf(body, 'description', ''), group: textOf(body, 'group', 'Custom Content Types'), parent: base,
    id: idOf(owner, body, base),
  }, owner.call);
};

const asRest: Readonly<Record<string, string>> = { name: 'Name', description: 'Description', group: 'Group', hidden: 'Hidden', readOnly: 'ReadOnly', sealed: 'Sealed' };

export const changeType = (owner: ColumnOwner, type: ContentType, body: JsonObject): ContentType => {
  demand(owner);
  refuseOtherMembers(body, ['@odata.type', ...Object.keys(asRest)]);
  const values = Object.entries(body).filter(([name]) => !name.startsWith('@')).map(([name, value]): [string, unknown] => {
    const wanted = ['hidden', 'readOnly', 'sealed'].includes(name) ? 'boolean' : 'string';
    if (typeof value !== wanted) throw invalidRequest(`The property '${name}' must be a ${wanted}.`);
    return [asRest[name] ?? name, value];
  });
  changeContentType(type, new Values(new Map(values)), owner.call);
  return contentTypeById(owner.call.db, type.ownerId, type.id) ?? type;
};

export const removeType = (owner: ColumnOwner, type: ContentType): void => {
  demand(owner);
  removeContentType(type, owner.call);
};

/** The key of a collection at the end of an address: `.../contentTypes/0x0101`, `.../columns('x')`. */
export const keyInAddress = (address: string, collection: string): string => {
  const found = new RegExp(`/${collection}(?:/([^/'()]+)|\\('([^']+)'\\))/?$`, 'i').exec(address);
  const key = found?.[1] ?? found?.[2];
  if (key === undefined) throw invalidRequest(`'${address}' is not an address of ${collection}.`);
  return decodeURIComponent(key);
};

/** `contentTypes/addCopy` of a list. @throws 404 for a content type that the site has not, 409 for a name that the list has */
export const copyType = (owner: ColumnOwner, body: JsonObject): ContentType => {
  demand(owner);
  if (owner.list === undefined) throw invalidRequest('Content types are copied to lists.');
  refuseOtherMembers(body, ['@odata.type', 'contentType']);
  const id = keyInAddress(textOf(body, 'contentType', undefined), 'contentTypes');
  if (!availableTypes(owner.call.site, owner.call).some((type) => type.id.toLowerCase() === id.toLowerCase())) throw itemNotFound();
  return takeContentType(ownerOf(owner), id, owner.call);
};
