import { collectionResource, defineEntity, entityResource, nothing, property } from '../odata/declare';
import type { Collection, EntityType, Resource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { changeTerm, changeTermGroup, changeTermSet, deleteTermGroup, demandTermStoreManager } from '../taxonomy/change-terms';
import {
  allTermsOf, removeTerm, removeTermSet, type Term, type TermGroup, type TermProperties, type TermSet,
} from '../taxonomy/term-store';
import { invalidRequest } from './csom-refusals';
import { objectIn, type CsomMembers, type CsomMethod, type CsomSetter } from './csom-members';
import { allTermsResource, termType } from './term-types';

const text = 'Edm.String' as const;

const setter = <E>(run: (entity: E, value: string, call: Call) => void): CsomSetter<E> => ({
  type: text, needs: 'open', run: ({ entity, call }, value) => run(entity, String(value ?? ''), call),
});

const method = <E>(parameters: CsomMethod<E>['parameters'], run: CsomMethod<E>['run']): CsomMethod<E> => ({ parameters, needs: 'open', run });

const without = (properties: TermProperties, name: string): TermProperties =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name));

/** SP.Taxonomy.TermGroup: what is set is written at once. */
export const termGroupMembers: CsomMembers<TermGroup> = {
  setters: {
    Name: setter((group, name, call) => changeTermGroup(call, group, { name })),
    Description: setter((group, description, call) => changeTermGroup(call, group, { description })),
  },
  methods: { DeleteObject: method({}, ({ entity, call }) => { deleteTermGroup(call, entity); return nothing; }) },
};

/** SP.Taxonomy.TermSet */
export const termSetMembers: CsomMembers<TermSet> = {
  open: ({ properties, name, lcid }) => [{ name: 'CustomProperties', value: properties }, { name: 'Names', value: { [lcid]: name } }],
  setters: {
    Name: setter((set, name, call) => changeTermSet(call, set, { name })),
    Description: setter((set, description, call) => changeTermSet(call, set, { description })),
  },
  methods: {
    SetCustomProperty: method({ name: text, value: text }, ({ entity, call }, values) => {
      changeTermSet(call, entity, { properties: { ...entity.properties, [values.text('name')]: values.text('value') } });
      return nothing;
    }),
    DeleteCustomProperty: method({ name: text }, ({ entity, call }, values) => {
      changeTermSet(call, entity, { properties: without(entity.properties, values.text('name')) });
      return nothing;
    }),
    GetAllTerms: { needs: 'open', onlyStages: true, run: ({ entity }) => allTermsResource(entity) },
    GetTerms: {
      parameters: { labelMatchInformation: 'object' }, needs: 'open', onlyStages: true,
      run: ({ entity }, values) => {
        const given = objectIn(values, 'labelMatchInformation');
        if (given.kind !== 'entity' || !given.type.is(matchType.declaration.name)) {
          throw invalidRequest('The value of "labelMatchInformation" is not of type SP.Taxonomy.LabelMatchInformation.');
        }
        return collectionResource(foundTerms, { set: entity, match: given.staged });
      },
    },
    DeleteObject: method({}, ({ entity, call }) => { demandTermStoreManager(call); removeTermSet(call.db, entity); return nothing; }),
  },
};

/** SP.Taxonomy.Term */
export const termMembers: CsomMembers<Term> = {
  open: ({ properties, localProperties }) => [{ name: 'CustomProperties', value: properties }, { name: 'LocalCustomProperties', value: localProperties }],
  setters: { Name: setter((term, name, call) => changeTerm(call, term, { name })) },
  methods: {
    SetDescription: method({ description: text, lcid: 'Edm.Int32' }, ({ entity, call }, values) => {
      changeTerm(call, entity, { description: values.text('description') });
      return nothing;
    }),
    SetCustomProperty: method({ name: text, value: text }, ({ entity, call }, values) => {
      changeTerm(call, entity, { properties: { ...entity.properties, [values.text('name')]: values.text('value') } });
      return nothing;
    }),
    DeleteCustomProperty: method({ name: text }, ({ entity, call }, values) => {
      changeTerm(call, entity, { properties: without(entity.properties, values.text('name')) });
      return nothing;
    }),
    SetLocalCustomProperty: method({ name: text, value: text }, ({ entity, call }, values) => {
      changeTerm(call, entity, { localProperties: { ...entity.localProperties, [values.text('name')]: values.text('value') } });
      return nothing;
    }),
    DeleteLocalCustomProperty: method({ name: text }, ({ entity, call }, values) => {
      changeTerm(call, entity, { localProperties: without(entity.localProperties, values.text('name')) });
      return nothing;
    }),
    Deprecate: method({ doDeprecate: 'Edm.Boolean' }, ({ entity, call }, values) => {
      changeTerm(call, entity, { deprecated: values.flag('doDeprecate') });
      return nothing;
    }),
    DeleteObject: method({}, ({ entity, call }) => { demandTermStoreManager(call); removeTerm(call.db, entity); return nothing; }),
  },
};

/** What a search for terms by their label looks for; every member is kept as it was set. */
const matchType: EntityType<object> = defineEntity<object>({
  name: 'SP.Taxonomy.LabelMatchInformation', path: () => 'LabelMatchInformation', scope: (_match, call) => call.site.scopeId, reads: 'open',
  properties: {
    DefaultLabelOnly: property('Edm.Boolean', () => false, { writable: 'update' }),
    Lcid: property('Edm.Int32', () => 1033, { writable: 'update' }),
    ResultCollectionSize: property('Edm.Int32', () => 0, { writable: 'update' }),
    StringMatchOption: property('Edm.Int32', () => 0, { writable: 'update' }),
    TermLabel: property(text, () => null, { writable: 'update' }),
    TrimUnavailable: property('Edm.Boolean', () => false, { writable: 'update' }),
  },
});

export const newLabelMatch = (): Resource => entityResource(matchType, {});

interface Search { readonly set: TermSet; readonly match: ReadonlyMap<string, unknown> }

/** StringMatchOption: 0 begins with, 1 is exactly. Whatever the case. */
const exactMatch = 1;

const foundTerms: Collection<Search, Term> = {
  of: () => termType, path: () => 'Terms', scope: (_search, call) => call.site.scopeId, needs: 'open',
  all: ({ set, match }, call) => {
    const label = String(match.get('TermLabel') ?? '').toLowerCase();
    const limit = Number(match.get('ResultCollectionSize') ?? 0);
    const fits = ({ name }: Term): boolean =>
      (match.get('StringMatchOption') === exactMatch ? name.toLowerCase() === label : name.toLowerCase().startsWith(label));
    const found = allTermsOf(call.db, set.id).filter(fits);
    return limit > 0 ? found.slice(0, limit) : found;
  },
};
