import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTenant, type TestTenant } from '../support/tenant';

const web = '/sites/omgeving/_api/web';
const folder = '/sites/omgeving/Dossiers';

describe('documents when the server is killed', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await startTenant({ content: 'empty' });
    const made = await tenant.fetchAs('greet.willems', `${web}/lists`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ BaseTemplate: 101, Title: 'Dossiers' }),
    });
    expect(made.status).toBe(201);
  });
  afterAll(() => tenant.stop());

  const upload = (name: string, size: number): Promise<Response> =>
    tenant.fetchAs('els.janssens', `${web}/GetFolderByServerRelativePath(DecodedUrl='${folder}')/Files/AddUsingPath(DecodedUrl='${name}')`, {
      method: 'POST', body: new Uint8Array(size).fill(name.charCodeAt(0)),
    });

  it('loses nothing that it acknowledged, and keeps nothing that is half there', async () => {
    const acknowledged: string[] = [];
    const sizeOf = (at: number): number => (at % 3 === 0 ? 2_000_000 : 5_000) + at;
    let killed = false;
    const sending = (async () => {
      for (let at = 0; !killed; at += 1) {
        const name = `${String.fromCharCode(97 + (at % 26))}${at}.bin`;
        const answer = await upload(name, sizeOf(at)).catch(() => undefined);
        if (answer?.ok) acknowledged.push(name);
        if (acknowledged.length === 12) {
          killed = true;
          const unfinished = upload('z-half.bin', 20_000_000).catch(() => undefined);
          await tenant.kill();
          await unfinished;
        }
      }
    })();
    await sending;
    await tenant.restart();

    const listed = await tenant.fetchAs('els.janssens', `${web}/GetFolderByServerRelativePath(DecodedUrl='${folder}')/Files?$select=Name,Length`);
    const { value } = (await listed.json()) as { value: readonly { Name: string; Length: string }[] };
    expect(value.map((file) => file.Name)).toEqual(expect.arrayContaining(acknowledged));
    for (const { Name, Length } of value) {
      const body = await tenant.fetchAs('els.janssens', `${web}/GetFileByServerRelativePath(DecodedUrl='${folder}/${Name}')/$value`);
      const bytes = Buffer.from(await body.arrayBuffer());
      expect([Name, bytes.length]).toEqual([Name, Number(Length)]);
      expect(bytes.every((byte) => byte === Name.charCodeAt(0))).toBe(true);
    }
    // The token calls above were requests outside the API, before which the tenant clears what a kill left.
    const bodies = readdirSync(join(tenant.dataFolder, 'files')).flatMap((part) => readdirSync(join(tenant.dataFolder, 'files', part)));
    expect(bodies).toHaveLength(value.length);
  });
});
