import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '../storage/database';
import type { AskedAddress } from '../transport/addresses';
import type { Tenant } from './tenant';

/** An HTTP exchange outside `_api`. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Server-relative and still percent-encoded, without the query string. */
  readonly path: string;
  readonly url: URL;
  readonly tenant: Tenant;
  /** Where the client found the tenant: what answers call it. */
  readonly address: AskedAddress;
}

/** Where a seed is written to. */
export interface SeedPlace {
  readonly db: Database;
  readonly dataFolder: string;
  readonly now: string;
}

/**
 * One part of the tenant. What an area adds, it adds here: tables, members of the OData model, addresses outside `_api`.
 * `areas.ts` lists them all.
 */
export interface Area {
  readonly name: string;
  /** `CREATE TABLE IF NOT EXISTS ...`, run at each start. */
  readonly tables?: readonly string[];
  /** Adds members to entity types of other areas. Runs once per process. */
  readonly extendModel?: () => void;
  /** Does what the clock says is due, before a request is looked at; no transaction is open then. */
  readonly catchUp?: (tenant: Tenant) => void;
  /** Answers an exchange outside `_api`, or says that it is not its own. Areas are asked in their order. */
  readonly respond?: (exchange: Exchange) => Promise<boolean>;
  /** Clears away what requests left, when no transaction is open: at the start, and after each request of the API that may have written. */
  readonly tidy?: (tenant: Tenant) => void;
  /** Runs once, in the transaction that writes the seed of a new data folder. `seed` is the file's JSON. */
  readonly seed?: (place: SeedPlace, seed: unknown) => void;
}
