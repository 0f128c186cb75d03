export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What JSON says about the data and not of it: `odata.type`, `@odata.context`, `Author@odata.navigationLinkUrl`, `@microsoft.graph.downloadUrl`, `__metadata`. */
export const isAnnotation = (name: string): boolean => name.startsWith('odata.') || name.includes('@odata.') || name.startsWith('@microsoft.graph.') || name === '__metadata';

/** The element type of `Collection(X)`; undefined for what is no collection. */
export const elementTypeOf = (type: string): string | undefined => /^Collection\((.*)\)$/.exec(type)?.[1];

/** Verbose JSON writes a collection as `{results: [...]}`, light JSON as a plain array. */
export const elementsIn = (value: unknown): readonly unknown[] | undefined => {
  const elements = isRecord(value) ? value.results : value;
  return Array.isArray(elements) ? elements : undefined;
};
