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
import { viewsOf } from '../views/view-store';
import { viewXmlOf } from '../views/view-xml';
import { overriddenBy, parseView, type CamlView } from './caml-view';
import { runListQuery } from './list-query';
import { listSchema } from './list-schema';
import { permMask, renderRow, type RenderedRow } from './render-row';

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

/** SPRenderListDataOptions, in so far as they are served: ListData, ListSchema, FileSystemItemId. */
const LIST_DATA = 2;
const LIST_SCHEMA = 4;
const SERVED = LIST_DATA | LIST_SCHEMA;

/** Rows of a page when the view has no RowLimit. */
const DEFAULT_ROWS = 30;

interface Rendering {
  readonly view: CamlView;
  readonly folder: string | undefined;
  readonly paging: string | undefined;
  readonly datesInUtc: boolean;
}

function defaultViewXml(call: Call, list: ListOfItems): string {
  const view = viewsOf(call.db, list.id).find(({ isDefault }) => isDefault);
  return view === undefined ? '' : viewXmlOf(view);
}

function viewOf(call: Call, list: ListOfItems, given: Values): CamlView {
  const own = given.maybeText('ViewXml') ?? '';
  const standard = parseView(defaultViewXml(call, list));
  const view = own.trim() === '' ? standard : parseView(own);
  const merged = given.has('MergeDefaultView') && given.flag('MergeDefaultView') ? overriddenBy(standard, view) : view;
  return overriddenBy(merged, parseView(given.maybeText('OverrideViewXml') ?? ''));
}

function listData(call: Call, list: ListOfItems, { view, folder, paging, datesInUtc }: Rendering): RenderedRow {
  const rowLimit = view.rowLimit ?? DEFAULT_ROWS;
  const { rows, next } = runListQuery(call, list, { view: { ...view, rowLimit }, folder, paging, datesInUtc });
  const style = { fields: view.viewFields ?? [], datesInUtc };
  const first = firstRowOf(paging);
  const after = first + rows.length;
  return {
    Row: rows.map(row => renderRow(call, list, row, style)),
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

function firstRowOf(paging: string | undefined): number {
  return Number(/(?:^|[?&])PageFirstRow=(\d+)/.exec(paging ?? '')?.[1] ?? 1);
}

/** @throws ApiError 501 naming a flag or option that would change the answer and is not served */
function renderingOf(call: Call, list: ListOfItems, given: Values): Rendering {
  const strange = FLAGS.find(name => !HARMLESS.includes(name) && given.has(name) && given.flag(name));
  if (strange !== undefined) throw notImplemented('Body property', `parameters.${strange} = true`);
  return {
    view: viewOf(call, list, given), folder: given.maybeText('FolderServerRelativeUrl'), paging: given.maybeText('Paging'),
    // Without the flag the pages that SharePoint shows get UTC beside the text (unverified).
    datesInUtc: given.has('DatesInUtc') ? given.flag('DatesInUtc') : true,
  };
}

/** The rows of a view as SharePoint's own pages get them. JSON of its own, not OData's. */
export const renderListDataAsStream: Operation<List> = {
  parameters: { parameters: { type: parametersType, optional: true } },
  needs: 'open',
  run: (list, values, call) => {
    const given = values.nested('parameters') ?? new Values(new Map());
    const options = given.has('RenderOptions') ? given.number('RenderOptions') : 0;
    if ((options & ~SERVED) !== 0) throw notImplemented('Value of body property', `parameters.RenderOptions = ${options}`);
    const seen = itemsOf(call, list);
    const rendering = renderingOf(call, seen, given);
    const wantsData = options === 0 || (options & LIST_DATA) !== 0;
    const data = wantsData ? listData(call, seen, rendering) : undefined;
    const answer = (options & LIST_SCHEMA) === 0 ? data : {
      wpq: '', Templates: {}, ...(data === undefined ? {} : { ListData: data }), ListSchema: listSchema(call, list, rendering.view.viewFields ?? []),
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
