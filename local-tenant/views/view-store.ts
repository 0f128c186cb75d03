import type { Database } from '../storage/database';
import type { View, ViewDefinition } from './view';

interface ViewRow {
  list_id: string; id: string; position: number; title: string; definition: string;
}

const viewOf = (row: ViewRow): View => ({
  ...(JSON.parse(row.definition) as ViewDefinition), listId: row.list_id, id: row.id, title: row.title, position: row.position,
});

const definitionOf = ({ listId, id, title, position, ...definition }: View): string => JSON.stringify(definition);

export const viewsOf = (db: Database, listId: string): View[] =>
  db.all<ViewRow>('SELECT * FROM views WHERE list_id = ? ORDER BY position', listId).map(viewOf);

export const viewById = (db: Database, listId: string, id: string): View | undefined =>
  viewsOf(db, listId).find((view) => view.id === id.toLowerCase());

const onlyOneDefault = (db: Database, view: View): void => {
  if (view.isDefault) {
    viewsOf(db, view.listId).filter((other) => other.isDefault && other.id !== view.id)
      .forEach((other) => writeView(db, { ...other, isDefault: false }));
  }
};

const writeView = (db: Database, view: View): void => {
  db.run(
    `INSERT INTO views (list_id, id, position, title, definition) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (list_id, id) DO UPDATE SET title = excluded.title, definition = excluded.definition`,
    view.listId, view.id, view.position, view.title, definitionOf(view),
  );
};

/** Adds or replaces a view; when it is the default, no other one is. */
export const saveView = (db: Database, view: View): void => {
  onlyOneDefault(db, view);
  writeView(db, view);
};

export const deleteView = (db: Database, view: View): void => {
  db.run('DELETE FROM views WHERE list_id = ? AND id = ?', view.listId, view.id);
};

/** A column that is gone is in no view. */
export const viewsWithout = (db: Database, listId: string, field: string): void => {
  viewsOf(db, listId).filter((view) => view.fields.includes(field))
    .forEach((view) => writeView(db, { ...view, fields: view.fields.filter((name) => name !== field) }));
};

export const addToDefaultView = (db: Database, listId: string, field: string): void => {
  viewsOf(db, listId).filter((view) => view.isDefault && !view.fields.includes(field))
    .forEach((view) => writeView(db, { ...view, fields: [...view.fields, field] }));
};
