import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Library, quoted, refusalOf } from './library.spec-support';

describe('uploads in parts', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const start = (name: string, id: string, body: string | Uint8Array, person: 'member' | 'records' = 'member') =>
    library.post(person, `${library.file(name)}/StartUpload(uploadId=guid'${id}')`, body);
  const go = (name: string, what: 'Continue' | 'Finish', id: string, offset: number, body: string | Uint8Array, person: 'member' | 'records' | 'visitor' = 'member') =>
    library.post(person, `${library.file(name)}/${what}Upload(uploadId=guid'${id}',fileOffset=${offset})`, body);
  const stub = (name: string) => library.post('member', `${library.folder()}/Files/GetByPathOrAddStub(DecodedUrl=${quoted(name)})`);
  const left = (): string[] => readdirSync(join(library.tenant.dataFolder, 'uploads'));
  const label = async (name: string) => (await library.get('member', `${library.file(name)}?$select=UIVersionLabel,Length`));

  it('answer how much there is, and the file when all is there; until then it is what it was', async () => {
    await library.upload('a.bin', 'was');
    const id = randomUUID();
    const first = await start('a.bin', id, 'een-');
    expect([first.status, await first.json()]).toEqual([200, { value: '4' }]);
    expect(await (await go('a.bin', 'Continue', id, 4, 'twee-')).json()).toEqual({ value: '9' });
    expect(await library.text('a.bin')).toBe('was');
    const last = await go('a.bin', 'Finish', id, 9, 'drie');
    expect((await last.json()) as object).toMatchObject({ Name: 'a.bin', Length: '13', UIVersionLabel: '2.0' });
    expect(await library.text('a.bin')).toBe('een-twee-drie');
    expect(left()).toEqual([]);
  });

  it('take large parts without holding them, and give back the very bytes', async () => {
    const parts = [1, 2, 3].map((seed) => new Uint8Array(1_500_000).map((_, at) => (at * seed) % 251));
    await stub('groot.bin');
    const id = randomUUID();
    await start('groot.bin', id, parts[0] ?? '');
    await go('groot.bin', 'Continue', id, 1_500_000, parts[1] ?? '');
    await go('groot.bin', 'Finish', id, 3_000_000, parts[2] ?? '');
    const back = await (await library.tenant.as('visitor', 'GET', `${library.file('groot.bin')}/$value`)).arrayBuffer();
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(sum(new Uint8Array(back))).toBe(sum(Buffer.concat(parts)));
    expect(await label('groot.bin')).toEqual({ UIVersionLabel: '1.0', Length: '4500000' });
    expect(readdirSync(join(library.tenant.dataFolder, 'incoming'))).toEqual([]);
  });

  it('refuse a part that does not begin where the last one ended, and go on after it', async () => {
    await library.upload('b.bin', 'was');
    const id = randomUUID();
    await start('b.bin', id, '1234');
    for (const offset of [0, 3, 5, 99]) {
      expect(await refusalOf(await go('b.bin', 'Continue', id, offset, 'x'))).toEqual([
        416, '-2147024809, Microsoft.SharePoint.SPException',
        `The specified file offset ${offset} does not match the expected offset 4 of the upload session.`,
      ]);
    }
    expect((await go('b.bin', 'Finish', id, 4, '56')).status).toBe(200);
    expect(await library.text('b.bin')).toBe('123456');
  });

  it('are unknown under another id, after their end, and to somebody else', async () => {
    await library.upload('c.bin', 'was');
    const id = randomUUID();
    const unknown = [404, '-2147024894, Microsoft.SharePoint.SPException', 'The upload session was not found. It may have been finished, cancelled or expired.'];
    expect(await refusalOf(await go('c.bin', 'Continue', randomUUID(), 0, 'x'))).toEqual(unknown);
    await start('c.bin', id, 'abc');
    expect(await refusalOf(await go('c.bin', 'Finish', id, 3, 'x', 'records'))).toEqual(unknown);
    expect((await go('c.bin', 'Finish', id, 3, 'x', 'visitor')).status).toBe(403);
    await go('c.bin', 'Finish', id, 3, 'd');
    expect(await refusalOf(await go('c.bin', 'Finish', id, 4, 'x'))).toEqual(unknown);
    expect(await library.text('c.bin')).toBe('abcd');
  });

  it('are cancelled: what was there stays, and a file that was made for them goes', async () => {
    await library.upload('d.bin', 'was');
    await stub('nieuw.bin');
    for (const name of ['d.bin', 'nieuw.bin']) {
      const id = randomUUID();
      await start(name, id, 'half');
      expect((await library.post('member', `${library.file(name)}/CancelUpload(uploadId=guid'${id}')`)).status).toBe(200);
    }
    expect(await library.text('d.bin')).toBe('was');
    expect((await library.tenant.as('member', 'GET', library.file('nieuw.bin'))).status).toBe(404);
    expect(left()).toEqual([]);
  });

  it('that nobody finishes are forgotten', async () => {
    await library.upload('e.bin', 'was');
    await start('e.bin', randomUUID(), 'half');
    expect(left()).toHaveLength(1);
    library.tenant.pass(24 * 60 * 60 + 1);
    await library.post('member', '/sites/werk/_api/contextinfo');
    expect(left()).toEqual([]);
  });

  it('begin with an empty file of that name, which is made when there is none', async () => {
    const made = (await (await stub("naam d'oc #1 50%.txt")).json()) as Record<string, unknown>;
    expect(made).toMatchObject({ Name: "naam d'oc #1 50%.txt", Length: '0' });
    const again = (await (await stub("naam d'oc #1 50%.txt")).json()) as Record<string, unknown>;
    expect(again['UniqueId']).toBe(made['UniqueId']);
    expect((await library.post('visitor', `${library.folder()}/Files/GetByPathOrAddStub(DecodedUrl='lezer.txt')`)).status).toBe(403);
  });
});

