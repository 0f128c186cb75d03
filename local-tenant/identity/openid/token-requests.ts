import type { Tenant } from '../../rest/tenant';
import { allApps, appById, mayRedirectTo } from '../app-registration';
import { graphResource } from '../resource';
import { demandConsent, fullNames, readScopes, ScopeProblem, sharePointResource, type RequestedScopes } from './requested-scopes';

/** A client's parameters as the provider is to see them, and what was asked. */
export interface Translation {
  readonly form: URLSearchParams;
  readonly asked: RequestedScopes;
  readonly audience: string;
}

const withoutAddress = (scopes: RequestedScopes): string => scopes.service?.audience ?? graphResource;

/** `authorize`: the person consents, by their administrator, to all that the app is registered for; later requests choose among it. */
export const translateAuthorize = (tenant: Tenant, given: URLSearchParams): Translation => {
  const form = new URLSearchParams(given);
  const asked = readScopes(given.get('scope') ?? '', tenant.addresses.sharePointOrigins());
  const app = appById(tenant.db, given.get('client_id') ?? '');
  if (app !== undefined) {
    if (asked.service !== undefined) demandConsent(app, asked.service.resource, asked.service.names);
    const services = [graphResource, sharePointResource].map((resource) => ({ resource, names: fullNames(app, resource) })).filter(({ names }) => names.length > 0);
    form.set('scope', [...asked.oidc, ...services.flatMap(({ names }) => names)].join(' '));
    form.delete('resource');
    services.forEach(({ resource }) => form.append('resource', resource));
    form.set('client_id', app.id);
  }
  // The page that lists the people is both: there is nothing to type, and nobody to forget.
  if (given.get('prompt') === 'select_account') form.set('prompt', 'login');
  if (given.get('prompt') === 'consent') form.delete('prompt');
  // The provider gives refresh tokens by the grant; Entra needs no prompt for them.
  return { form, asked, audience: withoutAddress(asked) };
};

/**
 * `logout`: Entra knows by its session who signs out, and lets an app's registered address follow; the provider wants the app named.
 */
export const translateLogout = (tenant: Tenant, given: URLSearchParams): URLSearchParams => {
  const form = new URLSearchParams(given);
  const address = given.get('post_logout_redirect_uri');
  if (address !== null && !given.has('client_id') && !given.has('id_token_hint')) {
    const app = allApps(tenant.db).find((one) => mayRedirectTo(one, address));
    if (app === undefined) form.delete('post_logout_redirect_uri');
    else form.set('client_id', app.id);
  }
  return form;
};

/** `token`: the code or refresh token is for all services of the app; the scope says which one this token is for. */
export const translateToken = (tenant: Tenant, given: URLSearchParams): Translation => {
  const form = new URLSearchParams(given);
  const asked = readScopes(given.get('scope') ?? '', tenant.addresses.sharePointOrigins());
  const app = appById(tenant.db, given.get('client_id') ?? '');
  const resource = asked.service?.resource ?? graphResource;
  if (given.get('grant_type') === 'client_credentials') {
    if (asked.service?.names.join() !== '.default') {
      throw new ScopeProblem(
        'invalid_scope',
        `AADSTS1002012: The provided value for scope ${given.get('scope') ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
      );
    }
  } else if (app !== undefined && asked.service !== undefined) {
    demandConsent(app, asked.service.resource, asked.service.names);
  }
  form.delete('scope');
  form.set('resource', resource);
  return { form, asked, audience: withoutAddress(asked) };
};
