import { defineEntity, property, toOne } from '../odata/declare';
import type { EntityType, Members, Property } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import type { ItemColumn } from './item-column';
import { pathOfItem } from './item-row';
import { versionLabel } from './item-versions';
import type { ListItem } from './list-of-items';
import { versionNameOf } from './odata-name';
import { shownPerson, shownValue } from './shown-value';
import { formatLocalDateTime, formatLocalNumber, webLocaleOf } from './web-locale';

type Reader = (item: ListItem, column: ItemColumn, call: Call) => string;

/** As a view shows it. */
export const readAsText: Reader = ({ list, row }, column, call) => shownValue(call, list, column, row.fields);

const asHtml: Reader = (item, column, call) => escaped(readAsText(item, column, call)).replace(/\n/g, '<br>');

/** As a form begins with it: numbers without marks between thousands, people by their claims, lookups by number. */
export const readForEdit: Reader = (item, column, call) => {
  const value = item.row.fields[column.name];
  if (value === undefined || value === null) return '';
  const ids = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? formatLocalNumber(value, webLocaleOf(call.site.language)) : String(value);
    case 'boolean':
      return value === 1 ? '1' : '0';
    case 'user':
      return JSON.stringify(ids.map(id => principalById(call.db, item.list.siteId, Number(id))).filter(person => person !== undefined)
        .map(({ loginName, title }) => ({ Key: loginName, DisplayText: title, IsResolved: true })));
    case 'lookup':
      return ids.map(String).join(';#');
    case 'choice':
      return ids.length > 1 || Array.isArray(value) ? `;#${ids.map(String).join(';#')};#` : String(value);
    default:
      return readAsText(item, column, call);
  }
};

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The values of an item as texts: open, with a property for every column of its list. */
function stringValues(name: string, read: Reader): EntityType<ListItem> {
  return defineEntity<ListItem>({
    name: 'SP.FieldStringValues',
    path: ({ list, row }) => `Web/Lists(guid'${list.id}')/Items(${row.id})/${name}`,
    scope: ({ row }) => row.scopeId,
    reads: 'ViewListItems',
    dynamic: ({ list }): Members<ListItem> => {
      const properties: Record<string, Property<ListItem>> = {};
      for (const column of list.columns) properties[versionNameOf(column.name)] = property('Edm.String', (item, call) => read(item, column, call));
      return { properties };
    },
    properties: {
      ID: property('Edm.String', ({ row }) => String(row.id)),
      ContentTypeId: property('Edm.String', ({ row }) => row.contentType),
      ContentType: property('Edm.String', ({ list, row }) => list.contentTypes.find(({ id }) => id === row.contentType)?.name ?? ''),
      Author: property('Edm.String', ({ list, row }, call) => shownPerson(call, list, row.authorId)),
      Editor: property('Edm.String', ({ list, row }, call) => shownPerson(call, list, row.editorId)),
      Created: property('Edm.String', ({ row }, call) => formatLocalDateTime(row.created, webLocaleOf(call.site.language), false)),
      Modified: property('Edm.String', ({ row }, call) => formatLocalDateTime(row.modified, webLocaleOf(call.site.language), false)),
      OData__x005f_UIVersionString: property('Edm.String', ({ row }) => versionLabel(row.uiVersion)),
      FileRef: property('Edm.String', ({ row }) => pathOfItem(row)),
      FileLeafRef: property('Edm.String', ({ row }) => row.leafName),
      FSObjType: property('Edm.String', ({ row }) => String(row.kind)),
    },
  });
}

const types = {
  FieldValuesAsText: stringValues('FieldValuesAsText', readAsText),
  FieldValuesAsHtml: stringValues('FieldValuesAsHtml', asHtml),
  FieldValuesForEdit: stringValues('FieldValuesForEdit', readForEdit),
};

/** An item's values as a view shows them, as HTML, and as a form begins with them. */
export const fieldValueMembers: Members<ListItem> = {
  navigations: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, toOne(() => type, (item: ListItem) => item)])),
};
