import type { Person } from '../identity/person';
import { decodedOrAsIs } from '../rest/percent-encoding';
import type { Tenant } from '../rest/tenant';
import type { GraphAnswer } from './graph-call';
import { badRequest, GraphError } from './graph-error';
import { overloadAnswer } from './overload-answer';
import { answerGraphRequest, graphRefusal, type GraphRequest } from './graph-request';
import { objectOf, refuseOtherMembers, textOf, type JsonObject } from './read-members';

/** Microsoft Graph, "Combine multiple requests in one HTTP call using JSON batching". */
const mostParts = 20;

const methods = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly dependsOn: readonly string[];
}

export const isGraphBatch = ({ method, rawPath }: GraphRequest): boolean => method === 'POST' && /^(\$|%24)batch\/?$/i.test(rawPath);

const headersOf = (part: JsonObject): Map<string, string> => {
  const headers = part['headers'] === undefined || part['headers'] === null ? {} : objectOf(part['headers'], "The property 'headers'");
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
};

/** JSON stands as it is; anything else as base 64. */
const contentOf = (body: unknown, headers: ReadonlyMap<string, string>): Buffer => {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body));
  return /json/i.test(headers.get('content-type') ?? '') ? Buffer.from(body) : Buffer.from(body, 'base64');
};

const dependenciesOf = (part: JsonObject): string[] => {
  const { dependsOn = [] } = part;
  if (!Array.isArray(dependsOn) || dependsOn.some((id) => typeof id !== 'string')) throw badRequest("The property 'dependsOn' must be a collection of ids.");
  return dependsOn as string[];
};

const partOf = (value: unknown): Part => {
  const part = objectOf(value, 'A request of a batch');
  refuseOtherMembers(part, ['id', 'method', 'url', 'headers', 'body', 'dependsOn']);
  const headers = headersOf(part);
  const method = textOf(part, 'method', undefined).toUpperCase();
  if (!methods.has(method)) throw badRequest(`Invalid method '${method}' in a request of a batch.`);
  const body = part['body'];
  if (body !== undefined && body !== null && !headers.has('content-type')) throw badRequest("Write request id : " + textOf(part, 'id', '') + " does not contain Content-Type header or body.");
  return { id: textOf(part, 'id', undefined), method, url: textOf(part, 'url', undefined), headers, body: contentOf(body, headers), dependsOn: dependenciesOf(part) };
};

/** @throws 400 for a batch that is none: too many parts, an id twice, a part that waits for one that is not there before it */
const partsOf = (request: GraphRequest): Part[] => {
  let json: unknown;
  try {
    json = JSON.parse(request.body.toString('utf8'));
  } catch {
    throw badRequest('Invalid batch payload format.');
  }
  const body = objectOf(json, 'The body');
  refuseOtherMembers(body, ['requests']);
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > mostParts) throw new GraphError(400, 'BadRequest', `Number of batch request steps exceeds the maximum value of ${mostParts}.`);
  const parts = requests.map(partOf);
  parts.forEach(({ id, dependsOn }, at) => {
    const before = parts.slice(0, at).map((part) => part.id);
    if (before.includes(id)) throw badRequest(`Duplicate request id '${id}' found.`);
    const missing = dependsOn.find((other) => !before.includes(other));
    if (missing !== undefined) throw badRequest(`Request '${id}' depends on '${missing}', which does not stand before it.`);
  });
  return parts;
};

const failed = (status: number): boolean => status >= 400;

const written = ({ id }: Part, { status, headers = {}, body, file, text }: GraphAnswer): Record<string, unknown> => {
  if (file !== undefined) {
    return { id, status: 302, headers };
  }
  if (text !== undefined) return { id, status, headers: { 'Content-Type': 'text/plain', ...headers }, body: Number.isNaN(Number(text)) ? text : Number(text) };
  return { id, status, headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body }) };
};

/** Answers the parts one after the other, each under its own permissions, in a transaction of its own: one that fails undoes no other. */
export const answerGraphBatch = (tenant: Tenant, person: Person, request: GraphRequest): GraphAnswer => {
  const answers = new Map<string, GraphAnswer>();
  const parts = partsOf(request);
  for (const part of parts) {
    const { retryAfter } = tenant.throttle.count(person.id);
    if (retryAfter !== undefined) {
      answers.set(part.id, overloadAnswer(429, retryAfter, part.id, tenant.now()));
      continue;
    }
    const fault = tenant.controls?.faults.refusing(part.method, decodedOrAsIs(`/${part.url.replace(/^\/+/, '')}`));
    if (fault !== undefined) {
      answers.set(part.id, overloadAnswer(fault.kind === '429' ? 429 : 503, fault.retryAfter, part.id, tenant.now()));
      continue;
    }
    const waitedFor = part.dependsOn.find((id) => failed(answers.get(id)?.status ?? 0));
    if (waitedFor !== undefined) {
      const refusal = new GraphError(424, 'FailedDependency', `Dependent request failed: '${waitedFor}'.`);
      answers.set(part.id, graphRefusal(refusal, tenant.now(), part.id, part.headers));
      continue;
    }
    const [path = '', search = ''] = part.url.replace(/^\/+/, '').split(/\?(.*)/s);
    const headers = new Map([...part.headers, ...(part.headers.has('accept') ? [] : [['accept', request.headers.get('accept') ?? '*/*'] as const])]);
    answers.set(part.id, answerGraphRequest(tenant, person, { ...request, method: part.method, rawPath: path, search, headers, body: part.body, spooled: undefined }));
  }
  return { status: 200, body: { responses: parts.map((part) => written(part, answers.get(part.id) ?? { status: 500 })) }, type: 'value' };
};
