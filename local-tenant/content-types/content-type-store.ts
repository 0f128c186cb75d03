import type { Database } from '../storage/database';
import type { ContentType } from './content-type';

interface ContentTypeRow {
  owner_id: string; id: string; position: number; name: string; definition: string;
}

type Definition = Omit<ContentType, 'ownerId' | 'id' | 'name' | 'position'>;

const contentTypeOf = (row: ContentTypeRow): ContentType => ({
  ...{ fieldLinks: [] }, ...(JSON.parse(row.definition) as Definition), ownerId: row.owner_id, id: row.id, name: row.name, position: row.position,
});

const definitionOf = ({ ownerId, id, name, position, ...definition }: ContentType): string => JSON.stringify(definition);

export const contentTypesOf = (db: Database, ownerId: string): ContentType[] =>
  db.all<ContentTypeRow>('SELECT * FROM content_types WHERE owner_id = ? ORDER BY position', ownerId).map(contentTypeOf);

export const contentTypeById = (db: Database, ownerId: string, id: string): ContentType | undefined =>
  db.all<ContentTypeRow>('SELECT * FROM content_types WHERE owner_id = ? AND id = ?', ownerId, id).map(contentTypeOf)[0];

export const contentTypeByName = (db: Database, ownerId: string, name: string): ContentType | undefined =>
  db.all<ContentTypeRow>('SELECT * FROM content_types WHERE owner_id = ? AND name = ?', ownerId, name).map(contentTypeOf)[0];

export const insertContentType = (db: Database, type: ContentType): void => {
  db.run(
    'INSERT INTO content_types (owner_id, id, position, name, definition) VALUES (?, ?, ?, ?, ?)',
    type.ownerId, type.id, type.position, type.name, definitionOf(type),
  );
};

export const replaceContentType = (db: Database, type: ContentType): void => {
  db.run(
    'UPDATE content_types SET position = ?, name = ?, definition = ? WHERE owner_id = ? AND id = ?',
    type.position, type.name, definitionOf(type), type.ownerId, type.id,
  );
};

export const deleteContentType = (db: Database, type: ContentType): void => {
  db.run('DELETE FROM content_types WHERE owner_id = ? AND id = ?', type.ownerId, type.id);
};

/** The position after the last one. */
export const nextPosition = (db: Database, ownerId: string): number =>
  (db.get<{ last: number | null }>('SELECT max(position) AS last FROM content_types WHERE owner_id = ?', ownerId)?.last ?? -1) + 1;
