import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/files';
import '@pnp/graph/users';
import { GraphTenant, refused } from '../graph.spec-support';

describe('the OneDrive of a person', () => {
  let graph: GraphTenant;
  let pnp: GraphFI;
  beforeAll(async () => {
    graph = await GraphTenant.start();
    const token = await graph.tenant.token('member', 'https://graph.microsoft.com');
    pnp = graphfi().using(GraphBrowser({ baseUrl: `${graph.tenant.url}/graph/v1.0` }), InjectHeaders({ Authorization: `Bearer ${token}` }));
  });
  afterAll(() => graph.stop());

  it('is made when they first ask for it, and is not there for others before', async () => {
    const early = await graph.get('owner', 'users/member@small.example/drive');
    expect([early.status, early.json]).toEqual([404, refused('ResourceNotFound', "User's mysite not found.")]);
    const drive = await graph.get('member', 'me/drive');
    expect(drive.json).toMatchObject({
      name: 'OneDrive', driveType: 'business', webUrl: `${graph.tenant.url}/personal/member_small_example/Documents`, owner: { user: { displayName: 'Mo Lid' } },
    });
    expect((await graph.get('member', 'me/drives?$select=id')).json.value).toEqual([{ id: drive.json['id'] }]);
    expect((await graph.get('member', 'users/member@small.example/drive?$select=id')).json['id']).toBe(drive.json['id']);
    expect((await graph.get('member', 'sites/localhost:/personal/member_small_example?$select=isPersonalSite,displayName')).json).toMatchObject({
      isPersonalSite: true, displayName: 'Mo Lid',
    });
  });

  it('is theirs alone', async () => {
    await graph.get('member', 'me/drive');
    for (const address of ['users/member@small.example/drive', 'users/member@small.example/drives', 'sites/localhost:/personal/member_small_example']) {
      const reply = await graph.get('owner', address);
      expect([address, reply.status, reply.json]).toEqual([address, 403, refused('accessDenied')]);
    }
    expect((await graph.get('owner', 'sites?search=Mo')).json.value).toEqual([]);
  });

  it('takes files and folders through PnPjs, by way of the person', async () => {
    const drives = pnp.users.getById('member@small.example').drives;
    const [{ id = '' } = {}] = await drives();
    const drive = drives.getById(id);
    const file = await drive.root.upload({ filePathName: 'één bestand.txt', content: 'inhoud', contentType: 'text/plain' });
    expect(await drive.getItemById(String(file.id))()).toMatchObject({ name: 'één bestand.txt', parentReference: { driveType: 'business' } });
    const folder = await drive.root.children.addFolder({ name: 'Map' });
    expect(await drive.getItemById(String(file.id)).moveItem({ parentReference: { driveId: id, id: String(folder.id) }, name: 'twee.txt' })).toMatchObject({ name: 'twee.txt' });
    expect(await drive.getItemsByPath('Map')()).toMatchObject([{ name: 'twee.txt' }]);
    expect(await drive.root.search('twee')()).toMatchObject([{ name: 'twee.txt' }]);
    await drive.getItemById(String(file.id)).permanentDelete();
    await expect(drive.getItemById(String(file.id))()).rejects.toMatchObject({ status: 404 });
  });
});
