import type { EdmType } from '../odata/edm';
import { Typed, type CsomJson } from './csom-json';

/** A value of the tenant's model as the client object model gives it: numbers of 64 bits as numbers, value objects with their type. */
export const csomValue = (type: EdmType, value: unknown): CsomJson => {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof type === 'object') {
    return 'complex' in type
      ? {
        _ObjectType_: type.complex,
        ...Object.fromEntries(Object.entries(type.members).map(([name, member]) => [name, csomValue(member, (value as Record<string, unknown>)[name])])),
      }
      : (value as readonly unknown[]).map((element) => csomValue(type.collectionOf, element));
  }
  switch (type) {
    case 'Edm.Guid':
      return Typed.guid(String(value));
    case 'Edm.DateTime':
      return Typed.date(String(value));
    case 'Edm.Binary':
      return Typed.binary(String(value));
    case 'Edm.Int16':
    case 'Edm.Int32':
    case 'Edm.Int64':
    case 'Edm.Byte':
    case 'Edm.Double':
    case 'Edm.Decimal':
      return Number(value);
    case 'Edm.Boolean':
      return value === true;
    default:
      return String(value);
  }
};
