import { LabelTenant } from './labels.spec-support';

const day = 86400;

describe('what Microsoft does to labels in its own time', () => {
  let tenant: LabelTenant;
  beforeEach(async () => {
    tenant = await LabelTenant.start();
  });
  afterEach(() => tenant.stop());

  const tasks = async (): Promise<unknown> => ((await (await tenant.admin('GET', 'label-tasks')).json()) as { value: unknown }).value;

  it('a published label is offered, and can be a default, only when it has reached the site', async () => {
    tenant.set({ labelPublicationSeconds: 7 * day });
    await tenant.label('Tien jaar');
    expect(await tenant.offered()).toEqual([]);
    expect((await LabelTenant.refusal(tenant.setDefault('Tien jaar'))).slice(0, 2)).toEqual([400, expect.stringContaining('not published')]);
    const policies = await (await tenant.admin('GET', 'label-policies')).json();
    expect(policies).toMatchObject({ value: [{ label: 'Tien jaar', sites: ['/sites/werk'], availableFrom: { '/sites/werk': '2026-03-19T10:00:00.000Z' } }] });
    tenant.pass(7 * day - 1);
    expect(await tenant.offered()).toEqual([]);
    tenant.pass(1);
    expect(await tenant.offered()).toEqual(['Tien jaar']);
    expect((await tenant.setDefault('Tien jaar')).status).toBe(200);
    expect(await (await tenant.admin('GET', 'label-policies')).json()).not.toHaveProperty(['value', '0', 'availableFrom']);
  });

  it('a label that is withdrawn is offered no more, and stays where it is', async () => {
    await tenant.label('Tien jaar');
    await tenant.setDefault('Tien jaar');
    await tenant.upload('a.txt');
    await tenant.publish('Tien jaar', 'records', '/sites/werk', 'unpublish');
    expect(await tenant.offered()).toEqual([]);
    await tenant.upload('b.txt');
    expect(await Promise.all(['a', 'b'].map((name) => tenant.labelOf(`Dossiers/${name}.txt`)))).toEqual(['Tien jaar', 'Tien jaar']);
    expect((await tenant.setDefault('Tien jaar')).status).toBe(400);
  });

  it('a default label reaches the items that are there when its time has come', async () => {
    await tenant.label('Tien jaar');
    await tenant.upload('a.txt');
    tenant.set({ labelSyncSeconds: day });
    await tenant.setDefault('Tien jaar', { syncToItems: true });
    await tenant.upload('nieuw.txt');
    expect([await tenant.labelOf('Dossiers/a.txt'), await tenant.labelOf('Dossiers/nieuw.txt')]).toEqual([null, 'Tien jaar']);
    expect(await tasks()).toMatchObject([{ due: '2026-03-13T10:00:00.000Z', task: { kind: 'list' } }]);
    tenant.pass(day);
    expect(await tenant.labelOf('Dossiers/a.txt')).toBe('Tien jaar');
    expect(await tasks()).toEqual([]);
  });

  it('a default that was changed before its time came does not reach them', async () => {
    for (const name of ['Tien jaar', 'Twintig jaar']) await tenant.label(name);
    await tenant.upload('a.txt');
    tenant.set({ labelSyncSeconds: day });
    await tenant.setDefault('Tien jaar', { syncToItems: true });
    await tenant.setDefault('Twintig jaar');
    tenant.pass(day);
    expect(await tenant.labelOf('Dossiers/a.txt')).toBeNull();
  });

  it('a label of a folder reaches what is in it when its time has come', async () => {
    await tenant.label('Tien jaar');
    await tenant.send('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/AddSubFolderUsingPath(DecodedUrl='Map')");
    await tenant.upload('a.txt', 'Dossiers/Map');
    const folder = await tenant.get('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/Map')/ListItemAllFields?$select=Id");
    tenant.set({ labelSyncSeconds: 60 });
    await tenant.labelItems([((await folder.json()) as { Id: number }).Id], 'Tien jaar');
    expect(await tenant.labelOf('Dossiers/Map/a.txt')).toBeNull();
    tenant.pass(60);
    expect(await tenant.labelOf('Dossiers/Map/a.txt')).toBe('Tien jaar');
  });

  it('an event starts the period of what waits for its kind and has its asset id, and says so when it is done', async () => {
    const kindOf = async (displayName: string): Promise<object> => {
      const { id } = (await (await tenant.graph('POST', 'security/triggerTypes/retentionEventTypes', { displayName })).json()) as { id: string };
      return { 'retentionEventType@odata.bind': `https://graph.microsoft.com/v1.0/security/triggerTypes/retentionEventTypes/${id}` };
    };
    const [closed, left] = [await kindOf('Dossier gesloten'), await kindOf('Uit dienst')];
    await tenant.label('Na sluiting', { retentionTrigger: 'dateOfEvent', ...closed });
    await tenant.label('Na vertrek', { retentionTrigger: 'dateOfEvent', ...left });
    const assets = [['a.txt', 'Na sluiting', 'DOS-17'], ['b.txt', 'Na sluiting', 'DOS-18'], ['c.txt', 'Na vertrek', 'DOS-17'], ['d.txt', 'Na sluiting', '']] as const;
    for (const [name, label, asset] of assets) {
      const id = await tenant.upload(name);
      await tenant.labelItems([id], label);
      const path = `web/GetList(@listUrl)/items(${id})/ValidateUpdateListItem()?@listUrl='/sites/werk/Dossiers'`;
      const answer = await tenant.send('member', path, { formValues: [{ FieldName: 'ComplianceAssetId', FieldValue: asset }] });
      expect(await answer.json()).toMatchObject({ value: [{ FieldName: 'ComplianceAssetId', HasException: false }] });
    }
    tenant.set({ retentionEventSeconds: day });
    const made = (await (await tenant.graph('POST', 'security/triggers/retentionEvents', {
      ...closed, displayName: 'Dossier 17', eventQueries: [{ queryType: 'files', query: 'ComplianceAssetId:dos-17' }], eventTriggerDateTime: '2026-03-01T09:00:00Z',
    })).json()) as { id: string };
    const event = async (): Promise<unknown> => (await tenant.graph('GET', `security/triggers/retentionEvents/${made.id}`)).json();
    const starts = () => Promise.all(assets.map(async ([name]) => ((await tenant.item(`Dossiers/${name}`, 'TagEventDate')) as { TagEventDate: unknown }).TagEventDate));
    expect(await event()).toMatchObject({ eventStatus: { status: 'pending' }, lastStatusUpdateDateTime: '0001-01-01T00:00:00Z', eventPropagationResults: [] });
    expect(await starts()).toEqual([null, null, null, null]);
    tenant.pass(day);
    expect(await starts()).toEqual(['2026-03-01T09:00:00Z', null, null, null]);
    expect(await event()).toMatchObject({
      eventStatus: { error: null, status: 'success' }, lastStatusUpdateDateTime: '2026-03-13T10:00:00Z',
      eventPropagationResults: [{ serviceName: 'SharePoint', location: '/sites/werk', status: 'success' }],
    });
  });
});
