import { apiRoot } from '../rest/api-root';
import { erased } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import { MemberTable } from '../odata/members';

/** A function or action of the model, and what it is bound to in the words of $metadata. */
export interface BoundOperation {
  readonly name: string;
  readonly boundTo: string | undefined;
  readonly operation: Operation<unknown>;
}

export interface ModelContents {
  readonly types: readonly EntityType<unknown>[];
  readonly operations: readonly BoundOperation[];
}

/** Everything that can be reached in the model from `_api/`, by navigations and collections. */
export const modelContents = (): ModelContents => {
  const types = new Set<EntityType<unknown>>();
  const seen = new Set<Collection<unknown, unknown>>();
  const operations: BoundOperation[] = [];

  const take = (type: EntityType<unknown>): void => {
    if (types.has(type)) {
      return;
    }
    types.add(type);
    const members = new MemberTable(type.memberParts());
    const boundTo = type === erased(apiRoot) ? undefined : type.declaration.name;
    for (const kind of ['functions', 'actions'] as const) {
      for (const { name, member } of members.all(kind)) {
        operations.push({ name, boundTo, operation: member });
      }
    }
    (type.declaration.derived?.() ?? []).forEach(take);
    for (const { member } of members.all('navigations')) {
      if (member.kind === 'one') {
        take(member.type());
      } else {
        takeCollection(member.collection());
      }
    }
  };

  const takeCollection = (collection: Collection<unknown, unknown>): void => {
    if (seen.has(collection)) {
      return;
    }
    seen.add(collection);
    const boundTo = `Collection(${collection.of().declaration.name})`;
    for (const [name, operation] of Object.entries({ ...collection.functions, ...collection.actions })) {
      operations.push({ name, boundTo, operation });
    }
    take(collection.of());
  };

  take(erased(apiRoot));
  return { types: [...types], operations };
};
