import { TestTenant } from '../testing/test-tenant';

const action = { Title: 'Report', Name: 'report', Location: 'Microsoft.SharePoint.StandardMenu', Group: 'SiteActions', Sequence: 200, Url: '/a' };

describe('custom actions', () => {
  let tenant: TestTenant;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  it.each([['web', 3], ['site', 2], ["web/lists/getbytitle('Papers')", 4]])('of %s are added, read, changed, removed and cleared', async (owner, scope) => {
    const path = `${owner}/userCustomActions`;
    const made = await tenant.post('olga', path, action);
    expect([made.status, made.json]).toMatchObject([201, {
      ...action, Scope: scope, RegistrationType: 0, Rights: { High: '0', Low: '0' }, VersionOfUserCustomAction: '16.0.1.0', ScriptSrc: null,
    }]);
    const id = made.json['Id'] as string;
    expect((await tenant.merge('olga', `${path}('${id}')`, { Title: 'Print', Rights: { High: '0', Low: '1' } })).status).toBe(204);
    expect((await tenant.ask('ron', `${path}/getById('${id}')`)).json).toMatchObject({ Title: 'Print', Rights: { High: '0', Low: '1' }, Sequence: 200 });
    await tenant.post('olga', path, { ...action, Title: 'First', Sequence: 100 });
    expect((await tenant.ask('ron', `${path}?$select=Title`)).json).toEqual({ value: [{ Title: 'First' }, { Title: 'Print' }] });
    expect((await tenant.delete('olga', `${path}(guid'${id}')`)).status).toBe(200);
    expect((await tenant.ask('ron', `${path}(guid'${id}')`)).json).toEqual({ 'odata.null': true });
    expect((await tenant.post('olga', `${path}/clear`)).status).toBe(200);
    expect((await tenant.ask('ron', path)).json).toEqual({ value: [] });
  });

  it('are the matter of whoever manages the web or the list', async () => {
    for (const [who, owner, status] of [
      ['mia', 'web', 403], ['ron', "web/lists/getbytitle('Papers')", 403], ['mia', "web/lists/getbytitle('Papers')", 201],
    ] as const) {
      expect((await tenant.post(who, `${owner}/userCustomActions`, action)).status).toBe(status);
    }
    const { Id } = (await tenant.post('olga', 'web/userCustomActions', action)).json as { Id: string };
    expect((await tenant.merge('mia', `web/userCustomActions('${Id}')`, { Title: 'Mine' })).status).toBe(403);
    expect((await tenant.delete('mia', `web/userCustomActions('${Id}')`)).status).toBe(403);
    expect((await tenant.post('mia', 'web/userCustomActions/clear')).status).toBe(403);
    expect((await tenant.ask('mia', `web/userCustomActions('${Id}')`)).json).toMatchObject({ Title: 'Report' });
  });

  it('without a name are called by their id; what cannot be is refused', async () => {
    const { Id, Name } = (await tenant.post('olga', 'web/userCustomActions', { Location: 'ClientSideExtension.ApplicationCustomizer' })).json;
    expect(Name).toBe(`{${String(Id)}}`);
    expect((await tenant.post('olga', 'web/userCustomActions', { ...action, RegistrationType: 7 })).status).toBe(400);
    expect((await tenant.post('olga', 'web/userCustomActions', { ...action, Sequence: 'first' })).status).toBe(400);
    expect((await tenant.post('olga', 'web/userCustomActions', { ...action, Banana: 'red' })).status).toBe(400);
    expect((await tenant.delete('olga', "web/userCustomActions('11111111-2222-4333-8444-555555555555')")).status).toBe(404);
  });

  it('of a list go with it', async () => {
    const { Id } = (await tenant.post('olga', 'web/lists', { Title: 'Gone', BaseTemplate: 100 })).json as { Id: string };
    await tenant.post('olga', `web/lists('${Id}')/userCustomActions`, action);
    await tenant.delete('olga', `web/lists('${Id}')`);
    expect(tenant.running.tenant.db.all('SELECT id FROM custom_actions WHERE owner_id = ?', Id)).toEqual([]);
  });
});
