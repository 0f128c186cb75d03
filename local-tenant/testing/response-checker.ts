import { publishedMetadata } from './published-metadata';

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  'Edm.String': (value) => typeof value === 'string',
  'Edm.Boolean': (value) => typeof value === 'boolean',
  'Edm.Guid': (value) => typeof value === 'string' && guid.test(value),
  'Edm.DateTime': (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(value),
  'Edm.Int16': Number.isInteger,
  'Edm.Int32': Number.isInteger,
  'Edm.Byte': Number.isInteger,
  'Edm.Double': (value) => typeof value === 'number',
  'Edm.Int64': (value) => typeof value === 'string' && /^-?\d+$/.test(value),
};

const isAnnotation = (name: string): boolean => name.startsWith('odata.') || name.includes('@odata.') || name === '__metadata';

const checkValue = (value: unknown, type: string, where: string): string[] => {
  if (value === null || (isRecord(value) && '__deferred' in value)) {
    return [];
  }
  const element = /^Collection\((.*)\)$/.exec(type)?.[1];
  if (element !== undefined) {
    const elements = isRecord(value) ? value.results : value;
    return Array.isArray(elements)
      ? elements.flatMap((one, at) => checkValue(one, element, `${where}[${at}]`))
      : [`${where} is no collection (${type})`];
  }
  const test = fits[type];
  if (test !== undefined) {
    return test(value) ? [] : [`${where} = ${JSON.stringify(value)} is no ${type}`];
  }
  return isRecord(value) ? checkResource(value, type, where) : [`${where} is no ${type}`];
};

const typeIn = (value: Json): string | undefined => {
  const metadata = isRecord(value.__metadata) ? value.__metadata.type : undefined;
  const stated = metadata ?? value['odata.type'] ?? value['@odata.type'];
  return typeof stated === 'string' ? stated.replace(/^#/, '') : undefined;
};

/** Items have the columns of their list as properties: what is not published of them is open. */
const publishedName = (name: string): string => (/^SP\.Data\./.test(name) && publishedMetadata().type(name) === undefined ? 'SP.ListItem' : name);

const checkExpanded = (value: unknown, where: string): string[] => {
  const elements = isRecord(value) && Array.isArray(value.results) ? value.results : Array.isArray(value) ? value : [value];
  return elements.flatMap((one, at) => (isRecord(one) && typeIn(one) !== undefined ? checkResource(one, typeIn(one) ?? '', `${where}[${at}]`) : []));
};

const checkResource = (value: Json, typeName: string, where: string): string[] => {
  const metadata = publishedMetadata();
  const name = publishedName(typeIn(value) ?? typeName);
  const line = metadata.line(name);
  if (line.length === 0) {
    return [`${where}: type ${name} is not published`];
  }
  return Object.entries(value).filter(([member]) => !isAnnotation(member)).flatMap(([member, inner]) => {
    const type = metadata.propertyType(name, member);
    if (type !== undefined) {
      return checkValue(inner, type, `${where}.${member}`);
    }
    if (metadata.hasNavigation(name, member)) {
      return checkExpanded(inner, `${where}.${member}`);
    }
    return line.some((one) => one.isOpen) ? [] : [`${where}.${member} is not published for ${name}`];
  });
};

/**
 * Compares an answer's property names and types with Microsoft's published metadata.
 * @param typeName what the answer is, for answers that do not say so themselves: `SP.List`; of a set, the type of its elements
 * @returns what is wrong, one sentence each; empty when all is well
 */
export const checkResponse = (json: unknown, typeName: string): string[] => {
  const body = isRecord(json) && 'd' in json ? json.d : json;
  const set = isRecord(body) ? body.results ?? body.value : body;
  if (Array.isArray(set)) {
    return set.flatMap((one, at) => (isRecord(one) ? checkResource(one, typeName, `[${at}]`) : []));
  }
  return isRecord(body) ? checkResource(body, typeName, typeName) : [`the answer is no ${typeName}`];
};
