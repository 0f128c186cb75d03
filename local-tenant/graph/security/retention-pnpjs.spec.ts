import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi } from '@pnp/graph';
import '@pnp/graph/files';
import type { IDriveItem } from '@pnp/graph/files';
import '@pnp/graph/sites';
import { LabelTenant } from '../../labels/labels.spec-support';

describe('the retention label of a file through PnPjs', () => {
  let tenant: LabelTenant;
  let item: IDriveItem;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    await tenant.upload('a.txt');
    const graph = graphfi().using(GraphBrowser({ baseUrl: `${tenant.url}/graph/v1.0` }), InjectHeaders({ Authorization: `Bearer ${await tenant.graphToken('owner')}` }));
    const { drives } = await graph.sites.getByUrl('localhost', '/sites/werk');
    const { id } = (await drives()).find(({ name }) => name === 'Dossiers') ?? {};
    item = drives.getById(String(id)).getItemByPath('a.txt');
  });
  afterAll(() => tenant.stop());

  it('is set, read, locked, unlocked and removed', async () => {
    expect(await item.retentionLabel()()).not.toHaveProperty('name');
    expect(await item.updateRetentionLabel('Bewaren')).toMatchObject({ name: 'Bewaren', isLabelAppliedExplicitly: true });
    await expect(item.recordLocked(true)).rejects.toMatchObject({ status: 400 });
    expect(await item.updateRetentionLabel('Archiefstuk')).toMatchObject({ name: 'Archiefstuk', retentionSettings: { isRecordLocked: true } });
    await expect(item.delete()).rejects.toMatchObject({ status: 400 });
    expect(await item.recordLocked(false)).toMatchObject({ retentionSettings: { isRecordLocked: false, isContentUpdateAllowed: true } });
    expect(await item.expand('retentionLabel')()).toMatchObject({ name: 'a.txt', retentionLabel: { name: 'Archiefstuk' } });
    expect(await item.retentionLabel().select('name')()).toMatchObject({ name: 'Archiefstuk' });
    await item.removeRetentionLabel();
    expect(await tenant.labelOf('Dossiers/a.txt')).toBeNull();
    await expect(item.updateRetentionLabel('Nergens')).rejects.toMatchObject({ status: 400, message: expect.stringContaining('Can not find compliance tag') });
  });
});
