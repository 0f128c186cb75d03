import { complex } from '../odata/edm';
import { defineEntity, entityResource, nothing, property, toOne } from '../odata/declare';
import type { Collection, EntityType, Members, Operation, Property } from '../odata/entity-type';
import { badRequest } from '../errors/refusals';
import { recycleVersion } from '../recycle-bin/recycle-version';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { userType } from '../users/user-type';
import { edmTypeOf, jsonOf } from './json-value';
import type { ItemColumn } from './item-column';
import { itemMissing } from './item-refusals';
import { isPresent, removeVersion, versionLabel, versionsOf, type ItemVersion } from './item-versions';
import type { ListItem, ListOfItems } from './list-of-items';
import { versionNameOf } from './odata-name';
import { shownLookup } from './shown-value';
import { versionOperations, versionWithId } from './restore-version';
import { checkWrite } from './write-guards';

const userValueType = complex('SP.FieldUserValue', { LookupId: 'Edm.Int32', LookupValue: 'Edm.String', Email: 'Edm.String' });
const lookupValueType = complex('SP.FieldLookupValue', { LookupId: 'Edm.Int32', LookupValue: 'Edm.String' });
const contentTypeIdType = complex('SP.ContentTypeId', { StringValue: 'Edm.String' });

/** One version of an item: its columns as they were. Names with an underscore are written with its code, as SharePoint does. */
export const itemVersionType: EntityType<ItemVersion> = defineEntity<ItemVersion>({
  name: 'SP.ListItemVersion',
  path: ({ item, uiVersion }) => `${versionsPath(item)}(${uiVersion})`,
  scope: ({ item }) => item.row.scopeId,
  reads: 'ViewVersions',
  dynamic: ({ item }) => versionMembers(item.list),
  properties: {
    VersionId: property('Edm.Int32', version => version.uiVersion),
    VersionLabel: property('Edm.String', version => versionLabel(version.uiVersion)),
    IsCurrentVersion: property('Edm.Boolean', isPresent),
    ID: property('Edm.Int32', ({ item }) => item.row.id),
    GUID: property('Edm.Guid', ({ item }) => item.row.uniqueId),
    ContentTypeId: property(contentTypeIdType, ({ item }) => ({ StringValue: item.row.contentType })),
    Created: property('Edm.DateTime', version => version.modified),
    Modified: property('Edm.DateTime', version => version.modified),
    Author: property(userValueType, ({ item }, call) => personOf(call, item.list, item.row.authorId)),
    Editor: property(userValueType, ({ item, editorId }, call) => personOf(call, item.list, editorId)),
    OData__x005f_UIVersionString: property('Edm.String', version => versionLabel(version.uiVersion)),
    FileSystemObjectType: property('Edm.Int32', ({ item }) => item.row.kind, { onRequest: true }),
  },
  navigations: {
    CreatedBy: toOne(() => userType, ({ item, editorId }: ItemVersion, call) => principalById(call.db, item.list.siteId, editorId)),
  },
  actions: {
    DeleteObject: act(forget),
    Recycle: act((call, { item, uiVersion }) => recycleVersion(call, item.list, item.row, uiVersion)),
  },
  remove: {
    needs: 'DeleteVersions',
    run: (version, call) => {
      demandFormer(version);
      forget(call, version);
    },
  },
});

/** What may be done to a former version, and not to the present one. */
function act(run: (call: Call, version: ItemVersion) => void): Operation<ItemVersion> {
  return {
    needs: 'DeleteVersions',
    run: (version, _values, call) => {
      demandFormer(version);
      run(call, version);
      return nothing;
    },
  };
}

function demandFormer(version: ItemVersion): void {
  if (isPresent(version)) throw badRequest('You cannot delete the current version.');
}

function forget(call: Call, version: ItemVersion): void {
  checkWrite(call, version.item.row, 'deleteVersion');
  removeVersion(call.db, version);
}

/** `items(1)/versions` */
export const versionsCollection: Collection<ListItem, ItemVersion> = {
  of: () => itemVersionType,
  path: versionsPath,
  scope: ({ row }) => row.scopeId,
  needs: 'ViewVersions',
  all: (item, call) => versionsOf(call.db, item),
  byKey: (item, key, call) =>
    (key.kind === 'number' ? versionsOf(call.db, item).find(version => version.uiVersion === key.value) : undefined),
  missing: itemMissing,
  dynamic: ({ list }) => versionMembers(list),
  functions: {
    GetById: {
      parameters: { versionId: 'Edm.Int32' }, needs: 'ViewVersions',
      run: (item, values, call) => entityResource(itemVersionType, versionWithId(item, values.number('versionId'), call)),
    },
  },
  actions: versionOperations.actions,
};

function versionsPath({ list, row }: ListItem): string {
  return `Web/Lists(guid'${list.id}')/Items(${row.id})/Versions`;
}

function versionMembers(list: ListOfItems): Members<ItemVersion> {
  const properties: Record<string, Property<ItemVersion>> = {};
  for (const column of list.columns) properties[versionNameOf(column.name)] = columnProperty(column);
  return { properties };
}

function columnProperty(column: ItemColumn): Property<ItemVersion> {
  const stored = ({ fields }: ItemVersion): unknown => jsonOf(fields[column.name], column);
  if (column.multiple || (column.kind !== 'user' && column.kind !== 'lookup')) return property(edmTypeOf(column), stored);
  if (column.kind === 'user') {
    return property(userValueType, ({ item, fields }, call) => personOf(call, item.list, Number(fields[column.name] ?? 0)));
  }
  return property(lookupValueType, ({ fields }, call) => {
    const id = fields[column.name];
    return typeof id === 'number' ? { LookupId: id, LookupValue: shownLookup(call, column, id) } : null;
  });
}

function personOf(call: Call, list: ListOfItems, id: number): unknown {
  const person = principalById(call.db, list.siteId, id);
  return person ? { LookupId: person.id, LookupValue: person.title, Email: person.email } : null;
}
