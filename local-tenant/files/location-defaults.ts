import { XMLParser } from 'fast-xml-parser';
import { defaultFields } from '../items/column-defaults';
import type { ItemColumn, StoredFields } from '../items/item-column';
import type { ListOfItems } from '../items/list-of-items';
import type { Call } from '../rest/call';
import { defaultsFile } from './forms-store';
import { decodedOrAsIs } from '../rest/percent-encoding';

interface FolderDefaults {
  /** Server-relative, decoded. */
  readonly path: string;
  readonly values: readonly { readonly name: string; readonly text: string }[];
}

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false,
  isArray: (name) => name === 'a' || name === 'DefaultValue',
});

interface Xml {
  readonly MetadataDefaults?: { readonly a?: readonly { readonly href?: string; readonly DefaultValue?: readonly XmlValue[] }[] };
}
type XmlValue = string | { readonly FieldName?: string; readonly '#text'?: string };

/**
 * What `Forms/client_LocationBasedDefaults.html` says: `<MetadataDefaults><a href="/sites/x/Lib/Folder"><DefaultValue FieldName="Code">A_1</DefaultValue>
 * </a></MetadataDefaults>`, as PnPjs and CLI for Microsoft 365 write it.
 */
export const readDefaults = (xml: string): FolderDefaults[] => {
  const parsed = parser.parse(xml) as Xml;
  return (parsed.MetadataDefaults?.a ?? []).map(({ href = '', DefaultValue = [] }) => ({
    path: decodedOrAsIs(href).replace(/\/+$/, ''),
    values: DefaultValue.flatMap((value) =>
      (typeof value === 'string' || value.FieldName === undefined ? [] : [{ name: value.FieldName, text: value['#text'] ?? '' }])),
  }));
};

/** The values that a new file gets because of the folder that it is put in: those of the folder, else of one above it. */
export const folderDefaults = (call: Call, list: ListOfItems, folder: string): StoredFields => {
  const file = defaultsFile(call.db, list.id);
  if (file === undefined) return {};
  const here = `${folder.toLowerCase()}/`;
  const above = readDefaults(file.content)
    .filter(({ path }) => here.startsWith(`${path.toLowerCase()}/`))
    .sort((one, other) => one.path.length - other.path.length);
  const texts = new Map(above.flatMap(({ values }) => values.map(({ name, text }) => [name, text] as const)));
  const columns = list.columns.filter(({ name, readOnly }) => texts.has(name) && !readOnly);
  const plain = defaultFields(columns.map((column) => ({ ...column, defaultValue: plainDefault(column, texts.get(column.name) ?? '') })), call.now);
  const people = columns.filter(({ kind }) => kind === 'user').map((column) => [column.name, peopleIn(texts.get(column.name) ?? '', column.multiple)] as const);
  return { ...plain, ...Object.fromEntries(people) };
};

/** Several choices are written with one semicolon between them, elsewhere with `;#`. */
const plainDefault = (column: ItemColumn, text: string): string =>
  column.kind === 'choice' && column.multiple && !text.includes(';#') ? text.split(';').join(';#') : text;

/** `12`, `12;#Name` or `12;#13`: whatever is no number is a name. */
const peopleIn = (text: string, multiple: boolean): number | readonly number[] | null => {
  const ids = text.split(';#').filter((part) => /^\d+$/.test(part)).map(Number);
  return multiple ? ids : ids[0] ?? null;
};
