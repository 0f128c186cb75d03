import { notImplemented } from '../errors/refusals';
import { unknownProperty } from '../errors/unknown-names';
import type { Call } from '../rest/call';
import { fulfils } from '../security/permit';
import type { EdmType } from './edm';
import type { EntityType } from './entity-type';
import { actualType, familyNames, findInFamily, membersOf } from './members';

export type Comparable = string | number | boolean | null;

/** A path of names in $filter or $orderby: `Title`, `RootFolder/Name`. */
export type NamePath = readonly string[];

const ofComplex = (type: EdmType, path: NamePath, whole: string, use: string): EdmType => {
  if (path.length === 0) {
    return type;
  }
  const member = typeof type === 'object' && 'complex' in type ? type.members[path[0] ?? ''] : undefined;
  if (member === undefined) {
    throw notImplemented(`${use} property`, whole);
  }
  return ofComplex(member, path.slice(1), whole, use);
};

/**
 * The type of what a path leads to, through complex values and navigations to one thing.
 * @param use the query option, for the message
 * @throws 400 for a name that SharePoint has not, 501 for a path that is not served
 */
export const typeOfPath = (type: EntityType<unknown>, path: NamePath, use: string, whole = path.join('/')): EdmType => {
  const [name = '', ...rest] = path;
  const property = findInFamily(type, 'properties', name);
  if (property !== undefined) {
    return ofComplex(property.member.type, rest, whole, use);
  }
  const navigation = findInFamily(type, 'navigations', name);
  if (navigation === undefined) {
    throw unknownProperty(familyNames(type), whole, `${use} property`);
  }
  if (navigation.member.kind !== 'one' || rest.length === 0) {
    throw notImplemented(`${use} property`, whole);
  }
  return typeOfPath(navigation.member.type(), rest, use, whole);
};

const comparable = (value: unknown, type: EdmType): Comparable => {
  if (value === null || value === undefined) {
    return null;
  }
  switch (type) {
    case 'Edm.Int64':
      return Number(value);
    case 'Edm.DateTime':
      return Date.parse(String(value));
    default:
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value).toLowerCase();
  }
};

/** What stands at the end of a path that `typeOfPath` has looked at. Texts in lower case, dates in milliseconds; null: nothing, or nothing that the caller may see. */
export const readPath = (type: EntityType<unknown>, entity: unknown, path: NamePath, call: Call): Comparable => {
  const [name = '', ...rest] = path;
  const members = membersOf(type, entity, call);
  const property = members.find('properties', name)?.member;
  if (property !== undefined) {
    const value = rest.reduce<unknown>((outer, member) => (outer as Readonly<Record<string, unknown>> | null)?.[member], property.get(entity, call));
    return comparable(value, ofComplex(property.type, rest, name, '$filter'));
  }
  const navigation = members.find('navigations', name)?.member;
  const target = navigation?.kind === 'one' ? navigation.get(entity, call) : undefined;
  if (navigation?.kind !== 'one' || target === undefined) {
    return null;
  }
  const { reads, scope } = actualType(navigation.type(), target, call).declaration;
  return fulfils(reads, target, () => scope(target, call), call) ? readPath(navigation.type(), target, rest, call) : null;
};
