import type { ApiError } from '../errors/api-error';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { complex, collectionOf } from '../odata/edm';
import { entityResource } from '../odata/declare';
import type { Collection } from '../odata/entity-type';
import type { Literal } from '../odata/literal';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { addToDefaultView } from '../views/view-store';
import { definitionFrom } from './change-field';
import { fieldDefaults, type Field } from './field';
import { typeOfKind } from './field-kinds';
import { fieldById, fieldByInternalName, fieldByTitle, fieldsOf } from './field-store';
import { fieldType } from './field-type';
import { addField, type FieldDraft } from './new-field';
import { readSchemaXml } from './read-schema-xml';

/** Whose columns: a list's, or a site's. */
export interface FieldOwner {
  readonly id: string;
  readonly scopeId: number;
  readonly isSite: boolean;
}

const creation = complex('SP.XmlSchemaFieldCreationInformation', { SchemaXml: 'Edm.String', Options: 'Edm.Int32' });
const typedCreation = complex('SP.FieldCreationInformation', {
  Title: 'Edm.String', FieldTypeKind: 'Edm.Int32', Required: 'Edm.Boolean', Choices: collectionOf('Edm.String'),
  LookupListId: 'Edm.Guid', LookupFieldName: 'Edm.String',
});

/** AddFieldOptions that are served: none, 8 the Name decides the internal name, 16 add it to the default view. */
const nameHint = 8;
const toDefaultView = 16;

const missing = (name: string): ApiError =>
  invalidArgument(`Column '${name}' does not exist. It may have been deleted by another user.`);

const found = (field: Field | undefined, name: string): Field => {
  if (field === undefined) {
    throw missing(name);
  }
  return field;
};

const draftFrom = (values: Values, kind: number): FieldDraft => {
  const type = typeOfKind(kind);
  if (type === undefined) {
    throw notImplemented('Value of body property', `FieldTypeKind = ${kind}`);
  }
  const multi = (type === 'User' || type === 'Lookup') && values.has('AllowMultipleValues') && values.flag('AllowMultipleValues');
  const empty: Field = {
    ...fieldDefaults, type: multi ? (type === 'User' ? 'UserMulti' : 'LookupMulti') : type, ownerId: '', id: '', internalName: '', title: '',
    staticName: '', position: 0,
  };
  const { id, internalName, ownerId, position, builtIn, staticName, ...definition } = definitionFrom(values, empty);
  const given = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined)) as unknown as FieldDraft;
  return {
    ...given, staticName: values.maybeText('StaticName'),
    ...(values.has('LookupList') ? { lookupList: values.text('LookupList').replace(/[{}]/g, '').toLowerCase() } : {}),
    ...(values.has('LookupField') ? { lookupField: values.text('LookupField') } : {}),
  };
};

const added = (owner: FieldOwner, draft: FieldDraft, options: number, call: Call): Field => {
  if ((options & ~(nameHint | toDefaultView)) !== 0) {
    throw notImplemented('Value of body property', `Options = ${options}`);
  }
  const field = addField(call.db, owner.id, draft, (options & nameHint) !== 0);
  if ((options & toDefaultView) !== 0 && !owner.isSite) {
    addToDefaultView(call.db, owner.id, field.internalName);
  }
  return field;
};

const idOf = (key: Literal): string => (key.kind === 'guid' || key.kind === 'string' ? key.value.replace(/[{}]/g, '') : '');

/** `fields` of a list or of a web. */
export const fields: Collection<FieldOwner, Field> = {
  of: () => fieldType,
  path: (owner) => (owner.isSite ? 'Web/Fields' : `Web/Lists(guid'${owner.id}')/Fields`),
  scope: (owner) => owner.scopeId,
  needs: 'Open',
  all: (owner, call) => fieldsOf(call.db, owner.id),
  byKey: (owner, key, call) => fieldById(call.db, owner.id, idOf(key)),
  missing: (_owner, key) => missing(idOf(key)),
  functions: {
    GetById: {
      parameters: { id: 'Edm.Guid' }, needs: 'open',
      run: (owner, values, call) => entityResource(fieldType, found(fieldById(call.db, owner.id, values.text('id')), values.text('id'))),
    },
    GetByTitle: {
      parameters: { title: 'Edm.String' }, needs: 'open',
      run: (owner, values, call) => entityResource(fieldType, found(fieldByTitle(call.db, owner.id, values.text('title')), values.text('title'))),
    },
    GetByInternalNameOrTitle: {
      parameters: { strName: 'Edm.String' }, needs: 'open',
      run: (owner, values, call) => {
        const name = values.text('strName');
        return entityResource(fieldType, found(fieldByInternalName(call.db, owner.id, name) ?? fieldByTitle(call.db, owner.id, name), name));
      },
    },
  },
  actions: {
    CreateFieldAsXml: {
      parameters: { parameters: creation }, needs: 'ManageLists',
      run: (owner, values, call) => {
        const { SchemaXml: xml, Options: options } = values.record('parameters') ?? {};
        return entityResource(fieldType, added(owner, readSchemaXml(String(xml ?? '')), Number(options ?? 0), call));
      },
    },
    AddField: {
      parameters: { parameters: typedCreation }, needs: 'ManageLists',
      run: (owner, values, call) => {
        const { LookupListId: lookupList, LookupFieldName: lookupField, ...given } = values.record('parameters') ?? {};
        const draft = draftFrom(new Values(new Map(Object.entries(given))), Number(given.FieldTypeKind));
        const lookup = lookupList === undefined ? {} : { lookupList: String(lookupList), lookupField: String(lookupField ?? 'Title') };
        return entityResource(fieldType, added(owner, { ...draft, ...lookup }, 0, call));
      },
    },
  },
  create: {
    needs: 'ManageLists',
    run: (owner, values, call) => added(owner, draftFrom(values, values.number('FieldTypeKind')), 0, call),
  },
};
