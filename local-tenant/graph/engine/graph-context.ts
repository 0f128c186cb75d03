import type { SpooledBody } from '../../rest/read-body';
import type { RequestHeaders } from '../../rest/api-request';
import type { Call } from '../../rest/call';
import type { SignedIn } from '../../rest/signed-in';
import type { Tenant } from '../../rest/tenant';
import type { Site } from '../../webs/site';
import type { GraphCall } from '../graph-call';

/** All that a Graph resource may use while it answers one request (or one part of a batch). */
export interface GraphContext extends GraphCall {
  readonly tenant: Tenant;
  /** Who asks, as SharePoint's side knows them. */
  readonly who: SignedIn;
  readonly headers: RequestHeaders;
  /** Instead of the body, which is empty then: a large upload, on disk until the request is answered. */
  readonly spooled?: SpooledBody;
  /** What stands after the version, still percent-encoded, without the query string. */
  readonly rawPath: string;
  /** Where SharePoint is for this client: `https://localhost:4401`. */
  readonly sharePointOrigin: string;
  /**
   * The same request as SharePoint sees it, on a web that the caller may open.
   * @throws 403
   */
  callOn(site: Site): Call;
}

/** The name by which Graph knows SharePoint in the ids of sites: without the port. */
export const hostnameOf = (context: GraphContext): string => new URL(context.sharePointOrigin).hostname;
