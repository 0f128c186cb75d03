import { matchContentType } from '../content-types/match-content-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { filesByUpload, invalidColumnValue, readOnlyColumn } from './item-refusals';
import type { StoredFields, StoredValue } from './item-column';
import type { ItemRow } from './item-row';
import { storedFromJson } from './json-value';
import type { ListItem, ListOfItems } from './list-of-items';
import { moderate } from './moderation';
import { odataNameOf } from './odata-name';
import { rootOf } from './folder-place';
import { createItem, editItem } from './write-item';
import { webLocaleOf } from './web-locale';

/** `POST items`: adds an item to the list's root folder; REST cannot name another. */
export function createFromJson(list: ListOfItems, values: Values, call: Call): ListItem {
  if (list.isLibrary) throw filesByUpload();
  const row: ItemRow = createItem(call, list, rootOf(list), {
    kind: 0, fields: fieldsOf(values, list, call), contentType: contentTypeOf(values, list),
  });
  return { list, row };
}

/** `MERGE items(1)`. */
export function updateFromJson({ list, row }: ListItem, values: Values, call: Call): void {
  const moderates = values.has('OData__ModerationStatus');
  // A new word on an item is no change of it.
  if (!moderates || values.names().some(name => !name.startsWith('OData__Moderation'))) edit({ list, row }, values, call);
  if (moderates) moderate(call, list, row, values.number('OData__ModerationStatus'), values.text('OData__ModerationComments'));
}

/** `PUT items(1)`: columns that the body does not name lose their value (OData 3: PUT replaces). */
export function replaceFromJson({ list, row }: ListItem, values: Values, call: Call): void {
  const given = fieldsOf(values, list, call);
  const cleared = list.columns.filter(column => !column.readOnly && !column.serverKept && !(column.name in given)).map(({ name }) => [name, null] as const);
  editItem(call, list, row, {
    fields: { ...Object.fromEntries(cleared), ...given }, contentType: contentTypeOf(values, list), leafName: values.maybeText('FileLeafRef'),
  });
}

function edit({ list, row }: ListItem, values: Values, call: Call): void {
  editItem(call, list, row, {
    fields: fieldsOf(values, list, call),
    contentType: contentTypeOf(values, list),
    leafName: values.maybeText('FileLeafRef'),
  });
}

function fieldsOf(values: Values, list: ListOfItems, call: Call): StoredFields {
  const { timeZone } = webLocaleOf(call.site.language);
  const fields: Record<string, StoredValue> = {};
  for (const column of list.columns) {
    const points = column.kind === 'user' || column.kind === 'lookup';
    const name = `${odataNameOf(column.name)}${points ? 'Id' : ''}`;
    if (!values.has(name)) continue;
    if (column.readOnly) throw readOnlyColumn(column.name);
    fields[column.name] = storedFromJson(values.raw(name), column, timeZone);
  }
  return fields;
}

function contentTypeOf(values: Values, list: ListOfItems): string | undefined {
  const id = values.maybeText('ContentTypeId');
  if (id === undefined) return undefined;
  const known = matchContentType(list.contentTypes, id);
  if (!known) throw invalidColumnValue('ContentTypeId', `The content type ${id} does not exist in this list.`);
  return known.id;
}
