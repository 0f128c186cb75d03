import type { Database } from '../storage/database';
import { rolesOfApp, type SiteRole } from './app-permissions';
import { bitOf, fullMask, type Permission } from './permissions';
import { standardRoles } from './standard-roles';

const maskOfRole = (kind: number): bigint => standardRoles.find((role) => role.kind === kind)?.mask ?? 0n;

const all = (...permissions: readonly Permission[]): bigint => permissions.reduce((mask, permission) => mask | bitOf(permission), 0n);

const read = maskOfRole(2) | all('ViewVersions', 'EnumeratePermissions', 'BrowseDirectories');
const write = read | maskOfRole(3) | all('ApproveItems', 'DeleteVersions', 'CancelCheckout');
const manage = write | maskOfRole(6) | all('ManageLists', 'AddAndCustomizePages');

/**
 * What a delegated scope of SharePoint or Graph lets an app do for a person, as rights on sites. Which right goes with which scope follows the scopes'
 * descriptions in Microsoft's permissions reference; bit by bit it is unverified.
 */
const rights: Readonly<Record<string, bigint>> = {
  'AllSites.Read': read, 'AllSites.Write': write, 'AllSites.Manage': manage, 'AllSites.FullControl': fullMask,
  'MyFiles.Read': read, 'MyFiles.Write': write, 'Sites.Search.All': read, user_impersonation: fullMask,
  'Sites.Read.All': read, 'Sites.ReadWrite.All': write, 'Sites.Manage.All': manage, 'Sites.FullControl.All': fullMask,
  'Files.Read': read, 'Files.Read.All': read, 'Files.ReadWrite': write, 'Files.ReadWrite.All': write,
};

/** What an app was given on one site collection (Graph's `sites/{id}/permissions`). */
const rightsOfRole: Readonly<Record<SiteRole, bigint>> = { read, write, manage, fullcontrol: fullMask, owner: fullMask };

const rightsOfApp = (db: Database, siteId: string, appId: string): bigint =>
  rolesOfApp(db, siteId, appId).reduce((mask, role) => mask | rightsOfRole[role], 0n);

/** The rights that a token's scopes give together on every site; undefined when the token names none and so limits nothing. */
export const rightsEverywhere = (scopes: readonly string[] | undefined): bigint | undefined =>
  scopes?.reduce((mask, scope) => mask | (rights[scope] ?? 0n), 0n);

/** The same on one site collection, where `Sites.Selected` gives what the app was given on that very site. */
export const rightsOn = (db: Database, siteId: string, scopes: readonly string[] | undefined, appId: string | undefined): bigint | undefined => {
  const everywhere = rightsEverywhere(scopes);
  return everywhere !== undefined && scopes?.includes('Sites.Selected') ? everywhere | rightsOfApp(db, siteId, appId ?? '') : everywhere;
};
