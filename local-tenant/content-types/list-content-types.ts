import { randomBytes } from 'node:crypto';
import { isLibrary, type List } from '../lists/list';
import type { Database } from '../storage/database';
import type { ContentType } from './content-type';
import { insertContentType } from './content-type-store';

const plain = { description: '', group: 'List Content Types', hidden: false, readOnly: false, sealed: false } as const;

/** A list's copy of a site content type: the parent's id, `00`, and sixteen bytes of its own. */
const copyOf = (parentId: string): string => `${parentId}00${randomBytes(16).toString('hex').toUpperCase()}`;

const parents = (library: boolean): readonly (readonly [string, string])[] =>
  library ? [['0x0101', 'Document'], ['0x0120', 'Folder']] : [['0x01', 'Item'], ['0x0120', 'Folder']];

/** The content types of a new list: that of its items, and folders. */
export const createListContentTypes = (db: Database, list: List): void => {
  parents(isLibrary(list)).forEach(([parentId, name], position) => {
    const type: ContentType = { ...plain, ownerId: list.id, id: copyOf(parentId), name, position };
    insertContentType(db, type);
  });
};
