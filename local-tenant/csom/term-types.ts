import { nothing, defineEntity, property, toMany, toOne, entityResource } from '../odata/declare';
import { collectionOf } from '../odata/edm';
import type { Collection, EntityType, Operation, Property } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { addTerm, addTermGroup, addTermSet } from '../taxonomy/change-terms';
import { notInCollection } from '../taxonomy/term-refusals';
import {
  allTermsOf, termById, termGroupById, termGroups, termSetById, termSetsOf, termsIn, type Term, type TermGroup, type TermSet,
} from '../taxonomy/term-store';

const text = 'Edm.String' as const;
const guid = 'Edm.Guid' as const;
const language = 1033;

interface Dated { readonly id: string; readonly name: string; readonly created: string; readonly modified: string }

const dated = <E extends Dated>(): Readonly<Record<string, Property<E>>> => ({
  CreatedDate: property('Edm.DateTime', ({ created }) => created),
  Id: property(guid, ({ id }) => id),
  LastModifiedDate: property('Edm.DateTime', ({ modified }) => modified),
  Name: property(text, ({ name }) => name),
});

const fixed = <E>(type: Property<E>['type'], value: unknown): Property<E> => property<E>(type, () => value);

/** GetById and GetByName of a collection of the term store. */
const ways = <P, E extends Dated>(type: () => EntityType<E>, all: (parent: P, call: Call) => readonly E[]): Readonly<Record<string, Operation<P>>> => {
  const by = (name: string, kind: 'Edm.Guid' | 'Edm.String', fits: (one: E, wanted: string) => boolean): Operation<P> => ({
    parameters: { [name]: kind }, needs: 'open',
    run: (parent, values, call) => {
      const found = all(parent, call).find((one) => fits(one, values.text(name).toLowerCase()));
      if (found === undefined) {
        throw notInCollection();
      }
      return entityResource(type(), found);
    },
  });
  return {
    GetById: by('id', guid, (one, wanted) => one.id === wanted),
    GetByName: by('name', text, (one, wanted) => one.name.toLowerCase() === wanted),
  };
};

const collection = <P, E extends Dated>(
  path: string, type: () => EntityType<E>, all: (parent: P, call: Call) => readonly E[],
): Collection<P, E> => ({ of: type, path: () => path, scope: (_parent, call) => call.site.scopeId, needs: 'open', all, functions: ways(type, all) });

const common = { scope: (_entity: unknown, call: Call): number => call.site.scopeId, reads: 'open' } as const;

export const termType: EntityType<Term> = defineEntity<Term>({
  ...common, name: 'SP.Taxonomy.Term', path: ({ id }) => `Terms('${id}')`,
  properties: {
    ...dated<Term>(),
    CustomSortOrder: fixed(text, null),
    Description: property(text, ({ description }) => description),
    IsAvailableForTagging: fixed('Edm.Boolean', true),
    IsDeprecated: property('Edm.Boolean', ({ deprecated }) => deprecated),
    IsKeyword: fixed('Edm.Boolean', false),
    IsPinned: fixed('Edm.Boolean', false),
    IsPinnedRoot: fixed('Edm.Boolean', false),
    IsReused: fixed('Edm.Boolean', false),
    IsRoot: property('Edm.Boolean', ({ parentId }) => parentId === null),
    IsSourceTerm: fixed('Edm.Boolean', true),
    MergedTermIds: fixed(collectionOf(guid), []),
    Owner: property(text, ({ owner }) => owner),
    PathOfTerm: property(text, pathOf),
    TermsCount: property('Edm.Int32', (term, call) => termsIn(call.db, term.setId, term.id).length),
  },
  navigations: {
    Parent: toOne((): EntityType<Term> => termType, (term: Term, call) => (term.parentId === null ? undefined : termById(call.db, term.parentId))),
    Terms: toMany(() => termsOfTerm, (term: Term) => term),
    TermSet: toOne((): EntityType<TermSet> => termSetType, (term: Term, call) => termSetById(call.db, term.setId)),
  },
  actions: {
    CreateTerm: {
      parameters: { name: text, lcid: 'Edm.Int32', newTermId: guid }, needs: 'open',
      run: (term, values, call) => entityResource(
        termType, addTerm(call, term.setId, term.id, values.text('name'), values.text('newTermId'), values.number('lcid'))),
    },
  },
});

/** The names from the set down, with semicolons between. */
function pathOf(term: Term, call: Call): string {
  const parent = term.parentId === null ? undefined : termById(call.db, term.parentId);
  return parent === undefined ? term.name : `${pathOf(parent, call)};${term.name}`;
}

const termsOfTerm: Collection<Term, Term> = collection('Terms', () => termType, (term, call) => termsIn(call.db, term.setId, term.id));

const termsOfSet: Collection<TermSet, Term> = collection('Terms', () => termType, (set, call) => termsIn(call.db, set.id, null));

const allTerms: Collection<TermSet, Term> = collection('AllTerms', () => termType, (set, call) => allTermsOf(call.db, set.id));

export const allTermsResource = (set: TermSet): ReturnType<typeof entityResource> =>
  ({ kind: 'collection', collection: allTerms as unknown as Collection<unknown, unknown>, parent: set });

