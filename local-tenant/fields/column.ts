import { fieldDefaults, type Field, type FieldDefinition, type FieldType } from './field';

/** A column that SharePoint has by itself, before it is anybody's. */
export type SiteColumn = Omit<Field, 'ownerId' | 'position'>;

/** @param id SharePoint's own (SPBuiltInFieldId), lower case */
export const column = (
  internalName: string, title: string, type: FieldType, id: string, group: string, more: Partial<FieldDefinition> = {},
): SiteColumn => ({
  ...fieldDefaults, ...(type === 'Text' ? { maxLength: 255 } : {}), type, id, internalName, title, staticName: internalName, group, ...more,
});

/** Columns of one line of text. */
export const textColumns = (group: string, columns: readonly (readonly [internalName: string, title: string, id: string])[]): SiteColumn[] =>
  columns.map(([internalName, title, id]) => column(internalName, title, 'Text', id, group));
