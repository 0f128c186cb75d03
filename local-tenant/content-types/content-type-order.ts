import type { Database } from '../storage/database';
import { contentTypesOf, replaceContentType } from './content-type-store';

/**
 * Puts the content types of a list into an order; the first that is no folder is what new items get. Those that are not named come
 * after, in the order that they had.
 */
export const orderContentTypes = (db: Database, listId: string, ids: readonly string[]): void => {
  const types = contentTypesOf(db, listId);
  const wanted = ids.map((id) => id.toLowerCase());
  const first = wanted.flatMap((id) => types.find((type) => type.id.toLowerCase() === id) ?? []);
  [...first, ...types.filter((type) => !first.includes(type))]
    .forEach((type, position) => replaceContentType(db, { ...type, position }));
};
