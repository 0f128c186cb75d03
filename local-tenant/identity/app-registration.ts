import type { Database } from '../storage/database';

/** An application of the tenant, as Entra knows it: who it is, where its people come back to, what it was granted. */
export interface AppRegistration {
  /** The client id, a GUID. */
  readonly id: string;
  readonly name: string;
  /** Where a sign-in may come back to; of addresses on loopback the port is not looked at. */
  readonly redirectUris: readonly string[];
  /** With neither a secret nor certificates it is a public client, that can keep none. */
  readonly secret?: string;
  /** X.509 in PEM: with the key of one of them it signs who it is. SharePoint takes an app by itself only so. */
  readonly certificates?: readonly string[];
  /** What it may do for whoever is signed in, administrators having consented for all: `{ graph: ['User.Read'], sharePoint: ['AllSites.Write'] }`. */
  readonly delegated: AppPermissions;
  /** What it may do by itself. */
  readonly application: AppPermissions;
}

export interface AppPermissions {
  readonly graph: readonly string[];
  readonly sharePoint: readonly string[];
}

/** Whether it can prove who it is. */
export const isConfidential = ({ secret, certificates }: AppRegistration): boolean => secret !== undefined || (certificates ?? []).length > 0;

export const appTables: readonly string[] = [
  'CREATE TABLE IF NOT EXISTS app_registrations (id TEXT PRIMARY KEY COLLATE NOCASE, registration TEXT NOT NULL) WITHOUT ROWID',
];

export const addApp = (db: Database, app: AppRegistration): void => {
  db.run('INSERT INTO app_registrations (id, registration) VALUES (?, ?)', app.id, JSON.stringify(app));
};

export const allApps = (db: Database): AppRegistration[] =>
  db.all<{ registration: string }>('SELECT registration FROM app_registrations ORDER BY id')
    .map(({ registration }) => JSON.parse(registration) as AppRegistration);

export const appById = (db: Database, id: string): AppRegistration | undefined => allApps(db).find((app) => app.id === id.toLowerCase());

/** A redirect address as it is compared: without the port when it is on loopback (RFC 8252, section 7.3; Entra does so too). */
const comparable = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (url === null) return undefined;
  if (url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)) url.port = '';
  return url.href;
};

export const mayRedirectTo = (app: Pick<AppRegistration, 'redirectUris'>, address: string): boolean => {
  const asked = comparable(address);
  return asked !== undefined && app.redirectUris.some((registered) => comparable(registered) === asked);
};

/** Whether a page of this origin belongs to a public app of the tenant: such pages ask for tokens and call services across origins. */
export const isAppOrigin = (db: Database, origin: string): boolean =>
  allApps(db).some((app) => !isConfidential(app) && app.redirectUris.some((address) => URL.parse(comparable(address) ?? '')?.origin === URL.parse(comparable(origin) ?? '')?.origin));
