import { readValue } from '../../odata/edm';
import { Values } from '../../odata/values';
import type { ItemColumn } from '../../items/item-column';
import { edmTypeOf } from '../../items/json-value';
import type { ListOfItems } from '../../items/list-of-items';
import { odataNameOf } from '../../items/odata-name';
import { invalidRequest } from '../engine/graph-refusals';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';

const points = (column: ItemColumn): boolean => column.kind === 'user' || column.kind === 'lookup';

/** `"3"` and `3` both name an item or a person. */
const idOf = (value: unknown, name: string): number => {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw invalidRequest(`The value of '${name}' is not the id of an item.`);
  return id;
};

const pointersOf = (value: unknown, column: ItemColumn, name: string): unknown => {
  if (value === null) return null;
  if (!column.multiple) return idOf(value, name);
  if (!Array.isArray(value)) throw invalidRequest(`The value of '${name}' must be a collection.`);
  return value.map((one) => idOf(one, name));
};

/** One column of a body, under the name and in the form that REST has for it. */
const entryOf = (name: string, value: unknown, list: ListOfItems): readonly [string, unknown] => {
  if (name === 'FileLeafRef' && list.isLibrary) return [name, value];
  const pointer = list.columns.find((column) => points(column) && `${column.name}LookupId` === name);
  if (pointer !== undefined) return [`${odataNameOf(pointer.name)}Id`, pointersOf(value, pointer, name)];
  const column = list.columns.find((one) => one.name === name && !points(one));
  if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
  return [odataNameOf(column.name), readValue(value, edmTypeOf(column), name)];
};

/**
 * The columns and the content type that a body sets, as REST's own writes take them.
 * @throws 400 for a column that the list has not, or a value of another type
 */
export const valuesOf = (fields: JsonObject, contentType: unknown, list: ListOfItems): Values => {
  const entries = Object.entries(fields).filter(([name]) => !name.includes('@odata.')).map(([name, value]) => entryOf(name, value, list));
  if (contentType !== undefined && contentType !== null) {
    const info = objectOf(contentType, "The property 'contentType'");
    refuseOtherMembers(info, ['id', 'name']);
    entries.push(['ContentTypeId', textOf(info, 'id', undefined)]);
  }
  return new Values(new Map(entries));
};
