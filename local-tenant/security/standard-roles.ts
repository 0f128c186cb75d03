import { fullMask, limitedAccessMask, maskOf } from './permissions';

export interface StandardRole {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly mask: bigint;
  readonly position: number;
  /** SP.RoleType: 1 guest, 2 reader, 3 contributor, 4 web designer, 5 administrator, 6 editor. */
  readonly kind: number;
  readonly hidden: boolean;
}

export const limitedAccessRoleId = 1073741825;
export const fullControlRoleId = 1073741829;
export const editRoleId = 1073741830;
export const readRoleId = 1073741826;

const role = (id: number, name: string, kind: number, position: number, mask: bigint, description: string): StandardRole => ({
  id, name, kind, position, mask, description, hidden: id === limitedAccessRoleId,
});

/** The permission levels that every site has. Masks as SharePoint Online ships them (from memory of many tenants: unverified). */
export const standardRoles: readonly StandardRole[] = [
  role(fullControlRoleId, 'Full Control', 5, 1, fullMask, 'Has full control.'),
  role(1073741828, 'Design', 4, 32, maskOf(432n, 1012866047n), 'Can view, add, update, delete, approve, and customize.'),
  role(editRoleId, 'Edit', 6, 48, maskOf(432n, 1011030767n), 'Can add, edit and delete lists; can view, add, update and delete list items and documents.'),
  role(1073741827, 'Contribute', 3, 64, maskOf(432n, 1011028719n), 'Can view, add, update, and delete list items and documents.'),
  role(readRoleId, 'Read', 2, 128, maskOf(176n, 138612833n), 'Can view pages and list items and download documents.'),
  role(limitedAccessRoleId, 'Limited Access', 1, 160, limitedAccessMask, 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.'),
];
