import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';

const site = '/sites/werk/_api/web';
const root = '/sites/werk/Dossiers';

describe('documents of a library', () => {
  let tenant: SmallTenant;
  beforeAll(async () => {
    tenant = await startSmallTenant();
    await tenant.as('owner', 'POST', `${site}/lists`, { BaseTemplate: 101, Title: 'Dossiers', EnableVersioning: true });
    await tenant.as('owner', 'POST', `${site}/lists/getByTitle('Dossiers')/fields/createfieldasxml`, {
      parameters: { SchemaXml: '<Field Type="Text" Name="Code" DisplayName="Code"><Default>A_001</Default></Field>', Options: 8 },
    });
    await tenant.as('member', 'POST', `${folder()}/folders/AddUsingPath(DecodedUrl='2026')`);
  });
  afterAll(() => tenant.stop());

  const quoted = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''"))}'`;
  const folder = (path = root): string => `${site}/GetFolderByServerRelativePath(DecodedUrl=${quoted(path)})`;
  const file = (name: string): string => `${site}/GetFileByServerRelativePath(DecodedUrl=${quoted(`${root}/${name}`)})`;
  const upload = (name: string, body: string | Uint8Array, options = '', person: SmallPerson = 'member', to = root) =>
    tenant.as(person, 'POST', `${folder(to)}/Files/AddUsingPath(DecodedUrl=${quoted(name)}${options})`, body);
  const read = async (name: string): Promise<string> => (await tenant.as('visitor', 'GET', `${file(name)}/$value`)).text();
  const json = async (answer: Promise<Response> | Response): Promise<Record<string, unknown>> =>
    (await (await answer).json()) as Record<string, unknown>;

  it('are put in whole, with the defaults of the columns, and read back', async () => {
    const answer = await upload("aanvraag d'Hondt #1 50%.docx", 'inhoud');
    expect(answer.status).toBe(200);
    const made = await json(answer);
    expect(made).toMatchObject({
      Name: "aanvraag d'Hondt #1 50%.docx", Length: '6', MajorVersion: 1, MinorVersion: 0, UIVersionLabel: '1.0', Exists: true, CheckOutType: 2,
      ServerRelativeUrl: `${root}/aanvraag d'Hondt #1 50%.docx`,
    });
    expect(made['ETag']).toBe(`"{${String(made['UniqueId']).toUpperCase()}},1"`);
    expect(await read("aanvraag d'Hondt #1 50%.docx")).toBe('inhoud');
    const item = `${file("aanvraag d'Hondt #1 50%.docx")}/ListItemAllFields?$select=FileLeafRef,FileDirRef,File_x0020_Type,File_x0020_Size,Code`;
    expect(await json(tenant.as('visitor', 'GET', item))).toMatchObject({
      FileLeafRef: "aanvraag d'Hondt #1 50%.docx", FileDirRef: root, File_x0020_Type: 'docx', File_x0020_Size: '6', Code: 'A_001',
    });
  });

  it('are reached by path, by address and by id, and from their folder and their row', async () => {
    const { UniqueId } = await json(upload('wegen.txt', 'x', '', 'member', `${root}/2026`));
    const named = { Name: 'wegen.txt' };
    expect(await json(tenant.as('visitor', 'GET', `${site}/GetFileById('${String(UniqueId)}')`))).toMatchObject(named);
    expect(await json(tenant.as('visitor', 'GET', `${site}/GetFileByServerRelativeUrl('${root}/2026/wegen.txt')`))).toMatchObject(named);
    expect(await json(tenant.as('visitor', 'GET', `${folder(`${root}/2026`)}/Files('wegen.txt')`))).toMatchObject(named);
    expect(await json(tenant.as('visitor', 'GET', `${folder(`${root}/2026`)}/Files?$select=Name`))).toEqual({ value: [named] });
    const rows = `${site}/lists/getByTitle('Dossiers')/items?$select=Id,File/Name&$expand=File&$filter=FileLeafRef eq 'wegen.txt'`;
    expect(await json(tenant.as('visitor', 'GET', rows))).toMatchObject({ value: [{ File: named }] });
  });

  it('are not overwritten unless that is asked for, and then get a version', async () => {
    await upload('nota.txt', 'een');
    const refused = await upload('NOTA.txt', 'twee', ',Overwrite=false');
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([400, expect.stringContaining('already exists')]);
    expect(await json(upload('nota.txt', 'drie', ',Overwrite=true'))).toMatchObject({ UIVersionLabel: '2.0', Length: '4' });
    expect(await read('nota.txt')).toBe('drie');
  });

  it('are large sometimes: on disk while they come in, whole when they are there', async () => {
    const large = new Uint8Array(3_000_001).map((_, at) => at % 251);
    expect(await json(upload('groot.pdf', large))).toMatchObject({ Length: '3000001' });
    const back = await tenant.as('visitor', 'GET', `${file('groot.pdf')}/$value`);
    expect(back.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.compare(Buffer.from(await back.arrayBuffer()), Buffer.from(large))).toBe(0);
    expect(readdirSync(join(tenant.dataFolder, 'incoming'))).toEqual([]);
    expect((await tenant.as('member', 'POST', `${site}/lists`, large)).status).toBe(400);
    expect(readdirSync(join(tenant.dataFolder, 'incoming'))).toEqual([]);
  });

  it('are not for everybody: adding, reading and deleting ask their own rights', async () => {
    await upload('geheim.txt', 'x');
    expect((await upload('van-lezer.txt', 'x', '', 'visitor')).status).toBe(403);
    expect((await upload('geheim.txt', 'y', ',Overwrite=true', 'visitor')).status).toBe(403);
    expect((await tenant.as('visitor', 'DELETE', file('geheim.txt'), undefined, { 'If-Match': '*' })).status).toBe(403);
    expect((await tenant.as('stranger', 'GET', `${file('geheim.txt')}/$value`)).status).toBe(403);
    expect(await read('geheim.txt')).toBe('x');
  });

  it('go, and their bodies with them', async () => {
    await upload('weg.txt', 'x');
    const stale = await tenant.as('member', 'DELETE', file('weg.txt'), undefined, { 'If-Match': '"{0},1"' });
    expect(stale.status).toBe(412);
    expect((await tenant.as('member', 'DELETE', file('weg.txt'), undefined, { 'If-Match': '*' })).status).toBe(200);
    expect((await tenant.as('member', 'GET', file('weg.txt'))).status).toBe(404);
    // The next request that may write finds everything tidied up. One file has a former version.
    await tenant.as('member', 'POST', '/sites/werk/_api/contextinfo');
    const count = async (path: string) => ((await json(tenant.as('member', 'GET', `${folder(path)}/Files`)))['value'] as object[]).length;
    expect(bodiesOnDisk()).toBe((await count(root)) + (await count(`${root}/2026`)) + 1);
  });

  const bodiesOnDisk = (): number => {
    const folders = join(tenant.dataFolder, 'files');
    return existsSync(folders) ? readdirSync(folders).filter((part) => part !== 'pending').flatMap((part) => readdirSync(join(folders, part))).length : 0;
  };

  it.each([
    ['a name that is not permitted', 'a:b.txt', '', 400],
    ['no name', '', '', 400],
    ['a parameter that is not served', 'x.txt', ",XorHash='x'", 501],
    ['a parameter that does not exist', 'x.txt', ',Foo=true', 501],
  ])('are refused for %s', async (_what, name, options, status) => {
    expect((await upload(name, 'x', options)).status).toBe(status);
  });

  it('belong in libraries, not in lists', async () => {
    await tenant.as('owner', 'POST', `${site}/lists`, { BaseTemplate: 100, Title: 'Meldingen' });
    const answer = await upload('x.txt', 'x', '', 'owner', '/sites/werk/Lists/Meldingen');
    expect(answer.status).toBe(501);
  });
});
