import { LabelTenant } from './labels.spec-support';

const { refusal } = LabelTenant;

describe('the settings of records management', () => {
  let tenant: LabelTenant;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
  });
  afterAll(() => tenant.stop());

  const proxy = 'SP.CompliancePolicy.SPPolicyStoreProxy';
  const set = async (name: string, body: object): Promise<void> => {
    expect((await tenant.sendRoot('admin', `${proxy}.Set${name}`, body)).status).toBe(200);
  };
  const read = async (name: string): Promise<unknown> => ((await (await tenant.getRoot('admin', `${proxy}.Get${name}`)).json()) as { value: unknown }).value;
  const itemOf = (id: number) => `web/lists/getbytitle('Dossiers')/items(${id})`;
  const labelled = async (name: string, label: string): Promise<number> => {
    const id = await tenant.upload(name);
    await tenant.labelItems([id], label);
    return id;
  };

  it.each([
    ['AllowFilesWithKeepLabelToBeDeletedSPO', 'allowDeletion', true],
    ['AllowFilesWithKeepLabelToBeDeletedODB', 'allowDeletion', true],
    ['AdvancedRecordVersioningDisabled', 'disabled', false],
    ['MetadataEditBlockingEnabled', 'enabled', true],
  ])('%s is read and set by administrators of the tenant, and by nobody else', async (name, parameter, first) => {
    expect(await read(name)).toBe(first);
    await set(name, { [parameter]: !first });
    expect(await read(name)).toBe(!first);
    await set(name, { [parameter]: first });
    for (const person of ['owner', 'records', 'stranger'] as const) {
      expect((await tenant.getRoot(person, `${proxy}.Get${name}`)).status).toBe(403);
      expect((await tenant.sendRoot(person, `${proxy}.Set${name}`, { [parameter]: !first })).status).toBe(403);
    }
    expect(await read(name)).toBe(first);
    expect((await tenant.sendRoot('admin', `${proxy}.Set${name}`, { [parameter]: 'x' })).status).toBe(400);
    expect((await tenant.getRoot('admin', `${proxy}.Set${name}`)).status).toBe(405);
  });

  it('decide whether people delete what is labelled', async () => {
    const id = await labelled('a.txt', 'Bewaren');
    await set('AllowFilesWithKeepLabelToBeDeletedSPO', { allowDeletion: false });
    expect((await refusal(tenant.send('member', itemOf(id), undefined, 'DELETE')))[0]).toBe(400);
    await set('AllowFilesWithKeepLabelToBeDeletedSPO', { allowDeletion: true });
    expect((await tenant.send('member', itemOf(id), undefined, 'DELETE')).status).toBe(200);
  });

  it('decide by themselves for the OneDrive of people', async () => {
    await set('AllowFilesWithKeepLabelToBeDeletedODB', { allowDeletion: false });
    const file = 'me/drive/root:/eigen.txt:';
    expect((await tenant.graph('PUT', `${file}/content`, 'van mij', 'member')).status).toBe(201);
    expect((await tenant.graph('PATCH', `${file}/retentionLabel`, { name: 'Bewaren' }, 'member')).status).toBe(201);
    expect((await tenant.graph('DELETE', file.slice(0, -1), undefined, 'member')).status).toBe(400);
    await set('AllowFilesWithKeepLabelToBeDeletedODB', { allowDeletion: true });
    expect((await tenant.graph('DELETE', file.slice(0, -1), undefined, 'member')).status).toBe(204);
  });

  it('decide whether people edit the properties of a locked record', async () => {
    const id = await labelled('b.txt', 'Archiefstuk');
    const edit = () => tenant.send('member', itemOf(id), { Title: 'anders' }, 'MERGE');
    expect((await edit()).status).toBe(400);
    await set('MetadataEditBlockingEnabled', { enabled: false });
    expect((await edit()).status).toBe(204);
    await set('MetadataEditBlockingEnabled', { enabled: true });
  });

  it('decide whether records are unlocked', async () => {
    const itemId = await labelled('c.txt', 'Archiefstuk');
    const unlock = () => tenant.call('member', 'UnlockRecordItem', { listUrl: tenant.library(), itemId });
    await set('AdvancedRecordVersioningDisabled', { disabled: true });
    expect((await refusal(unlock()))[0]).toBe(400);
    await set('AdvancedRecordVersioningDisabled', { disabled: false });
    expect((await unlock()).status).toBe(200);
  });
});
