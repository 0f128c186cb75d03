import '@pnp/sp/files';
import '@pnp/sp/sharing';
import { SharingLinkKind, SharingRole } from '@pnp/sp/sharing';
import { Library, refusalOf } from '../files/library.spec-support';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('sharing by links in REST', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('stuk.txt', 'een');
  });
  afterAll(() => library.stop());

  const item = (): string => `${library.file('stuk.txt')}/ListItemAllFields`;
  const share = (linkKind: number, more: object = {}, person: 'member' | 'visitor' | 'owner' = 'member') =>
    library.post(person, `${item()}/shareLink`, { request: { createLink: true, emailData: null, settings: { linkKind, expiration: null, ...more } } });
  const information = async (person: 'owner' | 'member' = 'owner') =>
    (await library.post(person, `${item()}/GetSharingInformation?$select=permissionsInformation&$Expand=permissionsInformation`)).json() as Promise<{
      permissionsInformation: { links: { linkDetails: { LinkKind: number; Url: string } }[]; principals: { principal: { name: string }; role: number }[] };
    }>;

  it('makes a link of a kind once, tells it to who may see permissions, and takes it away by its kind or id', async () => {
    const made = (await (await share(2)).json()) as { sharingLinkInfo: { Url: string; ShareId: string } };
    expect(made.sharingLinkInfo).toMatchObject({ IsActive: true, IsEditLink: false, LinkKind: 2, Scope: 1, Url: expect.stringContaining('/:t:/s/werk/E') });
    expect(await (await share(2)).json()).toEqual(made);
    const { permissionsInformation } = await information();
    expect(permissionsInformation.links.map(({ linkDetails }) => [linkDetails.LinkKind, linkDetails.Url])).toEqual([[2, made.sharingLinkInfo.Url]]);
    expect(permissionsInformation.principals).toEqual(expect.arrayContaining([expect.objectContaining({ role: 3 }), expect.objectContaining({ role: 1 })]));
    expect((await library.post('member', `${item()}/unshareLink`, { linkKind: 0, shareId: made.sharingLinkInfo.ShareId })).status).toBe(200);
    expect((await information()).permissionsInformation.links).toEqual([]);
    await share(3);
    expect((await library.post('visitor', `${item()}/deleteLinkByKind`, { linkKind: 3 })).status).toBe(403);
    expect((await library.post('member', `${item()}/deleteLinkByKind`, { linkKind: 3 })).status).toBe(200);
    expect((await information()).permissionsInformation.links).toEqual([]);
  });

  it('is refused to readers, and gives nobody more than who shares has', async () => {
    expect((await share(2, {}, 'visitor')).status).toBe(403);
    expect((await library.post('visitor', `${item()}/GetSharingInformation?$select=permissionsInformation&$expand=permissionsInformation`)).status).toBe(403);
    expect((await (await library.post('visitor', `${item()}/GetSharingInformation`)).json())).toMatchObject({ displayName: 'stuk.txt', currentRole: 1, canAddInternalPrincipal: false });
    const level = await library.post('owner', '/sites/werk/_api/web/roledefinitions', { Name: 'Zonder wissen', BasePermissions: { High: '304', Low: '134418535' } });
    const { Id } = (await level.json()) as { Id: number };
    const { Id: member } = await library.get('member', '/sites/werk/_api/web/currentuser?$select=Id');
    await library.upload('ander.txt', 'een', '', 'owner');
    const other = `${library.file('ander.txt')}/ListItemAllFields`;
    await library.post('owner', `${other}/breakroleinheritance(copyroleassignments=false)`);
    await library.post('owner', `${other}/roleassignments/addroleassignment(principalid=${String(member)},roledefid=${Id})`);
    const ask = (linkKind: number) => library.post('member', `${other}/shareLink`, { request: { createLink: true, settings: { linkKind } } });
    expect([(await ask(3)).status, (await ask(2)).status]).toEqual([403, 200]);
  });

  it('takes from nobody what they inherit, or have, unless its caller manages permissions; by Graph neither', async () => {
    const { VroomDriveID, VroomItemID } = await library.get('member', `${library.file('stuk.txt')}?$select=VroomDriveID,VroomItemID`);
    const graph = (person: 'member' | 'owner', operation: string, body: object) =>
      library.tenant.as(person, 'POST', `/graph/v1.0/drives/${String(VroomDriveID)}/items/${String(VroomItemID)}/${operation}`, body);
    const link = { type: 'view', scope: 'organization', retainInheritedPermissions: false };
    const invitation = { recipients: [{ email: 'owner@small.example' }], roles: ['read'], requireSignIn: true };
    expect((await graph('member', 'createLink', link)).status).toBe(403);
    expect((await graph('member', 'invite', { ...invitation, retainInheritedPermissions: false })).status).toBe(403);
    expect((await library.tenant.as('visitor', 'GET', library.file('stuk.txt'))).status).toBe(200);
    const { Id: owner } = await library.get('owner', '/sites/werk/_api/web/currentuser?$select=Id');
    await library.post('owner', `${item()}/breakroleinheritance(copyroleassignments=true)`);
    await library.post('owner', `${item()}/roleassignments/addroleassignment(principalid=${String(owner)},roledefid=1073741829)`);
    expect((await graph('member', 'invite', invitation)).status).toBe(200);
    const bindings = await library.get('owner', `${item()}/roleassignments(${String(owner)})/roledefinitionbindings?$select=Name`);
    expect(bindings['value']).toEqual(expect.arrayContaining([{ Name: 'Full Control' }]));
  });

  it('refuses an end that is over, kinds that there are not, and by name what is not served', async () => {
    expect((await share(2, { expiration: '2020-01-01T00:00:00Z' })).status).toBe(400);
    expect((await share(9)).status).toBe(400);
    expect((await refusalOf(await share(6)))[0]).toBe(501);
    expect((await refusalOf(await share(2, { password: 'x' })))[2]).toBe("Body property 'request.settings.password' is not implemented.");
  });
});

