import type { TenantSettings } from '../controls/settings';
import type { Access } from '../security/access';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import type { ApiRequest } from './api-request';

/** All that a member of the model may use while it answers one request (or one part of a batch). */
export interface Call {
  readonly db: Database;
  readonly request: ApiRequest;
  readonly site: Site;
  readonly access: Access;
  /** The moment of the request, ISO 8601 UTC with milliseconds: the same for everything that it writes. */
  readonly now: string;
  /** The folder for what is too big for the database. */
  readonly dataFolder: string;
  /** The tenant's id: part of the claims that stand for everyone. */
  readonly tenantId: string;
  /** What Microsoft decides and tests may want otherwise. */
  readonly settings: TenantSettings;
  /** A new form digest for the caller on this site. */
  formDigest(): string;
}

/** `http://localhost:5000/sites/register` */
export const webUrlOf = (call: Call): string => call.request.origin + call.site.path;
