import { createHash } from 'node:crypto';
import { startTenant, type TestTenant } from '../support/tenant';

const site = '/sites/omgeving';
const owner = 'greet.willems';
const json = { 'Content-Type': 'application/json', Accept: 'application/json;odata=nometadata' };
const writers = 6;
const partsOfBatch = 7;

/** Numbers from a seed: the same ones in every run (mulberry32). */
const numbersFrom = (seed: number) => (below: number): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
};

/** What stands in a row follows from its title, in all lengths up to 6,400 characters. */
const bodyOf = (title: string): string => {
  const digest = createHash('sha256').update(title).digest();
  return digest.toString('hex').repeat(1 + ((digest[0] ?? 0) % 100));
};

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Body: string;
}

describe('the local tenant killed in a storm of writes', () => {
  let tenant: TestTenant;
  let token: string;
  beforeAll(async () => {
    tenant = await startTenant({ content: 'empty' });
    token = await tenant.token(owner);
    await made('web/lists', { BaseTemplate: 100, Title: 'Storm' });
    await made("web/lists/getbytitle('Storm')/fields", { FieldTypeKind: 3, Title: 'Body' });
  });
  afterAll(() => tenant.stop());

  const post = (path: string, body: string, headers: Record<string, string> = json): Promise<Response> =>
    fetch(`${tenant.url}${site}/_api/${path}`, { method: 'POST', body, headers: { ...headers, Authorization: `Bearer ${token}` } });

  const made = async (path: string, body: object): Promise<void> => {
    const answer = await post(path, JSON.stringify(body));
    expect([path, answer.status]).toEqual([path, 201]);
  };

  /** Adds rows in one request and gives those that were acknowledged, Id by title; undefined when no answer came. */
  const add = async (titles: readonly string[]): Promise<ReadonlyMap<string, number> | undefined> => {
    const rows = titles.map((title) => JSON.stringify({ Title: title, Body: bodyOf(title) }));
    try {
      const single = titles.length === 1;
      const answer = single ? await post("web/lists/getbytitle('Storm')/items", rows[0] ?? '') : await post('$batch', batchOf(rows), {
        'Content-Type': 'multipart/mixed; boundary=storm',
      });
      const text = await answer.text();
      const ids = [...text.matchAll(/"Id":(\d+)/g)].map(([, id]) => Number(id));
      if (ids.length !== titles.length) throw new Error(`${answer.status} ${text}`);
      return new Map(titles.map((title, at) => [title, ids[at] ?? 0]));
    } catch (error) {
      // What fetch says of a connection that ended, by name as its class is not this realm's: the storm goes on until the tenant is gone.
      if ((error as Error).name === 'TypeError') return undefined;
      throw error;
    }
  };

  const batchOf = (rows: readonly string[]): string =>
    [...rows.flatMap((row) => [
      '--storm', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
      `POST ${tenant.url}${site}/_api/web/lists/getbytitle('Storm')/items HTTP/1.1`,
      `Content-Type: ${json['Content-Type']}`, `Accept: ${json.Accept}`, '', row, '',
    ]), '--storm--', ''].join('\r\n');

  const allRows = async (): Promise<readonly Row[]> => {
    const found: Row[] = [];
    let next: string | undefined = `${site}/_api/web/lists/getbytitle('Storm')/items?$select=Id,Title,Body&$top=500`;
    while (next !== undefined) {
      const answer = await tenant.fetchAs(owner, next, { headers: { Accept: 'application/json;odata=nometadata' } });
      const page = (await answer.json()) as { value: readonly Row[]; 'odata.nextLink'?: string };
      found.push(...page.value);
      next = page['odata.nextLink'];
    }
    return found;
  };

  it('has every acknowledged row after the restart, whole, and no half batch', async () => {
    const acknowledged = new Map<string, number>();
    const batches: (readonly string[])[] = [];
    for (const round of [1, 2, 3]) {
      const number = numbersFrom(round);
      const killAfter = acknowledged.size + 30 + number(60);
      let killed: Promise<void> | undefined;
      const write = async (writer: number): Promise<void> => {
        for (let at = 0; killed === undefined; at += 1) {
          const size = number(3) === 0 ? partsOfBatch : 1;
          const titles = Array.from({ length: size }, (_, part) => `${round}-${writer}-${at}-${part}`);
          if (size > 1) batches.push(titles);
          const answer = await add(titles);
          answer?.forEach((id, title) => acknowledged.set(title, id));
          if (acknowledged.size >= killAfter) killed ??= tenant.kill();
          if (answer === undefined && killed === undefined) throw new Error('The tenant ended before it was killed.');
        }
      };
      await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
      await killed;
      expect(acknowledged.size).toBeGreaterThanOrEqual(killAfter);
      await tenant.restart();

      const rows = await allRows();
      const idOf = new Map(rows.map(({ Title, Id }) => [Title, Id]));
      expect([...acknowledged].filter(([title, id]) => idOf.get(title) !== id)).toEqual([]);
      expect(rows.filter(({ Title, Body }) => Body !== bodyOf(Title))).toEqual([]);
      expect([new Set(rows.map(({ Id }) => Id)).size, idOf.size]).toEqual([rows.length, rows.length]);
      const half = batches.filter((titles) => ![0, titles.length].includes(titles.filter((title) => idOf.has(title)).length));
      expect(half).toEqual([]);
    }
  });
});
