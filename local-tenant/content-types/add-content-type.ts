import { fieldById, fieldsOf, insertField } from '../fields/field-store';
import type { Field } from '../fields/field';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { ContentType } from './content-type';
import { childOf } from './content-type-id';
import { availableTypes, type ContentTypeOwner } from './content-type-owner';
import { badContentTypeName, contentTypeMissing, duplicateContentType } from './content-type-refusals';
import { contentTypeByName, contentTypesOf, insertContentType, nextPosition } from './content-type-store';

/** @throws 400 for a name that cannot be, 500 for one that is taken */
export const checkName = (call: Call, ownerId: string, wanted: string, own?: string): string => {
  const name = wanted.trim();
  if (name === '' || name.length > 255 || /[\\/:*?"#%<>{}|~&,\t]/.test(name)) {
    throw badContentTypeName();
  }
  const taken = contentTypeByName(call.db, ownerId, name);
  if (taken !== undefined && taken.id !== own) {
    throw duplicateContentType(name);
  }
  return name;
};

/** Gives a list the columns of a content type that it has not. */
export const takeColumns = (call: Call, listId: string, type: ContentType): void => {
  type.fieldLinks.filter(({ id }) => fieldById(call.db, listId, id) === undefined).forEach(({ id }) => {
    const column = columnOf(call, type, id);
    if (column !== undefined && !fieldsOf(call.db, listId).some(({ internalName }) => internalName === column.internalName)) {
      const last = fieldsOf(call.db, listId).reduce((most, { position }) => Math.max(most, position), 0);
      insertField(call.db, { ...column, ownerId: listId, position: last + 1 });
    }
  });
};

const columnOf = (call: Call, type: ContentType, id: string): Field | undefined =>
  fieldById(call.db, type.ownerId, id) ?? fieldById(call.db, call.site.id, id);

interface Wanted {
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly parent: ContentType;
  /** Continues the parent's; absent: SharePoint makes one. */
  readonly id?: string;
}

export const addChild = (owner: ContentTypeOwner, wanted: Wanted, call: Call): ContentType => {
  const type: ContentType = {
    ownerId: owner.id, id: wanted.id ?? childOf(wanted.parent.id), name: checkName(call, owner.id, wanted.name), description: wanted.description,
    group: wanted.group, hidden: false, readOnly: false, sealed: false, fieldLinks: wanted.parent.fieldLinks,
    position: nextPosition(call.db, owner.id),
  };
  insertContentType(call.db, type);
  if (owner.list !== undefined) {
    takeColumns(call, owner.list.id, { ...type, ownerId: wanted.parent.ownerId });
  }
  return type;
};

const withId = (id: string, call: Call): ContentType => {
  const found = availableTypes(call.site, call).find((type) => type.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    throw contentTypeMissing(id);
  }
  return found;
};

/**
 * `POST contenttypes`. SharePoint takes no notice of the id that the body gives: what comes to be is a child of Item with an id of its
 * own (pnp/pnpjs#457 and #3367). `contenttypes/create` names a parent.
 */
export const addContentType = (owner: ContentTypeOwner, values: Values, call: Call): ContentType => addChild(owner, {
  name: values.text('Name'), description: values.maybeText('Description') ?? '', group: values.maybeText('Group') ?? 'Custom Content Types',
  parent: withId('0x01', call),
}, call);

/** `contenttypes/create`, with a ContentTypeEntityData. */
export const createContentType = (owner: ContentTypeOwner, values: Values, call: Call): ContentType => {
  const data = values.nested('parameters');
  return addChild(owner, {
    name: data?.text('Name') ?? '', description: data?.maybeText('Description') ?? '', group: data?.maybeText('Group') ?? 'Custom Content Types',
    parent: withId(data?.maybeText('ParentContentTypeId') ?? '0x01', call),
  }, call);
};

/** `addAvailableContentType` of a list: a child of a site's content type with its columns. @throws 500 when the list has one of that name */
export const takeContentType = (owner: ContentTypeOwner, id: string, call: Call): ContentType => {
  const parent = withId(id, call);
  const sameName = contentTypesOf(call.db, owner.id).some(({ name }) => name.toLowerCase() === parent.name.toLowerCase());
  if (sameName) {
    throw duplicateContentType(parent.name);
  }
  return addChild(owner, { name: parent.name, description: parent.description, group: parent.group, parent }, call);
};
