import { LabelTenant } from './labels.spec-support';

const { refusal } = LabelTenant;

describe('labels by the methods of an item', () => {
  let tenant: LabelTenant;
  let item: string;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    await tenant.label('Markering', { behaviorDuringRetentionPeriod: 'doNotRetain' });
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' }, false);
    const made = (await (await tenant.send('member', "web/lists/getbytitle('Zaken')/items", { Title: 'Zaak' })).json()) as { Id: number };
    item = `web/lists/getbytitle('Zaken')/items(${made.Id})`;
  });
  afterAll(() => tenant.stop());

  const shown = async (): Promise<unknown> =>
    (await tenant.get('visitor', `${item}?$select=OData__ComplianceTag,OData__ComplianceTagWrittenTime,OData__ComplianceTagUserId`)).json();
  const all = { isTagPolicyHold: false, isTagPolicyRecord: false, isEventBasedTag: false, isTagSuperLock: false, isUnlockedAsDefault: false };

  it('are set and taken off by SetComplianceTag', async () => {
    expect((await tenant.send('member', `${item}/SetComplianceTag`, { complianceTag: 'Bewaren', ...all, isTagPolicyHold: true })).status).toBe(200);
    expect(await shown()).toMatchObject({ OData__ComplianceTag: 'Bewaren' });
    expect((await tenant.send('visitor', `${item}/SetComplianceTag`, { complianceTag: '', ...all })).status).toBe(403);
    expect((await tenant.send('member', `${item}/SetComplianceTag`, { complianceTag: '', ...all })).status).toBe(200);
    expect(await shown()).toMatchObject({ OData__ComplianceTag: null });
    expect((await refusal(tenant.send('member', `${item}/SetComplianceTag`, { complianceTag: 'Nergens', ...all })))[1]).toContain('Can not find compliance tag with value: Nergens.');
  });

  it.each([
    ['SetComplianceTag', { complianceTag: 'Bewaren', ...all, isTagPolicyRecord: true }, 'isTagPolicyRecord'],
    ['SetComplianceTagWithHold', { complianceTag: 'Markering' }, 'SetComplianceTagWithHold'],
    ['SetComplianceTagWithNoHold', { complianceTag: 'Bewaren' }, 'SetComplianceTagWithNoHold'],
    ['SetComplianceTagWithRecord', { complianceTag: 'Bewaren' }, 'SetComplianceTagWithRecord'],
    ['SetComplianceTagWithExplicitMetasUpdate', { complianceTag: 'Bewaren', complianceFlags: 3, complianceTagWrittenTime: '2026-01-02T03:04:05Z' }, 'complianceFlags'],
    ['SetComplianceTagWithMetaInfo', { complianceTag: 'Bewaren', complianceTagWrittenTime: '2026-01-02T03:04:05Z', userEmailAddress: 'niemand@small.example' }, 'niemand@small.example'],
  ])('cannot be made other than they are: %s %j', async (method, body, named) => {
    expect((await refusal(tenant.send('member', `${item}/${method}`, body))).slice(0, 2)).toEqual([400, expect.stringContaining(named)]);
  });

  it('are set by the methods that say what they are', async () => {
    for (const [method, label] of [['SetComplianceTagWithHold', 'Bewaren'], ['SetComplianceTagWithNoHold', 'Markering']] as const) {
      expect((await tenant.send('member', `${item}/${method}`, { complianceTag: label })).status).toBe(200);
      expect(await shown()).toMatchObject({ OData__ComplianceTag: label });
    }
  });

  it('say when and by whom they were given where the method takes it', async () => {
    const { Id } = (await (await tenant.get('visitor', 'web/currentUser?$select=Id')).json()) as { Id: number };
    for (const [method, more] of [['SetComplianceTagWithMetaInfo', { blockDelete: true, blockEdit: false, isTagSuperLock: false, isRecordUnlockedAsDefault: false }], ['SetComplianceTagWithExplicitMetasUpdate', { complianceFlags: 1 }]] as const) {
      const body = { complianceTag: 'Bewaren', complianceTagWrittenTime: '2026-01-02T03:04:05Z', userEmailAddress: 'visitor@small.example', ...more };
      expect((await tenant.send('member', `${item}/${method}`, body)).status).toBe(200);
      expect(await shown()).toEqual({ OData__ComplianceTag: 'Bewaren', OData__ComplianceTagWrittenTime: '2026-01-02T03:04:05Z', OData__ComplianceTagUserId: String(Id) });
    }
  });

  it('of records stay for who does not administer the site', async () => {
    expect((await tenant.send('member', `${item}/SetComplianceTagWithRecord`, { complianceTag: 'Archiefstuk' })).status).toBe(200);
    expect((await tenant.send('member', `${item}/SetComplianceTag`, { complianceTag: '', ...all })).status).toBe(403);
    expect((await tenant.send('member', `${item}/SetComplianceTag`, { complianceTag: 'Archiefstuk', ...all })).status).toBe(200);
    expect((await tenant.send('owner', `${item}/SetComplianceTag`, { complianceTag: '', ...all })).status).toBe(200);
    expect(await shown()).toMatchObject({ OData__ComplianceTag: null });
  });

  it('on many items at once go by ApplyLabelOnBulkItems as well', async () => {
    const id = await tenant.upload('bulk.txt');
    const body = { itemIds: [id, 999], listUrl: tenant.library(), complianceTagValue: 'Bewaren', blockDelete: true, blockEdit: false };
    expect(await (await tenant.call('member', 'ApplyLabelOnBulkItems', body)).json()).toEqual({ value: [999] });
    expect(await tenant.labelOf('Dossiers/bulk.txt')).toBe('Bewaren');
  });
});
