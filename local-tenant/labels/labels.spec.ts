import { startSmallTenant, type SmallPerson, type SmallTenant } from '../testing/small-tenant';

const site = '/sites/werk/_api';
const proxy = `${site}/SP_CompliancePolicy_SPPolicyStoreProxy_`;

describe('retention labels on a site', () => {
  let tenant: SmallTenant;
  let library: string;
  beforeAll(async () => {
    tenant = await startSmallTenant();
    library = `${tenant.url}/sites/werk/Dossiers`;
    await tenant.as('owner', 'POST', `${site}/web/lists`, { BaseTemplate: 101, Title: 'Dossiers' });
    for (const name of ['Tien jaar', 'Twintig jaar', 'Ongepubliceerd', 'Archiefstuk']) await makeLabel(name);
    for (const name of ['Tien jaar', 'Twintig jaar', 'Archiefstuk']) await publish('publish', name);
  });
  afterAll(() => tenant.stop());

  const makeLabel = async (displayName: string): Promise<void> => {
    const answer = await tenant.as('records', 'POST', '/graph/v1.0/security/labels/retentionLabels', {
      displayName,
      behaviorDuringRetentionPeriod: displayName === 'Archiefstuk' ? 'retainAsRecord' : 'retain',
      actionAfterRetentionPeriod: 'none',
      retentionTrigger: 'dateCreated',
      retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 3650 },
    });
    expect(answer.status).toBe(201);
  };
  const publish = (how: 'publish' | 'unpublish', label: string, person: SmallPerson = 'records', to = '/sites/werk') =>
    tenant.as(person, 'POST', `/_tenant/label-policies/${how}`, { label, site: to });
  const setDefault = (name: string, more: Record<string, unknown> = {}, person: SmallPerson = 'owner') =>
    tenant.as(person, 'POST', `${proxy}SetListComplianceTag`, {
      listUrl: library, complianceTagValue: name, blockDelete: false, blockEdit: false, syncToItems: false, ...more,
    });
  const getDefault = async (listUrl = library, person: SmallPerson = 'visitor') =>
    tenant.as(person, 'POST', `${proxy}GetListComplianceTag`, { listUrl });
  const labelItems = (itemIds: readonly number[], name: string, person: SmallPerson = 'member') =>
    tenant.as(person, 'POST', `${proxy}SetComplianceTagOnBulkItems`, { itemIds, listUrl: library, complianceTagValue: name });
  const upload = (name: string): Promise<Response> =>
    tenant.as('member', 'POST', `${site}/web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/Files/AddUsingPath(DecodedUrl='${name}')`, 'inhoud');
  const labelOf = async (name: string): Promise<unknown> => {
    const path = `GetFileByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/${name}')/ListItemAllFields`;
    const answer = await tenant.as('visitor', 'GET', `${site}/web/${path}?$select=Id,OData__ComplianceTag`);
    return (await answer.json()) as { Id: number; OData__ComplianceTag: string | null };
  };
  const message = async (answer: Response): Promise<[number, string]> => {
    const body = (await answer.json()) as { 'odata.error': { message: { value: string } } };
    return [answer.status, body['odata.error'].message.value];
  };

  it('are offered where they are published, to whoever may open the site', async () => {
    const ask = (path: string, url: string, person: SmallPerson) =>
      tenant.as(person, 'GET', `${path}/_api/SP.CompliancePolicy.SPPolicyStoreProxy.GetAvailableTagsForSite(siteUrl=@a1)?@a1='${encodeURIComponent(url)}'`);
    const here = await ask('/sites/werk', `${tenant.url}/sites/werk`, 'visitor');
    const { value } = (await here.json()) as { value: readonly Record<string, unknown>[] };
    expect(value.map((tag) => tag['TagName'])).toEqual(['Archiefstuk', 'Tien jaar', 'Twintig jaar']);
    expect(Object.keys(value[0] ?? {})).toHaveLength(24);
    const there = await ask('/sites/other', `${tenant.url}/sites/other`, 'visitor');
    expect(await there.json()).toEqual({ value: [] });
    expect((await ask('/sites/werk', `${tenant.url}/sites/werk`, 'stranger')).status).toBe(403);
  });

  it('are published and withdrawn by administrators of the tenant only', async () => {
    expect((await publish('publish', 'Ongepubliceerd', 'owner')).status).toBe(403);
    expect((await publish('publish', 'Nergens')).status).toBe(404);
    expect((await publish('publish', 'Ongepubliceerd', 'records', '/sites/nergens')).status).toBe(404);
    expect(await (await publish('publish', 'Ongepubliceerd', 'records', `${tenant.url}/sites/other/`)).json()).toMatchObject({ sites: ['/sites/other'] });
    expect(await (await publish('unpublish', 'Ongepubliceerd', 'records', '/sites/other')).json()).toMatchObject({ sites: [] });
  });

  it('are refused as default when missing, when not published, and to whoever does not manage the list', async () => {
    expect(await message(await setDefault('Nergens'))).toEqual([
      400, 'Can not find compliance tag with value: Nergens. SiteSubscriptionId: 11111111-2222-4333-8444-555555555555',
    ]);
    expect(await message(await setDefault('Ongepubliceerd'))).toEqual([400, expect.stringContaining('not published')]);
    expect((await setDefault('Tien jaar', {}, 'visitor')).status).toBe(403);
    expect((await setDefault('Tien jaar', { listUrl: '/sites/werk/Dossiers' })).status).toBe(400);
    expect((await setDefault('Tien jaar', { listUrl: `${tenant.url}/sites/werk/Nergens` })).status).toBe(404);
    expect((await setDefault('Tien jaar', { blockEdit: true })).status).toBe(501);
    expect((await setDefault('Tien jaar', { force: true })).status).toBe(501);
    expect(await (await getDefault()).json()).toEqual({ 'odata.null': true });
  });

  it('come with new files once they are the default, and stay when the default goes', async () => {
    await upload('eerder.txt');
    expect((await setDefault('Tien jaar')).status).toBe(200);
    expect(await (await getDefault()).json()).toMatchObject({ TagName: 'Tien jaar', TagDuration: 3650 });
    await upload('later.txt');
    expect(await labelOf('later.txt')).toMatchObject({ OData__ComplianceTag: 'Tien jaar' });
    expect(await labelOf('eerder.txt')).toMatchObject({ OData__ComplianceTag: null });
    expect((await setDefault('')).status).toBe(200);
    expect(await (await getDefault()).json()).toEqual({ 'odata.null': true });
    expect(await labelOf('later.txt')).toMatchObject({ OData__ComplianceTag: 'Tien jaar' });
  });

  it('are synced to what has none or an earlier default, never over what people chose or over records', async () => {
    await setDefault('Tien jaar');
    for (const name of ['s1.txt', 's2.txt', 's3.txt']) await upload(name);
    const idOf = async (name: string) => ((await labelOf(name)) as { Id: number }).Id;
    expect(await (await labelItems([await idOf('s2.txt')], 'Tien jaar')).json()).toEqual({ value: [] });
    await setDefault('Archiefstuk');
    await upload('record.txt');
    await setDefault('Twintig jaar', { syncToItems: true });
    expect(await labelOf('eerder.txt')).toMatchObject({ OData__ComplianceTag: 'Twintig jaar' });
    expect(await labelOf('s1.txt')).toMatchObject({ OData__ComplianceTag: 'Twintig jaar' });
    expect(await labelOf('s2.txt')).toMatchObject({ OData__ComplianceTag: 'Tien jaar' });
    expect(await labelOf('record.txt')).toMatchObject({ OData__ComplianceTag: 'Archiefstuk' });
    await labelItems([await idOf('s2.txt')], '');
    expect(await labelOf('s2.txt')).toMatchObject({ OData__ComplianceTag: null });
  });

  it('can be asked after without touching an item, and put on items though not published', async () => {
    expect(await message(await labelItems([], 'Nergens'))).toEqual([400, expect.stringContaining('Can not find')]);
    expect(await (await labelItems([], 'Ongepubliceerd')).json()).toEqual({ value: [] });
    const { Id } = (await labelOf('s3.txt')) as { Id: number };
    expect((await labelItems([Id], 'Ongepubliceerd', 'visitor')).status).toBe(403);
    expect((await labelItems([Id, 999], 'Ongepubliceerd')).status).toBe(404);
    expect(await labelOf('s3.txt')).toMatchObject({ OData__ComplianceTag: 'Twintig jaar' });
    expect((await labelItems([Id], 'Ongepubliceerd')).status).toBe(200);
    expect(await labelOf('s3.txt')).toMatchObject({ OData__ComplianceTag: 'Ongepubliceerd' });
    expect((await labelItems(Array.from({ length: 101 }, (_, at) => at), 'Tien jaar')).status).toBe(400);
  });
});