export const termSetType: EntityType<TermSet> = defineEntity<TermSet>({
  ...common, name: 'SP.Taxonomy.TermSet', path: ({ id }) => `TermSets('${id}')`,
  properties: {
    ...dated<TermSet>(),
    Contact: fixed(text, ''),
    CustomSortOrder: fixed(text, null),
    Description: property(text, ({ description }) => description),
    IsAvailableForTagging: fixed('Edm.Boolean', true),
    IsOpenForTermCreation: fixed('Edm.Boolean', false),
    Owner: property(text, ({ owner }) => owner),
    Stakeholders: fixed(collectionOf(text), []),
  },
  navigations: {
    Group: toOne((): EntityType<TermGroup> => termGroupType, (set: TermSet, call) => termGroupById(call.db, set.groupId)),
    Terms: toMany(() => termsOfSet, (set: TermSet) => set),
  },
  functions: {
    GetTerm: {
      parameters: { termId: guid }, needs: 'open',
      run: (set, values, call) => {
        const term = termById(call.db, values.text('termId'));
        return term?.setId === set.id ? entityResource(termType, term) : nothing;
      },
    },
  },
  actions: {
    CreateTerm: {
      parameters: { name: text, lcid: 'Edm.Int32', newTermId: guid }, needs: 'open',
      run: (set, values, call) => entityResource(
        termType, addTerm(call, set.id, null, values.text('name'), values.text('newTermId'), values.number('lcid'))),
    },
  },
});

const setsOfGroup: Collection<TermGroup, TermSet> = collection('TermSets', () => termSetType, (group, call) => termSetsOf(call.db, group.id));

export const termGroupType: EntityType<TermGroup> = defineEntity<TermGroup>({
  ...common, name: 'SP.Taxonomy.TermGroup', path: ({ id }) => `TermGroups('${id}')`,
  properties: {
    ...dated<TermGroup>(),
    Description: property(text, ({ description }) => description),
    IsSiteCollectionGroup: fixed('Edm.Boolean', false),
    IsSystemGroup: fixed('Edm.Boolean', false),
  },
  navigations: { TermSets: toMany(() => setsOfGroup, (group: TermGroup) => group) },
  actions: {
    CreateTermSet: {
      parameters: { name: text, newTermSetId: guid, lcid: 'Edm.Int32' }, needs: 'open',
      run: (group, values, call) => entityResource(
        termSetType, addTermSet(call, group, values.text('name'), values.text('newTermSetId'), values.number('lcid'))),
    },
  },
});

const groups: Collection<Site, TermGroup> = collection('TermGroups', () => termGroupType, (_site, call) => termGroups(call.db));

/** The id of the tenant's one term store: the tenant's own (unverified: SharePoint gives it one of its own). */
export const termStoreId = ({ tenantId }: Call): string => tenantId.toLowerCase();

export const termStoreType: EntityType<Site> = defineEntity<Site>({
  ...common, name: 'SP.Taxonomy.TermStore', path: () => 'TermStore',
  properties: {
    DefaultLanguage: fixed('Edm.Int32', language),
    Id: property(guid, (_site, call) => termStoreId(call)),
    IsOnline: fixed('Edm.Boolean', true),
    Languages: fixed(collectionOf('Edm.Int32'), [language]),
    Name: property(text, (_site, call) => `Taxonomy_${Buffer.from(termStoreId(call).replace(/-/g, ''), 'hex').toString('base64')}`),
    WorkingLanguage: fixed('Edm.Int32', language),
  },
  navigations: { Groups: toMany(() => groups, (site: Site) => site) },
  functions: {
    GetTerm: { parameters: { termId: guid }, needs: 'open', run: (_site, values, call) => orNothing(termType, termById(call.db, values.text('termId'))) },
    GetTermSet: {
      parameters: { termSetId: guid }, needs: 'open', run: (_site, values, call) => orNothing(termSetType, termSetById(call.db, values.text('termSetId'))),
    },
    GetGroup: { parameters: { id: guid }, needs: 'open', run: (_site, values, call) => orNothing(termGroupType, termGroupById(call.db, values.text('id'))) },
  },
  actions: {
    CreateGroup: {
      parameters: { name: text, groupId: guid }, needs: 'open',
      run: (_site, values, call) => entityResource(termGroupType, addTermGroup(call, values.text('name'), values.text('groupId'))),
    },
    // Everything is written when it is asked: nothing waits for it.
    CommitAll: { needs: 'open', run: () => nothing },
  },
});

function orNothing<E>(type: EntityType<E>, found: E | undefined): ReturnType<typeof entityResource> {
  return found === undefined ? nothing : entityResource(type, found);
}

/** Where every use of managed metadata begins. */
export const taxonomySessionType: EntityType<Site> = defineEntity<Site>({
  ...common, name: 'SP.Taxonomy.TaxonomySession', path: () => 'TaxonomySession',
  properties: { OfflineTermStoreNames: fixed(collectionOf(text), []) },
  navigations: { TermStores: toMany(() => stores, (site: Site) => site) },
  functions: {
    GetDefaultSiteCollectionTermStore: { needs: 'open', run: (site) => entityResource(termStoreType, site) },
    GetDefaultKeywordsTermStore: { needs: 'open', run: (site) => entityResource(termStoreType, site) },
  },
});

const stores: Collection<Site, Site> = {
  of: () => termStoreType, path: () => 'TermStores', scope: (site) => site.scopeId, needs: 'open', all: (site) => [site],
};
