/** The name of a column as an OData property: a name that begins with an underscore is written `OData__...`. */
export function odataNameOf(internalName: string): string {
  return internalName.startsWith('_') ? `OData_${internalName}` : internalName;
}

/** The name of a column in an item's version, where every underscore is written as its code. */
export function versionNameOf(internalName: string): string {
  return odataNameOf(internalName).replace(/^(OData__)?(.*)$/, (_, start: string | undefined, rest: string) =>
    `${start ? 'OData__x005f_' : ''}${rest.replace(/_/g, '_x005f_')}`);
}

/** `SP.Data.Library_x0020_labelsListItem`, `SP.Data.Shared_x0020_DocumentsItem`: made from the list's address, not its title. */
export function itemTypeNameOf(rootFolder: string, isLibrary: boolean): string {
  const leaf = rootFolder.split('/').pop() ?? '';
  const name = leaf.replace(/[^\p{L}\p{N}]/gu, sign => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return `SP.Data.${name.charAt(0).toUpperCase()}${name.slice(1)}${isLibrary ? 'Item' : 'ListItem'}`;
}
