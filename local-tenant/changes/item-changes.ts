import { runListQuery } from '../caml/list-query';
import { realName } from '../caml/caml-columns';
import { permMask } from '../caml/render-row';
import { attachmentsOf, addressOf } from '../attachments/attachment-store';
import { fieldsOf } from '../fields/field-store';
import { schemaXmlOf } from '../fields/schema-xml';
import { itemsOf } from '../items/list-source';
import { itemByPath, type ItemRow } from '../items/item-row';
import type { ListOfItems } from '../items/list-of-items';
import { isLibrary, type List } from '../lists/list';
import type { Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { fullMask, permissionKinds, type Permission } from '../security/permissions';
import { changesSinceToken, type ChangesSinceToken } from './changes-since-token';
import { changeLogQueryType, readChangeLogQuery, type ChangeLogQuery } from './change-log-query';
import { columnText, mandatoryTexts, systemText } from './rowset-value';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r/g, '&#xD;').replace(/\n/g, '&#xA;');

type Attributes = readonly (readonly [name: string, value: string])[];

const element = (name: string, attributes: Attributes, content = ''): string =>
  `<${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}${content === '' ? ' />' : `>${content}</${name}>`}`;

/** `FullMask`, or the names of what the caller may do. */
function permissionNames(call: Call, scopeId: number): string {
  if (call.access.maskOn(scopeId) === fullMask) return 'FullMask';
  return (Object.keys(permissionKinds) as Permission[]).filter(name => call.access.has(name, scopeId)).join(', ');
}

/** The list and its columns, which a client without a token gets besides. */
function listXml(call: Call, list: List, seen: ListOfItems): string {
  const attributes: Attributes = [
    ['ID', `{${list.id.toUpperCase()}}`], ['Title', list.title], ['Name', `{${list.id.toUpperCase()}}`], ['Description', list.settings.description],
    ['BaseType', isLibrary(list) ? '1' : '0'], ['ServerTemplate', String(list.baseTemplate)], ['RootFolder', seen.rootFolder],
    ['WebId', list.webId], ['EnableVersioning', seen.versioning ? 'True' : 'False'],
  ];
  return element('List', attributes, `<Fields>${fieldsOf(call.db, list.id).map(schemaXmlOf).join('')}</Fields>`);
}

function changesXml(call: Call, list: List, seen: ListOfItems, { next, more, invalid, changed, events }: ChangesSinceToken): string {
  const ids = events.map(({ kind, change }) => `<Id ChangeType="${kind}" UniqueId="{${change.uniqueId.toUpperCase()}}">${change.itemId}</Id>`);
  const content = `${changed === undefined ? listXml(call, list, seen) : ''}${invalid ? '<Id ChangeType="InvalidToken" />' : ''}${ids.join('')}`;
  return element('Changes', [['LastChangeToken', next], ...(more ? [['MoreChanges', 'TRUE'] as const] : [])], content);
}

/** Without ViewFields a row has every column that it has a value for (unverified). */
function rowXml(call: Call, list: ListOfItems, row: ItemRow, query: ChangeLogQuery): string {
  const style = { datesInUtc: query.datesInUtc, expandsUsers: query.expandsUsers };
  const names = query.view.viewFields ?? [...list.columns.filter(column => !column.onRequest).map(column => column.name), 'Author', 'Editor', 'ContentTypeId'];
  const shown = names.flatMap(name => {
    const column = list.columns.find(candidate => candidate.name === realName(name));
    const text = column ? columnText(call, list, column, row, style) : systemText(call, list, row, name, style);
    return text === undefined ? [] : [[name, text] as const];
  });
  const files = list.isLibrary ? [] : attachmentsOf(call.db, { list, row });
  const urls = files.map(file => `${call.request.origin}${addressOf(file)}`).join(';#');
  const more: Attributes = [
    ...(list.isLibrary ? [] : [['Attachments', query.attachmentUrls && files.length > 0 ? `;#${urls};#` : files.length > 0 ? '1' : '0'] as const]),
    ...(query.permissions ? [['PermMask', permMask(call, row.scopeId)] as const] : []),
  ];
  const all = new Map([...shown, ...more, ...mandatoryTexts(call, row, style)]);
  return element('z:row', [...all].map(([name, value]) => [`ows_${name}`, value] as const));
}

/** Where the query looks. A folder that is not there holds nothing: no fault, as PnPjs' own tests expect. */
function folderOf(call: Call, list: ListOfItems, written: string | undefined): string | 'none' | undefined {
  if (written === undefined) return undefined;
  const path = written.startsWith('/') || /^https?:/i.test(written) ? written.replace(call.request.origin, '') : `${call.site.path}/${written}`;
  const wanted = path.replace(/\/+$/, '');
  if (wanted.toLowerCase() === list.rootFolder.toLowerCase()) return undefined;
  const row = itemByPath(call.db, wanted);
  return row?.listId === list.id && row.kind === 1 && call.access.has('ViewListItems', row.scopeId) ? wanted : 'none';
}

function dataXml(call: Call, list: ListOfItems, query: ChangeLogQuery, changed: readonly number[] | undefined): string {
  const folder = folderOf(call, list, query.folder);
  if (folder === 'none' || changed?.length === 0) return element('rs:data', [['ItemCount', '0']]);
  const view = changed === undefined ? query.view : { ...query.view, rowLimit: changed.length };
  const { rows, next } = runListQuery(call, list, { view, folder, paging: query.paging, datesInUtc: query.datesInUtc, ids: changed });
  const attributes: Attributes = [['ItemCount', String(rows.length)], ...(next === undefined ? [] : [['ListItemCollectionPositionNext', next] as const])];
  return element('rs:data', attributes, rows.map(row => rowXml(call, list, row, query)).join(''));
}

const NAMESPACES: Attributes = [
  ['xmlns:s', 'uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882'], ['xmlns:dt', 'uuid:C2F41010-65B3-11d1-A29F-00AA00C14882'],
  ['xmlns:rs', 'urn:schemas-microsoft-com:rowset'], ['xmlns:z', '#RowsetSchema'],
];

/**
 * `lists(...)/GetListItemChangesSinceToken`: the state of what changed since a token, what went, and the token of the next question, as the web
 * service of the same name gives them (MS-LISTSWS 3.1.4.22). XML whatever Accept says; its media type is unverified.
 */
export const getListItemChangesSinceToken: Operation<List> = {
  parameters: { query: { type: changeLogQueryType, optional: true } },
  needs: 'ViewListItems',
  run: (list, values, call) => {
    const seen = itemsOf(call, list);
    const query = readChangeLogQuery(call, list.id, values.nested('query'));
    const changes = changesSinceToken(call, seen, query.token, query.view.rowLimit);
    const attributes: Attributes = [
      ['MinTimeBetweenSyncs', '0'], ['RecommendedTimeBetweenSyncs', '180'], ['MaxBulkDocumentSyncSize', '500'], ['MaxRecommendedEmbeddedFileSize', '500'],
      ['AlternateUrls', `${call.request.origin}/`], ['EffectivePermMask', permissionNames(call, list.scopeId)], ...NAMESPACES,
    ];
    const items = element('listitems', attributes, changesXml(call, list, seen, changes) + dataXml(call, seen, query, changes.changed));
    const result = element('GetListItemChangesSinceTokenResult', [['xmlns', 'http://schemas.microsoft.com/sharepoint/soap/']], items);
    return { kind: 'raw', contentType: 'text/xml; charset=utf-8', body: Buffer.from(result) };
  },
};
