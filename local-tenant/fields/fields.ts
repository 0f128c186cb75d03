import { invalidArgument, notImplemented } from '../errors/refusals';
import { complex, collectionOf } from '../odata/edm';
import { entityResource } from '../odata/declare';
import type { Collection, Operation } from '../odata/entity-type';
import type { Literal } from '../odata/literal';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { siteById } from '../webs/site-store';
import type { Site } from '../webs/site';
import { addFieldWith } from './add-field-options';
import { addDependentLookup } from './dependent-lookup';
import { fieldDefaults, type Field } from './field';
import { typeOfKind } from './field-kinds';
import { siteColumnOwner } from './field-owner';
import { definitionFrom } from './field-properties';
import { fieldIdMissing, fieldMissing } from './field-refusals';
import { fieldById, fieldsOf } from './field-store';
import { fieldType } from './field-type';
import type { FieldDraft } from './new-field';
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
  LookupListId: 'Edm.Guid', LookupFieldName: 'Edm.String', LookupWebId: 'Edm.Guid', IsCompactName: 'Edm.Boolean',
});

const found = (field: Field | undefined, name: string, call: Call): Field => {
  if (field === undefined) {
    throw fieldMissing(name, call.site.path);
  }
  return field;
};

const draftFrom = (values: Values, kind: number): FieldDraft => {
  const type = typeOfKind(kind);
  if (type === undefined) {
    throw notImplemented('Value of body property', `FieldTypeKind = ${kind}`);
  }
  const empty: Field = {
    ...fieldDefaults, type, ownerId: '', id: '', internalName: '', title: '', staticName: '', position: 0,
  };
  const { id, internalName, ownerId, position, builtIn, staticName, ...definition } = definitionFrom(values, empty);
  return {
    ...definition, staticName: values.maybeText('StaticName'),
    ...(values.has('LookupList') ? { lookupList: values.text('LookupList').replace(/[{}]/g, '').toLowerCase() } : {}),
    ...(values.has('LookupWebId') ? { lookupWebId: values.text('LookupWebId').toLowerCase() } : {}),
  };
};

/** @throws 400 for a column of no kind */
const kindOf = (values: Values): number => {
  if (!values.has('FieldTypeKind') || values.raw('FieldTypeKind') === null) {
    throw invalidArgument('A field must have a FieldTypeKind.');
  }
  return values.number('FieldTypeKind');
};

/** `fields/addField`: lookups of PnPjs come this way. Other members of the information have the names that columns use. */
const typedDraft = (values: Values): FieldDraft => {
  const wanted = values.nested('parameters') ?? new Values(new Map());
  const names = new Map(wanted.names().filter((name) => !/^(Lookup|IsCompact)/.test(name)).map((name) => [name, wanted.raw(name)]));
  const draft = draftFrom(new Values(names), kindOf(wanted));
  return wanted.has('LookupListId')
    ? {
      ...draft, lookupList: wanted.text('LookupListId').toLowerCase(), lookupField: wanted.maybeText('LookupFieldName') ?? 'Title',
      lookupWebId: wanted.maybeText('LookupWebId'),
    }
    : draft;
};

export const fieldIdOf = (key: Literal): string => (key.kind === 'guid' || key.kind === 'string' ? key.value.replace(/[{}]/g, '') : '');

/** The ways to one column. @param all the columns of the owner */
export const waysToFields = <P>(all: (parent: P, call: Call) => readonly Field[]): Readonly<Record<string, Operation<P>>> => {
  const by = (parameter: string, type: 'Edm.Guid' | 'Edm.String', pick: (fields: readonly Field[], text: string) => Field | undefined): Operation<P> => ({
    parameters: { [parameter]: type }, needs: 'open',
    run: (parent, values, call) => {
      const text = values.text(parameter);
      const field = pick(all(parent, call), text.toLowerCase());
      if (field === undefined && type === 'Edm.Guid') {
        throw fieldIdMissing(text, call.site.path);
      }
      return entityResource(fieldType, found(field, text, call));
    },
  });
  const titled = (fields: readonly Field[], text: string): Field | undefined => fields.find(({ title }) => title.toLowerCase() === text);
  return {
    GetById: by('id', 'Edm.Guid', (fields, text) => fields.find(({ id }) => id === text)),
    GetByTitle: by('title', 'Edm.String', titled),
    GetByInternalNameOrTitle: by('strName', 'Edm.String', (fields, text) =>
      fields.find(({ internalName }) => internalName.toLowerCase() === text) ?? titled(fields, text)),
  };
};

/** `fields` of a list or of a web. */
export const fields: Collection<FieldOwner, Field> = {
  of: () => fieldType,
  path: (owner) => (owner.isSite ? 'Web/Fields' : `Web/Lists(guid'${owner.id}')/Fields`),
  scope: (owner) => owner.scopeId,
  needs: 'Open',
  all: (owner, call) => fieldsOf(call.db, owner.id),
  byKey: (owner, key, call) => fieldById(call.db, owner.id, fieldIdOf(key)),
  missing: (_owner, key, call) => fieldIdMissing(fieldIdOf(key), call.site.path),
  functions: waysToFields((owner, call) => fieldsOf(call.db, owner.id)),
  actions: {
    CreateFieldAsXml: {
      parameters: { parameters: creation }, needs: 'ManageLists',
      run: (owner, values, call) => {
        const wanted = values.nested('parameters');
        const draft = readSchemaXml(wanted?.text('SchemaXml') ?? '', owner, call);
        return entityResource(fieldType, addFieldWith(owner, draft, wanted?.has('Options') ? wanted.number('Options') : 0, call));
      },
    },
    AddField: {
      parameters: { parameters: typedCreation }, needs: 'ManageLists',
      run: (owner, values, call) => entityResource(fieldType, addFieldWith(owner, typedDraft(values), 0, call)),
    },
    AddDependentLookupField: addDependentLookup,
  },
  create: {
    needs: 'ManageLists',
    run: (owner, values, call) => addFieldWith(owner, draftFrom(values, kindOf(values)), 0, call),
  },
};

const columnsForSite = (site: Site, call: Call): readonly Field[] => {
  const own = fieldsOf(call.db, siteColumnOwner(site));
  return site.parentWebId === null ? own : [...own, ...fieldsOf(call.db, siteById(call.db, site.id)?.id ?? site.id)];
};

/** `availableFields` of a web: its own site columns, and for a sub web those of the site collection. */
export const availableFields: Collection<Site, Field> = {
  of: () => fieldType,
  path: () => 'Web/AvailableFields',
  scope: (site) => site.scopeId,
  needs: 'Open',
  all: columnsForSite,
  byKey: (site, key, call) => columnsForSite(site, call).find(({ id }) => id === fieldIdOf(key).toLowerCase()),
  missing: (_site, key, call) => fieldIdMissing(fieldIdOf(key), call.site.path),
  functions: waysToFields(columnsForSite),
};

