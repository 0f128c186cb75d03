import { notImplemented } from '../errors/refusals';
import { entityResource } from '../odata/declare';
import type { Resource } from '../odata/entity-type';
import { familyMembers } from '../odata/members';
import { Values } from '../odata/values';
import { permit } from '../security/permit';
import type { LiveCollection } from './live-object';
import { readArgument, saysNothing } from './read-value';
import type { Argument } from './request';

/**
 * `Add` with a value object that says what is to be made, in a collection that REST adds to by POST: the same properties make the same
 * thing.
 * @returns undefined when the collection, or what is given, is none such
 * @throws ApiError 501 naming a property that cannot be given
 */
export const addToCollection = ({ collection, parent, call }: LiveCollection, args: readonly Argument[]): Resource | undefined => {
  const { create } = collection;
  const [argument] = args;
  if (create === undefined || argument?.kind !== 'members' || args.length !== 1) {
    return undefined;
  }
  const type = collection.of();
  const members = familyMembers(type, collection.dynamic?.(parent, call));
  const given = new Map<string, unknown>();
  for (const [name, value] of argument.members) {
    const property = members.find('properties', name)?.member;
    const wanted = create.also?.[name] ?? (property?.writable === 'create' || property?.writable === 'always' ? property.type : undefined);
    if (wanted !== undefined && value.kind !== 'null') {
      given.set(name, readArgument(value, wanted, name));
    } else if (!saysNothing(value)) {
      throw notImplemented('Property of a parameter', `${type.declaration.name}.${name}`);
    }
  }
  permit(create.needs, parent, () => collection.scope(parent, call), call);
  return entityResource(type, create.run(parent, new Values(given), call));
};
