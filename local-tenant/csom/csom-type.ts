import type { Collection, EntityType } from '../odata/entity-type';
import { actualType } from '../odata/members';
import type { Call } from '../rest/call';
import { csomAdditions } from './csom-additions';
import type { CsomMembers } from './csom-members';

type Part = keyof Pick<CsomMembers<never>, 'properties' | 'navigations' | 'methods' | 'setters'>;

/** The names under which additions may stand for a type: its own and those of its bases. */
const namesOf = (type: EntityType<unknown>): string[] =>
  [type.declaration.name, ...(type.declaration.base === undefined ? [] : namesOf(type.declaration.base))];

/** What the client object model adds to this very entity's type, the derived type first. */
export const additionsTo = (type: EntityType<unknown>, entity: unknown, call: Call): readonly CsomMembers<unknown>[] =>
  namesOf(actualType(type, entity, call)).flatMap((name) => csomAdditions()[name] ?? []);

export const additionsToCollection = (collection: Collection<unknown, unknown>): readonly CsomMembers<unknown>[] =>
  [csomAdditions()[`Collection(${collection.of().declaration.name})`] ?? {}];

/** A member of the additions, whatever the case of its name. */
export const addition = <K extends Part>(
  additions: readonly CsomMembers<unknown>[], part: K, name: string,
): { readonly name: string; readonly member: NonNullable<CsomMembers<unknown>[K]>[string] } | undefined => {
  for (const one of additions) {
    for (const [own, member] of Object.entries(one[part] ?? {})) {
      if (own.toLowerCase() === name.toLowerCase()) {
        return { name: own, member: member as NonNullable<CsomMembers<unknown>[K]>[string] };
      }
    }
  }
  return undefined;
};

/** `SP.ListCollection` of `SP.List`; changes of whatever kind are `SP.ChangeCollection`. */
export const collectionTypeName = (collection: Collection<unknown, unknown>): string =>
  collection.of().declaration.name.replace(/^SP\.Change[A-Z]\w*$/, 'SP.Change').concat('Collection');
