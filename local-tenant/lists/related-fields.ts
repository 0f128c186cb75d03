import { fieldsOf } from '../fields/field-store';
import type { Field } from '../fields/field';
import { collectionResource, defineEntity, property, toOne } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import { listById, listsOf } from './list-store';
import type { List } from './list';
import { listType } from './list-type';

interface RelatedField {
  readonly field: Field;
  /** The list that the lookup points into. */
  readonly target: List;
}

const relatedFieldType: EntityType<RelatedField> = defineEntity<RelatedField>({
  name: 'SP.RelatedField',
  path: ({ field }) => `Web/Lists(guid'${field.ownerId}')/Fields(guid'${field.id}')`,
  scope: ({ field }, call) => listById(call.db, field.ownerId)?.scopeId ?? call.site.scopeId,
  reads: 'Open',
  properties: {
    FieldId: property('Edm.Guid', ({ field }) => field.id),
    ListId: property('Edm.Guid', ({ field }) => field.ownerId),
    RelationshipDeleteBehavior: property('Edm.Int32', ({ field }) => field.deleteBehavior ?? 0),
    WebId: property('Edm.Guid', (_related, call) => call.site.webId),
  },
  navigations: { LookupList: toOne(() => listType, ({ target }: RelatedField) => target) },
});

const relatedFields: Collection<List, RelatedField> = {
  of: () => relatedFieldType,
  path: (list) => `Web/Lists(guid'${list.id}')/GetRelatedFields`,
  scope: (list) => list.scopeId,
  needs: 'Open',
  all: (target, call) => listsOf(call.db, call.site.webId)
    .flatMap((list) => fieldsOf(call.db, list.id))
    .filter((field) => field.lookupList === target.id)
    .map((field) => ({ field, target })),
};

/** `getRelatedFields`: the lookup columns of the web's lists that point into this one. */
export const getRelatedFields: Operation<List> = {
  needs: 'Open',
  run: (list) => collectionResource(relatedFields, list),
};
