import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { featuresOfScope, type FeatureDefinition } from './feature-catalogue';

/** Where features are: a web, or the site collection that it is in. */
export interface FeaturePlace {
  readonly scope: 'web' | 'site';
  readonly site: Site;
}

/** What differs from a new site: one row per feature that somebody activated or deactivated. */
export const featureTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS features (
     owner_id TEXT NOT NULL, id TEXT NOT NULL, active INTEGER NOT NULL, PRIMARY KEY (owner_id, id)) WITHOUT ROWID`,
  'CREATE TRIGGER IF NOT EXISTS features_follow_webs AFTER DELETE ON webs BEGIN DELETE FROM features WHERE owner_id = old.id; END',
];

const ownerOf = ({ scope, site }: FeaturePlace): string => (scope === 'web' ? site.webId : site.id);

/** The features that are active there, in the order of the catalogue. */
export const activeFeatures = (db: Database, place: FeaturePlace): FeatureDefinition[] => {
  const changed = new Map(
    db.all<{ id: string; active: number }>('SELECT id, active FROM features WHERE owner_id = ?', ownerOf(place)).map(({ id, active }) => [id, active === 1]),
  );
  return featuresOfScope(place.scope).filter(({ id, initial }) => changed.get(id) ?? initial);
};

export const isFeatureActive = (db: Database, place: FeaturePlace, id: string): boolean =>
  activeFeatures(db, place).some((one) => one.id === id.toLowerCase());

export const setFeature = (db: Database, place: FeaturePlace, id: string, active: boolean): void => {
  db.run(
    'INSERT INTO features (owner_id, id, active) VALUES (?, ?, ?) ON CONFLICT (owner_id, id) DO UPDATE SET active = excluded.active',
    ownerOf(place), id.toLowerCase(), active ? 1 : 0,
  );
};
