import { contentTypesOfList } from './content-types-of-list';
import { fieldsOf } from '../fields/field-store';
import type { Field, FieldType } from '../fields/field';
import { isLibrary, type List } from '../lists/list';
import { listById } from '../lists/list-store';
import type { Call } from '../rest/call';
import type { ItemColumn, ItemColumnKind } from './item-column';
import { LABEL_COLUMNS } from './label-columns';
import type { ListOfItems } from './list-of-items';
import { itemTypeNameOf } from './odata-name';
import { SYSTEM_COLUMNS } from './system-columns';

const KINDS: Readonly<Partial<Record<FieldType, ItemColumnKind>>> = {
  Text: 'text', Note: 'note', Number: 'number', Integer: 'number', Currency: 'number', Boolean: 'boolean', DateTime: 'dateTime',
  Choice: 'choice', MultiChoice: 'choice', User: 'user', UserMulti: 'user', Lookup: 'lookup', LookupMulti: 'lookup', URL: 'url',
  Guid: 'guid', Thumbnail: 'note', Location: 'note',
};

/** A calculated column is compared and sorted as what its formula comes to. */
const kindOf = (field: Field): ItemColumnKind | undefined =>
  KINDS[field.type === 'Calculated' ? field.outputType ?? 'Text' : field.type];

const known = new WeakMap<Call, Map<string, ListOfItems>>();

/** A list as its items see it; read once per request. undefined: there is no such list on the site. */
export function listOfItems(call: Call, listId: string): ListOfItems | undefined {
  const list = known.get(call)?.get(listId) ?? listById(call.db, listId);
  if (!list || list.webId !== call.site.webId) return undefined;
  return 'columns' in list ? list : itemsOf(call, list);
}

/** As `listOfItems`, of a list that was read already. */
export function itemsOf(call: Call, list: List): ListOfItems {
  const lists = known.get(call) ?? new Map<string, ListOfItems>();
  known.set(call, lists);
  const made = lists.get(list.id) ?? asItemsSeeIt(call, list);
  lists.set(list.id, made);
  return made;
}

interface Columns { readonly columns: readonly ItemColumn[]; readonly indexedSystemColumns: ReadonlySet<string> }

const columnsByFields = new WeakMap<readonly Field[], Columns>();

/** Worked out once for as long as the list's fields stay what they are. */
function columnsFrom(fields: readonly Field[]): Columns {
  const known = columnsByFields.get(fields);
  if (known) return known;
  const own = fields.flatMap(columnOf);
  const made = {
    columns: [...own, ...LABEL_COLUMNS.filter(label => !own.some(column => column.name === label.name))],
    indexedSystemColumns: new Set(
      fields.filter(field => field.indexed && isSystemField(field)).map(field => field.internalName)),
  };
  columnsByFields.set(fields, made);
  return made;
}

function asItemsSeeIt(call: Call, list: List): ListOfItems {
  return {
    id: list.id,
    siteId: list.siteId,
    webId: list.webId,
    title: list.title,
    rootFolder: list.rootFolder,
    rootFolderId: list.rootFolderId,
    created: list.created,
    modified: list.modified,
    scopeId: list.scopeId,
    isLibrary: isLibrary(list),
    itemTypeName: itemTypeNameOf(list.rootFolder, isLibrary(list)),
    versioning: list.settings.enableVersioning,
    majorVersionLimit: list.settings.majorVersionLimit,
    drafts: draftRulesOf(list),
    readSecurity: list.settings.readSecurity,
    writeSecurity: list.settings.writeSecurity,
    ...columnsFrom(fieldsOf(call.db, list.id)),
    contentTypes: contentTypesOfList(call.db, list.id),
  };
}

function draftRulesOf(list: List): ListOfItems['drafts'] {
  const { enableVersioning, enableMinorVersions, enableModeration, majorWithMinorVersionsLimit, draftVersionVisibility, forceCheckout } = list.settings;
  return {
    minorVersions: enableVersioning && enableMinorVersions,
    moderation: enableModeration,
    minorVersionLimit: majorWithMinorVersionsLimit,
    visibility: draftVersionVisibility,
    forceCheckout: forceCheckout && isLibrary(list),
  };
}

/** Kept in columns of the item's row itself, not among the values that its list defines. */
function isSystemField(field: Field): boolean {
  const name = field.internalName.toLowerCase();
  return [name, `${name}id`, `odata_${name}`].some(candidate => SYSTEM_COLUMNS.has(candidate));
}

export function columnOf(field: Field): ItemColumn[] {
  const kind = kindOf(field);
  const label = LABEL_COLUMNS.some(column => column.name === field.internalName);
  if (!kind || label || isSystemField(field) || (field.builtIn && field.internalName !== 'Title')) return [];
  return [{
    name: field.internalName,
    title: field.title,
    kind,
    typeName: field.type,
    multiple: field.type === 'MultiChoice' || field.type === 'UserMulti' || field.type === 'LookupMulti',
    required: field.required,
    readOnly: field.readOnly,
    indexed: field.indexed || field.unique,
    unique: field.unique,
    maxLength: field.maxLength ?? 255,
    wholeNumber: field.type === 'Integer',
    minimum: field.minimum,
    maximum: field.maximum,
    choices: field.choices ?? [],
    fillIn: field.fillInChoice ?? false,
    dateOnly: field.dateOnly ?? false,
    onRequest: false,
    calculated: field.type === 'Calculated',
    serverKept: field.type === 'Calculated' || field.primaryFieldId !== undefined,
    defaultValue: field.defaultValue,
    lookup: field.lookupList === undefined ? undefined : { listId: field.lookupList, field: field.lookupField ?? 'Title' },
  }];
}