describe('sharing by PnPjs', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const { list } = await pnpClient(tenant, 'olga').web.lists.ensure('Dossiers', '', 101);
    await list.rootFolder.folders.addUsingPath('Map');
  });
  afterAll(() => tenant.stop());

  it('gets a link to a folder and a file, and takes it back', async () => {
    const { web } = pnpClient(tenant, 'mia');
    const folder = web.getFolderByServerRelativePath('/sites/register/Dossiers/Map');
    const { sharingLinkInfo } = await folder.getShareLink(SharingLinkKind.OrganizationView);
    expect(sharingLinkInfo).toMatchObject({ LinkKind: 2, Url: expect.stringContaining('/:f:/') });
    expect(await folder.getSharingInformation()).toMatchObject({ hasUniquePermissions: true, displayName: 'Map' });
    await folder.deleteSharingLinkByKind(SharingLinkKind.OrganizationView);
    await folder.files.addUsingPath('a.txt', 'een');
    const file = web.getFileByServerRelativePath('/sites/register/Dossiers/Map/a.txt');
    expect((await file.getShareLink(SharingLinkKind.AnonymousView, new Date('2099-01-01T00:00:00Z'))).sharingLinkInfo).toMatchObject({
      AllowsAnonymousAccess: true, Expiration: '2099-01-01T00:00:00.000Z',
    });
    await file.unshareLink(SharingLinkKind.AnonymousView);
  });

  it('shares a folder and a file with somebody, who can do that and no more', async () => {
    const { web } = pnpClient(tenant, 'mia');
    const stan = async (path: string, init: RequestInit = {}): Promise<number> => {
      const answer = await fetch(`${tenant.running.origin}/sites/register/_api/web/${path}`, { ...init, headers: { ...init.headers, Authorization: `Bearer ${tenant.tokenOf('stan')}` } });
      return answer.status;
    };
    const file = "GetFileByServerRelativePath(DecodedUrl='/sites/register/Dossiers/Map/b.txt')";
    const folder = web.getFolderByServerRelativePath('/sites/register/Dossiers/Map');
    await folder.files.addUsingPath('b.txt', 'een');
    expect(await stan(`${file}/checkout`, { method: 'POST' })).toBe(403);
    expect(await folder.shareWith('stan@test.local')).toMatchObject({ ErrorMessage: null, StatusCode: 0, Name: 'Map' });
    expect(await stan(`${file}/checkout`, { method: 'POST' })).toBe(403);
    const byUrl = await web.shareObject(`${tenant.running.origin}/sites/register/Dossiers/Map/b.txt`, 'stan@test.local', SharingRole.Edit);
    expect(byUrl).toMatchObject({ ErrorMessage: null, GroupsSharedWith: [], UsersWithAccessRequests: [] });
    expect(await stan(`${file}/checkout`, { method: 'POST' })).toBe(200);
    await expect(pnpClient(tenant, 'ron').web.getFolderByServerRelativePath('/sites/register/Dossiers/Map').shareWith('stan@test.local')).rejects.toThrow('[403]');
    await expect(folder.unshare()).rejects.toThrow('[501]');
  });
});
