import { loginNameOf } from '../identity/person';
import { digestLifetime } from '../rest/form-digest';
import { basePermissionsOf } from '../security/permissions';
import type { Visit } from './visit';

/** What a modern page tells its web parts of where they are and who looks at them. */
export const pageContextOf = ({ exchange, site, person, call }: Visit): Readonly<Record<string, unknown>> => {
  const address = exchange.url.origin + site.path;
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
    userId: call.access.caller.principalId,
    formDigestValue: call.formDigest(),
    formDigestTimeoutSeconds: digestLifetime,
    permissions: basePermissionsOf(call.access.maskOn(site.scopeId)),
    tenantId: call.tenantId,
  };
};
