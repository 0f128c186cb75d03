import type { GraphAnswer } from '../graph-call';
import { badRequest, GraphError, notImplemented } from '../graph-error';
import { objectOf, type JsonObject } from '../read-members';
import type { GraphContext } from './graph-context';
import { parseGraphPath } from './graph-path';
import { checkNames, projectGraph } from './graph-project';
import { pageOf } from './graph-page';
import { queryFrom, refuseOptions, type GraphQuery } from './graph-query';
import { addressNotServed, itemNotFound, resourceModified } from './graph-refusals';
import type { GraphCollection, GraphPage, GraphResource, GraphType } from './graph-type';
import { walkGraph } from './graph-walk';

const contextOf = (context: GraphContext, text: string): Record<string, string> =>
  context.metadata === 'none' ? {} : { '@odata.context': `${context.root}/$metadata#${text}` };

const selected = ({ select, expand }: GraphQuery): string => {
  const plain = (select ?? []).filter((name) => !expand.some((one) => one.name.toLowerCase() === name.toLowerCase()));
  const names = [...plain, ...expand.map(({ name, query }) => `${name}${selected(query) || '()'}`)];
  return names.length === 0 ? '' : `(${names.join(',')})`;
};

/** An answer that is one entity. */
export const entityAnswer = (type: GraphType<unknown>, entity: unknown, query: GraphQuery, context: GraphContext, status = 200): GraphAnswer => {
  refuseOptions(query, ['filter', 'orderBy', 'top', 'skipToken', 'search', 'count'], 'a single resource');
  const body = { ...contextOf(context, `${type.context(entity, context)}${selected(query)}/$entity`), ...projectGraph(type, entity, query, context, true) };
  const etag = type.etag?.(entity);
  return { status, body, type: type.name, ...(etag === undefined ? {} : { headers: { ETag: etag } }) };
};

/** The same address with another $skiptoken. */
const nextLinkOf = (context: GraphContext, token: string): string => {
  const query = [...context.query].filter(([name]) => !/^\$?skiptoken$/i.test(name));
  const text = [...query, ['$skiptoken', token] as const].map(([name, value]) => `${encodeURIComponent(name).replace('%24', '$')}=${encodeURIComponent(value)}`).join('&');
  return `${context.root}/${context.rawPath}?${text}`;
};

/** An answer that is a page of entities. */
export const pageAnswer = (type: GraphType<unknown>, contextText: string, page: GraphPage<unknown>, query: GraphQuery, context: GraphContext): GraphAnswer => {
  checkNames(type, query);
  const nextLink = page.nextLink ?? (page.next === undefined ? undefined : nextLinkOf(context, page.next));
  const body = {
    ...contextOf(context, `${contextText}${selected(query)}`),
    ...(query.count && page.total !== undefined ? { '@odata.count': page.total } : {}),
    ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }),
    ...(page.deltaLink === undefined ? {} : { '@odata.deltaLink': page.deltaLink }),
    value: [...page.entities.map((entity) => projectGraph(type, entity, query, context, false)), ...(page.removed ?? [])],
  };
  return { status: 200, body, type: `Collection(${type.name})` };
};

/** The body as a JSON object. @throws 400 */
export const bodyOf = (context: GraphContext): JsonObject => {
  if (context.body.length === 0) return {};
  try {
    return objectOf(JSON.parse(context.body.toString('utf8')), 'The body');
  } catch (error) {
    throw error instanceof SyntaxError ? badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.') : error;
  }
};

/** @throws 412 when the caller read another version than there is */
export const checkEtag = (type: GraphType<unknown>, entity: unknown, context: GraphContext): void => {
  const asked = context.headers.get('if-match');
  if (asked === undefined || asked === '*') return;
  const actual = type.etag?.(entity);
  if (actual === undefined) throw notImplemented('If-Match on this resource');
  if (asked.replace(/^W\//, '') !== actual) throw resourceModified();
};

/** `/users/$count`: a number as text. Only the directory has it. */
const countAnswer = (collection: GraphCollection<unknown, unknown>, parent: unknown, context: GraphContext): GraphAnswer => {
  const query = queryFrom(context.query);
  refuseOptions(query, ['select', 'orderBy', 'top', 'skipToken', 'expand'], '$count');
  const { total } = pageOf(collection, parent, { ...query, count: true }, context);
  if (total === undefined) throw new GraphError(400, 'Request_BadRequest', '$count is not currently supported.');
  return { status: 200, text: String(total) };
};

const create = (collection: GraphCollection<unknown, unknown>, parent: unknown, query: GraphQuery, context: GraphContext): GraphAnswer => {
  if (collection.create === undefined) throw addressNotServed(context.method, context.path.join('/'));
  return entityAnswer(collection.of(), collection.create(parent, bodyOf(context), context), query, context, 201);
};

/** @throws 501 naming an option that would be ignored */
export const refuseQuery = ({ query }: GraphContext): void => {
  const [name] = query.keys();
  if (name !== undefined) throw notImplemented(`The query option '${name}' here`);
};

const onEntity = (type: GraphType<unknown>, entity: unknown, query: GraphQuery, context: GraphContext): GraphAnswer => {
  if (type.absent === true) throw itemNotFound();
  if (context.method === 'GET') {
    return context.headers.get('if-none-match') === (type.etag?.(entity) ?? '')
      ? { status: 304 }
      : entityAnswer(type, entity, query, context);
  }
  checkEtag(type, entity, context);
  if (context.method === 'PATCH' && type.update !== undefined) {
    return entityAnswer(type, type.update(entity, bodyOf(context), context), query, context);
  }
  if (context.method === 'DELETE' && type.remove !== undefined) {
    refuseQuery(context);
    type.remove(entity, context);
    return { status: 204 };
  }
  throw addressNotServed(context.method, context.path.join('/'));
};

/** Answers one request from the model. Runs inside a transaction when the request may write. */
export const executeGraph = (root: GraphResource, context: GraphContext): GraphAnswer => {
  const { method } = context;
  const resource = walkGraph(root, parseGraphPath(context.rawPath), context);
  if (resource.kind === 'operation' && resource.method === method) {
    if (resource.takesQuery !== true) refuseQuery(context);
    return resource.run();
  }
  if (resource.kind === 'stream') {
    if (method === 'GET') return resource.read();
    if (method === 'PUT' && resource.write !== undefined) return resource.write();
  }
  if (resource.kind === 'handler') return resource.run();
  if (resource.kind === 'count' && method === 'GET') return countAnswer(resource.collection, resource.parent, context);
  const query = resource.kind === 'page' && resource.query !== undefined ? resource.query : queryFrom(context.query);
  if (resource.kind === 'entity') return onEntity(resource.type, resource.entity, query, context);
  if (resource.kind === 'page' && method === 'GET') return pageAnswer(resource.of, resource.context, resource.page, query, context);
  if (resource.kind === 'collection' && method === 'GET') {
    const { collection, parent } = resource;
    return pageAnswer(collection.of(), collection.context(parent, context), pageOf(collection, parent, query, context), query, context);
  }
  if (resource.kind === 'collection' && method === 'POST') return create(resource.collection, resource.parent, query, context);
  throw addressNotServed(method, context.path.join('/'));
};
