import type { Database } from '../storage/database';
import type { ContentType } from './content-type';

interface ContentTypeRow {
  owner_id: string; id: string; position: number; name: string; definition: string;
}

type Definition = Omit<ContentType, 'ownerId' | 'id' | 'name' | 'position'>;

const contentTypeOf = (row: ContentTypeRow): ContentType => ({
  ...(JSON.parse(row.definition) as Definition), ownerId: row.owner_id, id: row.id, name: row.name, position: row.position,
});

export const contentTypesOf = (db: Database, ownerId: string): ContentType[] =>
  db.all<ContentTypeRow>('SELECT * FROM content_types WHERE owner_id = ? ORDER BY position', ownerId).map(contentTypeOf);

export const insertContentType = (db: Database, { ownerId, id, name, position, ...definition }: ContentType): void => {
  db.run(
    'INSERT INTO content_types (owner_id, id, position, name, definition) VALUES (?, ?, ?, ?, ?)',
    ownerId, id, position, name, JSON.stringify(definition),
  );
};
