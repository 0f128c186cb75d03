import type { Database } from '../storage/database';

/** The content types that a list offers, in their order. */
export function contentTypesOfList(db: Database, listId: string): readonly { readonly id: string; readonly name: string }[] {
  return db.remembered(`content types ${listId}`, () => db.all<{ id: string; name: string }>(
    'SELECT id, name FROM content_types WHERE owner_id = ? ORDER BY position', listId));
}
