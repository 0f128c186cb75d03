import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/columns';
import '@pnp/graph/content-types';
import '@pnp/graph/files';
import '@pnp/graph/list-item';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import '@pnp/graph/users';
import { GraphTenant } from './graph.spec-support';

describe('Graph through PnPjs', () => {
  let tenant: GraphTenant;
  let graph: GraphFI;
  beforeAll(async () => {
    tenant = await GraphTenant.start();
    const token = await tenant.tenant.token('owner', 'https://graph.microsoft.com');
    graph = graphfi().using(GraphBrowser({ baseUrl: `${tenant.tenant.url}/graph/v1.0` }), InjectHeaders({ Authorization: `Bearer ${token}` }));
  });
  afterAll(() => tenant.stop());

  const site = () => graph.sites.getByUrl('localhost', '/sites/werk');

  it('knows people', async () => {
    expect(await graph.me()).toMatchObject({ displayName: 'Olga Eigenaar' });
    expect(await graph.users.filter("startswith(displayName,'V')")()).toMatchObject([{ displayName: 'Vera Lezer' }]);
    expect(await graph.users.getById('member@small.example')()).toMatchObject({ displayName: 'Mo Lid' });
  });

  it('makes a list with a column, and reads, changes and removes its items', async () => {
    const { lists } = await site();
    const made = await lists.add({ displayName: 'Taken', list: { template: 'genericList' } });
    const list = lists.getById(String(made.id));
    expect(await list.columns.add({ name: 'Wie', text: {} })).toMatchObject({ name: 'Wie' });
    const item = await list.items.add({ fields: { Title: 'Een', Wie: 'Jan' } as never });
    expect(await list.items.getById(String(item.id)).update({ fields: { Wie: 'Piet' } as never })).toMatchObject({ fields: { Wie: 'Piet' } });
    expect(await list.items.expand('fields')()).toMatchObject([{ fields: { Title: 'Een', Wie: 'Piet' } }]);
    expect(await list.items.getById(String(item.id)).versions()).toHaveLength(2);
    await list.items.getById(String(item.id)).delete();
    expect(await list.items()).toEqual([]);
    expect((await list.contentTypes()).map(({ name }) => name)).toContain('Item');
  });

  it('puts files and folders into a drive, moves, copies and downloads them', async () => {
    const werk = await site();
    await werk.lists.add({ displayName: 'Documenten', list: { template: 'documentLibrary' } });
    const { drive } = werk;
    const folder = await drive.root.children.addFolder({ name: 'Map' });
    const file = await drive.getItemById(String(folder.id)).upload({ content: 'inhoud', filePathName: 'een.txt', contentType: 'text/plain' });
    expect(file).toMatchObject({ name: 'een.txt', size: 6 });
    const item = drive.getItemById(String(file.id));
    expect(await item.copyItem({ name: 'twee.txt' })).toContain('copymonitor');
    expect((await drive.getItemById(String(folder.id)).children()).map(({ name }) => name)).toEqual(['een.txt', 'twee.txt']);
    await item.update({ name: 'drie.txt' });
    expect(await (await item.getContent()).text()).toBe('inhoud');
    expect(await drive.root.search('drie')()).toMatchObject([{ name: 'drie.txt' }]);
    await item.delete();
    expect((await drive.getItemsByPath('Map')()).map(({ name }) => name)).toEqual(['twee.txt']);
  });

  it('follows a drive by delta', async () => {
    const { drive } = await site();
    const { values } = await drive.root.delta()();
    expect([...(values as readonly { name?: string }[])].map(({ name }) => name)).toEqual(expect.arrayContaining(['root', 'Map', 'twee.txt']));
  });
});
