import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/columns';
import '@pnp/graph/content-types';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import { GraphTenant, refused } from '../graph.spec-support';

describe('content types in Graph', () => {
  let graph: GraphTenant;
  let pnp: GraphFI;
  const werk = 'sites/localhost:/sites/werk:';
  beforeAll(async () => {
    graph = await GraphTenant.start();
    const token = await graph.tenant.token('owner', 'https://graph.microsoft.com');
    pnp = graphfi().using(GraphBrowser({ baseUrl: `${graph.tenant.url}/graph/v1.0` }), InjectHeaders({ Authorization: `Bearer ${token}` }));
    await graph.ask('owner', 'POST', `${werk}/lists`, { displayName: 'Zaken', list: { template: 'genericList' } });
    await graph.ask('owner', 'POST', `${werk}/columns`, { name: 'Dossier', text: {} });
  });
  afterAll(() => graph.stop());

  const sample = (name: string) => ({ name, description: 'd', group: 'G', base: { name: 'Item', id: '0x01' } });
  const make = (name: string, person: 'owner' | 'member' = 'owner') => graph.ask(person, 'POST', `${werk}/contentTypes`, sample(name));

  it('are made from a base, changed and removed, and copied to a list, as PnPjs does', async () => {
    const site = await pnp.sites.getByUrl('localhost', '/sites/werk');
    const { data: made } = await site.contentTypes.add({ ...sample('Zaaktype'), id: '0x0100CDB27E23CEF44850904C80BD666FA645' }) as unknown as { data: { id: string } };
    expect(made).toMatchObject({ id: '0x0100CDB27E23CEF44850904C80BD666FA645', name: 'Zaaktype', group: 'G', parentId: '0x01' });
    await site.contentTypes.getById(made.id).update({ name: 'Zaaktype 2' });
    expect(await site.contentTypes.getById(made.id)()).toMatchObject({ name: 'Zaaktype 2', description: 'd' });
    const list = site.lists.getById(String((await graph.get('owner', `${werk}/lists/Zaken?$select=id`)).json['id']));
    const copy = await list.contentTypes.addCopy(site.contentTypes.getById(made.id));
    expect(copy.data).toMatchObject({ name: 'Zaaktype 2', parentId: made.id });
    await expect(site.contentTypes.getById(made.id).delete()).rejects.toMatchObject({ status: 500 });
    await list.contentTypes.getById(String(copy.data.id)).delete();
    await site.contentTypes.getById(made.id).delete();
    await expect(site.contentTypes.getById(made.id)()).rejects.toMatchObject({ status: 404 });
    expect(await list.contentTypes.getCompatibleHubContentTypes()).toEqual([]);
  });

  it('take columns of the site and give them back, without changing the column', async () => {
    const { json } = await make('Met kolom');
    const columns = `${werk}/contentTypes/${String(json['id'])}/columns`;
    const column = (await graph.get('owner', `${werk}/columns/Dossier`)).json;
    const bind = { 'sourceColumn@odata.bind': `https://graph.microsoft.com/v1.0/sites/x/columns/${String(column['id'])}` };
    const added = await graph.ask('owner', 'POST', columns, bind);
    expect([added.status, added.json['name']]).toEqual([201, 'Dossier']);
    expect((await graph.get('visitor', `${columns}?$select=name`)).json.value.map((one) => one['name'])).toEqual(expect.arrayContaining(['Title', 'Dossier']));
    expect((await graph.ask('owner', 'POST', columns, bind)).status).toBe(400);
    expect((await graph.ask('owner', 'POST', columns, { 'sourceColumn@odata.bind': 'https://graph.microsoft.com/v1.0/sites/x/columns/nergens' })).json).toEqual(refused('itemNotFound'));
    expect((await graph.ask('member', 'DELETE', `${columns}/Dossier`)).status).toBe(403);
    expect((await graph.ask('owner', 'DELETE', `${columns}/Dossier`)).status).toBe(204);
    expect((await graph.get('owner', `${columns}/Dossier`)).status).toBe(404);
    expect((await graph.get('owner', `${werk}/columns/Dossier`)).status).toBe(200);
  });

  it('are made and changed by who manages the site, under names that are free', async () => {
    expect((await make('Van een lid', 'member')).json).toEqual(refused('accessDenied'));
    const { json } = await make('Eenmaal');
    const twice = await make('Eenmaal');
    expect([twice.status, twice.json]).toEqual([409, refused('nameAlreadyExists')]);
    const one = `${werk}/contentTypes/${String(json['id'])}`;
    expect((await graph.ask('member', 'PATCH', one, { name: 'x' })).status).toBe(403);
    expect((await graph.ask('member', 'DELETE', one)).status).toBe(403);
    expect((await graph.ask('owner', 'PATCH', one, { name: 5 })).json).toEqual(refused('invalidRequest'));
    expect((await graph.ask('owner', 'PATCH', one, { documentSet: {} })).status).toBe(501);
  });

  it.each([
    [{ name: 'x' }, 400], [{ name: 'x', base: { id: '0x9999' } }, 400], [{ name: 'x', base: { id: '0x01' }, id: '0x0101' + '00'.padEnd(34, 'A') }, 201],
    [{ name: 'y', base: { id: '0x0101' }, id: '0x01' }, 400], [{ base: { id: '0x01' } }, 400], [{ name: 'z', base: { id: '0x01' }, order: {} }, 501],
  ])('answer a body of %j with %d', async (body, status) => {
    expect((await graph.ask('owner', 'POST', `${werk}/contentTypes`, body)).status).toBe(status);
  });
});
