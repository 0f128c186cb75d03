import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ApiError } from '../errors/api-error';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { listByRootFolder } from '../lists/list-store';
import type { Call } from '../rest/call';
import { creatableType } from './field-kinds';
import type { FieldOwner } from './fields';
import type { FieldDraft } from './new-field';
import { attributeReaders, keptAttributes } from './schema-attributes';

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, processEntities: true,
  isArray: (name) => name === 'CHOICE' || name === 'FieldRef' || name === 'MAPPING', trimValues: false,
});

const invalidXml = (why: string): ApiError => invalidArgument(`The field schema XML is not valid: ${why}`);

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as Element)['#text'] ?? '') : String(value ?? '');

const validation = (value: unknown): Partial<FieldDraft> => ({
  validationFormula: textOf(value) === '' ? undefined : textOf(value),
  validationMessage: (value as Element)['@Message'] === undefined ? undefined : String((value as Element)['@Message']),
});

const childReaders: Readonly<Record<string, (value: unknown) => Partial<FieldDraft>>> = {
  CHOICES: (value) => ({ choices: ((value as { CHOICE?: unknown[] }).CHOICE ?? []).map(textOf) }),
  Default: (value) => ({ defaultValue: textOf(value) }),
  DefaultFormula: (value) => ({ defaultFormula: textOf(value) }),
  Formula: (value) => ({ formula: textOf(value) }),
  Validation: validation,
  // What a formula names is read from the formula itself; what choices stand for has no effect.
  FieldRefs: () => ({}),
  MAPPINGS: () => ({}),
  Customization: () => ({}),
};

const part = (name: string, value: unknown): Partial<FieldDraft> => {
  if (name === '#text' && textOf(value).trim() === '') {
    return {};
  }
  if (!name.startsWith('@')) {
    const reader = childReaders[name];
    if (reader === undefined) {
      throw notImplemented('Field XML element', name);
    }
    return reader(value);
  }
  const attribute = name.slice(1);
  const reader = attributeReaders[attribute];
  if (reader === undefined && !keptAttributes.has(attribute)) {
    throw notImplemented('Field XML attribute', attribute);
  }
  return reader?.(attribute, String(value)) ?? { attributes: { [attribute]: String(value) } };
};

const fieldElement = (xml: string): Element => {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) {
    throw invalidXml(verdict.err.msg);
  }
  const { '?xml': _declaration, ...root } = parser.parse(xml) as Element;
  const field = root.Field;
  if (typeof field !== 'object' || field === null || Object.keys(root).length !== 1) {
    throw invalidXml('there must be one Field element and nothing else.');
  }
  return field as Element;
};

/** A lookup's list may be given by its id, as `Self`, or by its address relative to the site. */
const listNamed = (text: string, owner: FieldOwner, call: Call): string => {
  if (/^self$/i.test(text)) {
    return owner.id;
  }
  const id = text.replace(/[{}]/g, '').toLowerCase();
  return /^[0-9a-f-]{36}$/.test(id) ? id : listByRootFolder(call.db, `${call.site.path}/${text.replace(/^\/+/, '')}`)?.id ?? '';
};

/**
 * Reads `<Field Type="Text" Name="..." DisplayName="..."/>`.
 * @throws 400 for XML that is not well formed or lacks what a field must have, 501 naming an attribute or element that is not served
 */
export const readSchemaXml = (xml: string, owner: FieldOwner, call: Call): FieldDraft => {
  const { '@Type': typeName, ...others } = fieldElement(xml);
  if (typeName === undefined) {
    throw invalidXml('the Field element must have a Type.');
  }
  const type = creatableType(String(typeName));
  if (type === undefined) {
    throw notImplemented('Field type', String(typeName));
  }
  let draft: FieldDraft = { type, title: '' };
  for (const [name, value] of Object.entries(others)) {
    const read = part(name, value);
    draft = { ...draft, ...read, attributes: { ...draft.attributes, ...read.attributes } };
  }
  const several = /^true$/i.test(String(others['@Mult'] ?? '')) && (type === 'User' || type === 'Lookup');
  return {
    ...draft,
    ...(several ? { type: type === 'User' ? 'UserMulti' as const : 'LookupMulti' as const } : {}),
    ...(type.startsWith('Lookup') ? { lookupList: listNamed(draft.lookupList ?? '', owner, call), lookupField: draft.lookupField ?? 'Title' } : {}),
    ...(type.startsWith('User') ? { lookupList: undefined, lookupField: undefined } : {}),
  };
};
