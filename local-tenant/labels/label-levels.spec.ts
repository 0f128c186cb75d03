import { LabelTenant } from './labels.spec-support';

describe('the label of a document that is being worked on', () => {
  let tenant: LabelTenant;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    await tenant.label('Één & ander');
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
  });
  afterAll(() => tenant.stop());

  const fileAt = (name: string) => `web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/${name}')`;
  const checkOut = async (name: string): Promise<number> => {
    const id = await tenant.upload(name);
    expect((await tenant.send('member', `${fileAt(name)}/CheckOut()`)).status).toBe(200);
    return id;
  };
  const undo = (name: string) => tenant.send('member', `${fileAt(name)}/UndoCheckOut()`);

  it('is seen by those who still see the version before', async () => {
    await tenant.labelItems([await checkOut('a.txt')], 'Één & ander');
    expect(await tenant.labelOf('Dossiers/a.txt')).toBe('Één & ander');
    const found = await tenant.get('visitor', "web/lists/getbytitle('Dossiers')/items?$select=FileLeafRef&$filter=OData__ComplianceTag eq 'ÉÉN %26 ander'");
    expect(await found.json()).toMatchObject({ value: [{ FileLeafRef: 'a.txt' }] });
  });

  it('stays when the check-out is given up', async () => {
    const id = await checkOut('b.txt');
    await tenant.labelItems([id], 'Archiefstuk');
    expect((await undo('b.txt')).status).toBe(200);
    expect(await tenant.labelOf('Dossiers/b.txt')).toBe('Archiefstuk');
    expect((await tenant.send('owner', fileAt('b.txt'), undefined, 'DELETE')).status).toBe(400);
  });

  it('stays off when the check-out is given up', async () => {
    const id = await tenant.upload('c.txt');
    await tenant.labelItems([id], 'Één & ander');
    await tenant.send('member', `${fileAt('c.txt')}/CheckOut()`);
    await tenant.labelItems([id], '');
    await undo('c.txt');
    expect(await tenant.item('Dossiers/c.txt', 'OData__ComplianceTag,OData__ComplianceFlags')).toEqual({ OData__ComplianceTag: null, OData__ComplianceFlags: null });
  });

  it('stays when the file is checked in', async () => {
    await tenant.labelItems([await checkOut('d.txt')], 'Bewaren');
    expect((await tenant.send('member', `${fileAt('d.txt')}/CheckIn(comment='',checkintype=1)`)).status).toBe(200);
    expect(await tenant.labelOf('Dossiers/d.txt')).toBe('Bewaren');
  });
});
