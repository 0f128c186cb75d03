import { bodyOf } from './fill';
import { clientOf, type Client } from './client';

const readers = 50;
const writers = 5;
const batchSize = 10;
const items = "web/lists/getByTitle('Storm')/items";

/** What a storm of reads and writes left behind. */
export interface StormResult {
  readonly reads: number;
  readonly written: number;
  /** Acknowledged and not there afterwards. */
  readonly lost: number;
  /** Rows whose Body does not follow from their Title, while the storm went on or after it. */
  readonly torn: number;
}

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Body: string;
}

interface Page {
  readonly value: readonly Row[];
  readonly 'odata.nextLink'?: string;
}

const isTorn = ({ Title, Body }: Row): boolean => Body !== bodyOf(Title);

const rowOf = (title: string) => ({ Title: title, Body: bodyOf(title), State: 'open' });

/** Adds and rewrites rows; `acknowledged` holds each row's title as it was last confirmed. */
async function write(client: Client, name: number, until: () => boolean, acknowledged: Map<number, string>): Promise<number> {
  let written = 0;
  for (let at = 0; !until(); at += 1) {
    const titles = Array.from({ length: at % 4 === 0 ? batchSize : 1 }, (_, part) => `${name}-${at}-${part}`);
    const text = titles.length > 1
      ? await client.addBatch('Storm', titles.map(rowOf))
      : await (await client.write(items, rowOf(titles[0] ?? ''))).text();
    const ids = [...text.matchAll(/"Id":(\d+)/g)].map(([, id]) => Number(id));
    if (ids.length !== titles.length) throw new Error(text.slice(0, 500));
    ids.forEach((id, part) => acknowledged.set(id, titles[part] ?? ''));
    const [own = 0] = ids;
    const title = `${name}-${at}-rewritten`;
    const changed = await client.write(`${items}(${own})`, rowOf(title), { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    if (changed.status !== 204) throw new Error(`${changed.status} ${await changed.text()}`);
    acknowledged.set(own, title);
    written += titles.length + 1;
  }
  return written;
}

const pageAt = async (client: Client, address: string): Promise<Page> => (await (await client.read(address)).json()) as Page;

async function allRows(client: Client): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = `${items}?$select=Id,Title,Body&$top=1000`; next !== undefined; ) {
    const page = await pageAt(client, next);
    rows.push(...page.value);
    next = page['odata.nextLink']?.replace(/^.*?\/_api\//, '');
  }
  return rows;
}

/** Lets 50 people read and 5 write for a time (seconds), and tells what was lost or torn. */
export async function storm(origin: string, seconds: number): Promise<StormResult> {
  const end = performance.now() + seconds * 1000;
  const until = (): boolean => performance.now() >= end;
  const acknowledged = new Map<number, string>();
  let torn = 0;
  const take = (rows: readonly Row[]): void => {
    torn += rows.filter(isTorn).length;
  };
  const [reader, writer] = [await clientOf(origin, 'reader'), await clientOf(origin, 'writer')];
  const newest = `${items}?$select=Id,Title,Body&$top=100&$orderby=Id desc`;
  const reading = Array.from({ length: readers }, async () => {
    let count = 0;
    for (; !until(); count += 1) take((await pageAt(reader, newest)).value);
    return count;
  });
  const writing = Array.from({ length: writers }, (_, name) => write(writer, name, until, acknowledged));
  const sum = async (counts: readonly Promise<number>[]): Promise<number> => (await Promise.all(counts)).reduce((one, other) => one + other, 0);
  const [reads, written] = await Promise.all([sum(reading), sum(writing)]);
  const rows = await allRows(reader);
  take(rows);
  const there = new Map(rows.map(({ Id, Title }) => [Id, Title]));
  return { reads, written, torn, lost: [...acknowledged].filter(([id, title]) => there.get(id) !== title).length };
}
