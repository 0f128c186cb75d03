import type { SmallPerson } from '../testing/small-tenant';
import { LabelTenant } from './labels.spec-support';

const { refusal } = LabelTenant;

describe('retention labels on a site', () => {
  let tenant: LabelTenant;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    for (const name of ['Tien jaar', 'Twintig jaar']) await tenant.label(name);
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    await tenant.label('Ongepubliceerd', {}, false);
  });
  afterAll(() => tenant.stop());

  const failed = async (answer: Promise<Response>): Promise<unknown> => (await answer).json();

  it('are offered where they are published, to whoever may open the site', async () => {
    const proxy = 'SP.CompliancePolicy.SPPolicyStoreProxy.GetAvailableTagsForSite';
    const ask = (url: string, person: SmallPerson) => tenant.get(person, `${proxy}(siteUrl=@a1)?@a1='${encodeURIComponent(url)}'`);
    const here = await ask(`${tenant.url}/sites/werk`, 'visitor');
    const { value } = (await here.json()) as { value: readonly Record<string, unknown>[] };
    expect(value.map((tag) => tag['TagName'])).toEqual(['Archiefstuk', 'Tien jaar', 'Twintig jaar']);
    expect(Object.keys(value[0] ?? {})).toHaveLength(24);
    expect((await ask(`${tenant.url}/sites/nergens`, 'visitor')).status).toBe(404);
    expect((await ask(`${tenant.url}/sites/werk`, 'stranger')).status).toBe(403);
  });

  it('are asked for and set under every spelling that clients use', async () => {
    const url = `${tenant.url}/sites/werk`;
    for (const stem of ['SP.CompliancePolicy.SPPolicyStoreProxy.', 'SP_CompliancePolicy_SPPolicyStoreProxy_']) {
      const asked = [
        tenant.get('visitor', `${stem}GetAvailableTagsForSite(siteUrl='${url}')`),
        tenant.get('visitor', `${stem}GetAvailableTagsForSite?@a1='${encodeURIComponent(url)}'`.replace('?@a1', '(@a1)?@a1')),
        tenant.send('visitor', `${stem}GetAvailableTagsForSite`, { siteUrl: url }),
        tenant.send('visitor', `${stem}GetListComplianceTag`, { listUrl: tenant.library() }),
        tenant.send('visitor', `${stem}GetListComplianceTag()`, { listUrl: tenant.library() }),
        tenant.get('visitor', `${stem}GetListComplianceTag(listUrl='${tenant.library()}')`),
        tenant.send('owner', `${stem}SetListComplianceTag()`, { listUrl: tenant.library(), complianceTagValue: '' }),
        tenant.send('owner', `${stem}SetComplianceTagOnBulkItems`, { listUrl: tenant.library(), complianceTagValue: '', itemIds: [] }),
      ];
      expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual(asked.map(() => 200));
    }
    expect((await tenant.get('owner', 'SP_CompliancePolicy_SPPolicyStoreProxy_SetListComplianceTag')).status).toBe(405);
  });

  it('are published and withdrawn by administrators of the tenant only', async () => {
    expect((await tenant.publish('Ongepubliceerd', 'owner')).status).toBe(403);
    expect((await tenant.publish('Nergens')).status).toBe(404);
    expect((await tenant.publish('Ongepubliceerd', 'records', '/sites/nergens')).status).toBe(404);
    expect(await (await tenant.publish('Ongepubliceerd', 'records', `${tenant.url}/sites/other/`)).json()).toMatchObject({ sites: ['/sites/other'] });
    expect(await (await tenant.publish('Ongepubliceerd', 'records', '/sites/other', 'unpublish')).json()).toMatchObject({ sites: [] });
  });

  it('are refused as default when missing, when not published, and to whoever does not manage the list', async () => {
    expect(await refusal(tenant.setDefault('Nergens'))).toEqual([
      400, 'Can not find compliance tag with value: Nergens. SiteSubscriptionId: 11111111-2222-4333-8444-555555555555',
      '-1, Microsoft.SharePoint.Client.InvalidOperationException',
    ]);
    expect((await refusal(tenant.setDefault('Ongepubliceerd'))).slice(0, 2)).toEqual([400, expect.stringContaining('not published')]);
    expect((await tenant.setDefault('Tien jaar', {}, 'visitor')).status).toBe(403);
    expect((await tenant.setDefault('Tien jaar', { force: true })).status).toBe(501);
    expect(await (await tenant.call('visitor', 'GetListComplianceTag', { listUrl: tenant.library() })).json()).toEqual({ 'odata.null': true });
  });

  it('know a list by its absolute address only', async () => {
    for (const [method, more] of [['GetListComplianceTag', {}], ['SetComplianceTagOnBulkItems', { itemIds: [1], complianceTagValue: '' }], ['LockRecordItem', { itemId: 1 }]] as const) {
      expect((await refusal(tenant.call('owner', method, { listUrl: '/sites/werk/Dossiers', ...more })))[0]).toBe(400);
      expect((await refusal(tenant.call('owner', method, { listUrl: tenant.library('Nergens'), ...more })))[0]).toBe(404);
      expect((await refusal(tenant.call('owner', method, { listUrl: 'https://elders.example/sites/werk/Dossiers', ...more })))[0]).toBe(404);
    }
  });

  it('know a list by the address that CLI for Microsoft 365 makes of a host and no port', async () => {
    const listUrl = tenant.library().replace(/:\d+/, '');
    expect((await tenant.call('visitor', 'GetListComplianceTag', { listUrl })).status).toBe(200);
    expect((await tenant.call('visitor', 'GetListComplianceTag', { listUrl: listUrl.replace('/sites', ':1/sites') })).status).toBe(404);
  });

  it('keep the site that they retain something in from being deleted', async () => {
    const deletable = async (path = '/sites/werk'): Promise<unknown> =>
      (await tenant.get('visitor', `SP_CompliancePolicy_SPPolicyStoreProxy_IsSiteDeletable(siteUrl=@u)?@u='${encodeURIComponent(tenant.url + path)}'`)).json();
    expect(await deletable()).toEqual({ value: true });
    const id = await tenant.upload('houdt.txt');
    await tenant.labelItems([id], 'Tien jaar');
    expect(await deletable()).toEqual({ value: false });
    await tenant.labelItems([id], '');
    expect(await deletable()).toEqual({ value: true });
    expect(await deletable('/sites/other')).toHaveProperty(['odata.error']);
  });

  it('keep their own settings, whatever a call claims', async () => {
    expect((await refusal(tenant.setDefault('Tien jaar', { blockEdit: true })))[1]).toContain('blockEdit');
    expect((await tenant.setDefault('Tien jaar', { blockDelete: true })).status).toBe(200);
    expect((await tenant.setDefault('')).status).toBe(200);
  });

  it('come with new files once they are the default, and stay when the default goes', async () => {
    await tenant.upload('eerder.txt');
    expect((await tenant.setDefault('Tien jaar')).status).toBe(200);
    const shown = (await (await tenant.call('visitor', 'GetListComplianceTag', { listUrl: tenant.library() })).json()) as object;
    expect(shown).toMatchObject({ TagName: 'Tien jaar', TagDuration: 3650 });
    expect(Object.keys(shown)).toHaveLength(20);
    await tenant.upload('later.txt');
    expect(await tenant.labelOf('Dossiers/later.txt')).toBe('Tien jaar');
    expect(await tenant.labelOf('Dossiers/eerder.txt')).toBeNull();
    expect((await tenant.setDefault('')).status).toBe(200);
    expect(await (await tenant.call('visitor', 'GetListComplianceTag', { listUrl: tenant.library() })).json()).toEqual({ 'odata.null': true });
    expect(await tenant.labelOf('Dossiers/later.txt')).toBe('Tien jaar');
  });

  it('show when, by whom and how they were given', async () => {
    const id = await tenant.upload('getoond.txt');
    await tenant.labelItems([id], 'Archiefstuk');
    const { Id } = (await (await tenant.get('member', 'web/currentUser?$select=Id')).json()) as { Id: number };
    expect(await tenant.item('Dossiers/getoond.txt', 'OData__ComplianceTag,OData__ComplianceTagWrittenTime,OData__ComplianceTagUserId,OData__ComplianceFlags,OData__IsRecord')).toEqual({
      OData__ComplianceTag: 'Archiefstuk', OData__ComplianceTagWrittenTime: '2026-03-12T10:00:00Z', OData__ComplianceTagUserId: String(Id),
      OData__ComplianceFlags: '3', OData__IsRecord: '1',
    });
    const merged = tenant.send('owner', `web/lists/getbytitle('Dossiers')/items(${await tenant.upload('vrij.txt')})`, { OData__ComplianceTag: 'Tien jaar' }, 'MERGE');
    expect((await merged).status).toBe(400);
  });

  it('are synced to what has none or an earlier default, never over what people chose or over records', async () => {
    await tenant.setDefault('Tien jaar');
    for (const name of ['s1.txt', 's3.txt']) await tenant.upload(name);
    const chosen = await tenant.upload('s2.txt');
    expect(await failed(tenant.labelItems([chosen], 'Tien jaar'))).toEqual({ value: [] });
    await tenant.setDefault('Archiefstuk');
    await tenant.upload('record.txt');
    await tenant.setDefault('Twintig jaar', { syncToItems: true });
    expect(await tenant.labelOf('Dossiers/eerder.txt')).toBe('Twintig jaar');
    expect(await tenant.labelOf('Dossiers/s1.txt')).toBe('Twintig jaar');
    expect(await tenant.labelOf('Dossiers/s2.txt')).toBe('Tien jaar');
    expect(await tenant.labelOf('Dossiers/record.txt')).toBe('Archiefstuk');
    await tenant.labelItems([chosen], '');
    expect(await tenant.labelOf('Dossiers/s2.txt')).toBeNull();
  });

  it('can be asked after without touching an item, and put on items though not published', async () => {
    expect((await refusal(tenant.labelItems([], 'Nergens'))).slice(0, 2)).toEqual([400, expect.stringContaining('Can not find')]);
    expect(await failed(tenant.labelItems([], 'Ongepubliceerd'))).toEqual({ value: [] });
    const id = await tenant.upload('ongepubliceerd.txt');
    expect((await tenant.labelItems([id], 'Ongepubliceerd')).status).toBe(200);
    expect(await tenant.labelOf('Dossiers/ongepubliceerd.txt')).toBe('Ongepubliceerd');
    expect((await tenant.labelItems(Array.from({ length: 101 }, (_, at) => at), 'Tien jaar')).status).toBe(400);
  });

  it('are put on the other items when one of a call cannot be labelled, whose number is returned', async () => {
    const [free, record] = [await tenant.upload('b1.txt'), await tenant.upload('b2.txt')];
    await tenant.labelItems([record], 'Archiefstuk');
    expect(await failed(tenant.labelItems([free, record, 9999], 'Tien jaar'))).toEqual({ value: [record, 9999] });
    expect(await tenant.labelOf('Dossiers/b1.txt')).toBe('Tien jaar');
    expect(await tenant.labelOf('Dossiers/b2.txt')).toBe('Archiefstuk');
    expect((await tenant.labelItems([free], 'Twintig jaar', 'visitor')).status).toBe(403);
  });

  it('go from a folder to what is in it and what comes into it, under what people chose', async () => {
    await tenant.setDefault('Tien jaar');
    await tenant.send('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/AddSubFolderUsingPath(DecodedUrl='Map')");
    await tenant.send('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/Map')/AddSubFolderUsingPath(DecodedUrl='Diep')");
    const chosen = await tenant.upload('gekozen.txt', 'Dossiers/Map');
    await tenant.upload('standaard.txt', 'Dossiers/Map/Diep');
    await tenant.labelItems([chosen], 'Ongepubliceerd');
    const folder = await tenant.get('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/Map')/ListItemAllFields?$select=Id");
    expect(await failed(tenant.labelItems([((await folder.json()) as { Id: number }).Id], 'Twintig jaar'))).toEqual({ value: [] });
    await tenant.upload('nieuw.txt', 'Dossiers/Map/Diep');
    const names = ['Map/gekozen.txt', 'Map/Diep/standaard.txt', 'Map/Diep/nieuw.txt', 's1.txt'];
    expect(await Promise.all(names.map((name) => tenant.labelOf(`Dossiers/${name}`)))).toEqual(['Ongepubliceerd', 'Twintig jaar', 'Twintig jaar', 'Twintig jaar']);
    await tenant.upload('buiten.txt');
    expect(await tenant.labelOf('Dossiers/buiten.txt')).toBe('Tien jaar');
  });

  it('keep a label from being deleted in Purview while something carries it', async () => {
    const { id } = await tenant.label('Kort', {}, false);
    const item = await tenant.upload('kort.txt');
    await tenant.labelItems([item], 'Kort');
    expect((await tenant.graph('DELETE', `security/labels/retentionLabels/${String(id)}`)).status).toBe(400);
    await tenant.labelItems([item], '');
    expect((await tenant.graph('DELETE', `security/labels/retentionLabels/${String(id)}`)).status).toBe(204);
  });
});
