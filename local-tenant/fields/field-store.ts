import type { Database } from '../storage/database';
import type { Field, FieldDefinition } from './field';

interface FieldRow {
  owner_id: string; id: string; position: number; internal_name: string; title: string; definition: string;
}

const fieldOf = (row: FieldRow): Field => ({
  ...(JSON.parse(row.definition) as FieldDefinition),
  ownerId: row.owner_id, id: row.id, internalName: row.internal_name, title: row.title, position: row.position,
});

const definitionOf = ({ ownerId, id, internalName, title, position, ...definition }: Field): string => JSON.stringify(definition);

interface Cached {
  readonly stamp: string;
  readonly fields: readonly Field[];
}

const cache = new WeakMap<Database, Map<string, Cached>>();

/** Changes with every write to the columns of an owner: the definitions themselves, in order. */
const stampOf = (db: Database, ownerId: string): string =>
  db.remembered(`fields ${ownerId}`, () => db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', `fields/${ownerId}`)?.value ?? '');

const touch = (db: Database, ownerId: string): void => {
  db.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    `fields/${ownerId}`, String(process.hrtime.bigint()),
  );
};

/** All columns of a list or site, in order. Parsed once per change. */
export const fieldsOf = (db: Database, ownerId: string): readonly Field[] => {
  const stamp = stampOf(db, ownerId);
  const known = cache.get(db)?.get(ownerId);
  if (known !== undefined && known.stamp === stamp) {
    return known.fields;
  }
  const fields = db.all<FieldRow>('SELECT * FROM fields WHERE owner_id = ? ORDER BY position, internal_name', ownerId).map(fieldOf);
  const owners = cache.get(db) ?? new Map<string, Cached>();
  cache.set(db, owners.set(ownerId, { stamp, fields }));
  return fields;
};

export const fieldById = (db: Database, ownerId: string, id: string): Field | undefined =>
  fieldsOf(db, ownerId).find((field) => field.id === id.toLowerCase());

export const fieldByInternalName = (db: Database, ownerId: string, name: string): Field | undefined =>
  fieldsOf(db, ownerId).find((field) => field.internalName.toLowerCase() === name.toLowerCase());

export const fieldByTitle = (db: Database, ownerId: string, title: string): Field | undefined =>
  fieldsOf(db, ownerId).find((field) => field.title.toLowerCase() === title.toLowerCase());

export const insertField = (db: Database, field: Field): void => {
  db.run(
    'INSERT INTO fields (owner_id, id, position, internal_name, title, definition) VALUES (?, ?, ?, ?, ?, ?)',
    field.ownerId, field.id, field.position, field.internalName, field.title, definitionOf(field),
  );
  touch(db, field.ownerId);
};

export const replaceField = (db: Database, field: Field): void => {
  db.run(
    'UPDATE fields SET position = ?, title = ?, definition = ? WHERE owner_id = ? AND id = ?',
    field.position, field.title, definitionOf(field), field.ownerId, field.id,
  );
  touch(db, field.ownerId);
};

export const deleteField = (db: Database, field: Field): void => {
  db.run('DELETE FROM fields WHERE owner_id = ? AND id = ?', field.ownerId, field.id);
  touch(db, field.ownerId);
};

export const deleteFieldsOf = (db: Database, ownerId: string): void => {
  db.run('DELETE FROM fields WHERE owner_id = ?', ownerId);
  touch(db, ownerId);
};
