import {
  appPermissionsOn, giveAppPermission, siteRoles, takeAppPermission, type AppPermission, type SiteRole,
} from '../../security/app-permissions';
import type { Site } from '../../webs/site';
import type { GraphContext } from '../engine/graph-context';
import { invalidRequest } from '../engine/graph-refusals';
import { defineGraphType, type GraphCollection, type GraphType } from '../engine/graph-type';
import { notImplemented } from '../graph-error';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from '../read-members';
import { siteAddress } from '../resource-address';

interface Granted extends AppPermission {
  readonly site: Site;
  /** A collection does not say which roles there are (Graph, "List permissions" of a site). */
  readonly listed: boolean;
}

/** The app's claim as SharePoint knows it. */
const idOf = ({ appId }: AppPermission, context: GraphContext): string =>
  Buffer.from(`i:0i.t|ms.sp.ext|${appId}@${context.tenant.id}`).toString('base64').replace(/=+$/, '');

const applicationOf = ({ appId, appName }: AppPermission): object => ({ application: { displayName: appName, id: appId } });

/** Only who manages permissions, through full control of sites. @throws 403 */
const demandOwner = (site: Site, context: GraphContext): void => context.callOn(site).access.demand('ManagePermissions', site.scopeId);

const rolesFrom = (body: JsonObject, allowed: readonly SiteRole[]): readonly SiteRole[] => {
  const given = body['roles'];
  if (!Array.isArray(given) || given.length === 0) throw invalidRequest("The property 'roles' must name a role.");
  return given.map((one: unknown) => {
    const role = allowed.find((known) => known === one);
    if (role === undefined) throw invalidRequest(`The role '${String(one)}' cannot be given so.`);
    return role;
  });
};

/** What Graph takes at first; more is given by a change (CLI for Microsoft 365, `spo site apppermission add`). */
const firstRoles: readonly SiteRole[] = ['read', 'write', 'owner'];

const identityNames = ['grantedToIdentities', 'grantedToIdentitiesV2', 'grantedTo', 'grantedToV2'] as const;

const applicationFrom = (body: JsonObject): { readonly appId: string; readonly appName: string } => {
  const name = identityNames.find((one) => body[one] !== undefined);
  const given = name === undefined ? undefined : body[name];
  const [identity, another] = Array.isArray(given) ? (given as unknown[]) : [given];
  if (another !== undefined) throw notImplemented(`More than one identity in '${name ?? ''}'`);
  const set = objectOf(identity, "The property 'grantedToIdentities'");
  refuseOtherMembers(set, ['application', '@odata.type']);
  const application = objectOf(set['application'], "The property 'application'");
  refuseOtherMembers(application, ['id', 'displayName', '@odata.type']);
  const id = textOf(application, 'id', undefined);
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw invalidRequest(`'${id}' is not the id of an application.`);
  return { appId: id.toLowerCase(), appName: textOf(application, 'displayName', '') };
};

const granted = (site: Site, permission: AppPermission, listed: boolean): Granted => ({ ...permission, site, listed });

const permissionResource: GraphType<Granted> = defineGraphType<Granted>({
  name: 'microsoft.graph.permission',
  context: ({ site }, context) => `${siteAddress(site, context)}/permissions`,
  properties: {
    id: { type: 'Edm.String', get: idOf },
    roles: { type: 'Collection(Edm.String)', get: ({ roles, listed }) => (listed ? undefined : roles) },
    grantedToIdentities: { type: 'Collection(microsoft.graph.identitySet)', get: (permission) => [applicationOf(permission)] },
    grantedToIdentitiesV2: { type: 'Collection(microsoft.graph.sharePointIdentitySet)', get: (permission) => [applicationOf(permission)] },
  },
  unserved: ['expirationDateTime', 'grantedTo', 'grantedToV2', 'hasPassword', 'inheritedFrom', 'invitation', 'link', 'shareId'],
  update: ({ listed: _listed, site, ...permission }, body, context) => {
    refuseOtherMembers(body, ['roles', '@odata.type']);
    const changed = { ...permission, roles: rolesFrom(body, siteRoles) };
    giveAppPermission(context.db, changed);
    return granted(site, changed, false);
  },
  remove: (permission, context) => takeAppPermission(context.db, permission),
});

/** `/sites/{id}/permissions`: which apps may work on the site collection by `Sites.Selected`. */
export const sitePermissions: GraphCollection<Site, Granted> = {
  of: () => permissionResource,
  context: (site, context) => `${siteAddress(site, context)}/permissions`,
  all: (site, context) => {
    demandOwner(site, context);
    return appPermissionsOn(context.db, site.id).map((permission) => granted(site, permission, true));
  },
  byKey: (site, key, context) => {
    demandOwner(site, context);
    const permission = appPermissionsOn(context.db, site.id).find((one) => idOf(one, context) === key);
    return permission && granted(site, permission, false);
  },
  create: (site, body, context) => {
    demandOwner(site, context);
    refuseOtherMembers(body, ['roles', '@odata.type', ...identityNames]);
    const permission: AppPermission = { siteId: site.id, ...applicationFrom(body), roles: rolesFrom(body, firstRoles) };
    giveAppPermission(context.db, permission);
    return granted(site, permission, false);
  },
};
