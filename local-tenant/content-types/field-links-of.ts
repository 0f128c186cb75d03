import type { Field } from '../fields/field';
import type { Database } from '../storage/database';
import type { ContentType, FieldLink } from './content-type';
import { contentTypesOf, replaceContentType } from './content-type-store';

/** The content types of the column's owner that hold it. */
export const contentTypesWith = (db: Database, field: Field): ContentType[] =>
  contentTypesOf(db, field.ownerId).filter(({ fieldLinks }) => fieldLinks.some(({ id }) => id === field.id));

/** Takes a column out of the content types of its list. */
export const unlinkField = (db: Database, field: Field): void => contentTypesWith(db, field).forEach((type) =>
  replaceContentType(db, { ...type, fieldLinks: type.fieldLinks.filter(({ id }) => id !== field.id) }));

export const linkTo = (field: Pick<Field, 'id' | 'internalName' | 'required' | 'hidden'>): FieldLink =>
  ({ id: field.id, name: field.internalName, required: field.required, hidden: field.hidden });

/**
 * Puts a new column of a list into its content types, folders apart.
 * @param which the list's first one, all of them, or none
 */
export const linkField = (db: Database, field: Field, which: 'default' | 'all' | 'none'): void => {
  if (which === 'none') {
    return;
  }
  const types = contentTypesOf(db, field.ownerId).filter(({ id }) => !/^0x0120/i.test(id));
  (which === 'all' ? types : types.slice(0, 1)).forEach((type) =>
    replaceContentType(db, { ...type, fieldLinks: [...type.fieldLinks, linkTo(field)] }));
};
