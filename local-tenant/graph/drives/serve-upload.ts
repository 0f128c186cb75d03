import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { graphRefusalOf, itemNotFound } from '../engine/graph-refusals';
import type { GraphContext } from '../engine/graph-context';
import type { GraphAnswer } from '../graph-call';
import { GraphError, graphErrorBody, notImplemented } from '../graph-error';
import { contextOf } from '../graph-request';
import { addFile } from '../../files/write-file';
import { freeName } from '../../items/free-name';
import { UploadStore } from '../../files/upload-store';
import { itemByPath } from '../../items/item-row';
import { itemsOf } from '../../items/list-source';
import { listById } from '../../lists/list-store';
import { sendJson } from '../../identity/http';
import type { Exchange } from '../../rest/area';
import { headersOf } from '../../rest/http-request';
import { readBody, type RequestBody } from '../../rest/read-body';
import { actorById } from '../../identity/actor';
import { webById } from '../../webs/site-store';
import { writtenItem } from './content';
import { folderOf } from './drive-place';
import { folderFor, newItemAt } from './new-item';
import { sessionJson } from './upload-session';
import { removeSession, sessionById, type UploadSession } from './upload-session-store';

interface Part {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** `bytes 0-25/128` */
const partOf = (range: string | undefined, size: number): Part => {
  const [from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '')?.slice(1).map(Number) ?? [];
  if (from === undefined || to === undefined || total === undefined || to - from + 1 !== size || to >= total) {
    throw new GraphError(400, 'invalidRequest', `The Content-Range header '${range ?? ''}' does not describe the ${size} bytes that were sent.`);
  }
  return { from, to, total };
};

const finish = (session: UploadSession, content: ReturnType<UploadStore['finish']>, context: GraphContext): GraphAnswer => {
  const web = webById(context.db, session.webId);
  const list = listById(context.db, session.listId);
  if (web === undefined || list === undefined) throw itemNotFound();
  const call = context.callOn(web);
  const root = { call, list: itemsOf(call, list) };
  const target = newItemAt(root, session.path, context);
  const folder = folderFor(target);
  const isThere = itemByPath(context.db, session.path) !== undefined;
  const cut = session.path.lastIndexOf('/');
  const name = session.conflict === 'rename' && isThere ? freeName(call, session.path.slice(0, cut), target.name) : target.name;
  const { row } = addFile(call, folderOf(folder), name, content, { overwrite: session.conflict === 'replace' });
  removeSession(context.db, session);
  return writtenItem({ ...folder, row }, isThere && session.conflict === 'replace' ? 200 : 201, context);
};

const put = (session: UploadSession, body: RequestBody, context: GraphContext): GraphAnswer => {
  const store = new UploadStore(context.db, context.tenant.dataFolder);
  const key = { listId: session.listId, itemId: 0, uploadId: session.id };
  const content = body.spooled ?? body.content;
  const part = partOf(context.headers.get('content-range'), body.spooled?.size ?? body.content.length);
  const begun = store.find(key);
  if (part.from !== (begun?.size ?? 0)) {
    throw new GraphError(416, 'invalidRange', `The fragment begins at ${part.from} where ${begun?.size ?? 0} was expected.`);
  }
  if (begun === undefined) store.start(key, session.personId, content, context.now.toISOString());
  else store.append(key, begun, content);
  const now = store.find(key);
  if (now === undefined || now.size < part.total) return { status: 202, body: sessionJson(session, now?.size ?? 0), type: 'value' };
  return finish(session, store.finish(key, now, Buffer.alloc(0)), context);
};

const answer = (session: UploadSession, body: RequestBody, context: GraphContext): GraphAnswer => {
  const store = new UploadStore(context.db, context.tenant.dataFolder);
  const key = { listId: session.listId, itemId: 0, uploadId: session.id };
  switch (context.method) {
    case 'PUT':
      return put(session, body, context);
    case 'GET':
      return { status: 200, body: sessionJson(session, store.find(key)?.size ?? 0), type: 'value' };
    case 'DELETE':
      store.forget(key);
      removeSession(context.db, session);
      return { status: 204 };
    default:
      throw notImplemented(`${context.method} of an upload session`);
  }
};

const respond = async (exchange: Exchange, id: string): Promise<GraphAnswer> => {
  const { tenant, request, address } = exchange;
  const body = await readBody(request, tenant.dataFolder);
  try {
    return tenant.db.transaction(() => {
      const session = sessionById(tenant.db, id, tenant.now());
      const person = session && actorById(tenant.db, session.personId);
      if (session === undefined || person === undefined) throw itemNotFound();
      const context = contextOf(tenant, person, {
        method: request.method ?? 'GET', rawPath: '', search: '', headers: headersOf(request), body: Buffer.alloc(0), root: `${address.graphRoot}/v1.0`,
        sharePointOrigin: address.origin,
      });
      return answer(session, body, context);
    });
  } finally {
    if (body.spooled !== undefined) rmSync(body.spooled.path, { force: true });
  }
};

/** Answers the address of an upload session. Whoever has it may write there: it was given to one who may. */
export const serveUpload = async (exchange: Exchange): Promise<boolean> => {
  if (!/\/_layouts\/15\/uploadsession\.ashx$/i.test(exchange.path)) return false;
  let result: GraphAnswer;
  try {
    result = await respond(exchange, exchange.url.searchParams.get('guid') ?? '');
  } catch (error) {
    const refusal = graphRefusalOf(error);
    result = { status: refusal.status, body: { ...graphErrorBody(refusal, randomUUID(), exchange.tenant.now()) } };
  }
  if (result.body === undefined) exchange.response.writeHead(result.status).end();
  else sendJson(exchange.response, result.status, result.body);
  return true;
};
