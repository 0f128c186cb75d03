/**
 * SharePoint's permission kinds; the bit of a kind is `1 << (kind - 1)` of a 64-bit mask.
 * Numbers: PnPjs packages/sp/security/types.ts.
 */
export const permissionKinds = {
  ViewListItems: 1, AddListItems: 2, EditListItems: 3, DeleteListItems: 4, ApproveItems: 5, OpenItems: 6, ViewVersions: 7,
  DeleteVersions: 8, CancelCheckout: 9, ManagePersonalViews: 10, ManageLists: 12, ViewFormPages: 13, Open: 17, ViewPages: 18,
  AddAndCustomizePages: 19, ApplyThemeAndBorder: 20, ApplyStyleSheets: 21, ViewUsageData: 22, CreateSSCSite: 23,
  ManageSubwebs: 24, CreateGroups: 25, ManagePermissions: 26, BrowseDirectories: 27, BrowseUserInfo: 28,
  AddDelPrivateWebParts: 29, UpdatePersonalWebParts: 30, ManageWeb: 31, UseClientIntegration: 37, UseRemoteAPIs: 38,
  ManageAlerts: 39, CreateAlerts: 40, EditMyUserInfo: 41, EnumeratePermissions: 63,
} as const;

export type Permission = keyof typeof permissionKinds;

export const bitOf = (permission: Permission): bigint => 1n << BigInt(permissionKinds[permission] - 1);

const low32 = 0xffffffffn;

/** `High` and `Low` as SharePoint writes them: unsigned 32-bit numbers as text. */
export interface BasePermissions {
  readonly High: string;
  readonly Low: string;
}

export const maskOf = (high: bigint, low: bigint): bigint => (high << 32n) | low;

export const basePermissionsOf = (mask: bigint): BasePermissions => ({
  High: String(mask >> 32n),
  Low: String(mask & low32),
});

/** Full Control: all bits that SharePoint gives out, High 2147483647 and Low 4294967295. */
export const fullMask = maskOf(2147483647n, 4294967295n);

/** Limited Access: Open, ViewFormPages, BrowseUserInfo, UseClientIntegration, UseRemoteAPIs. */
export const limitedAccessMask = maskOf(48n, 134287360n);
