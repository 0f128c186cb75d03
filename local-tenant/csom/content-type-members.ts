import { addChild, takeContentType } from '../content-types/add-content-type';
import { pushToChildren, reread } from '../content-types/change-content-type';
import type { ContentType } from '../content-types/content-type';
import { isContentTypeId, nearestOf } from '../content-types/content-type-id';
import { availableTypes, type ContentTypeOwner } from '../content-types/content-type-owner';
import { contentTypeIdTaken, contentTypeIdWrong } from '../content-types/content-type-refusals';
import { contentTypeById } from '../content-types/content-type-store';
import { contentTypeType } from '../content-types/content-type-type';
import { fieldLinks, setLinkFlags, type LinkOfType } from '../content-types/field-links';
import type { Field } from '../fields/field';
import { entityResource, nothing } from '../odata/declare';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { commit } from './commit';
import { invalidRequest } from './csom-refusals';
import { argumentIn, objectIn, type CsomMembers, type CsomSetter, type On } from './csom-members';
import type { LiveEntity } from './live-object';
import { readArgument } from './read-value';
import type { Argument } from './request';

const isLinkOf = (type: ContentType) => ({ type: own, entity, staged }: LiveEntity): boolean => {
  const link = entity as Partial<LinkOfType>;
  return own.is('SP.FieldLink') && staged.size > 0 && link.type?.id === type.id && link.type.ownerId === type.ownerId;
};

/** What was set on the links of a content type is written with it. */
const writeLinks = (type: ContentType, live: LiveEntity, updateChildren: boolean, call: Call): void => {
  const flags = new Values(new Map(live.staged));
  setLinkFlags(type, (live.entity as LinkOfType).link.id, {
    ...(flags.has('Required') ? { required: flags.flag('Required') } : {}), ...(flags.has('Hidden') ? { hidden: flags.flag('Hidden') } : {}),
  }, updateChildren, call);
  live.staged.clear();
};

/** SP.ContentType */
export const contentTypeMembers: CsomMembers<ContentType> = {
  methods: {
    Update: {
      parameters: { updateChildren: 'Edm.Boolean' }, needs: 'ManageLists',
      run: ({ entity, call, live, others }, values) => {
        const updateChildren = values.flag('updateChildren');
        commit(live);
        others().filter(isLinkOf(entity)).forEach((link) => writeLinks(reread(entity, call), link, updateChildren, call));
        if (updateChildren) {
          pushToChildren(reread(entity, call), call);
        }
        return nothing;
      },
    },
  },
};

const staged = (name: 'Required' | 'Hidden'): CsomSetter<LinkOfType> => ({
  type: 'Edm.Boolean', needs: 'ManageLists', run: ({ live }, value) => { live.staged.set(name, value); },
});

/** SP.FieldLink: written when its content type is. */
export const fieldLinkMembers: CsomMembers<LinkOfType> = {
  setters: { Required: staged('Required'), Hidden: staged('Hidden') },
};

/** A member of a value object that names another object of the request. */
const objectOf = (argument: Argument, member: string, on: On<unknown>): LiveEntity | undefined => {
  const value = argument.kind === 'members' ? argument.members.get(member) : undefined;
  const object = value?.kind === 'path' ? on.resolve(value.pathId) : undefined;
  return object?.kind === 'entity' ? object : undefined;
};

const memberText = (argument: Argument, member: string): string | undefined => {
  const value = argument.kind === 'members' ? argument.members.get(member) : undefined;
  return value === undefined ? undefined : (readArgument(value, 'Edm.String', member) as string | null) ?? undefined;
};

export const fieldLinkCollectionMembers: CsomMembers<ContentType> = {
  methods: {
    Add: {
      parameters: { parameters: 'any' }, needs: 'ManageLists',
      run: (on, values) => {
        const field = objectOf(argumentIn(values, 'parameters'), 'Field', on);
        if (field === undefined || !(field.type.is('SP.Field') || field.type.declaration.base?.is('SP.Field') === true)) {
          throw invalidRequest('The property "Field" of SP.FieldLinkCreationInformation names no column.');
        }
        const type = reread(on.entity, on.call);
        const link = fieldLinks.create?.run(type, new Values(new Map([['FieldInternalName', (field.entity as Field).internalName]])), on.call);
        return entityResource(fieldLinks.of(), link as LinkOfType);
      },
    },
  },
};

/** Two digits that are not 00, or 00 and a GUID (learn.microsoft.com, "Content type IDs"). */
const continuesParent = /^(?:(?!00)[0-9A-F]{2}|00[0-9A-F]{32})$/i;

/**
 * The parent that a new content type's id continues.
 * @throws ApiError for an id that is none, that is taken or continues nothing
 */
const parentById = (owner: ContentTypeOwner, id: string, call: Call): ContentType => {
  const parent = isContentTypeId(id) ? nearestOf(id, availableTypes(call.site, call)) : undefined;
  if (parent === undefined || !continuesParent.test(id.slice(parent.id.length)) || parent.id === '0x') {
    throw contentTypeIdWrong(id);
  }
  if (contentTypeById(call.db, owner.id, id) !== undefined) {
    throw contentTypeIdTaken(id);
  }
  return parent;
};

const itemType = '0x01';

const creationMembers = ['Description', 'Group', 'Id', 'Name', 'ParentContentType'];

const added = (on: On<ContentTypeOwner>, parameters: Argument): ContentType => {
  const { entity: owner, call } = on;
  const other = parameters.kind === 'members' ? [...parameters.members.keys()].find((name) => !creationMembers.includes(name)) : undefined;
  if (parameters.kind !== 'members' || other !== undefined) {
    throw invalidRequest(`The value of "parameters" is not of type SP.ContentTypeCreationInformation${other === undefined ? '' : `: ${other}`}.`);
  }
  const id = memberText(parameters, 'Id');
  const given = objectOf(parameters, 'ParentContentType', on as On<unknown>);
  if (id !== undefined && given !== undefined) {
    throw invalidRequest('The properties "Id" and "ParentContentType" of SP.ContentTypeCreationInformation exclude each other.');
  }
  const parent = id !== undefined ? parentById(owner, id, call)
    : given !== undefined ? given.entity as ContentType : availableTypes(call.site, call).find((type) => type.id === itemType);
  if (parent === undefined) {
    throw contentTypeIdWrong(itemType);
  }
  return addChild(owner, {
    name: memberText(parameters, 'Name') ?? '', description: memberText(parameters, 'Description') ?? '',
    group: memberText(parameters, 'Group') ?? 'Custom Content Types', parent, ...(id === undefined ? {} : { id }),
  }, call);
};

export const contentTypeCollectionMembers: CsomMembers<ContentTypeOwner> = {
  methods: {
    Add: {
      parameters: { parameters: 'any' }, needs: 'ManageLists',
      run: (on, values) => entityResource(contentTypeType, added(on, argumentIn(values, 'parameters'))),
    },
    AddExistingContentType: {
      parameters: { contentType: 'object' }, needs: 'ManageLists',
      run: ({ entity: owner, call }, values) => {
        const given = objectIn(values, 'contentType');
        if (given.kind !== 'entity' || !given.type.is('SP.ContentType')) {
          throw invalidRequest('The value of "contentType" is not of type SP.ContentType.');
        }
        return entityResource(contentTypeType, takeContentType(owner, (given.entity as ContentType).id, call));
      },
    },
  },
};
