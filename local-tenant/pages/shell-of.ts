import { decodedPath } from '../rest/percent-encoding';
import type { Person } from '../identity/person';
import type { Exchange } from '../rest/area';
import type { Tenant } from '../rest/tenant';
import { allPeople, personById } from '../users/principal-store';
import { allSites, siteOfAddress } from '../webs/site-store';
import type { PersonCard, Shell, SiteNavigation } from './shell';
import { languageOf, type PageLanguage, type Say, sayIn } from './texts';
import { signedInAt } from './visit';

/** The person who looks at a page: undefined when nobody signed in, or their proof is refused. */
export const viewerOf = (exchange: Exchange): Person | undefined => {
  const who = signedInAt(exchange);
  return who === undefined ? undefined : personById(exchange.tenant.db, who.personId);
};

/** What a page says of its viewer. `address` is where the person menu comes back to. */
export const shellOf = (exchange: Exchange, address: string, site?: SiteNavigation): Shell => {
  const language = languageAt(exchange.tenant, address);
  const say = sayIn(language);
  const person = viewerOf(exchange);
  return {
    language,
    say,
    address,
    person: person === undefined ? undefined : cardOf(person, say),
    people: allPeople(exchange.tenant.db).map((each) => cardOf(each, say)),
    site,
  };
};

/** The language of the site that an address is in; outside the sites Dutch, unless there is no Dutch site. */
const languageAt = (tenant: Tenant, address: string): PageLanguage => {
  const site = siteOfAddress(tenant.db, decodedPath(address.split('?')[0] ?? '') ?? '');
  if (site !== undefined) return languageOf(site.language);
  const languages = allSites(tenant.db).map((each) => languageOf(each.language));
  return languages.includes('nl') || languages.length === 0 ? 'nl' : 'en';
};

const cardOf = (person: Person, say: Say): PersonCard => ({
  id: person.id,
  displayName: person.displayName,
  jobTitle: person.jobTitle,
  roles: person.tenantRoles.map((role) => say(`role.${role}`)),
});
