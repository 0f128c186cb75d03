import type { Database } from '../storage/database';
import type { ActionPlace, CustomAction, CustomActionDefinition } from './custom-action';

export const customActionTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS custom_actions (
     position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, owner_id TEXT NOT NULL, definition TEXT NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS custom_actions_by_owner ON custom_actions (owner_id)',
  ...['lists', 'webs', 'sites'].map((table) => `CREATE TRIGGER IF NOT EXISTS custom_actions_follow_${table} AFTER DELETE ON ${table} BEGIN
     DELETE FROM custom_actions WHERE owner_id = old.id; END`),
];

/** In the order of their sequence numbers, then of their making. */
export const actionsOf = (db: Database, place: ActionPlace): CustomAction[] =>
  db.all<{ id: string; definition: string }>('SELECT id, definition FROM custom_actions WHERE owner_id = ? ORDER BY position', place.ownerId)
    .map(({ id, definition }) => ({ ...(JSON.parse(definition) as CustomActionDefinition), id, place }))
    .sort((one, other) => one.sequence - other.sequence);

const definitionOf = ({ id, place, ...definition }: CustomAction): string => JSON.stringify(definition);

export const insertAction = (db: Database, action: CustomAction): void => {
  db.run('INSERT INTO custom_actions (id, owner_id, definition) VALUES (?, ?, ?)', action.id, action.place.ownerId, definitionOf(action));
};

export const replaceAction = (db: Database, action: CustomAction): void => {
  db.run('UPDATE custom_actions SET definition = ? WHERE id = ?', definitionOf(action), action.id);
};

export const deleteAction = (db: Database, { id }: CustomAction): void => {
  db.run('DELETE FROM custom_actions WHERE id = ?', id);
};

export const deleteActionsOf = (db: Database, place: ActionPlace): void => {
  db.run('DELETE FROM custom_actions WHERE owner_id = ?', place.ownerId);
};
