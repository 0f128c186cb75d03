import type { Database } from '../storage/database';

export type TermProperties = Readonly<Record<string, string>>;

export interface TermGroup {
  readonly id: string; readonly name: string; readonly description: string; readonly created: string; readonly modified: string;
}

export interface TermSet {
  readonly id: string; readonly groupId: string; readonly name: string; readonly lcid: number; readonly description: string;
  /** The login name of who made it. */
  readonly owner: string;
  readonly created: string; readonly modified: string; readonly properties: TermProperties;
}

export interface Term {
  readonly id: string; readonly setId: string;
  /** null: directly in the set. */
  readonly parentId: string | null;
  readonly name: string; readonly lcid: number; readonly description: string; readonly owner: string; readonly deprecated: boolean;
  readonly created: string; readonly modified: string;
  /** Of the term wherever it is used, and of its place in this set. */
  readonly properties: TermProperties; readonly localProperties: TermProperties;
}

interface SetRow {
  id: string; group_id: string; name: string; lcid: number; description: string; owner: string; created: string; modified: string; properties: string;
}
interface TermRow {
  id: string; set_id: string; parent_id: string | null; name: string; lcid: number; description: string; owner: string; deprecated: number;
  created: string; modified: string; properties: string; local_properties: string;
}

const setOf = ({ group_id, properties, ...row }: SetRow): TermSet =>
  ({ ...row, groupId: group_id, properties: JSON.parse(properties) as TermProperties });

const termOf = ({ set_id, parent_id, deprecated, properties, local_properties, ...row }: TermRow): Term => ({
  ...row, setId: set_id, parentId: parent_id, deprecated: deprecated === 1, properties: JSON.parse(properties) as TermProperties,
  localProperties: JSON.parse(local_properties) as TermProperties,
});

const GROUP = 'SELECT id, name, description, created, modified FROM term_groups';
const SET = 'SELECT id, group_id, name, lcid, description, owner, created, modified, properties FROM term_sets';
const TERM = 'SELECT id, set_id, parent_id, name, lcid, description, owner, deprecated, created, modified, properties, local_properties FROM terms';

export const termGroups = (db: Database): TermGroup[] => db.all<TermGroup>(`${GROUP} ORDER BY name`);

export const termGroupById = (db: Database, id: string): TermGroup | undefined => db.get<TermGroup>(`${GROUP} WHERE id = ?`, id.toLowerCase());

export const termSetsOf = (db: Database, groupId: string): TermSet[] => db.all<SetRow>(`${SET} WHERE group_id = ? ORDER BY name`, groupId).map(setOf);

export const termSetById = (db: Database, id: string): TermSet | undefined => {
  const row = db.get<SetRow>(`${SET} WHERE id = ?`, id.toLowerCase());
  return row && setOf(row);
};

/** The terms directly in a set, or directly below a term. */
export const termsIn = (db: Database, setId: string, parentId: string | null): Term[] =>
  db.all<TermRow>(`${TERM} WHERE set_id = ? AND parent_id IS ? ORDER BY name`, setId, parentId).map(termOf);

export const allTermsOf = (db: Database, setId: string): Term[] => db.all<TermRow>(`${TERM} WHERE set_id = ? ORDER BY name`, setId).map(termOf);

export const termById = (db: Database, id: string): Term | undefined => {
  const row = db.get<TermRow>(`${TERM} WHERE id = ?`, id.toLowerCase());
  return row && termOf(row);
};

export const putTermGroup = (db: Database, { id, name, description, created, modified }: TermGroup): void => {
  db.run('INSERT OR REPLACE INTO term_groups (id, name, description, created, modified) VALUES (?, ?, ?, ?, ?)', id, name, description, created, modified);
};

export const putTermSet = (db: Database, set: TermSet): void => {
  db.run(
    'INSERT OR REPLACE INTO term_sets (id, group_id, name, lcid, description, owner, created, modified, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    set.id, set.groupId, set.name, set.lcid, set.description, set.owner, set.created, set.modified, JSON.stringify(set.properties));
};

export const putTerm = (db: Database, term: Term): void => {
  db.run(
    `INSERT OR REPLACE INTO terms (id, set_id, parent_id, name, lcid, description, owner, deprecated, created, modified, properties, local_properties)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    term.id, term.setId, term.parentId, term.name, term.lcid, term.description, term.owner, term.deprecated ? 1 : 0, term.created, term.modified,
    JSON.stringify(term.properties), JSON.stringify(term.localProperties));
};

/** A term goes with those below it. */
export const removeTerm = (db: Database, term: Term): void => {
  termsIn(db, term.setId, term.id).forEach((child) => removeTerm(db, child));
  db.run('DELETE FROM terms WHERE id = ?', term.id);
};

export const removeTermSet = (db: Database, { id }: TermSet): void => {
  db.run('DELETE FROM terms WHERE set_id = ?', id);
  db.run('DELETE FROM term_sets WHERE id = ?', id);
};

export const removeTermGroup = (db: Database, { id }: TermGroup): void => {
  db.run('DELETE FROM term_groups WHERE id = ?', id);
};
