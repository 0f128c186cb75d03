import { notImplemented } from '../errors/refusals';
import { collectionOf, complex } from '../odata/edm';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { CamlView, ViewScope } from './caml-view';
import type { XmlElement } from './xml-element';

const NUMBERED = ['FilterData', 'FilterField', 'FilterFields', 'FilterLookupId', 'FilterOp', 'FilterValue', 'FilterValues', 'SortDir', 'SortField'];
const PLAIN = ['Filter', 'ID', 'IsCSR', 'IsXslView', 'ListViewPageUrl', 'OverrideRowLimit', 'OverrideScope', 'PageFirstRow', 'PageLastRow', 'RootFolder', 'View', 'ViewCount', 'ViewId'];
/** Published, and not served. */
const OTHERS = [
  'CascDelWarnMessage', 'CustomAction', 'DrillDown', 'Field', 'FieldInternalName', 'GroupString', 'HasOverrideSelectCommand', 'InplaceFullListSearch',
  'InplaceSearchQuery', 'IsGroupRender', 'OverrideSelectCommand', 'RootFolderUniqueId', 'ViewPath', 'ViewXml', 'XslViewId',
];

const numbered = NUMBERED.flatMap(name => [name, ...Array.from({ length: 10 }, (_, index) => `${name}${index + 1}`)]);

export const overridesType = complex('SP.RenderListDataOverrideParameters', {
  ...Object.fromEntries([...numbered, ...PLAIN, ...OTHERS].map(name => [name, 'Edm.String' as const])),
  QueryParams: collectionOf(complex('SP.KeyValue', { Key: 'Edm.String', Value: 'Edm.String', ValueType: 'Edm.String' })),
});

const KNOWN = new Map([...numbered, ...PLAIN].map(name => [name.toLowerCase(), name]));

/** Names that `RenderListDataAsStream` takes from the query string: those above, and what pages of SharePoint's put there. */
export const isOverride = (name: string): boolean => KNOWN.has(name.toLowerCase()) || /^(Paged|PagedPrev|p_\w+|ix_\w+)$/i.test(name);

/** What a page of SharePoint's lays over a view: filters and order that somebody clicked, another folder, the next page. */
export interface RenderOverrides {
  readonly filters: readonly XmlElement[];
  readonly sort: readonly { readonly name: string; readonly descending: boolean }[];
  readonly folder: string | undefined;
  readonly view: string | undefined;
  readonly rowLimit: number | undefined;
  readonly scope: ViewScope | undefined;
  readonly paging: string | undefined;
}

/** From the query string and from the body; the body counts. @throws ApiError 501 for what is not served, naming it */
export function readOverrides(call: Call, body: Values | undefined): RenderOverrides {
  const given = new Map<string, string>();
  for (const [name, value] of call.request.query) {
    const known = KNOWN.get(name.toLowerCase());
    if (known !== undefined) given.set(known, decodedAgain(value));
  }
  for (const name of body?.names() ?? []) {
    if (body?.raw(name) === null) continue;
    if (!KNOWN.has(name.toLowerCase())) throw notImplemented('Body property', `overrideParameters.${name}`);
    given.set(KNOWN.get(name.toLowerCase()) ?? name, body?.text(name) ?? '');
  }
  const limit = given.get('OverrideRowLimit');
  if (limit !== undefined && !/^\d{1,6}$/.test(limit)) throw notImplemented('Value of OverrideRowLimit', limit);
  return {
    filters: filtersOf(given), sort: sortOf(given), folder: given.get('RootFolder') || undefined,
    view: (given.get('View') ?? given.get('ViewId'))?.replace(/[{}]/g, '').toLowerCase() || undefined,
    rowLimit: limit === undefined ? undefined : Number(limit) || undefined, scope: scopeOf(given.get('OverrideScope')), paging: pagingOf(call),
  };
}

/** Pages encode what they filter by twice, and so does PnPjs' own test of a tenant: it is decoded once more, where that can be done. */
function decodedAgain(value: string): string {
  return /^(?:[^%]|%[0-9a-f]{2})*$/i.test(value) ? new URLSearchParams(`v=${value.replace(/[+&;]/g, encodeURIComponent)}`).get('v') ?? value : value;
}

const SCOPES: Readonly<Record<string, ViewScope>> = { default: 'folder', recursive: 'recursive', recursiveall: 'recursiveAll', filesonly: 'filesOnly' };

function scopeOf(text: string | undefined): ViewScope | undefined {
  if (text === undefined || text === '') return undefined;
  const scope = SCOPES[text.toLowerCase()];
  if (!scope) throw notImplemented('Value of OverrideScope', text);
  return scope;
}

function pagingOf(call: Call): string | undefined {
  const parts = [...call.request.query].filter(([name]) => /^(Paged|PagedPrev|p_\w+|PageFirstRow)$/i.test(name));
  return parts.some(([name]) => /^paged$/i.test(name)) ? parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&') : undefined;
}

const SUFFIXES = ['', ...Array.from({ length: 10 }, (_, index) => String(index + 1))];

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlElement[] = [], text = ''): XmlElement {
  return { name, attributes, children, text };
}

/** `FilterField1`, `FilterValue1`, `FilterOp1`; `FilterFields1` with `FilterValues1` (`one;#two`). An empty value: what is not filled in. */
function filtersOf(given: ReadonlyMap<string, string>): XmlElement[] {
  return SUFFIXES.flatMap(suffix => {
    const several = given.get(`FilterFields${suffix}`);
    const name = several ?? given.get(`FilterField${suffix}`);
    if (name === undefined || name === '') return [];
    const values = several === undefined ? [given.get(`FilterValue${suffix}`) ?? ''] : (given.get(`FilterValues${suffix}`) ?? '').split(';#').filter((value, index) => value !== '' || index === 0);
    const byId = given.get(`FilterLookupId${suffix}`) === '1';
    const field = element('FieldRef', { Name: name, ...(byId ? { LookupId: 'TRUE' } : {}) });
    const operator = given.get(`FilterOp${suffix}`) || (values.length > 1 ? 'In' : 'Eq');
    const written = values.map(value => element('Value', { Type: byId ? 'LookupId' : '' }, [], value));
    if (operator === 'In') return [element('In', {}, [field, element('Values', {}, written)])];
    if (values.length === 1 && values[0] === '') return [element(operator === 'Neq' ? 'IsNotNull' : 'IsNull', {}, [field])];
    if (!['Eq', 'Neq', 'Gt', 'Geq', 'Lt', 'Leq', 'BeginsWith', 'Contains'].includes(operator)) throw notImplemented('Value of FilterOp', operator);
    return [element(operator, {}, [field, ...written.slice(0, 1)])];
  });
}

function sortOf(given: ReadonlyMap<string, string>): { name: string; descending: boolean }[] {
  return SUFFIXES.flatMap(suffix => {
    const name = given.get(`SortField${suffix}`);
    return name === undefined || name === '' ? [] : [{ name, descending: /^desc/i.test(given.get(`SortDir${suffix}`) ?? '') }];
  });
}

/** A view with what lies over it. */
export function overlaid(view: CamlView, { filters, sort, rowLimit, scope }: RenderOverrides): CamlView {
  const conditions = [...(view.where?.children ?? []), ...filters];
  const joined = conditions.reduceRight<XmlElement | undefined>((rest, one) => (rest ? element('And', {}, [one, rest]) : one), undefined);
  return {
    ...view,
    where: joined && element('Where', {}, [joined]),
    orderBy: sort.length > 0 ? sort : view.orderBy,
    rowLimit: rowLimit ?? view.rowLimit,
    scope: scope ?? view.scope,
  };
}
