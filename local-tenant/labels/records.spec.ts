import { LabelTenant } from './labels.spec-support';

const { refusal } = LabelTenant;

describe('records', () => {
  let tenant: LabelTenant;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Bewaren');
    await tenant.label('Markering', { behaviorDuringRetentionPeriod: 'doNotRetain' });
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    await tenant.label('Later archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord', defaultRecordBehavior: 'startUnlocked' });
    await tenant.label('Reglementair', { behaviorDuringRetentionPeriod: 'retainAsRegulatoryRecord' });
  });
  afterAll(() => tenant.stop());
  afterEach(() => tenant.set({ recordPropertiesEditable: false, labelledItemsDeletable: true }));

  let count = 0;
  /** A file under a label, by its item's id and name. */
  const labelled = async (label: string): Promise<[id: number, name: string]> => {
    count += 1;
    const name = `stuk ${count}.txt`;
    const id = await tenant.upload(name);
    expect(await (await tenant.labelItems([id], label)).json()).toEqual({ value: [] });
    return [id, name];
  };
  const fileAt = (name: string) => `web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/${encodeURIComponent(name)}')`;
  const itemOf = (id: number) => `web/lists/getbytitle('Dossiers')/items(${id})`;
  const edit = (id: number, fields: object = { Title: 'anders' }) => tenant.send('owner', itemOf(id), fields, 'MERGE');
  const overwrite = (name: string) =>
    tenant.send('owner', `web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/Files/AddUsingPath(DecodedUrl='${encodeURIComponent(name)}',overwrite=true)`, 'nieuw');
  const put = (name: string) => tenant.send('owner', `${fileAt(name)}/$value`, 'nieuw', 'PUT');
  const remove = (id: number) => tenant.send('owner', itemOf(id), undefined, 'DELETE');
  const moveTo = (name: string, target: string) =>
    tenant.send('owner', `${fileAt(name)}/MoveTo(newurl='/sites/werk/${target}/${encodeURIComponent(name)}',flags=1)`);
  const statuses = async (...answers: readonly Promise<Response>[]): Promise<number[]> => {
    const found: number[] = [];
    for (const answer of answers) found.push((await answer).status);
    return found;
  };
  const lock = (how: 'LockRecordItem' | 'UnlockRecordItem', itemId: number, more: object = {}) =>
    tenant.call('member', how, { listUrl: tenant.library(), itemId, ...more });

  it('that are locked take no new content, properties, name or deletion', async () => {
    const [id, name] = await labelled('Archiefstuk');
    expect(await refusal(edit(id))).toEqual([400, 'This item cannot be updated because it is locked as read-only.', '-2147467259, Microsoft.SharePoint.SPException']);
    expect((await refusal(edit(id, { FileLeafRef: 'anders.txt' })))[0]).toBe(400);
    expect((await refusal(tenant.send('owner', `${itemOf(id)}/ValidateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] })))[0]).toBe(400);
    expect((await refusal(overwrite(name)))[0]).toBe(400);
    expect((await refusal(put(name)))[0]).toBe(400);
    expect((await refusal(remove(id))).slice(0, 2)).toEqual([400, expect.stringContaining("'Archiefstuk'")]);
    expect((await refusal(tenant.send('owner', `${itemOf(id)}/recycle`)))[0]).toBe(400);
    expect(await (await tenant.get('owner', `${fileAt(name)}/$value`)).text()).toBe('inhoud');
  });

  it('that are unlocked are edited again, and still not deleted', async () => {
    const [id, name] = await labelled('Archiefstuk');
    expect(await (await lock('UnlockRecordItem', id)).json()).toEqual({ value: 0 });
    expect((await edit(id)).status).toBe(204);
    expect((await overwrite(name)).status).toBe(200);
    expect((await refusal(remove(id)))[0]).toBe(400);
    expect((await lock('LockRecordItem', id)).status).toBe(200);
    expect((await refusal(edit(id)))[0]).toBe(400);
  });

  it('are unlocked and locked by who may edit them, and only records are', async () => {
    const [id] = await labelled('Archiefstuk');
    expect((await tenant.call('visitor', 'UnlockRecordItem', { listUrl: tenant.library(), itemId: id })).status).toBe(403);
    const [plain] = await labelled('Bewaren');
    expect((await refusal(lock('LockRecordItem', plain))).slice(0, 2)).toEqual([400, expect.stringContaining('not a record')]);
    expect((await refusal(lock('UnlockRecordItem', 9999)))[0]).toBe(404);
    const dotted = 'SP.CompliancePolicy.SPPolicyStoreProxy.UnlockRecordItem()';
    expect((await tenant.send('member', dotted, { listUrl: tenant.library(), itemId: id })).status).toBe(200);
  });

  it('begin unlocked when their label says so, until somebody locks them', async () => {
    const [id] = await labelled('Later archiefstuk');
    expect((await edit(id)).status).toBe(204);
    await lock('LockRecordItem', id);
    expect((await refusal(edit(id)))[0]).toBe(400);
  });

  it('count their period from the last lock when the call says so', async () => {
    const [id, name] = await labelled('Archiefstuk');
    tenant.pass(3600);
    await lock('LockRecordItem', id);
    expect(await tenant.item(`Dossiers/${name}`, 'OData__ComplianceTagWrittenTime')).toEqual({ OData__ComplianceTagWrittenTime: '2026-03-12T10:00:00Z' });
    await lock('LockRecordItem', id, { refreshLabeledTime: true });
    expect(await tenant.item(`Dossiers/${name}`, 'OData__ComplianceTagWrittenTime')).toEqual({ OData__ComplianceTagWrittenTime: '2026-03-12T11:00:00Z' });
  });

  it('that are regulatory stay locked and labelled for everybody', async () => {
    const [id] = await labelled('Reglementair');
    tenant.set({ recordPropertiesEditable: true });
    expect((await refusal(lock('UnlockRecordItem', id)))[0]).toBe(400);
    expect(await statuses(edit(id), remove(id))).toEqual([400, 400]);
    expect(await (await tenant.labelItems([id], '', 'owner')).json()).toEqual({ value: [id] });
    expect(await (await tenant.labelItems([id], 'Bewaren', 'owner')).json()).toEqual({ value: [id] });
  });

  it('lose or change their label by administrators of the site only', async () => {
    const [id, name] = await labelled('Archiefstuk');
    expect(await (await tenant.labelItems([id], 'Bewaren', 'member')).json()).toEqual({ value: [id] });
    expect(await (await tenant.labelItems([id], '', 'member')).json()).toEqual({ value: [id] });
    expect(await tenant.labelOf(`Dossiers/${encodeURIComponent(name)}`)).toBe('Archiefstuk');
    expect(await (await tenant.labelItems([id], 'Bewaren', 'owner')).json()).toEqual({ value: [] });
    expect((await edit(id)).status).toBe(204);
  });

  it('move within their library, and out of it only when they were never unlocked', async () => {
    await tenant.send('owner', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/AddSubFolderUsingPath(DecodedUrl='Elders')");
    const [, within] = await labelled('Archiefstuk');
    expect((await moveTo(within, 'Dossiers/Elders')).status).toBe(200);
    expect(await tenant.labelOf(`Dossiers/Elders/${encodeURIComponent(within)}`)).toBe('Archiefstuk');
    const [, across] = await labelled('Archiefstuk');
    expect((await moveTo(across, 'Archief')).status).toBe(200);
    expect(await tenant.labelOf(`Archief/${encodeURIComponent(across)}`)).toBe('Archiefstuk');
    const [unlocked, stays] = await labelled('Archiefstuk');
    await lock('UnlockRecordItem', unlocked);
    await lock('LockRecordItem', unlocked);
    expect((await refusal(moveTo(stays, 'Archief')))[0]).toBe(400);
    const [, regulatory] = await labelled('Reglementair');
    expect((await refusal(moveTo(regulatory, 'Archief')))[0]).toBe(400);
  });

  it('have editable properties where the tenant is set so, and never editable content', async () => {
    const [id, name] = await labelled('Archiefstuk');
    tenant.set({ recordPropertiesEditable: true });
    expect((await edit(id)).status).toBe(204);
    expect((await refusal(overwrite(name)))[0]).toBe(400);
  });

  it('in a list are locked in all their columns, whatever the tenant is set to', async () => {
    const made = (await (await tenant.send('member', "web/lists/getbytitle('Zaken')/items", { Title: 'Zaak' })).json()) as { Id: number };
    await tenant.labelItems([made.Id], 'Archiefstuk', 'member', tenant.zaken);
    tenant.set({ recordPropertiesEditable: true });
    const path = `web/lists/getbytitle('Zaken')/items(${made.Id})`;
    expect((await refusal(tenant.send('owner', path, { Title: 'Anders' }, 'MERGE')))[0]).toBe(400);
    expect((await refusal(tenant.send('owner', path, undefined, 'DELETE')))[0]).toBe(400);
  });

  it('keep the folders that they are in from being deleted', async () => {
    await tenant.send('owner', "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers')/AddSubFolderUsingPath(DecodedUrl='Vol')");
    const id = await tenant.upload('erin.txt', 'Dossiers/Vol');
    await tenant.labelItems([id], 'Archiefstuk');
    const folder = "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Dossiers/Vol')";
    const held = [400, 'Folder cannot be deleted while on hold or retention policy.', '-2147467259, Microsoft.SharePoint.SPException'];
    expect((await refusal(tenant.send('owner', folder, undefined, 'DELETE')))[0]).toBe(400);
    expect(await tenant.labelOf('Dossiers/Vol/erin.txt')).toBe('Archiefstuk');
    await tenant.labelItems([id], 'Bewaren', 'owner');
    expect(await refusal(tenant.send('owner', folder, undefined, 'DELETE'))).toEqual(held);
    expect(await refusal(tenant.send('owner', `${folder}/recycle`))).toEqual(held);
    expect((await remove(id)).status).toBe(200);
    expect((await tenant.send('owner', folder, undefined, 'DELETE')).status).toBe(200);
  });

  it('stay as they are when they move, and their label is no part of copies and of history', async () => {
    const [, unlocked] = await labelled('Later archiefstuk');
    expect((await moveTo(unlocked, 'Archief')).status).toBe(200);
    const moved = `web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/Archief/${encodeURIComponent(unlocked)}')`;
    expect((await tenant.send('owner', `${moved}/ListItemAllFields`, { Title: 'nog open' }, 'MERGE')).status).toBe(204);
    expect((await tenant.send('owner', `${moved}/CopyTo(strnewurl='/sites/werk/Dossiers/kopie.txt',boverwrite=false)`)).status).toBe(200);
    expect(await tenant.labelOf('Dossiers/kopie.txt')).toBeNull();
    const id = await tenant.upload('historie.txt');
    await tenant.upload('historie.txt', 'Dossiers', 'tweede');
    await tenant.labelItems([id], 'Later archiefstuk');
    expect((await tenant.send('owner', `${fileAt('historie.txt')}/versions/RestoreByLabel(versionlabel='1.0')`)).status).toBe(200);
    expect(await tenant.labelOf('Dossiers/historie.txt')).toBe('Later archiefstuk');
  });

  it('keep their list from being deleted', async () => {
    await tenant.send('owner', 'web/lists', { Title: 'Kort', BaseTemplate: 100 });
    const list = "web/lists/getbytitle('Kort')";
    const { Id } = (await (await tenant.send('member', `${list}/items`, { Title: 'x' })).json()) as { Id: number };
    const url = `${tenant.url}/sites/werk/Lists/Kort`;
    await tenant.labelItems([Id], 'Archiefstuk', 'member', url);
    const heldList = [400, 'List cannot be deleted while on hold or retention policy.', '-2147467259, Microsoft.SharePoint.SPException'];
    expect(await refusal(tenant.send('owner', list, undefined, 'DELETE'))).toEqual(heldList);
    await tenant.labelItems([Id], 'Bewaren', 'owner', url);
    expect(await refusal(tenant.send('owner', list, undefined, 'DELETE'))).toEqual(heldList);
    expect(await refusal(tenant.send('owner', `${list}/recycle`))).toEqual(heldList);
    await tenant.labelItems([Id], 'Markering', 'owner', url);
    expect((await tenant.send('owner', list, undefined, 'DELETE')).status).toBe(200);
  });

  it('are filled with their content when a default label came first, and then locked', async () => {
    expect((await tenant.setDefault('Archiefstuk', { listUrl: tenant.library('Archief') })).status).toBe(200);
    const folder = "web/GetFolderByServerRelativePath(DecodedUrl='/sites/werk/Archief')";
    const big = "web/GetFileByServerRelativePath(DecodedUrl='/sites/werk/Archief/groot.txt')";
    const uploadId = "guid'11111111-2222-4333-8444-555555555555'";
    expect((await tenant.send('member', `${folder}/Files/AddStubUsingPath(DecodedUrl='groot.txt')`)).status).toBe(200);
    expect(await tenant.labelOf('Archief/groot.txt')).toBe('Archiefstuk');
    expect((await tenant.send('member', `${big}/StartUpload(uploadId=${uploadId})`, 'een')).status).toBe(200);
    expect((await tenant.send('member', `${big}/FinishUpload(uploadId=${uploadId},fileOffset=3)`, 'twee')).status).toBe(200);
    expect(await (await tenant.get('visitor', `${big}/$value`)).text()).toBe('eentwee');
    expect((await refusal(tenant.send('member', `${big}/$value`, 'drie', 'PUT')))[0]).toBe(400);
    expect((await refusal(tenant.send('member', `${big}/StartUpload(uploadId=${uploadId})`, 'een')))[0]).toBe(400);
    await tenant.labelItems([await tenant.upload('leeg.txt', 'Dossiers', '')], 'Archiefstuk');
    expect((await refusal(put('leeg.txt')))[0]).toBe(400);
    await tenant.setDefault('', { listUrl: tenant.library('Archief') });
  });

  it('and all that is retained keep their versions from being deleted', async () => {
    const [id, name] = await labelled('Bewaren');
    await overwrite(name);
    const onHold = [400, 'Versions of this item cannot be deleted because it is on hold or retention policy.', '-2147467259, Microsoft.SharePoint.SPException'];
    expect(await refusal(tenant.send('owner', `${fileAt(name)}/versions/DeleteByLabel(versionlabel='1.0')`))).toEqual(onHold);
    expect(await refusal(tenant.send('owner', `${fileAt(name)}/versions/DeleteAll()`))).toEqual(onHold);
    await tenant.labelItems([id], 'Markering');
    expect((await tenant.send('owner', `${fileAt(name)}/versions/DeleteByLabel(versionlabel='1.0')`)).status).toBe(200);
  });

  it('that are regulatory are not made of what is checked out', async () => {
    const [id, name] = await labelled('Bewaren');
    await tenant.send('member', `${fileAt(name)}/CheckOut()`);
    expect(await (await tenant.labelItems([id], 'Reglementair', 'member')).json()).toEqual({ value: [id] });
    await tenant.send('member', `${fileAt(name)}/CheckIn(comment='',checkintype=1)`);
    expect(await (await tenant.labelItems([id], 'Reglementair', 'member')).json()).toEqual({ value: [] });
    expect((await refusal(tenant.send('member', `${fileAt(name)}/CheckOut()`)))[0]).toBe(400);
  });

  it('apart, what is labelled is edited and deleted as anything else, deletion unless the tenant is set otherwise', async () => {
    const [[kept], [gone], [marked]] = [await labelled('Bewaren'), await labelled('Bewaren'), await labelled('Markering')];
    expect((await edit(gone)).status).toBe(204);
    expect((await remove(gone)).status).toBe(200);
    tenant.set({ labelledItemsDeletable: false });
    expect((await refusal(remove(kept)))[0]).toBe(400);
    expect((await remove(marked)).status).toBe(200);
  });
});
