import { property, toMany, toOne } from '../odata/declare';
import type { Collection, EntityType, Members, Navigation, Property } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import type { Principal } from '../users/principal';
import type { ItemColumn } from './item-column';
import { itemById } from './item-row';
import { edmTypeOf, jsonOf } from './json-value';
import { listOfItems } from './list-source';
import type { ListItem, ListOfItems } from './list-of-items';
import { odataNameOf } from './odata-name';
import { userInfoType } from './user-info-type';

const members = new WeakMap<ListOfItems['columns'], Members<ListItem>>();

/** The members of a list's items that its columns make. @param itemType the type of what a lookup column points at */
export function itemMembers(list: ListOfItems, itemType: EntityType<ListItem>): Members<ListItem> {
  const known = members.get(list.columns);
  if (known) return known;
  const properties: Record<string, Property<ListItem>> = {};
  const navigations: Record<string, Navigation<ListItem>> = {};
  for (const column of list.columns) {
    const name = odataNameOf(column.name);
    const points = column.kind === 'user' || column.kind === 'lookup';
    properties[points ? `${name}Id` : name] = property<ListItem>(
      edmTypeOf(column), ({ row }) => jsonOf(row.fields[column.name], column), { writable: 'always', onRequest: column.onRequest });
    if (points) navigations[name] = navigationOf(column, itemType);
  }
  const made: Members<ListItem> = { properties, navigations };
  members.set(list.columns, made);
  return made;
}

function navigationOf(column: ItemColumn, itemType: EntityType<ListItem>): Navigation<ListItem> {
  if (column.multiple) {
    return column.kind === 'user'
      ? toMany(() => people, (item: ListItem) => ({ item, column }))
      : toMany(() => targetsOf(itemType), (item: ListItem) => ({ item, column }));
  }
  if (column.kind === 'user') {
    return toOne(() => userInfoType, ({ list, row }: ListItem, call) =>
      principalById(call.db, list.siteId, Number(row.fields[column.name] ?? 0)));
  }
  return toOne(() => itemType, (item: ListItem, call) => targetOf(column, Number(item.row.fields[column.name] ?? 0), call));
}

interface Pointers { readonly item: ListItem; readonly column: ItemColumn }

const people: Collection<Pointers, Principal> = {
  of: () => userInfoType,
  path: ({ item, column }) => `Web/Lists(guid'${item.list.id}')/Items(${item.row.id})/${odataNameOf(column.name)}`,
  scope: ({ item }) => item.row.scopeId,
  needs: 'ViewListItems',
  all: ({ item, column }, call) =>
    idsOf(item, column).map(id => principalById(call.db, item.list.siteId, id)).filter(found => found !== undefined),
};

function targetsOf(itemType: EntityType<ListItem>): Collection<Pointers, ListItem> {
  return {
    of: () => itemType,
    path: people.path,
    scope: people.scope,
    needs: 'ViewListItems',
    all: ({ item, column }, call) =>
      idsOf(item, column).map(id => targetOf(column, id, call)).filter(found => found !== undefined),
  };
}

function idsOf(item: ListItem, column: ItemColumn): readonly number[] {
  const stored = item.row.fields[column.name];
  return Array.isArray(stored) ? stored.map(Number) : [];
}

function targetOf(column: ItemColumn, id: number, call: Call): ListItem | undefined {
  const row = column.lookup && id > 0 ? itemById(call.db, column.lookup.listId, id) : undefined;
  const list = row && listOfItems(call, row.listId);
  return row && list && { list, row };
}
