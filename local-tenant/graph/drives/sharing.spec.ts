import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi } from '@pnp/graph';
import '@pnp/graph/files';
import '@pnp/graph/permissions/drive-item';
import { GraphTenant, refused } from '../graph.spec-support';

describe('the sharing of files and folders in Graph', () => {
  let graph: GraphTenant;
  let drive: string;
  const werk = 'sites/localhost:/sites/werk:';
  beforeAll(async () => {
    graph = await GraphTenant.start();
    await graph.rest('owner', 'POST', 'web/lists', { Title: 'Stukken', BaseTemplate: 101 });
    drive = `drives/${String((await graph.get('member', `${werk}/drive?$select=id`)).json['id'])}`;
  });
  afterAll(() => graph.stop());

  const file = async (name: string): Promise<string> => {
    const made = await graph.ask('member', 'PUT', `${drive}/root:/${name}:/content`, 'inhoud', { 'Content-Type': 'text/plain' });
    return `${drive}/items/${String(made.json['id'])}`;
  };
  const share = (item: string, body: unknown, person: 'owner' | 'member' | 'visitor' = 'member') => graph.ask(person, 'POST', `${item}/createLink`, body);

  it('make a link once for each type and scope, and give it again', async () => {
    const item = await file('eenmaal.txt');
    const made = await share(item, { type: 'view', scope: 'organization' });
    expect([made.status, made.json]).toEqual([201, expect.objectContaining({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/), roles: ['read'], hasPassword: false,
      link: { scope: 'organization', type: 'view', preventsDownload: false, webUrl: expect.stringMatching(/\/:t:\/s\/werk\/E[\w-]{40,}$/) },
    })]);
    const again = await share(item, { type: 'view', scope: 'organization' });
    expect([again.status, again.json['id']]).toEqual([200, made.json['id']]);
    expect((await share(item, { type: 'edit', scope: 'organization' })).json).toMatchObject({ roles: ['write'], link: { type: 'edit' } });
    const groups = (await graph.rest('owner', 'GET', `web/sitegroups?$filter=startswith(Title,'SharingLinks')&$select=Title`))['value'];
    expect(groups).toEqual(expect.arrayContaining([{ Title: expect.stringMatching(new RegExp(`\\.OrganizationView\\.${String(made.json['id'])}$`)) }]));
  });

  it('are listed with the links, as CLI for Microsoft 365 asks for them, read, changed and removed', async () => {
    const item = await file('lijst.txt');
    const { json } = await share(item, { type: 'view', scope: 'anonymous', expirationDateTime: '2026-04-01T00:00:00Z' });
    await share(item, { type: 'view', scope: 'organization' });
    const links = (query: string) => graph.get('owner', `${item}/permissions?${query}&$select=id`);
    expect((await links('$filter=Link ne null')).json.value).toHaveLength(2);
    expect((await links("$filter=Link ne null and Link/Scope eq 'anonymous'")).json.value).toEqual([{ id: json['id'] }]);
    const one = `${item}/permissions/${String(json['id'])}`;
    expect((await graph.get('owner', one)).json).toMatchObject({ expirationDateTime: '2026-04-01T00:00:00.000Z', link: { scope: 'anonymous' } });
    expect((await graph.ask('owner', 'PATCH', one, { expirationDateTime: '2026-05-01T00:00:00Z' })).json).toMatchObject({ expirationDateTime: '2026-05-01T00:00:00.000Z' });
    expect((await graph.ask('owner', 'PATCH', one, { expirationDateTime: '2020-01-01T00:00:00Z' })).json).toEqual(refused('invalidRequest'));
    expect((await graph.ask('owner', 'DELETE', one)).status).toBe(204);
    expect((await graph.get('owner', one)).json).toEqual(refused('itemNotFound'));
    expect((await links('$filter=Link ne null')).json.value).toHaveLength(1);
  });

  it('end when their time is over', async () => {
    const item = await file('tijdelijk.txt');
    await share(item, { type: 'view', scope: 'anonymous', expirationDateTime: '2026-03-12T11:00:00Z' });
    graph.tenant.pass(3601);
    expect((await graph.get('owner', `${item}/permissions?$filter=Link ne null`)).json.value).toEqual([]);
  });

  it('let somebody see what they were invited to, and only that, until it is taken away', async () => {
    const item = await file('uitnodiging.txt');
    const hidden = await file('verborgen.txt');
    expect((await graph.get('stranger', item)).status).toBe(403);
    const invited = await graph.ask('owner', 'POST', `${item}/invite`, {
      recipients: [{ email: 'stranger@small.example' }], roles: ['read'], requireSignIn: true, sendInvitation: true, message: 'Kijk eens',
    });
    expect([invited.status, invited.json.value]).toEqual([200, [expect.objectContaining({ roles: ['read'], grantedToV2: expect.objectContaining({ user: expect.anything() }) })]]);
    expect((await graph.get('stranger', `${item}?$select=name`)).json).toMatchObject({ name: 'uitnodiging.txt' });
    expect((await graph.get('stranger', hidden)).status).not.toBe(200);
    expect((await graph.ask('stranger', 'PATCH', item, { name: 'x.txt' })).status).toBe(403);
    const permission = `${item}/permissions/${String(invited.json.value[0]?.['id'])}`;
    expect((await graph.ask('owner', 'PATCH', permission, { roles: ['write'] })).json).toMatchObject({ roles: ['write'] });
    expect((await graph.ask('stranger', 'PATCH', item, { name: 'nieuw.txt' })).status).toBe(200);
    expect((await graph.ask('owner', 'DELETE', permission)).status).toBe(204);
    expect((await graph.get('stranger', item)).status).not.toBe(200);
  });

  it('is refused to those who may only read, who see their own permissions and no addresses of links', async () => {
    const item = await file('alleen-lezen.txt');
    for (const [path, body] of [['createLink', { type: 'view' }], ['invite', { recipients: [{ email: 'stranger@small.example' }], roles: ['read'] }]] as const) {
      expect((await graph.ask('visitor', 'POST', `${item}/${path}`, body)).json).toEqual(refused('accessDenied'));
    }
    await share(item, { type: 'edit', scope: 'organization' });
    const mine = (await graph.get('visitor', `${item}/permissions`)).json.value;
    expect(mine.map((one) => one['roles'])).toEqual([['read']]);
    const [inherited] = (await graph.get('owner', `${await file('geerfd.txt')}/permissions`)).json.value;
    const removal = await graph.ask('owner', 'DELETE', `${item.replace(/items.*/, '')}root:/geerfd.txt:/permissions/${String(inherited?.['id'])}`);
    expect([removal.status, removal.json]).toEqual([400, refused('invalidRequest')]);
  });

  it.each([
    [{ type: 'look' }, 400], [{ type: 'view', scope: 'planet' }, 400], [{ type: 'embed' }, 501], [{ type: 'view', password: 'x' }, 501], [{ type: 'view', scope: 5 }, 400],
    [{ type: 'view', expirationDateTime: 'ooit' }, 400],
  ])('refuse a link of %j', async (body, status) => {
    expect((await share(await file('kan-niet.txt'), body)).status).toBe(status);
  });

  it.each([
    [{ recipients: [], roles: ['read'] }, 400], [{ recipients: [{ email: 'member@small.example' }], roles: ['owner'] }, 400], [{ recipients: [{ email: 'x@elders.example' }], roles: ['read'] }, 501],
    [{ recipients: [{}], roles: ['read'] }, 400], [{ recipients: [{ email: 'member@small.example' }], roles: ['read'], requireSignIn: false }, 501],
  ])('refuse an invitation of %j', async (body, status) => {
    const reply = await graph.ask('owner', 'POST', `${await file('kan-niet.txt')}/invite`, body);
    expect(reply.status).toBe(status);
  });

  it('goes through PnPjs', async () => {
    const token = await graph.tenant.token('owner', 'https://graph.microsoft.com');
    const pnp = graphfi().using(GraphBrowser({ baseUrl: `${graph.tenant.url}/graph/v1.0` }), InjectHeaders({ Authorization: `Bearer ${token}` }));
    const [, driveId = '', , itemId = ''] = (await file('pnp.txt')).split('/');
    const item = pnp.drives.getById(driveId).getItemById(itemId);
    const granted = await item.addPermissions({ recipients: [{ email: 'stranger@small.example' }], requireSignIn: true, sendInvitation: true, roles: ['read'] }) as unknown as { id: string }[];
    expect(granted).toHaveLength(1);
    expect(await item.permissions()).toEqual(expect.arrayContaining([expect.objectContaining({ id: granted[0]?.id })]));
    const permission = item.permissions.getById(String(granted[0]?.id));
    expect(await permission.update({ roles: ['write'] })).toMatchObject({ roles: ['write'] });
    await permission.delete();
    await expect(permission()).rejects.toMatchObject({ status: 404 });
  });
});
