import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ApiError } from '../errors/api-error';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { creatableType } from './field-kinds';
import type { FieldDraft } from './new-field';

type Element = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, processEntities: true,
  isArray: (name) => name === 'CHOICE', trimValues: false,
});

const invalidXml = (why: string): ApiError => invalidArgument(`The field schema XML is not valid: ${why}`);

const boolean = (name: string, value: string): boolean => {
  if (!/^(true|false)$/i.test(value)) {
    throw invalidXml(`${name}="${value}" must be TRUE or FALSE.`);
  }
  return value.toLowerCase() === 'true';
};

const number = (name: string, value: string): number => {
  if (value.trim() === '' || Number.isNaN(Number(value))) {
    throw invalidXml(`${name}="${value}" must be a number.`);
  }
  return Number(value);
};

const guid = (value: string): string => value.replace(/[{}]/g, '').toLowerCase();

type Reader = (name: string, value: string) => Partial<FieldDraft>;

const dateFormat: Reader = (name, value) => {
  if (!/^(DateOnly|DateTime|Dropdown|RadioButtons|Hyperlink|Image)$/.test(value)) {
    throw notImplemented('Field XML attribute', `${name}="${value}"`);
  }
  return value === 'RadioButtons' ? { editFormat: 1 } : { dateOnly: value === 'DateOnly' ? true : undefined };
};

/** Attributes that are understood. `Mult` is told by the type as well. */
const readers: Readonly<Record<string, Reader>> = {
  ID: (_name, value) => ({ id: guid(value) }),
  Name: (_name, value) => ({ name: value }),
  StaticName: (_name, value) => ({ staticName: value }),
  DisplayName: (_name, value) => ({ title: value }),
  Description: (_name, value) => ({ description: value }),
  Group: (_name, value) => ({ group: value }),
  Required: (name, value) => ({ required: boolean(name, value) }),
  ReadOnly: (name, value) => ({ readOnly: boolean(name, value) }),
  Hidden: (name, value) => ({ hidden: boolean(name, value) }),
  Sealed: (name, value) => ({ sealed: boolean(name, value) }),
  Indexed: (name, value) => ({ indexed: boolean(name, value) }),
  EnforceUniqueValues: (name, value) => ({ unique: boolean(name, value) }),
  MaxLength: (name, value) => ({ maxLength: number(name, value) }),
  RichText: (name, value) => ({ richText: boolean(name, value) }),
  AppendOnly: (name, value) => ({ appendOnly: boolean(name, value) }),
  NumLines: (name, value) => ({ numberOfLines: number(name, value) }),
  FillInChoice: (name, value) => ({ fillInChoice: boolean(name, value) }),
  Min: (name, value) => ({ minimum: number(name, value) }),
  Max: (name, value) => ({ maximum: number(name, value) }),
  Decimals: (name, value) => ({ decimals: number(name, value) }),
  Percentage: (name, value) => ({ percentage: boolean(name, value) }),
  Format: dateFormat,
  List: (_name, value) => ({ lookupList: guid(value) }),
  ShowField: (_name, value) => ({ lookupField: value }),
  UserSelectionMode: (_name, value) => ({ selectionMode: value === 'PeopleOnly' || value === '0' ? 0 : 1 }),
  ShowInNewForm: (name, value) => ({ showInNewForm: boolean(name, value) }),
  ShowInEditForm: (name, value) => ({ showInEditForm: boolean(name, value) }),
  ShowInDisplayForm: (name, value) => ({ showInDisplayForm: boolean(name, value) }),
  CustomFormatter: (_name, value) => ({ customFormatter: value }),
  Mult: (name, value) => {
    boolean(name, value);
    return {};
  },
};

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as Element)['#text'] ?? '') : String(value ?? '');

const childReaders: Readonly<Record<string, (value: unknown) => Partial<FieldDraft>>> = {
  CHOICES: (value) => ({ choices: ((value as { CHOICE?: unknown[] }).CHOICE ?? []).map(textOf) }),
  Default: (value) => ({ defaultValue: textOf(value) }),
};

const part = (name: string, value: unknown): Partial<FieldDraft> => {
  if (name === '#text' && textOf(value).trim() === '') {
    return {};
  }
  if (name.startsWith('@')) {
    const reader = readers[name.slice(1)];
    if (reader === undefined) {
      throw notImplemented('Field XML attribute', name.slice(1));
    }
    return reader(name.slice(1), String(value));
  }
  const reader = childReaders[name];
  if (reader === undefined) {
    throw notImplemented('Field XML element', name);
  }
  return reader(value);
};

/**
 * Reads `<Field Type="Text" Name="..." DisplayName="..."/>`.
 * @throws 400 for XML that is not well formed or lacks what a field must have, 501 naming an attribute or element that is not served
 */
export const readSchemaXml = (xml: string): FieldDraft => {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) {
    throw invalidXml(verdict.err.msg);
  }
  const root = parser.parse(xml) as Element;
  const field = root.Field;
  if (typeof field !== 'object' || field === null || Object.keys(root).length !== 1) {
    throw invalidXml('there must be one Field element and nothing else.');
  }
  const { '@Type': typeName, ...others } = field as Element;
  const type = creatableType(String(typeName));
  if (type === undefined) {
    throw notImplemented('Field type', String(typeName ?? ''));
  }
  let draft: FieldDraft = { type, title: '' };
  for (const [name, value] of Object.entries(others)) {
    draft = { ...draft, ...part(name, value) };
  }
  return draft;
};