describe('downloads', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('tien.txt', '0123456789');
    await library.upload('tien.txt', 'abcdefghij', ',Overwrite=true');
  });
  afterAll(() => library.stop());

  const part = (range: string, more: Record<string, string> = {}) =>
    library.tenant.as('visitor', 'GET', `${library.file('tien.txt')}/$value`, undefined, { Range: range, ...more });

  it.each([
    ['bytes=2-4', 206, 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 206, 'hij', 'bytes 7-9/10'],
    ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=0-99', 206, 'abcdefghij', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=4-2', 200, 'abcdefghij', null],
    ['bytes=0-1,4-5', 200, 'abcdefghij', null],
  ])('give the part that %s asks for', async (range, status, body, contentRange) => {
    const answer = await part(range);
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, body, contentRange]);
    expect(answer.headers.get('accept-ranges')).toBe(status === 416 ? null : 'bytes');
  });

  it('give the whole when the file is not what the part was asked of', async () => {
    expect((await part('bytes=2-4', { 'If-Range': '"{0},1"' })).status).toBe(200);
    const etag = (await part('bytes=2-4')).headers.get('etag') ?? '';
    expect((await part('bytes=2-4', { 'If-Range': etag })).status).toBe(206);
  });

  it('are reached by stream, by the download page and by their own address', async () => {
    const { UniqueId } = await library.get('visitor', `${library.file('tien.txt')}?$select=UniqueId`);
    const text = async (path: string): Promise<string> => (await library.tenant.as('visitor', 'GET', path)).text();
    expect(await text(`${library.file('tien.txt')}/openBinaryStream`)).toBe('abcdefghij');
    expect(await text(`/sites/werk/_layouts/15/download.aspx?UniqueId=${String(UniqueId)}`)).toBe('abcdefghij');
    expect(await text(`/sites/werk/_layouts/15/download.aspx?SourceUrl=${library.root}/tien.txt`)).toBe('abcdefghij');
    expect(await text(`${library.root}/tien.txt`)).toBe('abcdefghij');
    expect(await text(`/sites/werk/_vti_history/512/Dossiers/tien.txt`)).toBe('0123456789');
  });
});
