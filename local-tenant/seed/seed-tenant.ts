import { areas } from '../areas';
import { objectIdOf } from '../identity/person';
import type { Database } from '../storage/database';
import { createSite } from '../webs/create-site';
import { readSeed, SeedProblem, type Seed, type SeedSite } from './read-seed';

export interface TenantIdentity {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

const setting = (db: Database, name: string): string =>
  db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)?.value ?? '';

export const tenantIdentity = (db: Database): TenantIdentity => ({
  id: setting(db, 'tenantId'), name: setting(db, 'tenantName'), domain: setting(db, 'tenantDomain'),
});

/** Every tenant has a site at its root. Its administrators own it, and everyone may read it. */
const rootSite = ({ tenant, people }: Seed): SeedSite => ({
  path: '', title: `${tenant.name} Communication site`, description: '', language: 1033, members: [], visitors: ['everyone'],
  owners: people.filter(({ tenantRoles }) => tenantRoles.includes('sharePointAdministrator')).map(({ id }) => id),
});

/**
 * Fills a new data folder: people, sites with their groups, and what the areas add. One transaction: a start that was
 * interrupted leaves nothing, and the next one begins anew.
 * @throws SeedProblem
 */
export const seedTenant = (db: Database, dataFolder: string, json: unknown, now: Date): void => {
  if (json === undefined) {
    throw new SeedProblem('the data folder is new and no tenant file was given (--tenant)');
  }
  const seed = readSeed(json);
  db.transaction(() => {
    for (const { id, displayName, mail, jobTitle, tenantRoles } of seed.people) {
      db.run(
        'INSERT INTO people (id, object_id, display_name, mail, job_title, tenant_roles) VALUES (?, ?, ?, ?, ?, ?)',
        id, objectIdOf(seed.tenant.id, id), displayName, mail, jobTitle, JSON.stringify(tenantRoles),
      );
    }
    [rootSite(seed), ...seed.sites].forEach((site) => createSite(db, seed.tenant.id, site, now.toISOString()));
    areas.forEach((area) => area.seed?.({ db, dataFolder, now: now.toISOString() }, json));
    const settings = { tenantId: seed.tenant.id, tenantName: seed.tenant.name, tenantDomain: seed.tenant.domain, seeded: now.toISOString() };
    for (const [name, value] of Object.entries(settings)) {
      db.run('INSERT INTO settings (name, value) VALUES (?, ?)', name, value);
    }
  });
};
