/**
 * Kinds of SharePoint base permissions that the levels use; a permission's bit is `1 << (kind - 1)`.
 * Source: [MS-CSOMSPT] PermissionKind, as in @pnp/sp's security types.
 */
export const permissionKinds = {
  viewListItems: 1,
  addListItems: 2,
  editListItems: 3,
  deleteListItems: 4,
  approveItems: 5,
  openItems: 6,
  viewVersions: 7,
  deleteVersions: 8,
  manageLists: 12,
  viewFormPages: 13,
  open: 17,
  viewPages: 18,
  managePermissions: 26,
  browseUserInfo: 28,
  enumeratePermissions: 63,
  useClientIntegration: 37,
  useRemoteAPIs: 38,
  editMyUserInfo: 41,
} as const;
export type PermissionKind = keyof typeof permissionKinds;

/** A 64-bit mask as SharePoint writes it: two unsigned 32-bit halves in decimal. */
export interface PermissionMask {
  readonly Low: string;
  readonly High: string;
}

const bitOf = (kind: PermissionKind): bigint => 1n << BigInt(permissionKinds[kind] - 1);
const half = 32n;
const lowHalf = 0xffffffffn;

export const maskOf = (kinds: readonly PermissionKind[]): PermissionMask => {
  const mask = kinds.reduce((all, kind) => all | bitOf(kind), 0n);
  return { Low: (mask & lowHalf).toString(), High: (mask >> half).toString() };
};

export const maskHas = (mask: PermissionMask, kind: PermissionKind): boolean =>
  (((BigInt(mask.High) << half) | BigInt(mask.Low)) & bitOf(kind)) !== 0n;

const read: readonly PermissionKind[] = [
  'viewListItems',
  'openItems',
  'viewVersions',
  'viewFormPages',
  'open',
  'viewPages',
  'browseUserInfo',
  'useClientIntegration',
  // Without it SharePoint refuses REST altogether.
  'useRemoteAPIs',
  'editMyUserInfo',
];

/** The register's own permission levels. None of them deletes a row or a row's versions. */
export const levels = {
  read: {
    title: 'Register read',
    description: 'Reads rows and their versions.',
    kinds: read,
  },
  add: {
    title: 'Register add',
    description: 'Adds rows; changes and deletes none, not even its own.',
    kinds: [...read, 'addListItems'],
  },
  edit: {
    title: 'Register edit',
    description: 'Adds and changes rows; deletes neither rows nor their versions.',
    kinds: [...read, 'addListItems', 'editListItems'],
  },
} as const satisfies Record<string, { title: string; description: string; kinds: readonly PermissionKind[] }>;

export type LevelName = keyof typeof levels;
export const levelNames = Object.keys(levels) as LevelName[];
