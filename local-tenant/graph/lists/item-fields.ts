import { itemById } from '../../items/item-row';
import type { ItemColumn, StoredValue } from '../../items/item-column';
import { jsonOf } from '../../items/json-value';
import type { ListItem } from '../../items/list-of-items';
import { listOfItems } from '../../items/list-source';
import { versionLabel } from '../../items/item-versions';
import type { Call } from '../../rest/call';
import { principalById } from '../../users/principal-store';
import { invalidRequest } from '../engine/graph-refusals';

type Json = Record<string, unknown>;

const points = (column: ItemColumn): boolean => column.kind === 'user' || column.kind === 'lookup';

/** What a lookup or person column shows of what it points at. */
const shownOf = (column: ItemColumn, id: number, item: ListItem, call: Call): { text: string; email?: string } => {
  if (column.kind === 'user') {
    const person = principalById(call.db, item.list.siteId, id);
    return { text: person?.title ?? '', email: person?.email ?? '' };
  }
  const row = column.lookup === undefined ? undefined : itemById(call.db, column.lookup.listId, id);
  const visible = row !== undefined && listOfItems(call, row.listId) !== undefined && call.access.has('ViewListItems', row.scopeId);
  return { text: visible ? String(row.fields[column.lookup?.field ?? 'Title'] ?? '') : '' };
};

const pointersOf = (column: ItemColumn, stored: StoredValue, item: ListItem, call: Call): Json => {
  if (Array.isArray(stored)) {
    const values = stored.map(Number).map((id) => {
      const { text, email } = shownOf(column, id, item, call);
      return { LookupId: id, LookupValue: text, ...(email === undefined ? {} : { Email: email }) };
    });
    return { [column.name]: values };
  }
  return { [`${column.name}LookupId`]: String(stored) };
};

const ofColumn = (column: ItemColumn, item: ListItem, call: Call, annotated: boolean): Json => {
  const stored = item.row.fields[column.name];
  if (stored === undefined || stored === null) return {};
  if (points(column)) return pointersOf(column, stored, item, call);
  const type = column.multiple && annotated ? { [`${column.name}@odata.type`]: 'Collection(Edm.String)' } : {};
  return { ...type, [column.name]: jsonOf(stored, column) };
};

const systemFields = ({ list, row }: ListItem): Json => ({
  id: String(row.id),
  ContentType: list.contentTypes.find(({ id }) => id.toLowerCase() === row.contentType.toLowerCase())?.name ?? '',
  Created: row.created,
  Modified: row.modified,
  AuthorLookupId: String(row.authorId),
  EditorLookupId: String(row.editorId),
  _UIVersionString: versionLabel(row.uiVersion),
  ...(list.isLibrary ? { FileLeafRef: row.leafName, ...(row.kind === 0 ? { DocIcon: row.leafName.split('.').pop() ?? '' } : {}) } : { Attachments: false }),
  Edit: '',
  ...(list.isLibrary
    ? { LinkFilename: row.leafName, LinkFilenameNoMenu: row.leafName }
    : { LinkTitle: row.fields['Title'] ?? '', LinkTitleNoMenu: row.fields['Title'] ?? '' }),
});

const lookedUp = (name: string, item: ListItem, call: Call): Json | undefined => {
  const column = item.list.columns.find((one) => points(one) && one.name.toLowerCase() === name.toLowerCase());
  const stored = column && item.row.fields[column.name];
  if (column === undefined || Array.isArray(stored)) return column && undefined;
  return typeof stored === 'number' ? { [column.name]: shownOf(column, stored, item, call).text } : {};
};

const knownNames = ({ list }: ListItem): Set<string> => new Set([
  ...['id', 'ContentType', 'Created', 'Modified', 'AuthorLookupId', 'EditorLookupId', '_UIVersionString', 'FileLeafRef', 'DocIcon', 'Attachments', 'Edit', 'LinkTitle',
    'LinkTitleNoMenu', 'LinkFilename', 'LinkFilenameNoMenu', 'Author', 'Editor'],
  ...list.columns.flatMap((column) => [column.name, `${column.name}LookupId`]),
].map((name) => name.toLowerCase()));

/**
 * The columns of an item as Graph gives them: by internal name, empty ones left out, what points elsewhere as `<name>LookupId`; the text of
 * a lookup only when $select names it.
 * @throws 400 for a name that the list has not
 */
export const fieldsJson = (item: ListItem, call: Call, select: readonly string[] | undefined, annotated: boolean): Json => {
  const columns = item.list.columns.filter(({ name, onRequest }) => !onRequest || select?.some((one) => one.toLowerCase() === name.toLowerCase()) === true);
  const all: Json = { ...systemFields(item), ...Object.assign({}, ...columns.map((column) => ofColumn(column, item, call, annotated))) as Json };
  if (select === undefined) return all;
  const known = knownNames(item);
  const unknown = select.find((name) => !known.has(name.toLowerCase()));
  if (unknown !== undefined) throw invalidRequest(`Field '${unknown}' is not recognized`);
  const people: Json = {
    Author: principalById(call.db, item.list.siteId, item.row.authorId)?.title, Editor: principalById(call.db, item.list.siteId, item.row.editorId)?.title,
  };
  const texts = Object.assign({}, ...select.map((name) => lookedUp(name, item, call) ?? {})) as Json;
  const wanted = (name: string): boolean => select.some((one) => one.toLowerCase() === name.replace(/@odata\.type$/, '').toLowerCase());
  return Object.fromEntries(Object.entries({ ...people, ...all, ...texts }).filter(([name]) => wanted(name)));
};
