import { randomUUID } from 'node:crypto';
import { authenticate, refusalReasons } from '../identity/authenticate';
import { readBody, sendJson, UnreadableRequest } from '../identity/http';
import { objectIdOf, type Person } from '../identity/person';
import { EventTypeStore } from '../labels/event-type-store';
import { LabelStore } from '../labels/label-store';
import { PublicationStore } from '../labels/publication-store';
import type { Area, Exchange } from '../rest/area';
import { headersOf, queryOf } from '../rest/http-request';
import { ApiError } from '../errors/api-error';
import { personById } from '../users/principal-store';
import { answerGraph } from './answer-graph';
import type { GraphAnswer, GraphCall } from './graph-call';
import { GraphError, graphErrorBody } from './graph-error';
import { metadataOf, refuseUnknownGraphHeaders } from './graph-headers';

/** More than any label needs. */
const bodyLimit = 256 * 1024;

/** Microsoft Graph: `/graph/v1.0` and `/graph/beta`, which are the same here. Serves people's tokens only, no cookies. */
export const graphArea: Area = {
  name: 'graph',
  respond: async (exchange) => {
    const version = /^\/graph\/(v1\.0|beta)\/(.+)$/.exec(exchange.path);
    if (version === null) return false;
    await respond(exchange, version[1] ?? '', version[2] ?? '');
    return true;
  },
};

async function respond(exchange: Exchange, version: string, rest: string): Promise<void> {
  const requestId = randomUUID();
  const headers = { 'request-id': requestId, 'OData-Version': '4.0' };
  try {
    const call = callOf(exchange, version, rest, await readBody(exchange.request, bodyLimit));
    const { status, body } = exchange.tenant.db.transaction<GraphAnswer>(() => answerChecked(exchange, call));
    if (body !== undefined) return sendJson(exchange.response, status, body, headers);
    exchange.response.writeHead(status, headers).end();
  } catch (error) {
    const refusal = refusalOf(error);
    sendJson(exchange.response, refusal.status, graphErrorBody(refusal, requestId, exchange.tenant.now()), headers);
  }
}

function answerChecked({ tenant }: Exchange, call: GraphCall): GraphAnswer {
  const answer = answerGraph(call);
  const deviation = answer.body && tenant.checks?.graph(call.method, call.path, answer.body);
  if (deviation !== undefined) throw new GraphError(500, 'deviatingAnswer', deviation);
  return answer;
}

function callOf(exchange: Exchange, version: string, rest: string, body: Buffer): GraphCall {
  const { request, tenant, url } = exchange;
  const { db } = tenant;
  const headers = headersOf(request);
  const person = signedIn(exchange);
  refuseUnknownGraphHeaders(headers);
  return {
    method: request.method ?? 'GET',
    path: rest.split('/').filter((part) => part !== '').map(decodeURIComponent),
    query: queryOf(url.search),
    metadata: metadataOf(headers.get('accept')),
    body,
    person,
    objectId: objectIdOf(tenant.id, person.id),
    root: `${tenant.origin}/graph/${version}`,
    now: tenant.now(),
    labels: new LabelStore(db),
    publications: new PublicationStore(db),
    eventTypes: new EventTypeStore(db),
  };
}

function signedIn({ request, tenant }: Exchange): Person {
  const credentials = { authorization: request.headers.authorization, cookie: undefined };
  const who = authenticate(tenant.issuer, 'graph', tenant.port, credentials, tenant.now());
  if ('refusal' in who) {
    const reason = who.refusal === 'nobody' ? 'Access token is empty.' : refusalReasons[who.refusal];
    throw new GraphError(401, 'InvalidAuthenticationToken', reason);
  }
  const person = personById(tenant.db, who.personId);
  if (person === undefined) throw new GraphError(401, 'InvalidAuthenticationToken', refusalReasons.unknownPerson);
  return person;
}

/** Refusals of the layers below in Graph's form. What is no refusal is a fault, and goes on to be reported as one. */
function refusalOf(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  if (error instanceof UnreadableRequest) return new GraphError(error.status, 'BadRequest', error.message);
  if (error instanceof ApiError) return new GraphError(error.status, error.status === 501 ? 'notImplemented' : 'BadRequest', error.message);
  if (error instanceof URIError) return new GraphError(400, 'BadRequest', 'The address is not valid percent-encoding.');
  throw error;
}
