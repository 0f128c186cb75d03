import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProcess } from '../../test/support/tenant-process';
import { clientOf, timed, type Client } from './client';
import { judge, median, type Figure } from './figures';
import { fill } from './fill';
import { seed, site } from './seed';
import { storm } from './storm';

const { values } = parseArgs({ options: { storm: { type: 'string', default: '60' }, data: { type: 'string' } }, allowPositionals: true });
const stormSeconds = Number(values.storm);

const open = (list: string): string => `web/lists/getByTitle('${list}')/items?$filter=State eq 'open'&$select=Id,Title,State,Body&$top=100`;

/** Two ways to ask, one after the other, so that whatever else the machine does hits both; medians of both in milliseconds. */
async function sideBySide(rounds: number, first: () => Promise<number>, second: () => Promise<number>): Promise<readonly [number, number]> {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let at = 0; at < rounds + 5; at += 1) {
    const pair = [await first(), await second()] as const;
    // The first few warm up.
    if (at >= 5) {
      ones.push(pair[0]);
      others.push(pair[1]);
    }
  }
  return [median(ones), median(others)];
}

async function pageFigure(reader: Client): Promise<Figure> {
  const [small, big] = await sideBySide(60, () => timed(() => reader.read(open('Small'))), () => timed(() => reader.read(open('Big'))));
  return { what: 'a filtered page of 100: out of 30,000 by out of 300', value: big / small, unit: 'x', most: 5, note: `${big.toFixed(1)} ms by ${small.toFixed(1)} ms` };
}

async function batchFigure(writer: Client): Promise<Figure> {
  const rows = Array.from({ length: 100 }, (_, at) => ({ Title: `batch ${at}`, State: 'closed' }));
  const addAll = async (): Promise<number> => {
    const began = performance.now();
    const text = await writer.addBatch('Small', rows);
    if ([...text.matchAll(/HTTP\/1\.1 201/g)].length !== rows.length) throw new Error(text.slice(0, 500));
    return performance.now() - began;
  };
  const one = (): Promise<number> => timed(() => writer.write("web/lists/getByTitle('Small')/items", rows[0] ?? {}));
  const [single, all] = await sideBySide(25, one, addAll);
  return { what: 'a batch of 100 adds by one add', value: all / single, unit: 'x', most: 20, note: `${all.toFixed(1)} ms by ${single.toFixed(1)} ms` };
}

/** Bytes of one answer on the wire. */
const bytesOf = (url: string, token: string, encoding: string): Promise<number> => new Promise((resolve, reject) => {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Accept-Encoding': encoding };
  request(url, { headers }, (response) => {
    let size = 0;
    response.on('data', (part: Buffer) => (size += part.length));
    response.on('end', () => resolve(size));
  }).on('error', reject).end();
});

async function bytesFigure(origin: string, token: string): Promise<Figure> {
  const url = encodeURI(`${origin}${site}/_api/${open('Big')}`);
  const [plain, gzip, br] = [await bytesOf(url, token, 'identity'), await bytesOf(url, token, 'gzip'), await bytesOf(url, token, 'br, gzip')];
  return { what: 'bytes of a page of 100, gzip by plain', value: (100 * gzip) / plain, unit: '%', most: 40, note: `${gzip} and with br ${br} by ${plain}` };
}

/** Megabytes that a process holds, and held at most, as Linux counts them. */
const memoryOf = (pid: number): { now: number; peak: number } => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
};

async function main(): Promise<void> {
  const dataFolder = values.data ?? mkdtempSync(join(tmpdir(), 'bench-tenant-'));
  const seedFile = `${dataFolder}.json`;
  try {
    writeFileSync(seedFile, JSON.stringify(seed));
    if (!existsSync(join(dataFolder, 'tenant.sqlite'))) {
      console.log('Filling a data folder with 30,300 items and 100,000 files.');
      await fill(dataFolder);
    }
    const began = performance.now();
    const running = await startProcess({ dataFolder, seed: seedFile, checkResponses: false, testControls: false });
    const ready = (performance.now() - began) / 1000;
    const figures: Figure[] = [{ what: 'ready with that data', value: ready, unit: 's', most: 3 }];
    try {
      const [reader, writer] = [await clientOf(running.url, 'reader'), await clientOf(running.url, 'writer')];
      const { access_token: token } = (await (await fetch(`${running.url}/identity/reader/token?resource=${encodeURIComponent(running.url)}`)).json()) as { access_token: string };
      figures.push(await bytesFigure(running.url, token), await pageFigure(reader), await batchFigure(writer));
      console.log(`50 readers and 5 writers for ${stormSeconds} s.`);
      const { reads, written, lost, torn } = await storm(running.url, stormSeconds);
      const note = `${written} writes, ${reads} pages of 100 read`;
      figures.push({ what: 'acknowledged writes lost', value: lost, unit: '', most: 0, note }, { what: 'rows read torn', value: torn, unit: '', most: 0 });
      const { now, peak } = memoryOf(running.child.pid ?? 0);
      figures.push({ what: 'memory at its most', value: peak, unit: 'MB', most: 300, note: `${Math.round(now)} MB at the end` });
    } finally {
      running.child.kill('SIGTERM');
      await running.ended;
    }
    process.exitCode = judge(figures) ? 0 : 1;
  } finally {
    if (values.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
    rmSync(seedFile, { force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
