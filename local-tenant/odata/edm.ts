import { wrongValue } from '../errors/body-refusals';
import { notImplemented } from '../errors/refusals';

export type Primitive =
  | 'Edm.String' | 'Edm.Boolean' | 'Edm.Int16' | 'Edm.Int32' | 'Edm.Int64' | 'Edm.Double' | 'Edm.Byte' | 'Edm.Guid'
  | 'Edm.DateTime' | 'Edm.Binary' | 'Edm.Decimal';

export interface ComplexType {
  readonly complex: string;
  readonly members: Readonly<Record<string, EdmType>>;
}

export interface CollectionOf {
  readonly collectionOf: EdmType;
}

export type EdmType = Primitive | ComplexType | CollectionOf;

export const complex = (name: string, members: Record<string, EdmType>): ComplexType => ({ complex: name, members });
export const collectionOf = (type: EdmType): CollectionOf => ({ collectionOf: type });

export const typeNameOf = (type: EdmType): string => {
  if (typeof type === 'string') {
    return type;
  }
  return 'complex' in type ? type.complex : `Collection(${typeNameOf(type.collectionOf)})`;
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const integer = (value: unknown, least: number, most: number): number | undefined => {
  const read = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isInteger(read) && read >= least && read <= most ? read : undefined;
};

const double = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};

const boolean = (value: unknown): boolean | undefined => {
  const read = typeof value === 'string' ? { true: true, false: false }[value.trim().toLowerCase()] : value;
  return typeof read === 'boolean' ? read : undefined;
};

/** A date as XML Schema writes it, or as verbose JSON of OData 2 did. */
const dateTime = (value: unknown): string | undefined => {
  if (typeof value !== 'string') {
    return undefined;
  }
  const ticks = /^\/Date\((-?\d{1,15})\)\/$/.exec(value)?.[1];
  if (ticks !== undefined) {
    return new Date(Number(ticks)).toISOString();
  }
  const isWritten = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/.test(value);
  return isWritten && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

/**
 * Numbers, booleans and dates may stand between quotes: Microsoft.Data.OData converts any text for them (`ConvertStringValue`, invariant culture),
 * and refuses what it cannot convert.
 */
const readers: Readonly<Record<Primitive, (value: unknown) => unknown>> = {
  'Edm.String': (value) => (typeof value === 'string' ? value : undefined),
  'Edm.Boolean': boolean,
  'Edm.Int16': (value) => integer(value, -(2 ** 15), 2 ** 15 - 1),
  'Edm.Int32': (value) => integer(value, -(2 ** 31), 2 ** 31 - 1),
  'Edm.Int64': (value) => (typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? value : integer(value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  'Edm.Byte': (value) => integer(value, 0, 255),
  'Edm.Double': double,
  'Edm.Decimal': double,
  'Edm.Guid': (value) => (typeof value === 'string' && guid.test(value) ? value.toLowerCase() : undefined),
  'Edm.DateTime': dateTime,
  'Edm.Binary': (value) => (typeof value === 'string' ? value : undefined),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Type information that clients send along; checked where a type is known, never stored. */
export const isAnnotation = (name: string): boolean => name === '__metadata' || name === 'odata.type' || name === '@odata.type';

/** Verbose JSON writes a collection as `{results: [...]}`, light JSON as a plain array. */
const elementsOf = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) {
    return value;
  }
  return isRecord(value) && Array.isArray(value.results) && Object.keys(value).every((key) => key === 'results' || isAnnotation(key))
    ? value.results
    : undefined;
};

const readComplex = (value: unknown, type: ComplexType, path: string): unknown => {
  if (!isRecord(value)) {
    return undefined;
  }
  const result: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (isAnnotation(name)) {
      continue;
    }
    const declared = type.members[name];
    if (declared === undefined) {
      throw notImplemented('Body property', `${path}.${name}`);
    }
    result[name] = readValue(member, declared, `${path}.${name}`);
  }
  return result;
};

/**
 * Checks one value of a request's body against its declared type. null passes: whether it may be empty is the operation's rule.
 * @param path where it stands, for the message
 * @throws 400 when it is of another type, 501 naming a member of a complex value that is not declared
 */
export const readValue = (value: unknown, type: EdmType, path: string): unknown => {
  if (value === null) {
    return null;
  }
  let read: unknown;
  if (typeof type === 'string') {
    read = readers[type](value);
  } else if ('complex' in type) {
    read = readComplex(value, type, path);
  } else {
    read = elementsOf(value)?.map((element) => readValue(element, type.collectionOf, path));
  }
  if (read === undefined) {
    throw wrongValue(value, typeof type === 'string' ? 'PrimitiveValue' : 'complex' in type ? 'StartObject' : 'StartArray', typeNameOf(type));
  }
  return read;
};
