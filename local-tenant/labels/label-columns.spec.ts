import { LabelTenant } from './labels.spec-support';

describe('the columns of a label', () => {
  let tenant: LabelTenant;
  let id: number;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    id = await tenant.upload('gelezen.txt');
    await tenant.upload('zonder.txt');
    await tenant.labelItems([id], 'Bewaren');
  });
  afterAll(() => tenant.stop());

  const list = "web/lists/getbytitle('Dossiers')";
  const rows = async (where: string): Promise<unknown> => {
    const fields = ['ID', '_ComplianceTag', '_ComplianceTagWrittenTime', '_ComplianceTagUserId', '_ComplianceFlags'].map((name) => `<FieldRef Name="${name}"/>`);
    const ViewXml = `<View Scope="RecursiveAll"><ViewFields>${fields.join('')}</ViewFields><Query><Where>${where}</Where></Query></View>`;
    return (await tenant.send('visitor', `${list}/RenderListDataAsStream`, { parameters: { ViewXml } })).json();
  };

  it('are read and filtered in views', async () => {
    expect(await rows('<Eq><FieldRef Name="_ComplianceTag"/><Value Type="Text">Bewaren</Value></Eq>')).toMatchObject({
      Row: [{ ID: String(id), _ComplianceTag: 'Bewaren', _ComplianceFlags: '1', _ComplianceTagUserId: expect.stringMatching(/^\d+$/) }],
    });
    expect(await rows('<IsNull><FieldRef Name="_ComplianceTag"/></IsNull>')).toMatchObject({ Row: [{ _ComplianceTag: '' }] });
  });

  it('are read as text', async () => {
    const text = (await (await tenant.get('visitor', `${list}/items(${id})/FieldValuesAsText`)).json()) as Record<string, unknown>;
    expect(Object.entries(text).filter(([name]) => /ComplianceTag$/.test(name)).map(([, value]) => value)).toEqual(['Bewaren']);
  });

  it('are filtered by OData', async () => {
    const found = await tenant.get('visitor', `${list}/items?$select=Id&$filter=OData__ComplianceTag eq 'Bewaren'`);
    expect(await found.json()).toMatchObject({ value: [{ Id: id }] });
  });

  it('are told in short by ComplianceInfo of items and files', async () => {
    const info = async (path: string): Promise<unknown> => ((await (await tenant.get('visitor', `${path}?$select=ComplianceInfo`)).json()) as { ComplianceInfo: unknown }).ComplianceInfo;
    const file = (name: string) => `web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/${name}')`;
    const expected = { ComplianceTag: 'Bewaren', TagPolicyEventBased: false, TagPolicyHold: true, TagPolicyRecord: false };
    expect([await info(`${list}/items(${id})`), await info(file('gelezen.txt'))]).toEqual([expected, expected]);
    expect(await info(file('zonder.txt'))).toEqual({ ComplianceTag: null, TagPolicyEventBased: false, TagPolicyHold: false, TagPolicyRecord: false });
    expect(await (await tenant.get('visitor', `${list}/items(${id})`)).json()).not.toHaveProperty('ComplianceInfo');
  });

  it('are written by nobody, ComplianceAssetId by whoever edits', async () => {
    const write = async (FieldName: string): Promise<unknown> =>
      (await tenant.send('member', `${list}/items(${id})/ValidateUpdateListItem`, { formValues: [{ FieldName, FieldValue: 'X-1' }] })).json();
    for (const name of ['_ComplianceTag', '_IsRecord', 'TagEventDate']) {
      expect(await write(name)).toMatchObject({ value: [{ HasException: true }] });
    }
    expect(await write('ComplianceAssetId')).toMatchObject({ value: [{ HasException: false }] });
    expect(await (await tenant.get('visitor', `${list}/items(${id})`)).json()).toMatchObject({ ComplianceAssetId: 'X-1' });
  });
});
