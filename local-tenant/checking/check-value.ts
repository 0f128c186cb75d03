import { elementsIn, elementTypeOf, isAnnotation, isRecord, type Json } from './json';
import type { PublishedTypes } from './published-types';

const statedType = (value: Json): string | undefined => {
  const metadata = isRecord(value.__metadata) ? value.__metadata.type : undefined;
  const stated = metadata ?? value['odata.type'] ?? value['@odata.type'];
  return typeof stated === 'string' ? stated.replace(/^#/, '') : undefined;
};

const checkStructure = (types: PublishedTypes, value: Json, declared: string, where: string): string[] => {
  const stated = statedType(value) ?? declared;
  if (!types.isKindOf(stated, declared)) {
    return [`${where}: ${stated} is no published kind of ${declared}`];
  }
  return Object.entries(value).filter(([name]) => !isAnnotation(name)).flatMap(([name, inner]) => {
    const member = types.membersOf(stated).get(name) ?? types.memberOfKinds(stated, name);
    if (member === undefined) {
      return types.isOpen(stated) ? [] : [`${stated}.${name} is not published`];
    }
    return checkValue(types, inner, member.type, `${stated}.${name}`, member.nullable);
  });
};

/**
 * Compares a value in JSON with the published type of what it stands for.
 * @param where type and property, for the message
 * @returns what is wrong, one sentence each; empty when all is well
 */
export const checkValue = (types: PublishedTypes, value: unknown, type: string, where: string, nullable = true): string[] => {
  if (value === null) {
    return nullable ? [] : [`${where} is null and may not be (${type})`];
  }
  const element = elementTypeOf(type);
  if (element !== undefined) {
    return elementsIn(value)?.flatMap((one, at) => checkValue(types, one, element, `${where}[${at}]`)) ?? [`${where} is no ${type}`];
  }
  const fits = types.kinds[type];
  const names = types.valuesOf(type);
  if (fits !== undefined || names !== undefined) {
    const isRight = fits?.(value) ?? (typeof value === 'string' && names?.includes(value));
    return isRight === true ? [] : [`${where} = ${JSON.stringify(value)} is no ${type}`];
  }
  if (!types.has(type)) {
    return [`${where}: type ${type} is not published`];
  }
  return isRecord(value) ? checkStructure(types, value, type, where) : [`${where} is no ${type}`];
};
