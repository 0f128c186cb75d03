import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { startTenant, type TestTenant } from '../support/tenant';

const site = '/sites/omgeving';
const megabyte = 1024 * 1024;
const size = 100 * megabyte;
const chunk = 10 * megabyte;

/** More than this a server that streams does not need for any number of large files. */
const room = 64 * megabyte;

/** The same bytes at the same place, whoever makes them. */
const block = Buffer.from(Uint8Array.from({ length: megabyte }, (_, at) => (at * 31 + (at >> 8)) % 256));

const streamed = (): ReadableStream<Uint8Array> => {
  let left = size / megabyte;
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(block);
    },
  });
};

describe('files of 100 MB', () => {
  let tenant: TestTenant;
  let token: string;
  beforeAll(async () => {
    tenant = await startTenant({ content: 'empty' });
    token = await tenant.token('greet.willems');
    const made = await ask('web/lists', JSON.stringify({ BaseTemplate: 101, Title: 'Groot' }), { 'Content-Type': 'application/json' });
    expect(made.status).toBe(201);
    await ask(`${folder}/Files/AddUsingPath(DecodedUrl='klein.bin')`, block);
  });
  afterAll(() => tenant.stop());

  const folder = `web/GetFolderByServerRelativePath(DecodedUrl='${site}/Groot')`;
  const file = (name: string): string => `web/GetFileByServerRelativePath(DecodedUrl='${site}/Groot/${name}')`;
  const ask = (path: string, body?: RequestInit['body'], headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${tenant.url}${site}/_api/${path}`, {
      method: body === undefined ? 'GET' : 'POST', body, duplex: 'half',
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json;odata=nometadata', ...headers },
    } as RequestInit);

  /** Resident memory of the server, in bytes, at its highest since it started (Linux only). */
  const peak = (): number => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${tenant.pid}/status`, 'utf8'))?.[1]) * 1024;

  const grownBy = async (work: () => Promise<void>): Promise<number> => {
    const before = peak();
    await work();
    return peak() - before;
  };

  const read = async (name: string): Promise<void> => {
    const answer = await ask(`${file(name)}/$value`);
    expect(answer.status).toBe(200);
    let at = 0;
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const start = at % megabyte;
      if (start + part.length <= megabyte && !block.subarray(start, start + part.length).equals(part)) throw new Error(`other bytes at ${at}`);
      at += part.length;
    }
    expect(at).toBe(size);
  };

  it('come in whole and go out again without the server holding them, whatever they are called', async () => {
    const grown = await grownBy(async () => {
      // PnPjs sends every file as JSON.
      for (const type of ['application/octet-stream', 'application/json;charset=utf-8']) {
        const answer = await ask(`${folder}/Files/AddUsingPath(DecodedUrl='heel.bin',Overwrite=true)`, streamed(), { 'Content-Type': type });
        expect((await answer.json()) as object).toMatchObject({ Length: String(size) });
        await read('heel.bin');
      }
    });
    expect(grown).toBeLessThan(room);
  });

  it('come in in parts without the server holding them', async () => {
    const part = Buffer.concat(Array.from({ length: chunk / megabyte }, () => block));
    const grown = await grownBy(async () => {
      await ask(`${folder}/Files/AddUsingPath(DecodedUrl='delen.bin')`, '');
      const id = randomUUID();
      for (let at = 0; at < size; at += chunk) {
        const last = at + chunk === size;
        const step = at === 0 ? `StartUpload(uploadId=guid'${id}')` : `${last ? 'Finish' : 'Continue'}Upload(uploadId=guid'${id}',fileOffset=${at})`;
        expect((await ask(`${file('delen.bin')}/${step}`, part)).status).toBe(200);
      }
      await read('delen.bin');
    });
    expect(grown).toBeLessThan(room);
  });
});
