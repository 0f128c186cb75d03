import { TestTenant } from '../testing/test-tenant';

describe('$batch', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const send = (text: string | Buffer, type = 'multipart/mixed; boundary=b', person = 'ron') => fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
    method: 'POST', body: text, headers: { Authorization: `Bearer ${tenant.tokenOf(person)}`, 'Content-Type': type },
  });
  const statuses = (text: string) => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  const site = () => `${tenant.running.origin}/sites/register`;
  /** Parts within one changeset, each a request line with what follows its head. */
  const changeset = (...parts: readonly (readonly [line: string, ...rest: readonly string[]])[]) => [
    '--b', 'Content-Type: multipart/mixed; boundary="c"', '',
    ...parts.flatMap(([line, ...rest]) => ['--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${line} HTTP/1.1`, 'Accept: application/json', ...rest]),
    '--c--', '', '',
  ].join('\r\n');
  const add = (title: string) => [`POST ${site()}/_api/web/lists`, 'Content-Type: application/json', '', JSON.stringify({ Title: title, BaseTemplate: 100 })] as const;
  const part = (line: string, header = 'Accept: application/json;odata=nometadata') =>
    `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${line} HTTP/1.1\r\n${header}\r\n\r\n`;

  it('takes a hundred parts and no more', async () => {
    const url = `GET ${tenant.running.origin}/sites/register/_api/web?$select=Title`;
    const full = await (await send(`${part(url).repeat(100)}--b--\r\n`)).text();
    expect(full.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(100);
    expect((await send(`${part(url).repeat(101)}--b--\r\n`)).status).toBe(400);
  });

  it('holds the contents of files byte by byte', async () => {
    const web = `${tenant.running.origin}/sites/register/_api/web`;
    const olga = { Authorization: `Bearer ${tenant.tokenOf('olga')}`, Accept: 'application/json;odata=nometadata' };
    await fetch(`${web}/lists`, { method: 'POST', headers: { ...olga, 'Content-Type': 'application/json' }, body: JSON.stringify({ Title: 'Dossiers', BaseTemplate: 101 }) });
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    await fetch(`${web}/GetFolderByServerRelativePath(DecodedUrl='/sites/register/Dossiers')/Files/AddUsingPath(DecodedUrl='alle.bin')`, { method: 'POST', headers: olga, body: bytes });
    const url = `GET ${web}/GetFileByServerRelativePath(DecodedUrl='/sites/register/Dossiers/alle.bin')/$value`;
    const answer = Buffer.from(await (await send(`${part(url)}--b--\r\n`)).arrayBuffer());
    expect(answer.includes(Buffer.concat([Buffer.from('\r\n\r\n'), bytes, Buffer.from('\r\n--batchresponse')]))).toBe(true);
  });

  it('refuses what is no batch, other servers and sites, and names what a part asks that is not served', async () => {
    expect((await send('nonsense')).status).toBe(400);
    expect((await send('x', 'application/json')).status).toBe(400);
    const text = await (await send([
      part('GET http://elsewhere/sites/register/_api/web'), part('GET /sites/closed/_api/web'),
      part('GET /sites/register/_api/web?$search=1'), part('GET /sites/register/_api/web', 'X-Strange: 1'), '--b--\r\n',
    ].join(''))).text();
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 400', 'HTTP/1.1 501', 'HTTP/1.1 501']);
    expect(text).toContain('$search');
    expect(text).toContain('x-strange');
  });

  it('is read with LF alone, with absolute and relative addresses, and between texts that belong to nobody', async () => {
    const lf = `${part(`GET ${site()}/_api/web?$select=Title`)}--b--\r\n`.replace(/\r/g, '');
    expect(statuses(await (await send(lf)).text())).toEqual([200]);
    const addresses = ['/sites/register/_api/web?$select=Title', '_api/web?$select=Title', 'web?$select=Title'].map((address) => part(`GET ${address}`));
    expect(statuses(await (await send(`before\r\n${addresses.join('')}--b--\r\nafter`)).text())).toEqual([200, 200, 200]);
  });

  it('refuses a batch within a batch, a changeset within a changeset, and one that is not closed', async () => {
    const nested = await (await send(`${part(`GET ${site()}/_api/$batch`)}${changeset([`POST ${site()}/_api/$batch`, 'Content-Type: multipart/mixed; boundary=d', '', '--d--'])}--b--\r\n`)).text();
    expect(statuses(nested)).toEqual([400, 400]);
    expect(nested.match(/cannot stand in a batch of/g)).toHaveLength(2);
    const deep = changeset(add('Deep')).replace('Content-Type: application/http', 'Content-Type: multipart/mixed; boundary=d');
    expect((await send(`${deep}--b--\r\n`)).status).toBe(400);
    expect((await send(part(`GET ${site()}/_api/web`))).status).toBe(400);
  });

  it('takes what writes in changesets only, and no queries there', async () => {
    const bare = part(`POST ${site()}/_api/web/lists`, 'Accept: application/json\r\nContent-Type: application/json').replace(/$/, '{"Title":"Bare","BaseTemplate":100}\r\n');
    const text = await (await send(`${bare}${changeset([`GET ${site()}/_api/web`, '', ''], add('In a changeset'))}--b--\r\n`, undefined, 'olga')).text();
    expect(statuses(text)).toEqual([400, 400, 201]);
    expect(text).toContain('-1, Microsoft.Data.OData.ODataException');
    expect(text).toContain("An invalid HTTP method 'POST' was detected for a query operation. Query operations only support the HTTP 'GET' method.");
    expect(text).toContain("An invalid HTTP method 'GET' was detected for a request in a change set.");
    expect((await tenant.ask('olga', "web/lists/getByTitle('Bare')")).status).toBe(404);
  });

  it('keeps the bytes of a body as they are, and reads names as UTF-8', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Papieren é', BaseTemplate: 101 });
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at));
    const folder = "/web/lists/getByTitle('Papieren é')/RootFolder/Files/Add(url='b.bin',overwrite=true)";
    const [head = '', tail = ''] = `${changeset([`POST ${site()}/_api${folder}`, 'Content-Type: application/octet-stream', '', '@'])}--b--\r\n`.split('@');
    const text = await (await send(Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]), undefined, 'olga')).text();
    expect(statuses(text)).toEqual([200]);
    const back = await fetch(`${site()}/_api/web/lists/getByTitle('Papieren%20%C3%A9')/RootFolder/Files('b.bin')/$value`, { headers: { Authorization: `Bearer ${tenant.tokenOf('olga')}` } });
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('asks for each part what its caller may, in the order of the requests, and keeps what went well', async () => {
    const text = await (await send(`${changeset(add('By olga'), add('By olga'), [`DELETE ${site()}/_api/web/lists/getByTitle('None')`, 'If-Match: *', '', ''])}${part(`GET ${site()}/_api/web?$select=Title`)}--b--\r\n`, undefined, 'olga')).text();
    expect(statuses(text)).toEqual([201, 500, 404, 200]);
    const reader = await (await send(`${changeset(add('By ron'))}${part(`GET ${site()}/_api/web?$select=Title`)}--b--\r\n`)).text();
    expect(statuses(reader)).toEqual([403, 200]);
    expect((await tenant.ask('olga', "web/lists/getByTitle('By olga')")).status).toBe(200);
  });
});
