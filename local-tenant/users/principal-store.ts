import { loginNameOf, type Person } from '../identity/person';
import type { Database } from '../storage/database';
import { nextPrincipalId } from '../webs/site-store';
import { groupDefaults, type GroupSettings, type Principal, type PrincipalKind } from './principal';

interface PrincipalRow {
  site_id: string; id: number; kind: PrincipalKind; login_name: string; title: string; email: string; person_id: string | null;
  is_admin: number; settings: string;
}

interface PersonRow {
  id: string; display_name: string; mail: string; job_title: string; tenant_roles: string;
}

const principalOf = (row: PrincipalRow): Principal => ({
  siteId: row.site_id, id: row.id, kind: row.kind, loginName: row.login_name, title: row.title, email: row.email,
  personId: row.person_id, isAdmin: row.is_admin === 1, group: JSON.parse(row.settings) as GroupSettings,
  isRemoved: row.kind !== 'group' && (JSON.parse(row.settings) as { removed?: boolean }).removed === true,
});

const personOf = (row: PersonRow): Person => ({
  id: row.id, displayName: row.display_name, mail: row.mail, jobTitle: row.job_title,
  tenantRoles: JSON.parse(row.tenant_roles) as Person['tenantRoles'],
});

export const personById = (db: Database, id: string): Person | undefined => {
  const row = db.get<PersonRow>('SELECT * FROM people WHERE id = ?', id);
  return row === undefined ? undefined : personOf(row);
};

/** By mail address, which is the user principal name as well. */
export const personByMail = (db: Database, mail: string): Person | undefined => {
  const row = db.get<PersonRow>('SELECT * FROM people WHERE mail = ?', mail);
  return row === undefined ? undefined : personOf(row);
};

export const allPeople = (db: Database): Person[] =>
  db.all<PersonRow>('SELECT * FROM people ORDER BY display_name').map(personOf);

export const principalById = (db: Database, siteId: string, id: number): Principal | undefined => {
  const row = db.get<PrincipalRow>('SELECT * FROM principals WHERE site_id = ? AND id = ?', siteId, id);
  return row === undefined ? undefined : principalOf(row);
};

export const principalByLogin = (db: Database, siteId: string, login: string): Principal | undefined => {
  const row = db.get<PrincipalRow>(
    "SELECT * FROM principals WHERE site_id = ? AND kind IN ('person', 'everyone') AND login_name = ?", siteId, login,
  );
  return row === undefined ? undefined : principalOf(row);
};

export const usersOf = (db: Database, siteId: string): Principal[] =>
  db.all<PrincipalRow>("SELECT * FROM principals WHERE site_id = ? AND kind <> 'group' ORDER BY id", siteId).map(principalOf)
    .filter(({ isRemoved }) => isRemoved !== true);

export const groupsOf = (db: Database, siteId: string): Principal[] =>
  db.all<PrincipalRow>("SELECT * FROM principals WHERE site_id = ? AND kind = 'group' ORDER BY id", siteId).map(principalOf);

export const groupByName = (db: Database, siteId: string, name: string): Principal | undefined => {
  const row = db.get<PrincipalRow>(
    "SELECT * FROM principals WHERE site_id = ? AND kind = 'group' AND login_name = ?", siteId, name,
  );
  return row === undefined ? undefined : principalOf(row);
};

/** Under an id that is its own already. */
export const insertPrincipal = (db: Database, principal: Principal): void => {
  db.run(
    `INSERT INTO principals (site_id, id, kind, login_name, title, email, person_id, is_admin, settings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    principal.siteId, principal.id, principal.kind, principal.loginName, principal.title, principal.email, principal.personId,
    principal.isAdmin ? 1 : 0, JSON.stringify(principal.group),
  );
};

export const addPrincipal = (db: Database, principal: Omit<Principal, 'id'>): Principal => {
  const added = { ...principal, id: nextPrincipalId(db, principal.siteId) };
  insertPrincipal(db, added);
  return added;
};

/** Notes that a user was taken off a site, or came back. */
export const markRemoved = (db: Database, user: Principal, removed: boolean): void => {
  db.run(
    'UPDATE principals SET settings = ?, is_admin = ? WHERE site_id = ? AND id = ?',
    JSON.stringify({ ...user.group, ...(removed && { removed }) }), user.isAdmin && !removed ? 1 : 0, user.siteId, user.id,
  );
};

const returned = (db: Database, user: Principal | undefined): Principal | undefined => {
  if (user?.isRemoved !== true) {
    return user;
  }
  const { removed: _removed, ...group } = user.group as GroupSettings & { removed?: boolean };
  const back = { ...user, group, isRemoved: false };
  markRemoved(db, back, false);
  return back;
};

/** The user of a person on a site, made when it is their first time there. */
export const ensurePerson = (db: Database, siteId: string, person: Person, isAdmin = false): Principal =>
  returned(db, principalByLogin(db, siteId, loginNameOf(person))) ??
  addPrincipal(db, {
    siteId, kind: 'person', loginName: loginNameOf(person), title: person.displayName, email: person.mail,
    personId: person.id, isAdmin, group: groupDefaults,
  });

export const everyoneLogin = (tenantId: string): string => `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;

/** "Everyone except external users". */
export const ensureEveryone = (db: Database, siteId: string, tenantId: string): Principal =>
  principalByLogin(db, siteId, everyoneLogin(tenantId)) ??
  addPrincipal(db, {
    siteId, kind: 'everyone', loginName: everyoneLogin(tenantId), title: 'Everyone except external users', email: '',
    personId: null, isAdmin: false, group: groupDefaults,
  });

export const updatePrincipal = (db: Database, principal: Principal): void => {
  db.run(
    'UPDATE principals SET login_name = ?, title = ?, email = ?, is_admin = ?, settings = ? WHERE site_id = ? AND id = ?',
    principal.loginName, principal.title, principal.email, principal.isAdmin ? 1 : 0, JSON.stringify(principal.group),
    principal.siteId, principal.id,
  );
};
