import { camlNotServed, cannotComplete } from './caml-refusals';
import { joinsOf, type CamlJoin, type CamlProjection } from './caml-joins';
import { childOf, flagOf, parseXml, refuseOthers, type XmlElement } from './xml-element';

/** Which rows of which folders a view shows. */
export type ViewScope = 'folder' | 'recursive' | 'recursiveAll' | 'filesOnly';

export interface CamlSort {
  readonly name: string;
  readonly descending: boolean;
}

/** Rows that have the same value stand together. */
export interface CamlGrouping {
  readonly fields: readonly CamlSort[];
  /** Only the heads of the groups are shown. */
  readonly collapsed: boolean;
}

/** A view's XML, read but not yet compared with a list. */
export interface CamlView {
  readonly where: XmlElement | undefined;
  readonly orderBy: readonly CamlSort[];
  /** undefined: none was given; 0 in XML means the same. */
  readonly rowLimit: number | undefined;
  readonly paged: boolean;
  /** Internal names; undefined: none were given. */
  readonly viewFields: readonly string[] | undefined;
  readonly scope: ViewScope;
  readonly grouping?: CamlGrouping | undefined;
  readonly joins?: readonly CamlJoin[] | undefined;
  readonly projections?: readonly CamlProjection[] | undefined;
  /** Totals are asked for: only pages show them. */
  readonly aggregates?: boolean | undefined;
}

const SCOPES: Readonly<Record<string, ViewScope>> =
  { '': 'folder', default: 'folder', recursive: 'recursive', recursiveall: 'recursiveAll', filesonly: 'filesOnly' };

/** What a view says of its looks and its name: of no effect on which rows it has. */
const LOOKS = ['ViewData', 'RowLimit', 'JSLink', 'Toolbar', 'XslLink', 'Aggregations', 'CustomFormatter', 'ColumnWidth', 'ParameterBindings', 'ViewType2'];
const VIEW_ATTRIBUTES = [
  'Scope', 'Name', 'DefaultView', 'MobileView', 'MobileDefaultView', 'Type', 'DisplayName', 'Url', 'Level', 'BaseViewID', 'ContentTypeID', 'ImageUrl',
  'Hidden', 'Personal', 'xmlns',
];

/**
 * Reads `<View>...</View>`.
 *
 * @throws ApiError 500 when it is not well formed, 501 naming what is not served. SharePoint ignores in silence what is not in `<View>` (told
 * by practitioners); here it is refused.
 */
export function parseView(xml: string): CamlView {
  if (xml.trim() === '') return emptyView;
  const view = parseXml(xml);
  if (view.name !== 'View') throw camlNotServed(`root element ${view.name} instead of View`);
  refuseOthers(view, ['Query', 'ViewFields', 'Joins', 'ProjectedFields', ...LOOKS, 'ViewAttributes', 'QueryOptions'], VIEW_ATTRIBUTES);
  const aggregations = childOf(view, 'Aggregations');
  const query = childOf(view, 'Query');
  return {
    ...queryOf(query), ...limitOf(view), ...joinsOf(view), viewFields: fieldsOf(childOf(view, 'ViewFields')), scope: scopeOf(view),
    aggregates: aggregations !== undefined && aggregations.children.length > 0 && !/^off$/i.test(aggregations.attributes['Value'] ?? ''),
  };
}

const emptyView: CamlView =
  { where: undefined, orderBy: [], rowLimit: undefined, paged: false, viewFields: undefined, scope: 'folder' };

function queryOf(query: XmlElement | undefined): Pick<CamlView, 'where' | 'orderBy' | 'grouping'> {
  if (!query) return { where: undefined, orderBy: [] };
  refuseOthers(query, ['Where', 'OrderBy', 'GroupBy'], []);
  const where = childOf(query, 'Where');
  const order = childOf(query, 'OrderBy');
  if (order) refuseOthers(order, ['FieldRef'], ['UseIndexForOrderBy', 'Override']);
  return { where: where && where.children.length > 0 ? where : undefined, orderBy: sortsIn(order), grouping: groupingOf(childOf(query, 'GroupBy')) };
}

function sortsIn(element: XmlElement | undefined): CamlSort[] {
  return (element?.children ?? []).map(field => {
    refuseOthers(field, [], ['Name', 'Ascending', 'ID']);
    return { name: field.attributes['Name'] ?? '', descending: /^false$/i.test(field.attributes['Ascending'] ?? 'TRUE') };
  });
}

/** SharePoint groups by two columns at most. */
function groupingOf(element: XmlElement | undefined): CamlGrouping | undefined {
  if (!element || element.children.length === 0) return undefined;
  refuseOthers(element, ['FieldRef'], ['Collapse', 'GroupLimit']);
  if (element.children.length > 2) throw cannotComplete();
  return { fields: sortsIn(element), collapsed: flagOf(element, 'Collapse') };
}

function limitOf(view: XmlElement): Pick<CamlView, 'rowLimit' | 'paged'> {
  const limit = childOf(view, 'RowLimit');
  if (!limit) return { rowLimit: undefined, paged: false };
  refuseOthers(limit, [], ['Paged']);
  if (!/^\s*\d{1,9}\s*$/.test(limit.text)) throw camlNotServed(`RowLimit '${limit.text}'`);
  return { rowLimit: Number(limit.text) || undefined, paged: flagOf(limit, 'Paged') };
}

function fieldsOf(fields: XmlElement | undefined): readonly string[] | undefined {
  if (!fields) return undefined;
  refuseOthers(fields, ['FieldRef'], ['Properties']);
  return fields.children.map(({ attributes }) => attributes['Name'] ?? '').filter(name => name !== '');
}

/** Of `<View Scope="...">`, `<ViewAttributes Scope="..."/>` or `<QueryOptions><ViewAttributes/></QueryOptions>`. */
function scopeOf(view: XmlElement): ViewScope {
  const options = childOf(view, 'QueryOptions');
  if (options) refuseOthers(options, ['ViewAttributes'], []);
  const attributes = childOf(view, 'ViewAttributes') ?? (options && childOf(options, 'ViewAttributes'));
  if (attributes) refuseOthers(attributes, [], ['Scope']);
  const written = view.attributes['Scope'] ?? attributes?.attributes['Scope'] ?? '';
  const scope = SCOPES[written.toLowerCase()];
  if (!scope) throw camlNotServed(`Scope '${written}'`);
  return scope;
}

/** A view as another one overrides it: what the other says counts. */
export function overriddenBy(view: CamlView, other: CamlView): CamlView {
  return {
    where: other.where ?? view.where,
    orderBy: other.orderBy.length > 0 ? other.orderBy : view.orderBy,
    rowLimit: other.rowLimit ?? view.rowLimit,
    paged: other.rowLimit === undefined ? view.paged : other.paged,
    viewFields: other.viewFields ?? view.viewFields,
    scope: other.scope === 'folder' ? view.scope : other.scope,
    grouping: other.grouping ?? view.grouping,
    joins: other.joins && other.joins.length > 0 ? other.joins : view.joins,
    projections: other.projections && other.projections.length > 0 ? other.projections : view.projections,
    aggregates: (other.aggregates ?? false) || view.aggregates,
  };
}
