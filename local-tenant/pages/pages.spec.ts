import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';

const api = '/sites/werk/_api/web';

describe("the tenant's own pages", () => {
  const webParts = mkdtempSync(join(tmpdir(), 'web-parts-'));
  let tenant: SmallTenant;
  beforeAll(async () => {
    tenant = await startSmallTenant(webParts);
    await tenant.as('owner', 'POST', `${api}/lists`, { BaseTemplate: 101, Title: 'Dossiers' });
    await tenant.as('owner', 'POST', `${api}/lists`, { BaseTemplate: 100, Title: 'Meldingen <1>' });
    for (let at = 1; at <= 31; at += 1) {
      await tenant.as('member', 'POST', `${api}/lists/getByTitle('Meldingen <1>')/items`, { Title: `<img src=x onerror=alert(${at})>` });
    }
    await upload('Dossiers', 'nota.txt', 'inhoud');
    await upload('Dossiers', 'pagina.html', '<script>alert(1)</script>');
  });
  afterAll(async () => {
    await tenant.stop();
    rmSync(webParts, { recursive: true });
  });

  const upload = (library: string, name: string, body: string): Promise<Response> =>
    tenant.as('member', 'POST', `${api}/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/${library}')/Files/AddUsingPath(DecodedUrl='${name}')`, body);
  const open = async (person: SmallPerson, path: string): Promise<Response> =>
    fetch(tenant.url + path, { headers: { Cookie: await tenant.signIn(person) }, redirect: 'manual' });
  const text = async (person: SmallPerson, path: string): Promise<string> => (await open(person, path)).text();

  it('begin with the sites that one may open', async () => {
    expect(await text('visitor', '/')).toContain('Werk &amp; co');
    expect(await text('stranger', '/')).not.toContain('Werk &amp; co');
    expect(await text('stranger', '/')).toContain('/sites/other');
  });

  it('lead people to the sign-in, and tell a program why its token is not taken', async () => {
    const address = `${tenant.url}/sites/werk/_layouts/15/viewlsts.aspx`;
    const nobody = await fetch(address, { redirect: 'manual' });
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, `/identity/sign-in?return=${encodeURIComponent('/sites/werk/_layouts/15/viewlsts.aspx')}`]);
    const forGraph = await tenant.token('owner', 'https://graph.microsoft.com');
    const program = await fetch(address, { headers: { Authorization: `Bearer ${forGraph}` }, redirect: 'manual' });
    expect(program.status).toBe(401);
    expect(await program.json()).toEqual({ error_description: expect.stringContaining('AudienceUriValidationFailedException') as string });
  });

  it('lead from a site to its first page, or to what is on it', async () => {
    expect((await open('visitor', '/sites/werk')).headers.get('location')).toBe('/sites/werk/SitePages/Start.aspx');
    expect((await open('visitor', '/sites/other/')).headers.get('location')).toBe('/sites/other/_layouts/15/viewlsts.aspx');
    const contents = await text('visitor', '/sites/werk/_layouts/15/viewlsts.aspx');
    expect(contents).toContain('Meldingen &lt;1&gt;');
    expect(contents).toMatch(/Documentbibliotheek<\/td><td class="end">2</);
  });

  it('show rows page by page, escaped', async () => {
    const first = await text('visitor', '/sites/werk/Lists/Meldingen 1/AllItems.aspx');
    expect(first).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(first).not.toContain('<img src=x');
    expect(first).toContain('1–30 van 31');
    expect(await text('visitor', '/sites/werk/Lists/Meldingen%201/AllItems.aspx?page=2')).toContain('31–31 van 31');
    expect(await text('visitor', '/sites/werk/Lists/Meldingen%201/AllItems.aspx?page=99')).toContain('31–31 van 31');
  });

  it('offer uploading to those who may add, and say who may do what', async () => {
    const member = await text('member', '/sites/werk/Dossiers/Forms/AllItems.aspx');
    expect(member).toContain('Uploaden');
    expect(member).toMatch(/Werk &amp; co Members<\/td><td class="">Edit/);
    expect(await text('visitor', '/sites/werk/Dossiers/Forms/AllItems.aspx')).not.toContain('Uploaden');
  });

  it('keep folders from those who may not see them', async () => {
    const folder = `${api}/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/Geheim')`;
    await tenant.as('owner', 'POST', `${api}/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/folders/AddUsingPath(DecodedUrl='Geheim')`);
    await upload('Dossiers/Geheim', 'binnen.txt', 'x');
    await tenant.as('owner', 'POST', `${folder}/ListItemAllFields/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    const view = '/sites/werk/Dossiers/Forms/AllItems.aspx';
    expect(await text('owner', view)).toContain('Geheim');
    expect(await text('visitor', view)).not.toContain('Geheim');
    expect((await open('visitor', `${view}?id=/sites/werk/Dossiers/Geheim`)).status).toBe(404);
    expect((await open('visitor', '/sites/werk/Dossiers/Geheim/binnen.txt')).status).toBe(404);
    expect((await open('owner', '/sites/werk/Dossiers/Geheim/binnen.txt')).status).toBe(200);
    expect(await text('owner', `${view}?id=/sites/werk/Dossiers/Geheim`)).toContain('Eigen machtigingen');
  });

  it('open documents, and run nothing of them', async () => {
    const note = await open('visitor', '/sites/werk/Dossiers/nota.txt');
    expect([await note.text(), note.headers.get('content-disposition')]).toEqual(['inhoud', expect.stringMatching(/^inline/)]);
    const page = await open('visitor', '/sites/werk/Dossiers/pagina.html');
    expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['stranger', '/sites/werk', 403, 'Geen toegang'],
    ['visitor', '/sites/werk/Nergens', 404, 'Niet gevonden'],
    ['visitor', '/sites/werk/SitePages/Nergens.aspx', 404, 'Niet gevonden'],
    ['visitor', '/nergens', 404, 'Niet gevonden'],
    ['visitor', '/sites/werk/Dossiers/%E0%A4%A', 404, 'Niet gevonden'],
    ['visitor', '/sites/other/Nergens', 404, 'Not found'],
  ] as const)('say to %s what is wrong at %s', async (person, path, status, title) => {
    const answer = await open(person, path);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(`<h1>${title}</h1>`)]);
  });

  describe('that hold a web part', () => {
    const address = '/sites/werk/SitePages/Start.aspx';

    it('say so when it is not built', async () => {
      expect(await text('visitor', address)).toContain('niet gebouwd');
    });

    it('give it its context, allow its styles and no inline script', async () => {
      writeFileSync(join(webParts, 'manifest.json'), JSON.stringify({ webParts: [{ id: 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE' }] }));
      const answer = await open('visitor', address);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
      const markup = await answer.text();
      expect(markup.match(/<script(?! type="(module|application\/json)")/g)).toBeNull();
      const json = /<script type="application\/json" id="canvas">(.*?)<\/script>/s.exec(markup)?.[1] ?? '';
      expect(JSON.parse(json)).toMatchObject({
        componentId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
        properties: { site: '</script>' },
        pageContext: {
          webAbsoluteUrl: `${tenant.url}/sites/werk`, webServerRelativeUrl: '/sites/werk', webTitle: 'Werk & co', language: 1043,
          userDisplayName: 'Vera Lezer', userEmail: 'visitor@small.example', userLoginName: 'i:0#.f|membership|visitor@small.example',
          formDigestValue: expect.stringMatching(/^0x[0-9A-F]{128},/),
        },
      });
    });

    it('load its script compressed, and not twice', async () => {
      writeFileSync(join(webParts, 'host.js'), `export const startWebPart = () => {};${' '.repeat(4000)}`);
      writeFileSync(join(webParts, 'chunk-ABCDEFGH.js'), 'export {};');
      const get = (name: string, headers: Record<string, string> = {}) => fetch(`${tenant.url}/_web-parts/${name}`, { headers });
      const script = await get('host.js');
      expect([script.status, script.headers.get('content-encoding'), script.headers.get('cache-control')]).toEqual([200, 'gzip', 'no-cache']);
      const tag = script.headers.get('etag') ?? '';
      expect((await get('host.js', { 'If-None-Match': tag })).status).toBe(304);
      expect((await get('chunk-ABCDEFGH.js')).headers.get('cache-control')).toContain('immutable');
      expect((await get('..%2Fsigning-secret')).status).toBe(404);
      expect((await get('nergens.js')).status).toBe(404);
    });
  });
});
