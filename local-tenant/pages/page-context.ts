import { loginNameOf } from '../identity/person';
import { digestLifetime, makeFormDigest } from '../rest/form-digest';
import { basePermissionsOf } from '../security/permissions';
import type { Visit } from './visit';

/** What a modern page tells its web parts of where they are and who looks at them. */
export const pageContextOf = ({ exchange, site, person, access }: Visit): Readonly<Record<string, unknown>> => {
  const { tenant, url } = exchange;
  const address = url.origin + site.path;
  const culture = site.language === 1043 ? 'nl-NL' : site.language === 2067 ? 'nl-BE' : 'en-US';
  return {
    webAbsoluteUrl: address,
    webServerRelativeUrl: site.path,
    webId: site.webId,
    webTitle: site.title,
    siteAbsoluteUrl: address,
    siteServerRelativeUrl: site.path,
    siteId: site.id,
    currentCultureName: culture,
    currentUICultureName: culture,
    language: site.language,
    userDisplayName: person.displayName,
    userLoginName: loginNameOf(person),
    userEmail: person.mail,
    userId: access.caller.principalId,
    formDigestValue: makeFormDigest(tenant.issuer.secret, person.id, site.id, tenant.now()),
    formDigestTimeoutSeconds: digestLifetime,
    permissions: basePermissionsOf(access.maskOn(site.scopeId)),
    tenantId: tenant.id,
  };
};
