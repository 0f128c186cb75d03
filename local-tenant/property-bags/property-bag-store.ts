import type { Database } from '../storage/database';

/** Property bags hold texts, whole and broken numbers, truth values and moments. */
export type BagType = 'Edm.String' | 'Edm.Int32' | 'Edm.Double' | 'Edm.Boolean' | 'Edm.DateTime';

/** One property that somebody put into the bag of a web or folder. */
export interface BagProperty {
  readonly name: string;
  readonly type: BagType;
  readonly value: string | number | boolean;
}

interface BagRow { name: string; type: BagType; value: string }

export const propertyBagTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS property_bags (owner TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, name)) WITHOUT ROWID',
];

/** @param owner the id of a web, or the unique id of a folder */
export const bagOf = (db: Database, owner: string): readonly BagProperty[] =>
  db.all<BagRow>('SELECT name, type, value FROM property_bags WHERE owner = ? ORDER BY name', owner)
    .map(({ name, type, value }) => ({ name, type, value: JSON.parse(value) as BagProperty['value'] }));

export const putInBag = (db: Database, owner: string, { name, type, value }: BagProperty): void => {
  db.run('INSERT OR REPLACE INTO property_bags (owner, name, type, value) VALUES (?, ?, ?, ?)', owner, name, type, JSON.stringify(value));
};

export const takeFromBag = (db: Database, owner: string, name: string): void => {
  db.run('DELETE FROM property_bags WHERE owner = ? AND name = ?', owner, name);
};
