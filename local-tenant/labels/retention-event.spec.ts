import { LabelTenant } from './labels.spec-support';

describe('an event', () => {
  let tenant: LabelTenant;
  let kind: object;
  beforeEach(async () => {
    tenant = await LabelTenant.start();
    const { id } = (await (await tenant.graph('POST', 'security/triggerTypes/retentionEventTypes', { displayName: 'Gesloten' })).json()) as { id: string };
    kind = { 'retentionEventType@odata.bind': `https://graph.microsoft.com/v1.0/security/triggerTypes/retentionEventTypes/${id}` };
    await tenant.label('Na sluiting', { retentionTrigger: 'dateOfEvent', ...kind });
    await tenant.label('Anders');
    await tenant.send('owner', "web/lists/getbytitle('Dossiers')/fields", { '@odata.type': '#SP.FieldText', FieldTypeKind: 2, Title: 'ProductID' });
  });
  afterEach(() => tenant.stop());

  const file = async (name: string, label: string, ProductID?: string): Promise<void> => {
    const id = await tenant.upload(name);
    await tenant.labelItems([id], label);
    if (ProductID !== undefined) {
      expect((await tenant.send('member', `web/lists/getbytitle('Dossiers')/items(${id})`, { ProductID }, 'MERGE')).status).toBe(204);
    }
  };
  const happens = async (more: object): Promise<string> => {
    const answer = await tenant.graph('POST', 'security/triggers/retentionEvents', { ...kind, displayName: 'x', eventTriggerDateTime: '2026-03-01T09:00:00Z', ...more });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const started = async (name: string): Promise<boolean> =>
    ((await tenant.item(`Dossiers/${name}`, 'TagEventDate')) as { TagEventDate: unknown }).TagEventDate === '2026-03-01T09:00:00Z';

  it('without queries is about all content whose label waits for its kind', async () => {
    await file('a.txt', 'Na sluiting');
    await file('b.txt', 'Anders');
    await happens({ eventQueries: [] });
    expect([await started('a.txt'), await started('b.txt')]).toEqual([true, false]);
  });

  it('finds documents by any of their columns', async () => {
    await file('a.txt', 'Na sluiting', 'XYZ 1');
    await file('b.txt', 'Na sluiting', 'XYZ 2');
    await file('c.txt', 'Na sluiting', 'ABC');
    await happens({ eventQueries: [{ queryType: 'files', query: 'ProductID:"xyz 1" OR ProductID:AB*' }] });
    expect(await Promise.all(['a', 'b', 'c'].map((name) => started(`${name}.txt`)))).toEqual([true, false, true]);
  });

  it('that searches messages only is about no document', async () => {
    await file('a.txt', 'Na sluiting');
    await happens({ eventQueries: [{ queryType: 'messages', query: 'x' }] });
    expect(await started('a.txt')).toBe(false);
  });

  it('is not called back by being deleted', async () => {
    await file('a.txt', 'Na sluiting');
    tenant.set({ retentionEventSeconds: 60 });
    const id = await happens({});
    expect((await tenant.graph('DELETE', `security/triggers/retentionEvents/${id}`)).status).toBe(204);
    tenant.pass(60);
    expect(await started('a.txt')).toBe(true);
    expect((await tenant.graph('GET', `security/triggers/retentionEvents/${id}`)).status).toBe(404);
  });

  it('does not reach what is labelled afterwards', async () => {
    await happens({});
    await file('a.txt', 'Na sluiting');
    expect(await started('a.txt')).toBe(false);
  });
});
