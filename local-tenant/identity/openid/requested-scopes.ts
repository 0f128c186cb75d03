import type { AppPermissions, AppRegistration } from '../app-registration';
import { graphResource, isGraphAudience, sharePointId } from '../resource';

/** The resource by which the provider knows the tenant's SharePoint, whatever address a client gave it. */
export const sharePointResource = 'https://sharepoint.com';

/** What a client asked for: the scopes of OpenID Connect, and one service's. */
export interface RequestedScopes {
  readonly oidc: readonly string[];
  /** Absent: it asked for no service's; Entra gives a token for Graph then. */
  readonly service?: { readonly resource: string; readonly audience: string; readonly names: readonly string[] };
}

/** Why a client gets no token: Entra's own error code and text. */
export class ScopeProblem extends Error {
  public constructor(public readonly error: 'invalid_scope' | 'invalid_resource' | 'consent_required' | 'invalid_request', message: string) {
    super(message);
  }
}

const oidcScopes = ['openid', 'profile', 'email', 'offline_access'];

/** Cuts `https://host/AllSites.Read` at its last slash; a name without an address is Graph's. */
const split = (scope: string): { address: string; name: string } => {
  const at = scope.lastIndexOf('/');
  return at < 0 ? { address: graphResource, name: scope } : { address: scope.slice(0, at).replace(/\/$/, ''), name: scope.slice(at + 1) };
};

/** @throws ScopeProblem for a service that is not in this tenant, or scopes of more than one at once */
export const readScopes = (text: string, sharePointOrigins: readonly string[]): RequestedScopes => {
  const all = text.split(' ').filter((one) => one !== '');
  const oidc = all.filter((one) => oidcScopes.includes(one));
  const others = all.filter((one) => !oidcScopes.includes(one)).map(split);
  const [first] = others;
  if (first === undefined) {
    return { oidc };
  }
  const other = others.find(({ address }) => address.toLowerCase() !== first.address.toLowerCase());
  if (other !== undefined) {
    throw new ScopeProblem('invalid_request', `AADSTS28000: Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${text} is not valid.`);
  }
  const address = first.address.toLowerCase();
  const isGraph = isGraphAudience(address);
  if (!isGraph && address !== sharePointId && !sharePointOrigins.includes(address)) {
    throw new ScopeProblem('invalid_resource', `AADSTS500011: The resource principal named ${first.address} was not found in the tenant.`);
  }
  return { oidc, service: { resource: isGraph ? graphResource : sharePointResource, audience: address, names: others.map(({ name }) => name) } };
};

export const permissionsFor = (permissions: AppPermissions, resource: string): readonly string[] =>
  resource === graphResource ? permissions.graph : permissions.sharePoint;

/** The provider's own names of an app's delegated permissions on a service: `https://graph.microsoft.com/User.Read`. */
export const fullNames = (app: AppRegistration, resource: string): string[] =>
  permissionsFor(app.delegated, resource).map((name) => `${resource}/${name}`);

/** @throws ScopeProblem for a permission that nobody consented to */
export const demandConsent = (app: AppRegistration, resource: string, names: readonly string[]): void => {
  const granted = permissionsFor(app.delegated, resource).map((name) => name.toLowerCase());
  const missing = names.find((name) => name !== '.default' && !granted.includes(name.toLowerCase()));
  if (missing !== undefined) {
    throw new ScopeProblem(
      'consent_required',
      `AADSTS65001: The user or administrator has not consented to use the application with ID '${app.id}' named '${app.name}'. ` +
        `Send an interactive authorization request for this user and resource. (${missing})`,
    );
  }
};
