import '@pnp/sp/lists/web';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('kinds of list', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('have the columns, content type and view of their template', async () => {
    const { web } = pnpClient(tenant, 'olga');
    for (const [template, type, columns, leaf] of [
      [103, 'Link', ['URL', 'Comments'], 'Lists/T103'], [104, 'Announcement', ['Body', 'Expires'], 'Lists/T104'],
      [107, 'Task', ['Priority', 'Status', 'PercentComplete', 'AssignedTo', 'DueDate'], 'Lists/T107'], [101, 'Document', ['FileLeafRef'], 'T101'],
    ] as const) {
      const made = await web.lists.add(`T${template}`, '', template);
      const list = web.lists.getById(made.Id);
      const { Fields, ContentTypes, RootFolder } = await list.select('Fields/InternalName', 'ContentTypes/Name', 'RootFolder/ServerRelativeUrl')
        .expand('Fields', 'ContentTypes', 'RootFolder')<{ Fields: { InternalName: string }[]; ContentTypes: { Name: string }[]; RootFolder: { ServerRelativeUrl: string } }>();
      expect(Fields.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining([...columns]));
      expect(ContentTypes.map(({ Name }) => Name)).toEqual([type, 'Folder']);
      expect(RootFolder.ServerRelativeUrl).toBe(`/sites/register/${leaf}`);
    }
    await expect(web.lists.add('Pictures', '', 109)).rejects.toThrow('501');
  });

  it('that every site has are ensured, once, and given to whoever asks afterwards', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const assets = await web.lists.ensureSiteAssetsLibrary();
    expect(await assets.select('Title', 'IsSiteAssetsLibrary')()).toMatchObject({ Title: 'Site Assets', IsSiteAssetsLibrary: true });
    const pages = await web.lists.ensureSitePagesLibrary();
    expect(await pages.select('BaseTemplate')()).toMatchObject({ BaseTemplate: 119 });
    const forRon = await pnpClient(tenant, 'ron').web.lists.ensureSiteAssetsLibrary();
    expect((await forRon.select('Id')()).Id).toBe((await assets.select('Id')()).Id);
    await expect(pnpClient(tenant, 'stan', '/sites/closed').web.lists.ensureSiteAssetsLibrary()).resolves.toBeDefined();
  });

  it('are made with an address of their own through lists/add', async () => {
    const made = await tenant.post('olga', 'web/lists/add', {
      parameters: { Title: 'Besluiten', Description: 'd', TemplateType: 100, Url: 'Lists/Decisions', QuickLaunchOption: 1 },
    });
    expect(made.status).toBe(200);
    expect((await tenant.ask('ron', "web/GetList('/sites/register/Lists/Decisions')?$select=Title,Description,OnQuickLaunch")).json)
      .toEqual({ Title: 'Besluiten', Description: 'd', OnQuickLaunch: true });
  });

  it('tell which lookups point into them', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const target = await web.lists.add('Target');
    const source = await web.lists.add('Source');
    const lookup = await web.lists.getById(source.Id).fields.addLookup('Points', { LookupListId: target.Id, LookupFieldName: 'Title' });
    const related = await tenant.ask('ron', `web/lists('${target.Id}')/getRelatedFields`);
    expect(related.json.value).toEqual([expect.objectContaining({ FieldId: lookup.Id, ListId: source.Id, RelationshipDeleteBehavior: 0 })]);
  });
});
