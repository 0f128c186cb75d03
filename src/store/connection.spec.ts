import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RegisterError } from '../domain/errors';
import { registerLists } from '../schema/register-schema';
import { connect } from './connection';
import { addRows } from './rows/add-rows';
import { inBatches } from './rows/batch';
import { type FormAnswer, readAnswer } from './rows/form-values';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let handle: Handler;
let seen: string[];
let base: string;

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      seen.push(`${request.method} ${request.url}`);
      handle(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/register`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const refusal = (code: string, value: string) => ({ 'odata.error': { code, message: { lang: 'en-US', value } } });
const digest = (value: string) => ({ FormDigestValue: value, FormDigestTimeoutSeconds: 1800 });

describe('connect', () => {
  it('waits as long as the server asks, and sends again', async () => {
    const waits: number[] = [];
    handle = (_request, response) =>
      seen.length === 1 ? json(response, 429, {}, { 'Retry-After': '7' }) : json(response, 200, { Title: 'Register' });
    const sp = connect(base, { bearer: 'x', wait: async (milliseconds) => void waits.push(milliseconds) });
    await expect(sp.web.select('Title')()).resolves.toMatchObject({ Title: 'Register' });
    expect(waits).toEqual([7000]);
  });

  it('says how long to wait when the server keeps refusing', async () => {
    handle = (_request, response) => json(response, 429, {}, { 'Retry-After': '900' });
    await expect(connect(base, { bearer: 'x' }).web()).rejects.toMatchObject({ code: 'THROTTLED', params: { seconds: '900' } });
    expect(seen).toHaveLength(1);
  });

  it('never sends a write twice when the connection is lost', async () => {
    handle = (request) => void request.socket.destroy();
    const adding = connect(base, { bearer: 'x' }).web.lists.getByTitle('Series').update({ Title: 'a' });
    await expect(adding).rejects.toBeInstanceOf(RegisterError);
    await expect(adding).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(seen).toHaveLength(1);
  });

  it('asks one form digest for all writes of a session, and another when it is refused', async () => {
    let valid = 'first';
    handle = (request, response) => {
      if (request.url?.endsWith('_api/contextinfo')) return json(response, 200, digest(valid));
      if (request.headers['x-requestdigest'] === valid) return json(response, 200, { ok: true });
      return json(response, 403, refusal('-2130575251, Microsoft.SharePoint.SPException', 'The security validation is invalid.'));
    };
    const { web } = connect(base);
    await Promise.all(['a', 'b', 'c'].map((title) => web.lists.getByTitle(title).update({ Title: title })));
    expect(seen.filter((line) => line.endsWith('contextinfo'))).toHaveLength(1);
    valid = 'second';
    await web.lists.getByTitle('d').update({ Title: 'd' });
    expect(seen.filter((line) => line.endsWith('contextinfo'))).toHaveLength(2);
  });

  it('needs no digest with a token', async () => {
    handle = (_request, response) => json(response, 200, {});
    await connect(base, { bearer: 'x' }).web.lists.getByTitle('a').update({ Title: 'a' });
    expect(seen).toEqual(["POST /sites/register/_api/web/lists/getByTitle('a')"]);
  });

  it('takes a page to sign in at for what it is', async () => {
    handle = (_request, response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>');
    await expect(connect(base).web()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });
});

describe('a batch', () => {
  const part = (status: number, body: unknown): string =>
    `--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} X\r\nCONTENT-TYPE: application/json\r\n\r\n${JSON.stringify(body)}\r\n`;
  const answer = (...parts: string[]): string => `${parts.join('')}--batchresponse_1--\r\n`;
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ folder: 'OVO000001', columns: { Title: String(index) } }));
  const add = (count: number) => addRows(connect(base, { bearer: 'x' }), base, registerLists.Series, rows(count));

  it('gives each row its own outcome, also when the answer says 200 and a field says no', async () => {
    handle = (_request, response, body) => {
      expect(body.match(/AddValidateUpdateItemUsingPath/g)).toHaveLength(3);
      response.writeHead(200, { 'Content-Type': 'multipart/mixed; boundary=batchresponse_1' }).end(
        answer(
          part(200, { value: [{ FieldName: 'Id', FieldValue: '7', HasException: false, ErrorMessage: null }] }),
          part(200, { value: [{ FieldName: 'Title', FieldValue: '1', HasException: true, ErrorMessage: 'No.' }] }),
          part(403, refusal('-2147024891, System.UnauthorizedAccessException', 'Access denied.')),
        ),
      );
    };
    await expect(add(3)).resolves.toMatchObject([
      { index: 0, ok: true, value: 7 },
      { index: 1, ok: false, error: { code: 'INVALID_VALUE' } },
      { index: 2, ok: false, error: { code: 'FORBIDDEN' } },
    ]);
  });

  it('sends again, after the wait asked, only the parts that were turned away', async () => {
    const waits: number[] = [];
    const asked: number[] = [];
    handle = (_request, response, body) => {
      asked.push(body.match(/PATH-/g)?.length ?? 0);
      const busy = 'HTTP/1.1 429 X\r\nRetry-After: 3';
      const good = (id: string): string => part(200, { value: [{ FieldName: 'Id', FieldValue: id, HasException: false }] });
      const first = [good('1'), part(429, {}).replace('HTTP/1.1 429 X', busy), good('3')];
      response.writeHead(200, { 'Content-Type': 'multipart/mixed' }).end(answer(...(seen.length === 1 ? first : [good('2')])));
    };
    const results = await inBatches(
      connect(base, { bearer: 'x' }),
      [1, 2, 3],
      async (batched, row) =>
        readAnswer((await batched.lists.getByTitle('Series').addValidateUpdateItemUsingPath([], `PATH-${row}`)) as unknown as FormAnswer[]),
      { wait: async (milliseconds) => void waits.push(milliseconds) },
    );
    expect(results).toEqual([1, 2, 3].map((value, index) => ({ index, ok: true, value })));
    expect(asked).toEqual([3, 1]);
    expect(waits).toEqual([3000]);
  });

  it('takes 100 rows to a request, and a batch that fails as a whole fails only its own', async () => {
    handle = (_request, response, body) => {
      const count = body.match(/AddValidateUpdateItemUsingPath/g)?.length ?? 0;
      if (seen.length === 2) return json(response, 500, refusal('-1, System.Exception', 'Broken.'));
      const parts = Array.from({ length: count }, () => part(200, { value: [{ FieldName: 'Id', FieldValue: '1', HasException: false }] }));
      return void response.writeHead(200, { 'Content-Type': 'multipart/mixed; boundary=batchresponse_1' }).end(answer(...parts));
    };
    const results = await add(250);
    expect(seen).toHaveLength(3);
    expect(results.map(({ index }) => index)).toEqual(Array.from({ length: 250 }, (_, index) => index));
    expect(results.flatMap((result) => (result.ok ? [] : [result.index]))).toEqual(Array.from({ length: 100 }, (_, index) => index + 100));
  });
});
