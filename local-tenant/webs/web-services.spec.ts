import { InjectHeaders } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp';
import { SPBrowser } from '@pnp/sp/behaviors/spbrowser';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { TestTenant } from '../testing/test-tenant';

describe('questions about webs', () => {
  let tenant: TestTenant;
  let origin: string;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    ({ origin } = tenant.running);
    await tenant.post('olga', 'web/lists', { Title: 'Stukken', BaseTemplate: 101 });
  });
  afterAll(() => tenant.stop());

  const pnp = (person: string): SPFI =>
    spfi().using(SPBrowser({ baseUrl: `${origin}/sites/register` }), InjectHeaders({ Authorization: `Bearer ${tenant.tokenOf(person)}` }));

  it('tell the libraries of any web that the caller may open', async () => {
    expect(await pnp('ron').site.getDocumentLibraries(`${origin}/sites/register`)).toEqual([expect.objectContaining({
      AbsoluteUrl: `${origin}/sites/register/Stukken`, ServerRelativeUrl: '/sites/register/Stukken', Title: 'Stukken', DriveId: expect.stringMatching(/^b!/),
    })]);
    await expect(pnp('ron').site.getDocumentLibraries(`${origin}/sites/closed`)).rejects.toMatchObject({ status: 403 });
    await expect(pnp('ron').site.getDocumentLibraries(`${origin}/sites/nergens`)).rejects.toMatchObject({ status: 404 });
  });

  it('tell the web of a page', async () => {
    expect(await pnp('ron').site.getWebUrlFromPageUrl(`${origin}/sites/register/Stukken/Forms/AllItems.aspx`)).toBe(`${origin}/sites/register`);
    const elsewhere = `sp.web.getweburlfrompageurl(@v)?@v='${encodeURIComponent('https://elders.example/x.aspx')}'`;
    expect((await tenant.ask('ron', elsewhere)).status).toBe(400);
  });

  it('open a web of the site collection by its id', async () => {
    const web = await pnp('ron').site.rootWeb();
    const opened = await pnp('ron').site.openWebById(web.Id);
    expect(await opened.web.lists.getByTitle('Stukken')()).toMatchObject({ Title: 'Stukken' });
    const other = (await tenant.ask('stan', 'web/id', { site: '/sites/closed' })).json['value'];
    expect((await tenant.post('ron', `site/openWebById('${String(other)}')`)).status).toBe(404);
  });

  it('name the picture of a kind of file', async () => {
    expect([await pnp('ron').web.mapToIcon('brief.docx'), await pnp('ron').web.mapToIcon('x.onbekend')]).toEqual(['icdocx.png', 'icgen.gif']);
  });

  it('take over the theme of a hub only on a site that has one', async () => {
    expect((await tenant.post('olga', 'web/synchubsitetheme')).status).toBe(400);
    expect((await tenant.post('ron', 'web/synchubsitetheme')).status).toBe(403);
  });
});
