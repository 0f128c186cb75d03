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
      [105, 'Contact', ['FirstName', 'Company', 'WorkPhone', 'EMail', 'WorkAddress'], 'Lists/T105'], [106, 'Event', ['EventDate', 'EndDate'], 'Lists/T106'],
      [109, 'Picture', ['ImageWidth', 'Keywords'], 'T109'], [120, 'Item', ['Title'], 'Lists/T120'], [150, 'Task', ['Predecessors'], 'Lists/T150'],
      [171, 'Task', ['Predecessors'], 'Lists/T171'], [1100, 'Issue', ['IssueStatus', 'RelatedIssues'], 'Lists/T1100'],
    ] as const) {
      const made = await web.lists.add(`T${template}`, '', template);
      const list = web.lists.getById(made.Id);
      const { Fields, ContentTypes, RootFolder } = await list.select('Fields/InternalName', 'ContentTypes/Name', 'RootFolder/ServerRelativeUrl')
        .expand('Fields', 'ContentTypes', 'RootFolder')<{ Fields: { InternalName: string }[]; ContentTypes: { Name: string }[]; RootFolder: { ServerRelativeUrl: string } }>();
      expect(Fields.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining([...columns]));
      expect(ContentTypes.map(({ Name }) => Name)).toEqual([type, 'Folder']);
      expect(RootFolder.ServerRelativeUrl).toBe(`/sites/register/${leaf}`);
    }
    await expect(web.lists.add('Talk', '', 108)).rejects.toThrow('501');
  });

  it('are told by the web, and those of its own making are none', async () => {
    const told = await tenant.ask('ron', 'web/listTemplates?$select=Name,InternalName,BaseType,ListTemplateTypeKind&$filter=ListTemplateTypeKind eq 109');
    expect(told.json).toEqual({ value: [{ Name: 'Picture Library', InternalName: 'piclib', BaseType: 1, ListTemplateTypeKind: 109 }] });
    expect((await tenant.ask('ron', 'web/getCustomListTemplates')).json).toEqual({ value: [] });
  });

  it('of events keep their beginning and end, have a calendar, and columns under the names of calendars', async () => {
    const path = "web/lists/getbytitle('Agenda')";
    await tenant.post('olga', 'web/lists', { Title: 'Agenda', BaseTemplate: 106 });
    const made = await tenant.post('mia', `${path}/items`, {
      Title: 'Meeting', EventDate: '2031-05-06T08:00:00Z', EndDate: '2031-05-06T09:30:00Z', Location: 'Hall', fAllDayEvent: false, Description: '<p>x</p>',
    });
    expect([made.status, made.json]).toMatchObject([201, { EventDate: '2031-05-06T08:00:00Z', EndDate: '2031-05-06T09:30:00Z', fAllDayEvent: false, fRecurrence: false }]);
    const names = ['fAllDayEvent', 'fRecurrence'].map((name) => tenant.ask('ron', `${path}/fields/getbyinternalnameortitle('${name}')?$select=TypeAsString,FieldTypeKind`));
    expect((await Promise.all(names)).map(({ json }) => json)).toEqual([
      { TypeAsString: 'AllDayEvent', FieldTypeKind: 29 }, { TypeAsString: 'Recurrence', FieldTypeKind: 21 },
    ]);
    expect((await tenant.ask('ron', `${path}/views?$select=Title,ViewType,ServerRelativeUrl`)).json).toEqual({ value: [
      { Title: 'Calendar', ViewType: 'CALENDAR', ServerRelativeUrl: '/sites/register/Lists/Agenda/calendar.aspx' },
      { Title: 'All Events', ViewType: 'HTML', ServerRelativeUrl: '/sites/register/Lists/Agenda/AllItems.aspx' },
    ] });
  });

  it('of issues and projects point at items of their own', async () => {
    const { Id } = (await tenant.post('olga', 'web/lists', { Title: 'Issues', BaseTemplate: 1100 })).json as { Id: string };
    const field = await tenant.ask('ron', `web/lists('${Id}')/fields/getbytitle('Related Issues')?$select=LookupList,AllowMultipleValues`);
    expect(field.json).toEqual({ LookupList: `{${Id}}`, AllowMultipleValues: true });
  });

  it('that every site has are ensured, once, and given to whoever asks afterwards', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const assets = await web.lists.ensureSiteAssetsLibrary();
    expect(await assets.select('Title', 'IsSiteAssetsLibrary')()).toMatchObject({ Title: 'Site Assets', IsSiteAssetsLibrary: true });
    const pages = await web.lists.ensureSitePagesLibrary();
    expect(await pages.select('BaseTemplate')()).toMatchObject({ BaseTemplate: 119 });
    expect((await tenant.post('olga', 'web/lists/ensureEventsList')).json).toMatchObject({ Title: 'Events', BaseTemplate: 106 });
    expect((await tenant.post('ron', 'web/lists/ensureClientRenderedSitePagesLibrary')).json).toMatchObject({ Title: 'Site Pages' });
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
