import type { ResponseChecks } from '../checking/response-checks';
import type { TokenIssuer } from '../identity/access-token';
import type { Database } from '../storage/database';

/** One running tenant: what every request needs and no request changes. */
export interface Tenant {
  readonly db: Database;
  readonly dataFolder: string;
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly issuer: TokenIssuer;
  /** Known once the server listens. */
  readonly port: number;
  /** `http://localhost:5000` */
  readonly origin: string;
  /** The folder with the web parts' bundles. */
  readonly webParts?: string;
  /** Compares every answer with the published metadata before it is sent; absent: nobody asked for that. */
  readonly checks?: ResponseChecks;
  now(): Date;
}
