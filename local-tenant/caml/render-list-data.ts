import { notImplemented } from '../errors/refusals';
import { folderOfList } from '../items/folder-place';
import { itemsOf } from '../items/list-source';
import type { ListOfItems } from '../items/list-of-items';
import type { List } from '../lists/list';
import { valueResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Operation } from '../odata/entity-type';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { View } from '../views/view';
import { viewMissing } from '../views/view-refusals';
import { viewsOf } from '../views/view-store';
import { viewXmlOf } from '../views/view-xml';
import { camlNotServed } from './caml-refusals';
import { overriddenBy, parseView, type CamlGrouping, type CamlView } from './caml-view';
import { joinedOf, runListQuery } from './list-query';
import { listSchema } from './list-schema';
import { besidesData, RENDER, unservedOptions } from './render-context';
import { groupedRows } from './render-groups';
import { isOverride, overlaid, overridesType, readOverrides, type RenderOverrides } from './render-overrides';
import { permMask, renderRow, type RenderedRow, type RowStyle } from './render-row';
import { usableView } from './view-by-id';

const FLAGS = [
  'AddAllFields', 'AddAllViewFields', 'AddRegionalSettings', 'AddRequiredFields', 'AllowMultipleValueFilterForTaxonomyFields', 'AudienceTarget',
  'DatesInUtc', 'ExpandGroups', 'ExpandUserField', 'FilterOutChannelFoldersInDefaultDocLib', 'FirstGroupOnly', 'MergeDefaultView', 'ModernListBoot',
  'OriginalDate', 'RenderURLFieldInJSON', 'ReplaceGroup', 'RequireFolderColoringFields', 'ShowStubFile',
] as const;

/** Flags that are of no effect here: no regional settings are asked of the rows, and no taxonomy, groups or audiences are served. */
const HARMLESS: readonly string[] = ['AddRequiredFields', 'AllowMultipleValueFilterForTaxonomyFields', 'DatesInUtc', 'MergeDefaultView'];

const parametersType = complex('SP.RenderListDataParameters', {
  ...Object.fromEntries(FLAGS.map(name => [name, 'Edm.Boolean' as const])),
  FolderServerRelativeUrl: 'Edm.String', ImageFieldsToTryRewriteToCdnUrls: 'Edm.String', OverrideViewXml: 'Edm.String', Paging: 'Edm.String',
  RenderOptions: 'Edm.Int32', ViewXml: 'Edm.String',
});

/** Rows of a page when the view has no RowLimit. */
const DEFAULT_ROWS = 30;

interface Rendering {
  readonly view: CamlView;
  readonly folder: string | undefined;
  readonly paging: string | undefined;
  readonly datesInUtc: boolean;
}

/** The view that somebody chose, else the list's default. @throws ApiError when the list has no such view */
function chosenView(call: Call, list: ListOfItems, id: string | undefined): View | undefined {
  if (id === undefined || /^0{8}-/.test(id)) return viewsOf(call.db, list.id).find(({ isDefault }) => isDefault);
  const view = usableView(call, list.id, id);
  if (!view) throw viewMissing();
  return view;
}

function viewOf(base: View | undefined, given: Values): CamlView {
  const own = given.maybeText('ViewXml') ?? '';
  const standard = parseView(base === undefined ? '' : viewXmlOf(base));
  const view = own.trim() === '' ? standard : parseView(own);
  const merged = given.has('MergeDefaultView') && given.flag('MergeDefaultView') ? overriddenBy(standard, view) : view;
  return overriddenBy(merged, parseView(given.maybeText('OverrideViewXml') ?? ''));
}

function listData(call: Call, list: ListOfItems, { view, folder, paging, datesInUtc }: Rendering): RenderedRow {
  const rowLimit = view.rowLimit ?? DEFAULT_ROWS;
  if (view.aggregates) throw camlNotServed('element Aggregations');
  const { rows, next } = runListQuery(call, list, { view: { ...view, rowLimit }, folder, paging, datesInUtc });
  const style = { fields: view.viewFields ?? [], datesInUtc, joined: joinedOf(call, list, view) };
  const first = firstRowOf(paging);
  const after = first + rows.length;
  const { grouping } = view;
  if (grouping?.collapsed) return collapsed(call, list, grouping, { view, folder, paging: undefined, datesInUtc }, style);
  const all = grouping && runListQuery(call, list, { view: { ...view, rowLimit: undefined }, folder, paging: undefined, datesInUtc }).rows;
  return {
    Row: grouping && all ? groupedRows(call, list, grouping, style, all, rows) : rows.map(row => renderRow(call, list, row, style)),
    FirstRow: rows.length === 0 ? 0 : first,
    FolderPermissions: permMask(call, folderOfList(call, list, folder).scopeId),
    LastRow: rows.length === 0 ? 0 : after - 1,
    RowLimit: rowLimit,
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    ...(next === undefined ? {} : { NextHref: `?${next}&PageFirstRow=${after}&View=00000000-0000-0000-0000-000000000000` }),
  };
}

