import { notImplemented } from '../errors/refusals';
import type { EdmType, Primitive } from '../odata/edm';
import { invalidRequest, wrongFormat } from './csom-refusals';
import type { Argument } from './request';

const integer = (text: string): number | undefined => (/^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined);
const within = (limit: number) => (text: string): number | undefined => {
  const value = integer(text);
  return value !== undefined && Math.abs(value) < limit ? value : undefined;
};
const double = (text: string): number | undefined => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined);

const readers: Readonly<Record<Primitive, (text: string) => unknown>> = {
  'Edm.String': (text) => text,
  'Edm.Boolean': (text) => (/^\s*(true|1)\s*$/i.test(text) ? true : /^\s*(false|0)\s*$/i.test(text) ? false : undefined),
  'Edm.Int16': within(2 ** 15),
  'Edm.Int32': within(2 ** 31),
  'Edm.Int64': within(2 ** 53),
  'Edm.Byte': within(256),
  'Edm.Double': double,
  'Edm.Decimal': double,
  'Edm.Guid': (text) => /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(text.trim())?.[1]?.toLowerCase(),
  'Edm.DateTime': (text) => (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(withZone(text)).toISOString() : undefined),
  'Edm.Binary': (text) => text,
};

/** A moment without a zone is taken for UTC (unverified: SharePoint takes the web's). */
const withZone = (text: string): string => (/(Z|[+-]\d\d:\d\d)$/i.test(text) || !text.includes('T') ? text : `${text}Z`);

/**
 * An argument as a value of the type that the server's member has, whatever type the client wrote: CLI for Microsoft 365 sends every
 * property of a column as text.
 * @throws ApiError with .NET's exception for a text that is none of that type, 501 naming a member of a value object that is not declared
 */
export const readArgument = (argument: Argument, type: EdmType, name: string): unknown => {
  if (argument.kind === 'null') {
    return null;
  }
  if (typeof type === 'string') {
    if (argument.kind !== 'text') {
      throw invalidRequest(`The value of "${name}" is not of type ${type}.`);
    }
    const value = readers[type](argument.text);
    if (value === undefined) {
      throw wrongFormat(type);
    }
    return value;
  }
  if ('collectionOf' in type) {
    if (argument.kind !== 'array') {
      throw invalidRequest(`The value of "${name}" is not an array.`);
    }
    return argument.elements.map((element) => readArgument(element, type.collectionOf, name));
  }
  if (argument.kind !== 'members') {
    throw invalidRequest(`The value of "${name}" is not of type ${type.complex}.`);
  }
  return Object.fromEntries([...argument.members].flatMap(([member, value]) => {
    const declared = type.members[member];
    if (declared !== undefined) {
      return [[member, readArgument(value, declared, `${name}.${member}`)]];
    }
    if (!saysNothing(value)) {
      throw notImplemented('Property of a parameter', `${type.complex}.${member}`);
    }
    return [];
  }));
};

/** Microsoft's clients write out every member of a value object: those that nobody set say nothing. */
export const saysNothing = (argument: Argument): boolean =>
  argument.kind === 'null' || (argument.kind === 'text' && /^(0|false|\{?0{8}(-0{4}){3}-0{12}\}?|)$/i.test(argument.text));
