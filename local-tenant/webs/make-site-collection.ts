import { insertSiteContentTypes } from '../content-types/site-content-types';
import { insertSiteColumns } from '../fields/area';
import { loginNameOf } from '../identity/person';
import { createList } from '../lists/create-list';
import type { SeedSite } from '../seed/read-seed';
import type { Database } from '../storage/database';
import { personById, principalByLogin } from '../users/principal-store';
import { createSite } from './create-site';
import type { Site } from './site';
import { siteById } from './site-store';

/** What a new site collection is, besides its people. */
export interface NewSiteCollection extends SeedSite {
  /** `STS#3` */
  readonly template: string;
  /** Its library of documents: the title, and the last step of its address. */
  readonly documents: { readonly title: string; readonly leaf: string };
}

/** A site collection with columns, content types, groups and a library of documents, which its first owner made. Whether it may be made is asked before. */
export const makeSiteCollection = (db: Database, tenantId: string, { template, documents, ...site }: NewSiteCollection, now: string): Site => {
  const id = createSite(db, tenantId, site, now, { template });
  insertSiteColumns(db, id);
  insertSiteContentTypes(db, id);
  const made = siteById(db, id);
  if (made === undefined) throw new Error(`the site ${site.path} is not there after it was made`);
  const owner = personById(db, site.owners[0] ?? '');
  const author = owner && principalByLogin(db, id, loginNameOf(owner));
  createList(db, made, { title: documents.title, baseTemplate: 101, leaf: documents.leaf, authorId: author?.id ?? 0, now });
  return made;
};