/** The heads of the groups: all of them, the first page is the last one (unverified). */
function collapsed(call: Call, list: ListOfItems, grouping: CamlGrouping, { view, ...where }: Rendering, style: RowStyle): RenderedRow {
  const { rows } = runListQuery(call, list, { view: { ...view, rowLimit: undefined }, ...where });
  const heads = groupedRows(call, list, grouping, style, rows, []);
  return {
    Row: heads, FirstRow: heads.length === 0 ? 0 : 1, FolderPermissions: permMask(call, folderOfList(call, list, where.folder).scopeId),
    LastRow: heads.length, RowLimit: view.rowLimit ?? DEFAULT_ROWS, FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '',
  };
}

function firstRowOf(paging: string | undefined): number {
  return Number(/(?:^|[?&])PageFirstRow=(\d+)/.exec(paging ?? '')?.[1] ?? 1);
}

/** @throws ApiError 501 naming a flag that would change the answer and is not served */
function renderingOf(base: View | undefined, given: Values, overrides: RenderOverrides): Rendering {
  const strange = FLAGS.find(name => !HARMLESS.includes(name) && given.has(name) && given.flag(name));
  if (strange !== undefined) throw notImplemented('Body property', `parameters.${strange} = true`);
  return {
    view: overlaid(viewOf(base, given), overrides),
    folder: given.maybeText('FolderServerRelativeUrl') ?? overrides.folder,
    paging: given.maybeText('Paging') ?? overrides.paging,
    // Without the flag the pages that SharePoint shows get UTC beside the text (unverified).
    datesInUtc: given.has('DatesInUtc') ? given.flag('DatesInUtc') : true,
  };
}

/** The rows of a view as SharePoint's own pages get them. JSON of its own, not OData's. */
export const renderListDataAsStream: Operation<List> = {
  parameters: { parameters: { type: parametersType, optional: true }, overrideParameters: { type: overridesType, optional: true } },
  ownOptions: isOverride,
  needs: 'open',
  run: (list, values, call) => {
    const given = values.nested('parameters') ?? new Values(new Map());
    const options = given.has('RenderOptions') ? given.number('RenderOptions') : 0;
    if (unservedOptions(options) !== 0) throw notImplemented('Value of body property', `parameters.RenderOptions = ${options} (${unservedOptions(options)})`);
    const seen = itemsOf(call, list);
    const overrides = readOverrides(call, values.nested('overrideParameters'));
    const base = chosenView(call, seen, overrides.view);
    const rendering = renderingOf(base, given, overrides);
    const data = options === 0 || (options & RENDER.listData) !== 0 ? listData(call, seen, rendering) : undefined;
    // Whatever else is asked for, the data stand by themselves no more.
    const alone = (options & ~(RENDER.listData | RENDER.fileSystemItemId | RENDER.disableAutoHyperlink)) === 0;
    const answer = alone && data !== undefined ? data : {
      wpq: '', Templates: {}, ...(data === undefined ? {} : { ListData: data }),
      ...((options & RENDER.listSchema) === 0 ? {} : { ListSchema: listSchema(call, list, rendering.view.viewFields ?? []) }),
      ...besidesData(call, list, options, base),
    };
    return { kind: 'raw', contentType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(answer)) };
  },
};

/** The same as a text, for a view's XML. */
export const renderListData: Operation<List> = {
  parameters: { viewXml: 'Edm.String' },
  needs: 'open',
  run: (list, values, call) => {
    const seen = itemsOf(call, list);
    const view = parseView(values.text('viewXml'));
    return valueResource('RenderListData', 'Edm.String', JSON.stringify(
      listData(call, seen, { view, folder: undefined, paging: undefined, datesInUtc: false })));
  },
};
