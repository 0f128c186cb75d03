import type { ResponseChecks } from '../checking/response-checks';
import type { Controls } from '../controls/controls';
import type { Settings } from '../controls/settings';
import type { TokenIssuer } from '../identity/access-token';
import type { Database } from '../storage/database';
import type { Throttle } from '../throttling/throttle';
import type { Addresses } from '../transport/addresses';

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
  /** Every address that is its own. */
  readonly addresses: Addresses;
  /** The folder with the web parts' bundles. */
  readonly webParts?: string;
  /** Compares every answer with the published metadata before it is sent; absent: nobody asked for that. */
  readonly checks?: ResponseChecks;
  /** What Microsoft decides and tests may want otherwise: `settings.current`. */
  readonly settings: Settings;
  /** Counts what each user sends. */
  readonly throttle: Throttle;
  /** Only in a tenant that was started for tests. */
  readonly controls?: Controls;
  /** The only clock: tests move it. */
  now(): Date;
}
