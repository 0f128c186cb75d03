import { join } from 'node:path';
import Database from 'libsql';

import { startTenant, type TestTenant } from '../support/tenant';
import { seriesNamed, verified } from './verified-series';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

/** Changes one character of a stored row's content, in the database file itself, with nobody's permission. */
async function changeOneByte(list: string, id: number, column: string, at: (text: string) => number): Promise<void> {
  await tenant.kill();
  const db = new Database(join(tenant.dataFolder, 'tenant.sqlite'));
  const row = db
    .prepare('SELECT items.fields, items.list_id FROM items JOIN lists ON lists.id = items.list_id WHERE lists.title = ? AND items.id = ?')
    .get(list, id) as { fields: string; list_id: number };
  const fields = JSON.parse(row.fields) as Record<string, string>;
  const text = fields[column] ?? '';
  const place = at(text);
  const changed = String.fromCharCode(text.charCodeAt(place) ^ 1);
  const written = JSON.stringify({ ...fields, [column]: text.slice(0, place) + changed + text.slice(place + 1) });
  const { changes } = db.prepare('UPDATE items SET fields = ? WHERE list_id = ? AND id = ?').run(written, row.list_id, id);
  expect(changes).toBe(1);
  db.close();
  await tenant.restart();
}

const idOf = (ticket: string): number => Number(ticket.slice(1));
const inForce = async (code: string) => (await verified(tenant, code)).find(({ standing }) => standing === 'inForce');

it('one byte of a version’s content turns the badge', async () => {
  const code = await seriesNamed(tenant, 'Klachten over dienstverlening');
  const before = await inForce(code);
  await changeOneByte('Versions', idOf(before!.ticket), 'Content', (text) => text.indexOf('P5Y') + 1);
  expect(await inForce(code)).toBeUndefined();
});

it('one byte of the decision turns the badge', async () => {
  const code = await seriesNamed(tenant, 'Klachten over dienstverlening');
  const before = await inForce(code);
  expect(before!.restsOn?.kind).toBe('decision');
  await changeOneByte('Decisions', idOf(before!.restsOn!.ticket), 'Content', (text) => text.indexOf('approve') + 2);
  expect(await inForce(code)).toBeUndefined();
});

it('one byte of the predecessor turns the badge of the version that follows it', async () => {
  const code = await seriesNamed(tenant, 'Schuldbemiddeling');
  const before = await inForce(code);
  expect(before!.restsOn).toMatchObject({ kind: 'shortFlow' });
  await changeOneByte('Versions', idOf(before!.restsOn!.ticket), 'Content', (text) => text.indexOf('P10Y') + 1);
  expect(await inForce(code)).toBeUndefined();
});
