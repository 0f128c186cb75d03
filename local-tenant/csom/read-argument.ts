import type { XmlElement } from '../caml/xml-element';
import { notImplemented } from '../errors/refusals';
import type { Argument } from './request';

/** The arguments of a method, static method or constructor. */
export const argumentsOf = (element: XmlElement): readonly Argument[] =>
  element.children.filter(({ name }) => name === 'Parameters').flatMap(({ children }) => children).map(argumentOf);

const membersOf = (element: XmlElement): ReadonlyMap<string, Argument> =>
  new Map(element.children.filter(({ name }) => name === 'Property').map((child) => [child.attributes.Name ?? '', argumentOf(child)]));

/** A `Parameter`, a `Property` of a value object or an `Object` of an array. @throws 501 naming a type of value that is not served */
export const argumentOf = (element: XmlElement): Argument => {
  const { Type: type, TypeId: typeId, ObjectPathId: pathId } = element.attributes;
  if (pathId !== undefined) {
    return { kind: 'path', pathId };
  }
  if (typeId !== undefined || type === 'Dictionary') {
    return { kind: 'members', typeId: typeId?.toLowerCase(), members: membersOf(element) };
  }
  if (type === 'Null') {
    return { kind: 'null' };
  }
  if (type === 'Array') {
    return { kind: 'array', elements: element.children.map(argumentOf) };
  }
  if (element.children.length > 0) {
    throw notImplemented('Type of a parameter', type ?? element.children.map(({ name }) => name).join(' '));
  }
  return { kind: 'text', type: type ?? 'Unspecified', text: element.text };
};
