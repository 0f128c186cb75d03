import { LabelTenant } from '../../labels/labels.spec-support';

describe('the retention label of a file or folder in Graph', () => {
  let tenant: LabelTenant;
  let drive: string;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren', {}, false);
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    await tenant.label('Reglementair', { behaviorDuringRetentionPeriod: 'retainAsRegulatoryRecord' });
    const { value } = (await (await tenant.graph('GET', 'sites/localhost:/sites/werk:/drives', undefined, 'member')).json()) as { value: { id: string; name: string }[] };
    drive = `drives/${value.find(({ name }) => name === 'Dossiers')?.id ?? ''}`;
  });
  afterAll(() => tenant.stop());
  afterEach(() => tenant.set({ labelSyncSeconds: 0 }));

  const labelAt = (path: string) => `${drive}/root:/${path}:/retentionLabel`;
  const patch = async (path: string, body: unknown, person: 'member' | 'visitor' | 'owner' = 'member'): Promise<[status: number, json: unknown]> => {
    const answer = await tenant.graph('PATCH', labelAt(path), body, person);
    return [answer.status, await answer.json()];
  };
  const read = async (path: string): Promise<unknown> => (await tenant.graph('GET', labelAt(path), undefined, 'visitor')).json();
  const settings = (over: object) => ({
    behaviorDuringRetentionPeriod: 'retain', isDeleteAllowed: true, isRecordLocked: false, isMetadataUpdateAllowed: true, isContentUpdateAllowed: true,
    isLabelUpdateAllowed: true, ...over,
  });

  it('is made by its name with 201, changed with 200, and need not be published', async () => {
    await tenant.upload('a.txt');
    expect(await patch('a.txt', { name: 'Bewaren' })).toEqual([201, expect.objectContaining({
      name: 'Bewaren', retentionSettings: settings({}), isLabelAppliedExplicitly: true, labelAppliedDateTime: '2026-03-12T10:00:00Z',
      labelAppliedBy: { user: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), displayName: 'Mo Lid' } },
    })]);
    expect(await patch('a.txt', { name: 'Archiefstuk' })).toEqual([200, expect.objectContaining({
      name: 'Archiefstuk',
      retentionSettings: settings({
        behaviorDuringRetentionPeriod: 'retainAsRecord', isDeleteAllowed: false, isRecordLocked: true, isMetadataUpdateAllowed: false,
        isContentUpdateAllowed: false, isLabelUpdateAllowed: false,
      }),
    })]);
    expect(await tenant.labelOf('Dossiers/a.txt')).toBe('Archiefstuk');
  });

  it('says nothing of what has none', async () => {
    await tenant.upload('geen.txt');
    expect(Object.keys((await read('geen.txt')) as object).filter((name) => !name.startsWith('@'))).toEqual([]);
    expect((await tenant.graph('DELETE', labelAt('geen.txt'), undefined, 'member')).status).toBe(204);
  });

  it('of a record is unlocked and locked', async () => {
    const id = await tenant.upload('slot.txt');
    await tenant.labelItems([id], 'Archiefstuk');
    expect(await patch('slot.txt', { retentionSettings: { isRecordLocked: false } })).toEqual([200, expect.objectContaining({
      retentionSettings: expect.objectContaining({ isRecordLocked: false, isContentUpdateAllowed: true, isDeleteAllowed: false }),
    })]);
    expect(await patch('slot.txt', { retentionSettings: { isRecordLocked: true } })).toEqual([200, expect.objectContaining({
      retentionSettings: expect.objectContaining({ isRecordLocked: true, isContentUpdateAllowed: false }),
    })]);
    await tenant.labelItems([await tenant.upload('vast.txt')], 'Reglementair');
    expect((await patch('vast.txt', { retentionSettings: { isRecordLocked: false } }))[0]).toBe(400);
    await tenant.upload('vrij.txt');
    expect((await patch('vrij.txt', { retentionSettings: { isRecordLocked: true } }))[0]).toBe(400);
  });

  it('goes, unless it is that of a record and who asks does not administer the site', async () => {
    for (const [name, label] of [['weg.txt', 'Bewaren'], ['stuk.txt', 'Archiefstuk'], ['regel.txt', 'Reglementair']] as const) {
      await tenant.labelItems([await tenant.upload(name)], label);
    }
    const remove = async (path: string, person: 'member' | 'owner' | 'visitor') => (await tenant.graph('DELETE', labelAt(path), undefined, person)).status;
    expect([await remove('weg.txt', 'visitor'), await remove('weg.txt', 'member')]).toEqual([403, 204]);
    expect([await remove('stuk.txt', 'member'), await remove('stuk.txt', 'owner')]).toEqual([403, 204]);
    expect(await remove('regel.txt', 'owner')).toBe(400);
    expect(await tenant.labelOf('Dossiers/weg.txt')).toBeNull();
  });

  it('comes with the file, or with all in a folder, by $expand', async () => {
    await tenant.labelItems([await tenant.upload('mee.txt')], 'Bewaren');
    await tenant.upload('zonder.txt');
    const json = async (path: string): Promise<unknown> => (await tenant.graph('GET', `${drive}/${path}`, undefined, 'visitor')).json();
    expect(await json('root:/mee.txt?$select=name&$expand=retentionLabel')).toMatchObject({
      name: 'mee.txt', retentionLabel: { name: 'Bewaren', retentionSettings: settings({ isLabelUpdateAllowed: true }) },
    });
    expect(await json('root:/zonder.txt?$expand=retentionLabel')).toMatchObject({ name: 'zonder.txt', retentionLabel: null });
    expect(await json('root?$expand=retentionLabel')).toMatchObject({ name: 'root', retentionLabel: null });
    const { value } = (await json('root/children?$select=name&$expand=retentionLabel($select=name)')) as { value: { name: string; retentionLabel: unknown }[] };
    expect(value.filter(({ name }) => ['mee.txt', 'zonder.txt'].includes(name))).toMatchObject([{ retentionLabel: { name: 'Bewaren' } }, { retentionLabel: null }]);
    expect(await json('root:/mee.txt?$select=name')).not.toHaveProperty('retentionLabel');
  });

  it('is read as far as $select asks', async () => {
    await tenant.labelItems([await tenant.upload('deel.txt')], 'Bewaren');
    const ask = (query: string) => tenant.graph('GET', `${labelAt('deel.txt')}?${query}`, undefined, 'visitor');
    expect(await (await ask('$select=name,isLabelAppliedExplicitly')).json()).toEqual({
      '@odata.context': expect.stringContaining('(name,isLabelAppliedExplicitly)'), name: 'Bewaren', isLabelAppliedExplicitly: true,
    });
    expect((await ask('$select=nothing')).status).toBe(400);
    expect((await ask('$filter=name eq 1')).status).toBe(501);
    expect((await tenant.graph('PATCH', `${labelAt('deel.txt')}?$select=name`, { name: 'Bewaren' }, 'member')).status).toBe(501);
  });

  it('is refused for a label that does not exist, a body that says nothing, and members that are not known', async () => {
    await tenant.upload('fout.txt');
    expect(await patch('fout.txt', { name: 'Nergens' })).toEqual([400, { error: expect.objectContaining({ message: expect.stringContaining('Can not find compliance tag') }) }]);
    expect((await patch('fout.txt', {}))[0]).toBe(400);
    expect((await patch('fout.txt', { retentionSettings: { isRecordLocked: 'ja' } }))[0]).toBe(400);
    expect((await patch('fout.txt', { retentionSettings: { isDeleteAllowed: true } }))[0]).toBe(501);
    expect((await patch('fout.txt', { name: 'Bewaren' }, 'visitor'))[0]).toBe(403);
  });

  it('takes a scope for files or sites, and full control of sites for records', async () => {
    await tenant.upload('scope.txt');
    const within = async (scopes: readonly string[], method: string, body?: unknown) => (await tenant.graphWithin(scopes, method, labelAt('scope.txt'), body)).status;
    expect(await within(['Files.Read.All'], 'GET')).toBe(200);
    expect(await within(['Files.Read.All'], 'PATCH', { name: 'Bewaren' })).toBe(403);
    expect(await within(['Files.ReadWrite.All'], 'PATCH', { name: 'Bewaren' })).toBe(201);
    expect(await within(['Sites.ReadWrite.All'], 'PATCH', { name: 'Archiefstuk' })).toBe(403);
    expect(await within(['Sites.FullControl.All'], 'PATCH', { name: 'Archiefstuk' })).toBe(200);
    expect(await within(['Files.ReadWrite.All'], 'PATCH', { retentionSettings: { isRecordLocked: false } })).toBe(200);
    const all = await tenant.graphWithin(['RecordsManagement.Read.All'], 'GET', 'security/labels/retentionLabels', undefined, 'records');
    expect(all.status).toBe(200);
    const { value } = (await all.json()) as { value: { id: string }[] };
    expect((await tenant.graph('GET', `security/labels/retentionLabels('${value[0]?.id ?? ''}')`)).status).toBe(200);
    expect((await tenant.graphWithin(['Files.Read.All'], 'GET', 'security/labels/retentionLabels', undefined, 'records')).status).toBe(403);
  });

  it('of a folder goes on to everything in it, in its own time', async () => {
    await tenant.send('member', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/AddSubFolderUsingPath(DecodedUrl='Map')");
    await tenant.upload('erin.txt', 'Dossiers/Map');
    tenant.set({ labelSyncSeconds: 3600 });
    expect((await patch('Map', { name: 'Bewaren' }))[0]).toBe(201);
    expect(await tenant.labelOf('Dossiers/Map/erin.txt')).toBeNull();
    tenant.pass(3600);
    expect(await read('Map/erin.txt')).toMatchObject({ name: 'Bewaren', isLabelAppliedExplicitly: false });
  });
});
