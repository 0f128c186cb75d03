import type { Person } from '../identity/person';
import type { Database } from '../storage/database';
import { makeSiteCollection } from './make-site-collection';
import type { Site } from './site';
import { siteByPath } from './site-store';

const template = 'SPSPERS#10';

/** `/personal/mo_lindervoort_example`: every sign of the user principal name that is no letter or digit becomes an underscore. */
const pathOf = ({ mail }: Person): string => `/personal/${mail.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_')}`;

export const isPersonalSite = ({ settings }: Pick<Site, 'settings'>): boolean => settings.template.startsWith('SPSPERS');

/** Somebody's OneDrive, when they have one. */
export const personalSiteOf = (db: Database, person: Person): Site | undefined => siteByPath(db, pathOf(person));

/** Somebody's OneDrive: a site collection that is theirs alone. It is made when they first ask for it (Microsoft Graph, "Get drive"). */
export const ensurePersonalSite = (db: Database, tenantId: string, person: Person, now: string): Site =>
  personalSiteOf(db, person) ?? makeSiteCollection(db, tenantId, {
    path: pathOf(person), title: person.displayName, description: '', language: 1033, owners: [person.id], members: [], visitors: [], template,
    documents: { title: 'Documents', leaf: 'Documents' },
  }, now);
