import { ApiError } from '../errors/api-error';
import { isKnownInFamily } from '../odata/members';
import { erased } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { QueryOptions } from '../odata/query-options';
import { fieldsOf } from '../fields/field-store';
import { lookupNotExpanded, unknownProperty } from '../query/query-refusals';
import type { Call } from '../rest/call';
import { itemMembers } from './item-members';
import type { ListItem, ListOfItems } from './list-of-items';
import { listOfItems } from './list-source';
import { odataNameOf } from './odata-name';
import { userInfoType } from './user-info-type';

/** Members that items have in SharePoint and that this server does not serve: to be refused as not implemented. */
const NOT_SERVED = new Set([
  'ContentType', 'GetDlpPolicyTip', 'Properties', 'ShieldAddRoleAssignmentPushdown',
  'FirstUniqueAncestorSecurableObject', 'File', 'Folder', 'Versions',
].map(name => name.toLowerCase()));

/** Fields of people that a tenant's user information list has besides, and that nothing is known of here. */
const PERSON_FIELDS = new Set(['created', 'modified', 'guid', 'contenttype', 'contenttypeid', 'isactive', 'deleted', 'notes', 'userinfohidden', 'uniqueid', 'imnname']);

/** Whether an item of this list has nothing of that name in SharePoint: somebody deleted the column, or it never was. */
function existsNowhere(call: Call, list: ListOfItems, itemType: EntityType<ListItem>, name: string): boolean {
  const lower = name.toLowerCase();
  const served = isKnownInFamily(erased(itemType), name, itemMembers(list, itemType) as Parameters<typeof isKnownInFamily>[2]);
  return !served && !NOT_SERVED.has(lower)
    && !fieldsOf(call.db, list.id).some(field => odataNameOf(field.internalName).toLowerCase() === lower);
}

/** @throws ApiError 400 for a `$select` that names a column which the list does not have, as SharePoint says it */
export function refuseUnknownSelection(call: Call, list: ListOfItems, itemType: EntityType<ListItem>, options: QueryOptions): void {
  const unknown = options.selection.names?.find(name => name !== '*' && existsNowhere(call, list, itemType, name));
  if (unknown !== undefined) throw unknownProperty(unknown);
  refuseUnknownTargets(call, list, itemType, options);
}

/** Lower-case names of what points at people and other items. */
const pointersOf = (list: ListOfItems): Map<string, string> => new Map(
  ['Author', 'Editor', ...list.columns.filter(({ kind }) => kind === 'user' || kind === 'lookup').map(({ name }) => odataNameOf(name))]
    .map(name => [name.toLowerCase(), name]));

/** @throws ApiError 400 for a field of a person or of another item that there is not */
function refuseUnknownTargets(call: Call, list: ListOfItems, itemType: EntityType<ListItem>, options: QueryOptions): void {
  const pointers = pointersOf(list);
  for (const [key, { name, selection }] of options.selection.expanded) {
    if (!pointers.has(key)) continue;
    const column = list.columns.find(candidate => odataNameOf(candidate.name).toLowerCase() === key);
    const target = column?.kind === 'lookup' && column.lookup ? listOfItems(call, column.lookup.listId) : undefined;
    const knows = (field: string): boolean => (target ? !existsNowhere(call, target, itemType, field)
      : column?.kind === 'lookup' || isKnownInFamily(erased(userInfoType), field) || PERSON_FIELDS.has(field.toLowerCase()));
    const strange = selection.names?.find(field => field !== '*' && !knows(field));
    if (strange !== undefined) throw lookupNotExpanded(`${name}/${strange}`, name);
  }
}

/**
 * A person or lookup is not to be had as a whole from many items: neither selected without its fields nor expanded without them (public notes of practitioners,
 * with the sentence that a tenant gave).
 *
 * @throws ApiError 400
 */
export function refuseWholeTargets(list: ListOfItems, { selection: { names = [], expanded } }: QueryOptions): void {
  for (const [key, name] of pointersOf(list)) {
    const nested = expanded.get(key);
    const asked = nested !== undefined || names.some(one => one.toLowerCase() === key);
    if (asked && (nested?.selection.names ?? []).length === 0) throw lookupNotExpanded(nested?.name ?? name, nested?.name ?? name);
  }
}

/** What SharePoint says to a name that items of the list do not have; undefined when it is only not served here. */
export function unknownItemProperty(
  call: Call, list: ListOfItems, itemType: EntityType<ListItem>, name: string, where: 'body' | 'select',
): ApiError | undefined {
  if (!existsNowhere(call, list, itemType, name)) return undefined;
  if (where === 'select') return unknownProperty(name);
  return new ApiError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The property '${name}' does not exist on type '${list.itemTypeName}'. Make sure to only use property names that are defined by the type.`,
  );
}
