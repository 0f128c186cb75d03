/** The name of a column as an OData property: a name that begins with an underscore is written `OData__...`. */
export function odataNameOf(internalName: string): string {
  return internalName.startsWith('_') ? `OData_${internalName}` : internalName;
}

/** The name of a column in an item's version, where every underscore is written as its code. */
export function versionNameOf(internalName: string): string {
  return odataNameOf(internalName).replace(/^(OData__)?(.*)$/, (_, start: string | undefined, rest: string) =>
    `${start ? 'OData__x005f_' : ''}${rest.replace(/_/g, '_x005f_')}`);
}
