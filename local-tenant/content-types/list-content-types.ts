import type { List } from '../lists/list';
import type { ListTemplate } from '../lists/list-templates';
import type { Database } from '../storage/database';
import { childOf } from './content-type-id';
import { insertContentType } from './content-type-store';
import { initialLinks } from './site-content-types';

const plain = { description: '', group: 'List Content Types', hidden: false, readOnly: false, sealed: false } as const;

/** The content types of a new list: that of its items, and folders. */
export const createListContentTypes = (db: Database, list: List, template: ListTemplate): void => {
  [template.itemType, ['0x0120', 'Folder'] as const].forEach(([parentId, name], position) => insertContentType(db, {
    ...plain, ownerId: list.id, id: childOf(parentId), name, position, fieldLinks: initialLinks(parentId),
  }));
};
