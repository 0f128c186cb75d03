import type { SpooledBody } from './read-body';

/** One REST request, as it came over HTTP or as a part of a batch. */
export interface ApiRequest {
  /** After X-HTTP-Method: GET, POST, MERGE, DELETE, ... in capitals. */
  readonly method: string;
  /** `http://localhost:5000` */
  readonly origin: string;
  /** Server-relative path of the site, `/sites/register`. */
  readonly webPath: string;
  /** What stands after `_api/`, percent-decoded. */
  readonly resource: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: RequestHeaders;
  readonly body: Buffer;
  /** Instead of the body, which is empty then: a large upload, on disk until the request is answered. */
  readonly spooled?: SpooledBody;
  /** What was asked outside the tenant so far; absent in a part of a batch. See `outside.ts`. */
  readonly outside?: ReadonlyMap<string, unknown>;
}

/** Headers by lower-case name. */
export type RequestHeaders = ReadonlyMap<string, string>;
