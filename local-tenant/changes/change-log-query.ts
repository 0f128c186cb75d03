import { notImplemented } from '../errors/refusals';
import { parseView, type CamlView } from '../caml/caml-view';
import { cannotComplete } from '../caml/caml-refusals';
import { usableView } from '../caml/view-by-id';
import { childOf, parseXml, refuseOthers, type XmlElement } from '../caml/xml-element';
import { complex } from '../odata/edm';
import type { Values } from '../odata/values';
import { viewXmlOf } from '../views/view-xml';
import type { Call } from '../rest/call';

export const changeLogQueryType = complex('SP.ChangeLogItemQuery', {
  ChangeToken: 'Edm.String', Contains: 'Edm.String', Query: 'Edm.String', QueryOptions: 'Edm.String', RowLimit: 'Edm.String',
  ViewFields: 'Edm.String', ViewName: 'Edm.String',
});

/** What a ChangeLogItemQuery asks for. */
export interface ChangeLogQuery {
  readonly view: CamlView;
  readonly token: string | undefined;
  /** As it was written: of the web, of the server, or with the server's address. */
  readonly folder: string | undefined;
  readonly paging: string | undefined;
  readonly datesInUtc: boolean;
  readonly expandsUsers: boolean;
  readonly permissions: boolean;
  readonly attachmentUrls: boolean;
}

/** Of no effect here: the rows have these columns in any case, or there is nothing of the kind (meetings, recurring events). */
const HARMLESS = [
  'IncludeMandatoryColumns', 'MeetingInstanceID', 'OptimizeFor', 'OptimizeLookups', 'RemoveInvalidXmlCharacters', 'IncludeAttachmentVersion',
  'ExpandRecurrence', 'RecurrenceOrderBy', 'RecurrencePatternXMLVersion', 'CalendarDate', 'ViewFieldsOnly',
];
const OPTIONS = ['DateInUtc', 'IncludePermissions', 'IncludeAttachmentUrls', 'ExpandUserField', 'Folder', 'Paging', 'ViewAttributes'];

/** @throws ApiError 500 for XML that cannot be read, 501 naming what is not served of it */
export function readChangeLogQuery(call: Call, listId: string, values: Values | undefined): ChangeLogQuery {
  const text = (name: string): string => values?.maybeText(name)?.trim() ?? '';
  const options = optionsOf(text('QueryOptions'));
  const flag = (name: string): boolean => /^true$/i.test(options && childOf(options, name)?.text.trim() || '');
  const folder = options && childOf(options, 'Folder')?.text.trim();
  return {
    view: viewOf(call, listId, text, options),
    token: text('ChangeToken') || undefined,
    folder: folder || undefined,
    paging: pagingOf(options),
    datesInUtc: flag('DateInUtc'), expandsUsers: flag('ExpandUserField'), permissions: flag('IncludePermissions'),
    attachmentUrls: flag('IncludeAttachmentUrls'),
  };
}

function optionsOf(xml: string): XmlElement | undefined {
  if (xml === '') return undefined;
  const options = parseXml(xml);
  if (options.name !== 'QueryOptions') throw cannotComplete();
  refuseOthers(options, [...HARMLESS, ...OPTIONS], []);
  return options;
}

function pagingOf(options: XmlElement | undefined): string | undefined {
  const paging = options && childOf(options, 'Paging');
  if (!paging) return undefined;
  refuseOthers(paging, [], ['ListItemCollectionPositionNext']);
  const position = paging.attributes['ListItemCollectionPositionNext'] ?? '';
  // Clients begin with `Paged=TRUE` alone.
  return position === '' || position === 'Paged=TRUE' ? undefined : position;
}

function viewOf(call: Call, listId: string, text: (name: string) => string, options: XmlElement | undefined): CamlView {
  const named = text('ViewName');
  const view = named === '' ? undefined : usableView(call, listId, named);
  // unverified: the documentation of the web service only says that a view that is not there is a fault.
  if (named !== '' && !view) throw cannotComplete();
  const base = view && parseView(viewXmlOf(view));
  const query = text('Query');
  const scope = options && childOf(options, 'ViewAttributes')?.attributes['Scope'];
  const own = parseView(`<View${scope === undefined ? '' : ` Scope="${scope}"`}>${/^<Query[\s>/]/.test(query) || query === '' ? query : `<Query>${query}</Query>`}`
    + `${text('ViewFields')}</View>`);
  const limit = text('RowLimit');
  if (limit !== '' && !/^\d{1,9}$/.test(limit)) throw notImplemented('Value of body property', `query.RowLimit = '${limit}'`);
  return {
    where: withContains(own.where ?? base?.where, text('Contains')),
    orderBy: own.orderBy.length > 0 ? own.orderBy : base?.orderBy ?? [],
    rowLimit: Number(limit) || base?.rowLimit,
    paged: true,
    viewFields: own.viewFields ?? base?.viewFields,
    scope: own.scope === 'folder' ? base?.scope ?? 'folder' : own.scope,
  };
}

/** `Contains` filters what the query finds. */
function withContains(where: XmlElement | undefined, xml: string): XmlElement | undefined {
  if (xml === '') return where;
  const contains = parseXml(xml);
  if (contains.name !== 'Contains') throw cannotComplete();
  const condition = where?.children[0] === undefined ? contains
    : { name: 'And', attributes: {}, children: [where.children[0], contains], text: '' };
  return { name: 'Where', attributes: {}, children: [condition], text: '' };
}
