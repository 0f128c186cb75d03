import { parseXml, type XmlElement } from '../caml/xml-element';
import { ApiError } from '../errors/api-error';
import { notImplemented } from '../errors/refusals';
import { invalidRequest, notXml, prohibitedDtd, unsupportedVersion } from './csom-refusals';
import { argumentsOf, argumentOf } from './read-argument';
import { queryOf } from './read-query';
import type { Action, CsomRequest, ObjectPath } from './request';

const namespace = 'http://schemas.microsoft.com/sharepoint/clientquery/2009';

/**
 * Reads the body of `ProcessQuery`.
 * @throws ApiError with .NET's exception for what is no such request, 501 naming an element that is not served
 */
export const readRequest = (body: string): CsomRequest => {
  const root = wellFormed(body);
  if (root.name !== 'Request' || root.attributes.xmlns !== namespace) {
    throw invalidRequest('The request is not a client query request.');
  }
  const other = root.children.find(({ name }) => name !== 'Actions' && name !== 'ObjectPaths');
  if (other !== undefined) {
    throw notImplemented('Part of a request', other.name);
  }
  const { AddExpandoFieldTypeSuffix: suffix, SchemaVersion: schemaVersion = '15.0.0.0' } = root.attributes;
  if (!schemaVersions.includes(schemaVersion)) {
    throw unsupportedVersion(schemaVersion);
  }
  return { actions: childrenIn(root, 'Actions').map(actionOf), paths: pathsIn(root), typeSuffixes: suffix === 'true', schemaVersion };
};

/** As `contextinfo` tells them. */
const schemaVersions: readonly string[] = ['14.0.0.0', '15.0.0.0'];

const pathsIn = (root: XmlElement): ReadonlyMap<string, ObjectPath> => {
  const paths = new Map<string, ObjectPath>();
  for (const path of childrenIn(root, 'ObjectPaths').map(pathOf)) {
    if (paths.has(path.id)) {
      throw invalidRequest(`There are two object paths with the id ${path.id}.`);
    }
    paths.set(path.id, path);
  }
  return paths;
};

const wellFormed = (body: string): XmlElement => {
  if (/<!DOCTYPE/i.test(body)) {
    throw prohibitedDtd();
  }
  try {
    return parseXml(body.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw error instanceof ApiError ? notXml() : error;
  }
};

const childrenIn = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name).flatMap((child) => child.children);

const needed = (element: XmlElement, attribute: string): string => {
  const value = element.attributes[attribute];
  if (value === undefined) {
    throw invalidRequest(`The element "${element.name}" has no attribute "${attribute}".`);
  }
  return value;
};

const pathOf = (element: XmlElement): ObjectPath => {
  const id = needed(element, 'Id');
  switch (element.name) {
    case 'StaticProperty':
      return { id, kind: 'staticProperty', typeId: needed(element, 'TypeId'), name: needed(element, 'Name') };
    case 'StaticMethod':
      return { id, kind: 'staticMethod', typeId: needed(element, 'TypeId'), name: needed(element, 'Name'), args: argumentsOf(element) };
    case 'Constructor':
      return { id, kind: 'constructor', typeId: needed(element, 'TypeId'), args: argumentsOf(element) };
    case 'Property':
      return { id, kind: 'property', parentId: needed(element, 'ParentId'), name: needed(element, 'Name') };
    case 'Method':
      return { id, kind: 'method', parentId: needed(element, 'ParentId'), name: needed(element, 'Name'), args: argumentsOf(element) };
    case 'Identity':
      return { id, kind: 'identity', name: needed(element, 'Name') };
    default:
      throw notImplemented('Object path', element.name);
  }
};

const actionOf = (element: XmlElement): Action => {
  const id = needed(element, 'Id');
  switch (element.name) {
    case 'ObjectPath':
      return { id, kind: 'objectPath', pathId: needed(element, 'ObjectPathId') };
    case 'ObjectIdentityQuery':
      return { id, kind: 'identityQuery', pathId: needed(element, 'ObjectPathId') };
    case 'Query':
      return { id, kind: 'query', pathId: needed(element, 'ObjectPathId'), query: queryOf(element) };
    case 'SetProperty':
      return { id, kind: 'setProperty', pathId: needed(element, 'ObjectPathId'), name: needed(element, 'Name'), value: valueOf(element) };
    case 'Method':
      return methodOf(id, element);
    case 'StaticMethod':
      return { id, kind: 'staticMethod', typeId: needed(element, 'TypeId'), name: needed(element, 'Name'), args: argumentsOf(element) };
    case 'ExceptionHandlingScope':
      return {
        id, kind: 'scope', body: childrenIn(element, 'TryScope').map(actionOf), onError: childrenIn(element, 'CatchScope').map(actionOf),
        always: childrenIn(element, 'FinallyScope').map(actionOf),
      };
    case 'ExceptionHandlingScopeSimple':
      return { id, kind: 'scope', body: element.children.map(actionOf), onError: [], always: [] };
    default:
      throw notImplemented('Action', element.name);
  }
};

const methodOf = (id: string, element: XmlElement): Action => {
  const { Version: version } = element.attributes;
  return {
    id, kind: 'method', pathId: needed(element, 'ObjectPathId'), name: needed(element, 'Name'), args: argumentsOf(element),
    ...(version === undefined ? {} : { version }),
  };
};

const valueOf = (element: XmlElement): ReturnType<typeof argumentOf> => {
  const [parameter] = element.children;
  if (parameter === undefined) {
    throw invalidRequest(`The element "${element.name}" has no value.`);
  }
  return argumentOf(parameter);
};
