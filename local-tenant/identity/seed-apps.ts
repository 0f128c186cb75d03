import { X509Certificate } from 'node:crypto';
import type { Database } from '../storage/database';
import { SeedProblem } from '../seed/read-seed';
import { addApp, type AppPermissions, type AppRegistration } from './app-registration';

const noPermissions: AppPermissions = { graph: [], sharePoint: [] };

/** The apps of a tenant whose seed names none: a public one for pages on this machine, and a confidential one for services. */
export const standardApps: readonly AppRegistration[] = [
  {
    id: '5c0a1f0e-6f1d-4b57-9d8c-2f0f3a6c1d01', name: 'Local console',
    redirectUris: ['http://localhost/', 'http://localhost', 'http://localhost/console', 'http://localhost/console/', 'http://127.0.0.1/'],
    delegated: {
      graph: ['User.Read', 'User.ReadBasic.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Files.ReadWrite.All', 'RecordsManagement.ReadWrite.All'],
      sharePoint: ['AllSites.FullControl', 'AllSites.Manage', 'AllSites.Write', 'AllSites.Read'],
    },
    application: noPermissions,
  },
  {
    id: '8d7b2b34-0f0e-4e0a-b1c1-7a2d9b4f6e02', name: 'Local service', secret: 'local-secret', redirectUris: ['http://localhost/signin-oidc'],
    delegated: { graph: ['User.Read'], sharePoint: ['AllSites.Read'] },
    application: { graph: ['Sites.Read.All'], sharePoint: ['Sites.FullControl.All'] },
  },
];

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown, where: string): string[] => {
  if (!Array.isArray(value ?? [])) throw new SeedProblem(`${where} must be a list of texts`);
  return ((value ?? []) as unknown[]).map((one) => {
    if (typeof one !== 'string') throw new SeedProblem(`${where} must be a list of texts`);
    return one;
  });
};

const permissions = (value: unknown, where: string): AppPermissions => {
  if (value !== undefined && !isObject(value)) throw new SeedProblem(`${where} must be an object`);
  return { graph: texts(value?.graph, `${where}.graph`), sharePoint: texts(value?.sharePoint, `${where}.sharePoint`) };
};

const readable = (pem: string, where: string): string => {
  try {
    return new X509Certificate(pem).toString();
  } catch {
    throw new SeedProblem(`${where}.certificates must be X.509 certificates in PEM`);
  }
};

const appFrom = (value: unknown, where: string): AppRegistration => {
  const { id, name, secret, certificates, redirectUris, delegated, application } = isObject(value) ? value : ({} as Json);
  if (typeof id !== 'string' || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new SeedProblem(`${where}.id must be a GUID`);
  if (typeof name !== 'string') throw new SeedProblem(`${where}.name must be a text`);
  if (secret !== undefined && typeof secret !== 'string') throw new SeedProblem(`${where}.secret must be a text`);
  return {
    id: id.toLowerCase(), name, secret, certificates: texts(certificates, `${where}.certificates`).map((pem) => readable(pem, where)),
    redirectUris: texts(redirectUris, `${where}.redirectUris`),
    delegated: permissions(delegated, `${where}.delegated`), application: permissions(application, `${where}.application`),
  };
};

/** Writes the seed's `apps`, or the standard ones. @throws SeedProblem */
export const seedApps = (db: Database, seed: unknown): void => {
  const given = isObject(seed) ? seed.apps : undefined;
  if (given !== undefined && !Array.isArray(given)) throw new SeedProblem('seed.apps must be a list');
  const apps = given === undefined ? standardApps : given.map((one: unknown, at) => appFrom(one, `apps[${at}]`));
  apps.forEach((app) => addApp(db, app));
};
