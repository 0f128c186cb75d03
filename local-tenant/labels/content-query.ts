import type { StoredFields } from '../items/item-column';

/** `property:value` of an event's query over files; `begins`: whatever begins with the value. Both in lower case. */
export interface ContentTerm {
  readonly property: string;
  readonly text: string;
  readonly begins: boolean;
}

const term = /^(\w+):\s*(?:"([^"]+)"|([^\s"():]+))$/;

/** Graph's overview calls the asset id so, CLI for Microsoft 365 and the portal by the name of its column. */
const assetId = 'complianceassetid';
const otherNames: Readonly<Record<string, string>> = { assetid: assetId };

/**
 * The terms of an event's query over files: `ComplianceAssetId:X`, `AssetID:X`, or any other column of the documents, as `ProductID:XYZ` (Microsoft 365,
 * start retention when an event occurs); in quotes or not, with a last `*` for whatever begins so, joined by OR. That a property is found by the
 * internal name of its column is unverified.
 * @returns undefined for any other query
 */
export const termsOf = (query: string): ContentTerm[] | undefined => {
  const found = query.trim().split(/\s+OR\s+/).map((one) => term.exec(one.trim()));
  return found.every((one) => one !== null) ? found.map(([, name = '', quoted, plain]) => termNamed(name, quoted ?? plain ?? '')) : undefined;
};

const termNamed = (name: string, text: string): ContentTerm => {
  const property = name.toLowerCase();
  return { property: otherNames[property] ?? property, text: text.replace(/\*$/, '').toLowerCase(), begins: text.endsWith('*') };
};

/** Whether the columns of a document have what one of the terms names, whatever its case. */
export const fulfilsTerm = (terms: readonly ContentTerm[], fields: StoredFields): boolean => {
  const own = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), String(value).toLowerCase()] as const);
  return terms.some(({ property, text, begins }) => own.some(([name, value]) => name === property && (begins ? value.startsWith(text) : value === text)));
};
