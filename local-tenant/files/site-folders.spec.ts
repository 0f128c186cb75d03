import { Library, quoted, refusalOf } from './library.spec-support';

const web = '/sites/werk/_api/web';
const at = (path: string): string => `${web}/GetFolderByServerRelativePath(DecodedUrl=${quoted(`/sites/werk/${path}`)})`;

describe('folders of a site', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const names = async (of = `${web}/folders`): Promise<unknown> =>
    ((await library.get('member', `${of}?$select=Name`))['value'] as { Name: string }[]).map(({ Name }) => Name);

  it('take a folder for a library by POST to web/folders, as Microsoft shows it', async () => {
    const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };
    const made = await library.tenant.as(
      'member', 'POST', `${web}/folders`, JSON.stringify({ __metadata: { type: 'SP.Folder' }, ServerRelativeUrl: `${library.root}/Brieven` }), verbose);
    expect([made.status, ((await made.json()) as { d: { Name: string; ServerRelativeUrl: string } }).d]).toMatchObject([
      201, { Name: 'Brieven', ServerRelativeUrl: `${library.root}/Brieven` },
    ]);
    expect(await library.get('member', `${library.folder()}/folders?$select=Name`)).toEqual({ value: [{ Name: 'Brieven' }] });
    expect((await library.post('visitor', `${web}/folders`, { ServerRelativeUrl: `${library.root}/Nee` })).status).toBe(403);
    expect((await library.post('member', `${web}/folders`, { ServerRelativeUrl: `${library.root}/nergens/Nee` })).status).toBe(404);
  });

  it('may be outside of libraries, made by who may customise pages, with folders of their own', async () => {
    expect((await library.post('member', `${web}/folders/AddUsingPath(DecodedUrl='Eigen')`)).status).toBe(403);
    expect((await library.post('owner', `${web}/folders/AddUsingPath(DecodedUrl='Eigen')`)).status).toBe(200);
    expect(await refusalOf(await library.post('owner', `${web}/folders/AddUsingPath(DecodedUrl='eigen')`))).toEqual([
      400, '-2130575257, Microsoft.SharePoint.SPException', 'A file or folder with the name /sites/werk/eigen already exists.',
    ]);
    expect((await library.post('owner', `${at('Eigen')}/folders/add('Onder')`)).status).toBe(200);
    expect(await names()).toEqual(expect.arrayContaining(['Dossiers', 'Lists', 'Eigen']));
    expect([await names(`${at('Eigen')}/folders`), await library.get('visitor', `${at('Eigen/Onder')}?$select=Name,ServerRelativeUrl,ParentFolder/Name&$expand=ParentFolder`)]).toEqual([
      ['Onder'], { Name: 'Onder', ServerRelativeUrl: '/sites/werk/Eigen/Onder', ParentFolder: { Name: 'Eigen' } },
    ]);
    const { UniqueId } = await library.get('member', `${at('Eigen')}?$select=UniqueId`);
    expect(await library.get('member', `${web}/GetFolderById('${String(UniqueId)}')/Name`)).toEqual({ value: 'Eigen' });
    expect((await library.tenant.as('member', 'DELETE', at('Eigen'))).status).toBe(403);
    expect((await library.tenant.as('owner', 'DELETE', at('Eigen'))).status).toBe(200);
    expect((await library.tenant.as('owner', 'GET', at('Eigen/Onder'))).status).toBe(404);
    expect((await library.tenant.as('owner', 'DELETE', at('Lists'))).status).toBe(400);
  });

  it('are refused the names that libraries refuse, and places that are not there', async () => {
    expect((await refusalOf(await library.post('owner', `${web}/folders/AddUsingPath(DecodedUrl=${quoted('a"b')})`)))[1]).toBe('-2130575245, Microsoft.SharePoint.SPException');
    expect((await library.post('owner', `${web}/folders/AddUsingPath(DecodedUrl='nergens/onder')`)).status).toBe(404);
  });

  it('have a root with an id, whose welcome page is changed by who manages the site', async () => {
    const { UniqueId } = await library.get('member', `${web}/rootFolder?$select=UniqueId`);
    expect(await library.get('member', `${web}/GetFolderById('${String(UniqueId)}')?$select=UniqueId,ServerRelativeUrl`)).toEqual({ UniqueId, ServerRelativeUrl: '/sites/werk' });
    expect((await library.merge('member', `${web}/rootFolder`, { WelcomePage: 'SitePages/Start.aspx' })).status).toBe(403);
    expect((await library.merge('owner', `${web}/rootFolder`, { WelcomePage: 'SitePages/Start.aspx' })).status).toBe(204);
    expect(await library.get('visitor', `${web}?$select=WelcomePage,RootFolder/WelcomePage&$expand=RootFolder`)).toEqual({
      WelcomePage: 'SitePages/Start.aspx', RootFolder: { WelcomePage: 'SitePages/Start.aspx' },
    });
  });
});
