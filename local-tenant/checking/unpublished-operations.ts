/**
 * Operations that clients use and Microsoft's metadata does not publish, each as `<type>/<name>`, with where they are in use. What they give must be of a
 * published type all the same.
 */
export const unpublishedOperations: Readonly<Record<string, string>> = {
  'SP.ListItem/GetSharingInformation': 'PnPjs `getSharingInformation`, CLI for Microsoft 365 `spo file sharinginfo get`',
  'SP.ListItem/ShareLink': 'PnPjs `getShareLink`',
  'SP.ListItem/ShareObject': 'PnPjs `shareWith`',
  'SP.ListItem/GetObjectSharingSettings': 'PnPjs `getObjectSharingSettings`',
  'SP.ListItem/CheckPermissions': 'PnPjs `checkSharingPermissions`',
  'SP.ListItem/UnshareObject': 'PnPjs `unshare`',
  'SP.ListItem/UnshareLink': 'PnPjs `unshareLink`',
  'SP.ListItem/DeleteLinkByKind': 'PnPjs `deleteSharingLinkByKind`',
};

const names = new Set(Object.keys(unpublishedOperations).map((key) => key.slice(key.indexOf('/') + 1)));

/** Whether an operation of this name is one of those. */
export const isUnpublishedOperation = (name: string): boolean => names.has(name);
