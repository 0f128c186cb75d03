import { randomUUID } from 'node:crypto';
import { SeedProblem, type SeedSite } from '../seed/read-seed';
import { addAssignment } from '../security/role-store';
import { newScope } from '../security/scope-store';
import { editRoleId, fullControlRoleId, readRoleId, standardRoles } from '../security/standard-roles';
import type { Database } from '../storage/database';
import { groupDefaults, type Principal } from '../users/principal';
import { addPrincipal, ensureEveryone, ensurePerson, personById } from '../users/principal-store';
import { addMember } from '../users/membership';
import type { WebSettings } from './site';

/** Ids of users begin at 1; 1073741823 is what SharePoint calls the system account. */
const firstPrincipal = 3;
const firstRole = 1073741930;

const insertSite = (db: Database, site: SeedSite, id: string, scopeId: number, now: string, settings: Partial<WebSettings>): void => {
  db.run(
    `INSERT INTO sites (id, web_id, path, title, description, language, created, modified, scope_id, next_principal, next_role, settings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id, randomUUID(), site.path, site.title, site.description, site.language, now, now, scopeId, firstPrincipal, firstRole,
    JSON.stringify(settings),
  );
};

const insertRoles = (db: Database, siteId: string): void => {
  for (const { id, name, description, mask, position, kind, hidden } of standardRoles) {
    db.run(
      'INSERT INTO role_definitions (site_id, id, name, description, mask, position, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      siteId, id, name, description, String(mask), position, kind, hidden ? 1 : 0,
    );
  }
};

/**
 * Makes a site collection with its three groups, as SharePoint does when one is created.
 * @returns its id
 */
export const createSite = (db: Database, tenantId: string, site: SeedSite, now: string, settings: Partial<WebSettings> = {}): string => {
  const id = randomUUID();
  const scopeId = newScope(db, id, 'web', undefined, site.path);
  insertSite(db, site, id, scopeId, now, settings);
  insertRoles(db, id);
  const user = (personId: string, isAdmin: boolean): Principal => {
    if (personId === 'everyone') {
      return ensureEveryone(db, id, tenantId);
    }
    const person = personById(db, personId);
    if (person === undefined) {
      throw new SeedProblem(`site ${site.path} names '${personId}', who is not among the people`);
    }
    return ensurePerson(db, id, person, isAdmin);
  };
  const owners = site.owners.map((personId) => user(personId, true));
  let ownerId = 0;
  const group = (name: string, roleId: number, members: readonly Principal[]): number => {
    const made = addPrincipal(db, {
      siteId: id, kind: 'group', loginName: name, title: name, email: '', personId: null, isAdmin: false,
      group: { ...groupDefaults, ownerId },
    });
    addAssignment(db, scopeId, made.id, roleId);
    members.forEach((member) => addMember(db, id, made.id, member.id));
    return made.id;
  };
  // The owners' group owns itself and the other two.
  ownerId = (db.get<{ id: number }>('SELECT next_principal AS id FROM sites WHERE id = ?', id)?.id ?? 0);
  const ownersGroup = group(`${site.title} Owners`, fullControlRoleId, owners);
  const membersGroup = group(`${site.title} Members`, editRoleId, site.members.map((one) => user(one, false)));
  const visitorsGroup = group(`${site.title} Visitors`, readRoleId, site.visitors.map((one) => user(one, false)));
  db.run(
    'UPDATE sites SET owners_group = ?, members_group = ?, visitors_group = ? WHERE id = ?',
    ownersGroup, membersGroup, visitorsGroup, id,
  );
  return id;
};
