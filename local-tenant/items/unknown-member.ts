import { ApiError } from '../errors/api-error';
import { isKnownInFamily } from '../odata/members';
import { erased } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { QueryOptions } from '../odata/query-options';
import { fieldsOf } from '../fields/field-store';
import { unknownProperty } from '../query/query-refusals';
import type { Call } from '../rest/call';
import { itemMembers } from './item-members';
import type { ListItem, ListOfItems } from './list-of-items';
import { odataNameOf } from './odata-name';

/** Members that items have in SharePoint and that this server does not serve: to be refused as not implemented. */
const NOT_SERVED = new Set([
  'ContentType', 'GetDlpPolicyTip', 'Properties', 'ShieldAddRoleAssignmentPushdown',
  'FirstUniqueAncestorSecurableObject', 'File', 'Folder', 'Versions',
].map(name => name.toLowerCase()));

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
