import { randomUUID } from 'node:crypto';
import { isAppActor } from '../identity/app-actor';
import { objectIdOf, type Person } from '../identity/person';
import { EventTypeStore } from '../labels/event-type-store';
import { LabelStore } from '../labels/label-store';
import { PublicationStore } from '../labels/publication-store';
import type { RequestHeaders } from '../rest/api-request';
import { queryOf } from '../rest/http-request';
import type { SpooledBody } from '../rest/read-body';
import type { SignedIn } from '../rest/signed-in';
import type { Tenant } from '../rest/tenant';
import type { Site } from '../webs/site';
import { answerGraph, withKeys } from './answer-graph';
import { callOnSite } from './engine/call-on';
import type { GraphContext } from './engine/graph-context';
import { executeGraph } from './engine/graph-execute';
import { graphRefusalOf } from './engine/graph-refusals';
import type { GraphAnswer } from './graph-call';
import { GraphError, graphErrorBody } from './graph-error';
import { metadataOf, refuseUnknownGraphHeaders } from './graph-headers';
import { graphRoot } from './graph-root';
import { decoded } from './engine/graph-path';

/** One request to Graph: a whole HTTP request or one part of a batch. */
export interface GraphRequest {
  readonly method: string;
  /** What stands after the version, still percent-encoded: `sites/root/lists`. */
  readonly rawPath: string;
  /** `?$top=2`, or empty. */
  readonly search: string;
  readonly headers: RequestHeaders;
  readonly body: Buffer;
  readonly spooled?: SpooledBody;
  /** Where the version begins: `https://localhost:4401/graph/v1.0`. */
  readonly root: string;
  readonly sharePointOrigin: string;
  /** The scopes of the token, or the roles of an app's own; undefined: no limit. */
  readonly scopes?: readonly string[] | undefined;
  /** The app that the token was given to. */
  readonly appId?: string | undefined;
}

export const contextOf = (tenant: Tenant, person: Person, request: GraphRequest): GraphContext => {
  const { db } = tenant;
  refuseUnknownGraphHeaders(request.headers);
  const { method, headers, body, spooled, sharePointOrigin: origin } = request;
  const calls = new Map<string, ReturnType<typeof callOnSite>>();
  const who: SignedIn = { personId: person.id, via: 'bearer', ...(request.scopes && { scopes: request.scopes }), ...(request.appId !== undefined && { appId: request.appId }) };
  return {
    ...request, tenant, person, who, appOnly: isAppActor(person.id), db, settings: tenant.settings.current,
    path: withKeys(request.rawPath.split('/').filter((part) => part !== '').map(decoded)),
    query: queryOf(request.search),
    metadata: metadataOf(headers.get('accept')),
    objectId: objectIdOf(tenant.id, person.id),
    now: tenant.now(),
    labels: new LabelStore(db),
    publications: new PublicationStore(db),
    eventTypes: new EventTypeStore(db),
    callOn: (site: Site) => {
      const call = calls.get(site.webId) ?? callOnSite(tenant, who, site, { method, headers, body, spooled, origin });
      calls.set(site.webId, call);
      return call;
    },
  };
};

const checked = (context: GraphContext, answer: GraphAnswer): GraphAnswer => {
  const { method, tenant } = context;
  const path = withKeys(context.path);
  const deviation = answer.body === undefined || answer.type === 'value' ? undefined : tenant.checks?.graph(method, path, answer.body, answer.type);
  if (deviation !== undefined) throw new GraphError(500, 'deviatingAnswer', deviation);
  return answer;
};

/** What a refusal is answered with: Graph's form, with the ids of the request. */
export const graphRefusal = (error: unknown, now: Date, requestId: string, headers: RequestHeaders): GraphAnswer => {
  const refusal = graphRefusalOf(error);
  return { status: refusal.status, headers: refusal.headers, body: { ...graphErrorBody(refusal, requestId, now, headers.get('client-request-id')) }, type: 'value' };
};

/**
 * Answers one request, with all that it writes kept together, or not at all when it is refused. Records management has handlers of its own;
 * the rest is the model.
 */
export const answerGraphRequest = (tenant: Tenant, person: Person, request: GraphRequest, requestId: string = randomUUID()): GraphAnswer => {
  try {
    return tenant.db.transaction(() => {
      const context = contextOf(tenant, person, request);
      const answer = context.path[0]?.toLowerCase() === 'security' ? answerGraph(context) : executeGraph(graphRoot, context);
      return checked(context, answer);
    });
  } catch (error) {
    return graphRefusal(error, tenant.now(), requestId, request.headers);
  }
};
