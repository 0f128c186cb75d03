import { TestTenant } from '../testing/test-tenant';

describe('views', () => {
  let tenant: TestTenant;
  const views = "web/lists/getByTitle('Series')/views";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Series', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  it('are added, become the default, and hold columns in order', async () => {
    const made = await tenant.post('olga', views, {
      PersonalView: false, Title: 'In force', ViewQuery: '<OrderBy><FieldRef Name="Title" /></OrderBy>', RowLimit: 50, Scope: 1, DefaultView: true,
    });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ Title: 'In force', DefaultView: true, Scope: 1, ServerRelativeUrl: '/sites/register/Lists/Series/In force.aspx' });
    const view = `${views}/getByTitle('In force')`;
    await tenant.post('olga', `${view}/viewfields/removeallviewfields`);
    await tenant.post('olga', `${view}/viewfields/addviewfield('Modified')`);
    await tenant.post('olga', `${view}/viewfields/addviewfield('Title')`);
    expect((await tenant.post('olga', `${view}/viewfields/addviewfield('Nothing')`)).status).toBe(400);
    await tenant.post('olga', `${view}/viewfields/moveviewfieldto`, { field: 'Title', index: 0 });
    expect((await tenant.ask('ron', `${view}/viewfields?$select=Items`)).json).toEqual({ Items: ['Title', 'Modified'] });
    const defaults = (await tenant.ask('ron', `${views}?$select=Title,DefaultView`)).json.value;
    expect(defaults).toEqual([{ Title: 'All Items', DefaultView: false }, { Title: 'In force', DefaultView: true }]);
  });

  it('refuse what is no XML, a reader, and to leave no default', async () => {
    expect((await tenant.post('olga', views, { Title: 'Bad', ViewQuery: '<Where>' })).status).toBe(400);
    expect((await tenant.post('ron', views, { Title: 'X' })).status).toBe(403);
    expect((await tenant.delete('olga', `${views}/getByTitle('In force')`)).status).toBe(400);
    expect((await tenant.merge('olga', `${views}/getByTitle('All Items')`, { DefaultView: true })).status).toBe(204);
    expect((await tenant.delete('olga', `${views}/getByTitle('In force')`)).status).toBe(200);
  });

  it('of a person are made with ManagePersonalViews, and seen by that person only', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Shared', BaseTemplate: 100 });
    const shared = "web/lists/getByTitle('Shared')/views";
    expect((await tenant.post('mia', shared, { Title: 'Mine', PersonalView: true, RowLimit: 5 })).json).toMatchObject({ PersonalView: true });
    expect((await tenant.ask('mia', `${shared}/getByTitle('Mine')?$select=RowLimit`)).json).toEqual({ RowLimit: 5 });
    const refused = await tenant.ask('olga', `${shared}/getByTitle('Mine')`);
    expect([refused.status, (refused.json['odata.error'] as { message: { value: string } }).message.value]).toEqual([400, 'The specified view is invalid.']);
    expect((await tenant.ask('olga', `${shared}?$select=Title`)).json.value).toEqual([{ Title: 'All Items' }]);
    expect((await tenant.merge('mia', `${shared}/getByTitle('Mine')`, { DefaultView: true })).status).toBe(400);
    expect((await tenant.post('ron', shared, { Title: 'His', PersonalView: true })).status).toBe(403);
    expect((await tenant.delete('mia', `${shared}/getByTitle('Mine')`)).status).toBe(200);
  });

  it('take their whole definition as XML, give it back, and refuse columns that are not there', async () => {
    const view = `${views}/getByTitle('All Items')`;
    const xml = '<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="Title" /><Value Type="Text">a &amp; b</Value></Eq></Where></Query>'
      + '<ViewFields><FieldRef Name="ID" /><FieldRef Name="Title" /></ViewFields><RowLimit Paged="FALSE">7</RowLimit>'
      + '<CustomFormatter>{"a":1}</CustomFormatter></View>';
    expect((await tenant.post('olga', `${view}/setViewXml`, { viewXml: xml })).status).toBe(200);
    const read = (await tenant.ask('ron', `${view}?$select=ViewQuery,RowLimit,Paged,Scope,CustomFormatter,ListViewXml,HtmlSchemaXml,ViewFields/Items&$expand=ViewFields`)).json;
    expect(read).toMatchObject({
      ViewQuery: '<Where><Eq><FieldRef Name="Title" /><Value Type="Text">a &amp; b</Value></Eq></Where>', RowLimit: 7, Paged: false, Scope: 2,
      CustomFormatter: '{"a":1}', ViewFields: { Items: ['ID', 'Title'] },
    });
    expect(read.ListViewXml).toContain('<RowLimit Paged="FALSE">7</RowLimit>');
    const missing = await tenant.post('olga', `${view}/setViewXml`, { viewXml: '<View><ViewFields><FieldRef Name="Nope"/></ViewFields></View>' });
    expect([missing.status, missing.text.includes("Column 'Nope' does not exist")]).toEqual([400, true]);
    expect((await tenant.post('olga', `${view}/setViewXml`, { viewXml: '<View>' })).status).toBe(400);
    expect((await tenant.post('olga', `${view}/setViewXml`, { viewXml: '<View><Sparkle/></View>' })).text).toContain('Sparkle');
    expect((await tenant.post('ron', `${view}/setViewXml`, { viewXml: xml })).status).toBe(403);
    expect((await tenant.ask('ron', `${view}/renderAsHtml`)).status).toBe(501);
  });

  it('are made by views/add with their columns, and found by getView', async () => {
    const made = await tenant.post('olga', `${views}/add`, {
      parameters: { Title: 'Grid', ViewFields: ['Title', 'Modified'], Query: '<OrderBy><FieldRef Name="ID" /></OrderBy>', RowLimit: 9, Paged: true, ViewTypeKind: 2048 },
    });
    expect(made.json).toMatchObject({ Title: 'Grid', ViewType: 'GRID', RowLimit: 9, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' });
    const found = await tenant.ask('ron', `web/lists/getByTitle('Series')/getView('${String(made.json.Id)}')/viewfields`);
    expect(found.json.Items).toEqual(['Title', 'Modified']);
    expect((await tenant.ask('ron', "web/lists/getByTitle('Series')/defaultView?$select=Title")).json).toEqual({ Title: 'All Items' });
    expect((await tenant.post('olga', `${views}/add`, { parameters: { Title: 'X', ViewFields: ['Nope'] } })).status).toBe(400);
  });
});
