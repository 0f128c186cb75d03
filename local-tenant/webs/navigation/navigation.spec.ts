import { InjectHeaders } from '@pnp/queryable';
import { spfi } from '@pnp/sp';
import { SPBrowser } from '@pnp/sp/behaviors/spbrowser';
import '@pnp/sp/webs';
import '@pnp/sp/navigation';
import { TestTenant } from '../../testing/test-tenant';

describe('the menus of a web', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  const quick = 'web/navigation/quicklaunch';
  const add = async (title: string, at = quick, person = 'olga'): Promise<{ Id: number }> =>
    (await tenant.post(person, at, { Title: title, Url: '/sites/register', IsExternal: false })).json as { Id: number };
  const titles = async (at = quick): Promise<unknown[]> =>
    ((await tenant.ask('ron', at)).json['value'] as readonly { Title: string }[]).map(({ Title }) => Title);
  const clear = async (at: string): Promise<void> => {
    for (const { Id } of (await tenant.ask('olga', at)).json['value'] as { Id: number }[]) await tenant.delete('olga', `${at}/getbyid(${Id})`);
  };

  it('take entries, in order, each with what SharePoint says of it', async () => {
    await clear(quick);
    const made = await tenant.post('olga', quick, { Title: 'Eerste', Url: '/sites/register/Lists/X', IsExternal: false });
    expect([made.status, made.json]).toEqual([201, {
      AudienceIds: [], CurrentLCID: 1043, Id: expect.any(Number), IsDocLib: true, IsExternal: false, IsVisible: true, ListTemplateType: 0, Title: 'Eerste', Url: '/sites/register/Lists/X',
    }]);
    expect(made.json['Id']).toBeGreaterThanOrEqual(2000);
    await add('Tweede');
    await add('Elders', 'web/navigation/topnavigationbar');
    expect(await titles()).toEqual(['Eerste', 'Tweede']);
    expect(await titles('web/navigation/topnavigationbar')).toEqual(['Elders']);
  });

  it('have entries below entries, which come along when they are asked for and go with them', async () => {
    await clear(quick);
    const { Id } = await add('Boven');
    const below = await add('Onder', `web/navigation/getnodebyid(${Id})/children`);
    await add('Diep', `web/navigation/getnodebyid(${below.Id})/children`);
    const tree = await tenant.ask('ron', `${quick}?$expand=Children,Children/Children&$select=Title,Children/Title,Children/Children/Title`);
    expect(tree.json['value']).toEqual([{ Title: 'Boven', Children: [{ Title: 'Onder', Children: [{ Title: 'Diep' }] }] }]);
    expect((await tenant.delete('olga', `${quick}/getbyid(${Id})`)).status).toBe(200);
    expect((await tenant.ask('ron', `web/navigation/getnodebyid(${below.Id})?$expand=Children`)).json).toEqual({ 'odata.null': true });
  });

  it('let an entry be changed and put behind another', async () => {
    await clear(quick);
    const ids: number[] = [];
    for (const title of ['a', 'b', 'c']) ids.push((await add(title)).Id);
    const audience = '22222222-2222-4222-8222-222222222222';
    const change = { Title: 'B', Url: 'http://linkless.header/', IsExternal: true, AudienceIds: [audience] };
    expect((await tenant.merge('olga', `web/navigation/getnodebyid(${ids[1]})`, change)).status).toBe(204);
    expect((await tenant.ask('ron', `web/navigation/getnodebyid(${ids[1]})`)).json).toMatchObject(change);
    expect((await tenant.post('olga', `${quick}/MoveAfter`, { nodeId: ids[0], previousNodeId: ids[2] })).status).toBe(200);
    expect(await titles()).toEqual(['B', 'c', 'a']);
    await tenant.post('olga', `${quick}/MoveAfter`, { nodeId: ids[2], previousNodeId: 0 });
    expect(await titles()).toEqual(['c', 'B', 'a']);
    expect((await tenant.post('olga', `${quick}/MoveAfter`, { nodeId: ids[0], previousNodeId: 99999 })).status).toBe(400);
    expect((await tenant.merge('olga', 'web/navigation/getnodebyid(99999)', { Title: 'x' })).json).toEqual({ 'odata.null': true });
  });

  it('are changed by who manages lists, and read by whoever may open the web', async () => {
    await clear(quick);
    const { Id } = await add('Van leden', quick, 'mia');
    expect((await tenant.post('ron', quick, { Title: 'x', Url: '/' })).status).toBe(403);
    expect((await tenant.merge('ron', `web/navigation/getnodebyid(${Id})`, { Title: 'x' })).status).toBe(403);
    expect((await tenant.delete('ron', `${quick}/getbyid(${Id})`)).status).toBe(403);
    expect((await tenant.post('ron', `${quick}/MoveAfter`, { nodeId: Id, previousNodeId: 0 })).status).toBe(403);
    expect((await tenant.ask('ron', quick, { site: '/sites/closed' })).status).toBe(403);
    expect(await titles()).toEqual(['Van leden']);
  });

  it.each([[{ Title: '', Url: '/' }], [{ Url: '/' }], [{ Title: 'x'.repeat(256), Url: '/' }], [{ Title: 'x', Url: '/', IsExternal: 'misschien' }], [{ Title: 'x', Url: '/', AudienceIds: ['x'] }]])(
    'refuse an entry of %j', async (body) => {
      expect((await tenant.post('olga', quick, body)).status).toBe(400);
    });

  it('are those of PnPjs', async () => {
    await clear(quick);
    const sp = spfi().using(SPBrowser({ baseUrl: `${tenant.running.origin}/sites/register` }), InjectHeaders({ Authorization: `Bearer ${tenant.tokenOf('olga')}` }));
    const menu = sp.web.navigation.quicklaunch;
    const one = await menu.add('Een', '/sites/register', true);
    const two = await menu.add('Twee', '/sites/register', true);
    await menu.moveAfter(one.Id, two.Id);
    await menu.getById(one.Id).update({ Title: 'Anders' });
    await menu.getById(one.Id).children.add('Kind', '/sites/register', true);
    expect(await menu.getById(one.Id).children()).toMatchObject([{ Title: 'Kind' }]);
    expect((await menu()).map(({ Title }) => Title)).toEqual(['Twee', 'Anders']);
    await menu.getById(two.Id).delete();
    expect((await menu()).map(({ Title }) => Title)).toEqual(['Anders']);
  });
});
