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

  it('refuse what is no XML, a personal view, a reader, and to leave no default', async () => {
    expect((await tenant.post('olga', views, { Title: 'Bad', ViewQuery: '<Where>' })).status).toBe(400);
    expect((await tenant.post('olga', views, { Title: 'Mine', PersonalView: true })).status).toBe(501);
    expect((await tenant.post('ron', views, { Title: 'X' })).status).toBe(403);
    expect((await tenant.delete('olga', `${views}/getByTitle('In force')`)).status).toBe(400);
    expect((await tenant.merge('olga', `${views}/getByTitle('All Items')`, { DefaultView: true })).status).toBe(204);
    expect((await tenant.delete('olga', `${views}/getByTitle('In force')`)).status).toBe(200);
  });
});
