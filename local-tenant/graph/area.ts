import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { actorById } from '../identity/actor';
import { isAppActor } from '../identity/app-actor';
import { authenticate } from '../identity/authenticate';
import type { Person } from '../identity/person';
import type { Area, Exchange } from '../rest/area';
import type { SignedIn } from '../rest/signed-in';
import type { Tenant } from '../rest/tenant';
import { headersOf } from '../rest/http-request';
import { readBody } from '../rest/read-body';
import { send } from '../rest/send';
import { sharePointHosts } from '../transport/tenant-names';
import { monitorTables, serveMonitor } from './drives/copy-monitor';
import { extendDrives } from './drives/drive-members';
import { extendRetentionLabels } from './drives/retention-label';
import { serveDownload } from './drives/serve-download';
import { serveUpload } from './drives/serve-upload';
import { uploadTables } from './drives/upload-tables';
import { answerGraphBatch, isGraphBatch } from './graph-batch';
import type { GraphAnswer } from './graph-call';
import { extendLists } from './lists/list-members';
import { extendSites } from './sites/site-members';
import { overloadAnswer } from './overload-answer';
import { tokenRefused } from './token-refused';
import { badRequest } from './graph-error';
import { answerGraphRequest, graphRefusal, type GraphRequest } from './graph-request';

/** Microsoft Graph: `/graph/v1.0` and `/graph/beta`, which are the same here. Serves people's tokens only, no cookies. */
export const graphArea: Area = {
  name: 'graph',
  extendModel: () => {
    extendSites();
    extendLists();
    extendDrives();
    extendRetentionLabels();
  },
  tables: [...uploadTables, ...monitorTables],
  respond: async (exchange) => {
    if (serveMonitor(exchange) || await serveDownload(exchange) || await serveUpload(exchange)) return true;
    const version = /^\/graph\/(v1\.0|beta)\/(.+)$/.exec(exchange.path);
    if (version === null) return false;
    await respond(exchange, version[1] ?? '', version[2] ?? '');
    return true;
  },
};

async function respond(exchange: Exchange, version: string, rawPath: string): Promise<void> {
  const { tenant, request } = exchange;
  const requestId = randomUUID();
  const headers = headersOf(request);
  let answer: GraphAnswer;
  let spooled: string | undefined;
  let personId: string | undefined;
  try {
    const { person, scopes, appId } = signedIn(exchange, rawPath);
    personId = person.id;
    const body = await readBody(request, tenant.dataFolder);
    spooled = body.spooled?.path;
    const asked: GraphRequest = {
      method: request.method ?? 'GET', rawPath, search: exchange.url.search, headers, body: body.content, spooled: body.spooled,
      root: `${exchange.address.graphRoot}/${version}`, sharePointOrigin: sharePointOriginOf(exchange), scopes, appId,
    };
    answer = throttled(tenant, person.id, isGraphBatch(asked), requestId)
      ?? (isGraphBatch(asked) ? answerGraphBatch(tenant, person, asked) : answerGraphRequest(tenant, person, asked, requestId));
  } catch (error) {
    answer = graphRefusal(error, tenant.now(), requestId, headers);
  } finally {
    if (spooled !== undefined) rmSync(spooled, { force: true });
  }
  const limits = personId === undefined ? {} : tenant.throttle.standing(personId).headers;
  await sendAnswer(exchange, answer, { ...limits, 'request-id': requestId, 'OData-Version': '4.0', 'client-request-id': headers.get('client-request-id') ?? requestId });
}

/** The parts of a batch are counted one by one; the batch itself is refused when nothing is left. */
function throttled(tenant: Tenant, personId: string, isBatch: boolean, requestId: string): GraphAnswer | undefined {
  const { retryAfter } = isBatch ? tenant.throttle.standing(personId) : tenant.throttle.count(personId);
  return retryAfter === undefined ? undefined : overloadAnswer(429, retryAfter, requestId, tenant.now());
}

/** The media type that Graph tells, with the flavour of metadata that was asked for; of a refusal the plain one. */
const jsonType = ({ request }: Exchange, status: number): string => {
  const level = /odata\.metadata=(none|minimal|full)/i.exec(request.headers.accept ?? '')?.[1]?.toLowerCase() ?? 'minimal';
  return status >= 400 ? 'application/json' : `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;
};

async function sendAnswer(exchange: Exchange, answer: GraphAnswer, base: Record<string, string>): Promise<void> {
  const { request, response } = exchange;
  const headers: Record<string, string> = { 'Cache-Control': 'private', 'X-Content-Type-Options': 'nosniff', ...base, ...answer.headers };
  if (answer.file !== undefined) {
    response.writeHead(answer.status, { ...headers, 'Content-Length': String(answer.file.size) });
    await pipeline(createReadStream(answer.file.file), response);
    return;
  }
  if (answer.text !== undefined) {
    response.writeHead(answer.status, { 'Content-Type': 'text/plain', ...headers, 'Content-Length': Buffer.byteLength(answer.text) }).end(answer.text);
    return;
  }
  if (answer.body === undefined) {
    response.writeHead(answer.status, answer.status === 204 || answer.status === 304 ? headers : { ...headers, 'Content-Length': '0' }).end();
    return;
  }
  const body = Buffer.from(JSON.stringify(answer.body));
  await send(request, response, { status: answer.status, headers: { 'Content-Type': jsonType(exchange, answer.status), ...headers }, body });
}

/** A client of graph.microsoft.com finds SharePoint under the tenant's own name there. */
function sharePointOriginOf({ address, tenant }: Exchange): string {
  return address.graphRoot === address.origin ? `https://${sharePointHosts(tenant.domain)[0] ?? 'contoso.sharepoint.com'}` : address.origin;
}

/** @throws 401 for a token that is none; 400 for an app by itself that asks for `me`, which is nobody then */
function signedIn({ request, tenant }: Exchange, rawPath: string): { readonly person: Person } & Pick<SignedIn, 'scopes' | 'appId'> {
  const credentials = { authorization: request.headers.authorization, cookie: undefined };
  const who = authenticate(tenant.issuer, 'graph', tenant.addresses.sharePointOrigins(), credentials, tenant.now());
  if ('refusal' in who) throw tokenRefused(who.refusal);
  const person = actorById(tenant.db, who.personId);
  if (person === undefined) throw tokenRefused('unknownPerson');
  if (isAppActor(person.id) && /^me(\/|$)/i.test(rawPath)) throw badRequest('/me request is only valid with delegated authentication flow.');
  return { person, scopes: who.scopes, appId: who.appId };
}
