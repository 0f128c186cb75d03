import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestTenant } from '../../support/tenant';
import { heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with retention labels and events', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let ron: Cli;
  let folder: string;
  const webUrl = workUrl;
  const library = '/sites/projects/Papers';
  const forever = { behaviorDuringRetentionPeriod: 'retain', actionAfterRetentionPeriod: 'delete', retentionDuration: 365 };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cli-labels-'));
    writeFileSync(join(folder, 'plan.txt'), 'a plan');
    ({ tenant, clis: [olga, ron], end } = await startClis('olga', 'ron'));
    await olga.run('spo list add', { webUrl, title: 'Papers', baseTemplate: 'DocumentLibrary' });
    await olga.run('spo list add', { webUrl, title: 'Rows', baseTemplate: 'GenericList' });
    await olga.run('spo listitem add', { webUrl, listTitle: 'Rows', Title: 'One' });
    await olga.run('spo folder add', { webUrl, parentFolderUrl: '/Papers', name: 'Plans' });
    await olga.run('spo file add', { webUrl, folder: 'Papers', path: join(folder, 'plan.txt') });
  });
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });

  const graph = async (path: string): Promise<{ status: number; json: Record<string, unknown> }> => {
    const answer = await fetch(`${tenant.url}/graph/v1.0/security/${path}`, {
      headers: { Authorization: `Bearer ${await tenant.token('olga', 'https://graph.microsoft.com')}` },
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  /** As an administrator does with PowerShell, which has no address on the web. */
  const publish = async (label: string): Promise<void> => {
    const answer = await tenant.fetchAs('olga', '/_tenant/label-policies/publish', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ label, site: '/sites/projects' }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const labelOf = (address: string): Promise<unknown> => heldValue(tenant, `${address}/OData__ComplianceTag`).catch(() => undefined);
  const fileItem = `GetFileByServerRelativePath(DecodedUrl='${library}/plan.txt')/ListItemAllFields`;
  const rowItem = "lists/getbytitle('Rows')/items(1)";

  it('makes, reads, changes and removes labels', async () => {
    const label = await olga.one('purview retentionlabel add', { displayName: 'One year', ...forever });
    expect(label).toMatchObject({ displayName: 'One year', behaviorDuringRetentionPeriod: 'retain', retentionDuration: { days: 365 }, isInUse: false });
    expect((await olga.list('purview retentionlabel list')).map(({ displayName }) => displayName)).toEqual(['One year']);
    await olga.run('purview retentionlabel set', { id: label.id, descriptionForUsers: 'Keep it a year' });
    expect(await olga.one('purview retentionlabel get', { id: label.id })).toMatchObject({ descriptionForUsers: 'Keep it a year' });
    const other = await olga.one('purview retentionlabel add', { displayName: 'To go', ...forever });
    await olga.run('purview retentionlabel remove', { id: other.id, force: true });
    expect((await graph(`labels/retentionLabels/${String(other.id)}`)).status).toBe(404);
    expect((await graph(`labels/retentionLabels/${String(label.id)}`)).json).toMatchObject({ displayName: 'One year', descriptionForUsers: 'Keep it a year' });
  });

  it('is told of a label that is there already or not there, and of rights that it has not got', async () => {
    expect(await olga.refused('purview retentionlabel add', { displayName: 'One year', ...forever })).toMatch(/already exists/);
    expect(await olga.refused('purview retentionlabel get', { id: '00000000-0000-0000-0000-000000000000' })).toMatch(/does not exist/);
    expect(await ron.refused('purview retentionlabel add', { displayName: 'Of Ron', ...forever })).not.toBe('');
    expect(await ron.refused('purview retentionlabel list')).not.toBe('');
    expect((await graph('labels/retentionLabels')).json.value).toHaveLength(1);
  });

  it('makes, reads, changes and removes event types and events', async () => {
    const type = await olga.one('purview retentioneventtype add', { displayName: 'File closed', description: 'A file ends' });
    expect((await olga.list('purview retentioneventtype list')).map(({ displayName }) => displayName)).toEqual(['File closed']);
    await olga.run('purview retentioneventtype set', { id: type.id, description: 'A file has ended' });
    expect(await olga.one('purview retentioneventtype get', { id: type.id })).toMatchObject({ description: 'A file has ended' });
    const event = await olga.one('purview retentionevent add', {
      displayName: 'File 7 closed', eventTypeName: 'File closed', assetIds: 'ComplianceAssetId:7', triggerDateTime: '2026-01-01T00:00:00Z',
    });
    expect(event).toMatchObject({ displayName: 'File 7 closed', eventQueries: [{ queryType: 'files', query: 'ComplianceAssetId:7' }] });
    expect((await olga.list('purview retentionevent list')).map(({ id }) => id)).toEqual([event.id]);
    expect(await olga.one('purview retentionevent get', { id: event.id })).toMatchObject({ displayName: 'File 7 closed' });
    expect(await ron.refused('purview retentioneventtype list')).not.toBe('');
    await olga.run('purview retentionevent remove', { id: event.id, force: true });
    await olga.run('purview retentioneventtype remove', { id: type.id, force: true });
    expect((await graph('triggerTypes/retentionEventTypes')).json.value).toEqual([]);
    expect((await graph('triggers/retentionEvents')).json.value).toEqual([]);
  });

  it('gives a library its default label, once that is published to the site', async () => {
    expect(await olga.list('spo web retentionlabel list', { webUrl })).toEqual([]);
    await publish('One year');
    expect(await olga.list('spo web retentionlabel list', { webUrl })).toMatchObject([{ TagName: 'One year', TagDuration: 365, BlockDelete: true }]);
    await olga.run('spo list retentionlabel ensure', { webUrl, listTitle: 'Papers', name: 'One year' });
    expect(await olga.one('spo list retentionlabel get', { webUrl, listTitle: 'Papers' })).toMatchObject({ TagName: 'One year' });
    expect(await olga.refused('spo list retentionlabel ensure', { webUrl, listTitle: 'Papers', name: 'Nowhere' })).toMatch(/Can not find compliance tag with value: Nowhere/);
    expect(await ron.refused('spo list retentionlabel ensure', { webUrl, listTitle: 'Papers', name: 'One year' })).toMatch(/Access denied/);
    writeFileSync(join(folder, 'later.txt'), 'came later');
    await olga.run('spo file add', { webUrl, folder: 'Papers', path: join(folder, 'later.txt') });
    expect(await labelOf(`GetFileByServerRelativePath(DecodedUrl='${library}/later.txt')/ListItemAllFields`)).toBe('One year');
    await olga.run('spo list retentionlabel remove', { webUrl, listTitle: 'Papers', force: true });
    expect(await olga.run('spo list retentionlabel get', { webUrl, listTitle: 'Papers' })).toBeUndefined();
  });

  it('labels an item, a file and a folder, and takes the label off again', async () => {
    await olga.run('spo listitem retentionlabel ensure', { webUrl, listTitle: 'Rows', listItemId: 1, name: 'One year' });
    expect(await labelOf(rowItem)).toBe('One year');
    await olga.run('spo listitem retentionlabel remove', { webUrl, listTitle: 'Rows', listItemId: 1, force: true });
    expect([undefined, null, '']).toContain(await labelOf(rowItem));
    await olga.run('spo file retentionlabel ensure', { webUrl, fileUrl: `${library}/plan.txt`, name: 'One year', assetId: 'A-7' });
    expect([await labelOf(fileItem), await heldValue(tenant, `${fileItem}/ComplianceAssetId`)]).toEqual(['One year', 'A-7']);
    expect(await ron.refused('spo file retentionlabel remove', { webUrl, fileUrl: `${library}/plan.txt`, force: true })).toMatch(/Access denied/);
    await olga.run('spo file retentionlabel remove', { webUrl, fileUrl: `${library}/plan.txt`, force: true });
    expect([undefined, null, '']).toContain(await labelOf(fileItem));
    await olga.run('spo folder retentionlabel ensure', { webUrl, folderUrl: `${library}/Plans`, name: 'One year' });
    const folderItem = `GetFolderByServerRelativePath(DecodedUrl='${library}/Plans')/ListItemAllFields`;
    expect(await labelOf(folderItem)).toBe('One year');
    await olga.run('spo folder retentionlabel remove', { webUrl, folderUrl: `${library}/Plans`, force: true });
    expect([undefined, null, '']).toContain(await labelOf(folderItem));
  });

  it('finds lists, folders, files and labels by all that it knows them by', async () => {
    const [label] = await olga.list('spo web retentionlabel list', { webUrl });
    await olga.run('spo listitem retentionlabel ensure', { webUrl, listUrl: 'Lists/Rows', listItemId: 1, id: label?.TagId, assetId: 'A-8' });
    expect([await labelOf(rowItem), await heldValue(tenant, `${rowItem}/ComplianceAssetId`)]).toEqual(['One year', 'A-8']);
    await olga.run('spo listitem retentionlabel remove', { webUrl, listUrl: 'Lists/Rows', listItemId: 1, force: true });
    expect(await olga.refused('spo listitem retentionlabel ensure', { webUrl, listTitle: 'Rows', listItemId: 1, id: '00000000-0000-0000-0000-000000000000' }))
      .toMatch(/does not exist or is not published/);
    await olga.run('spo file retentionlabel ensure', { webUrl, fileId: await heldValue(tenant, `${fileItem}/UniqueId`), name: 'One year' });
    expect(await labelOf(fileItem)).toBe('One year');
    await olga.run('spo file retentionlabel remove', { webUrl, fileId: await heldValue(tenant, `${fileItem}/UniqueId`), force: true });
    await olga.run('spo folder retentionlabel ensure', { webUrl, folderUrl: library, name: 'One year' });
    expect(await olga.one('spo list retentionlabel get', { webUrl, listUrl: '/Papers' })).toMatchObject({ TagName: 'One year' });
    await olga.run('spo list retentionlabel ensure', { webUrl, listUrl: '/Papers', name: 'One year', syncToItems: true });
    expect(await labelOf(fileItem)).toBe('One year');
    await olga.run('spo folder retentionlabel remove', { webUrl, folderUrl: library, force: true });
    expect(await olga.run('spo list retentionlabel get', { webUrl, listTitle: 'Papers' })).toBeUndefined();
    expect(await olga.refused('spo list remove', { webUrl, title: 'Papers', force: true })).toMatch(/List cannot be deleted while on hold or retention policy/);
    await olga.run('spo file retentionlabel remove', { webUrl, fileUrl: `${library}/plan.txt`, force: true });
  });

  it('makes labels that wait for an event, and records', async () => {
    const type = await olga.one('purview retentioneventtype add', { displayName: 'Contract ended' });
    const waiting = await olga.one('purview retentionlabel add', {
      displayName: 'After the contract', ...forever, behaviorDuringRetentionPeriod: 'retainAsRecord', retentionTrigger: 'dateOfEvent', eventTypeName: 'Contract ended',
      defaultRecordBehavior: 'startUnlocked', descriptionForAdmins: 'for admins', descriptionForUsers: 'for users', labelToBeApplied: 'One year',
    });
    expect(waiting).toMatchObject({ retentionTrigger: 'dateOfEvent', defaultRecordBehavior: 'startUnlocked', labelToBeApplied: 'One year' });
    expect((await graph(`labels/retentionLabels/${String(waiting.id)}/retentionEventType`)).json).toMatchObject({ id: type.id });
    expect(await olga.refused('purview retentionlabel set', { id: waiting.id, retentionTrigger: 'dateCreated' })).toMatch(/cannot be changed/);
    expect(await olga.refused('purview retentionlabel remove', { id: waiting.id, force: true })).toMatch(/starts at an event/);
    expect(await olga.refused('purview retentioneventtype remove', { id: type.id, force: true })).toMatch(/After the contract/);
    expect(await olga.refused('purview retentionevent add', { displayName: 'x', eventTypeName: 'Nothing', assetIds: 'ComplianceAssetId:7' })).toMatch(/does not exist/);
    const event = await olga.one('purview retentionevent add', { displayName: 'Contract 7', eventTypeId: type.id, assetIds: 'ComplianceAssetId:7', keywords: 'contract 7' });
    expect(event).toMatchObject({ eventStatus: { error: null, status: 'pending' }, eventPropagationResults: [] });
    expect(await olga.one('purview retentionevent get', { id: event.id })).toMatchObject({ eventStatus: { status: 'success' } });
  });

  it('locks and unlocks a record', async () => {
    await olga.run('purview retentionlabel add', { displayName: 'Record', ...forever, behaviorDuringRetentionPeriod: 'retainAsRecord', defaultRecordBehavior: 'startUnlocked' });
    await publish('Record');
    expect(await olga.refused('spo listitem record lock', { webUrl, listTitle: 'Rows', listItemId: 1 })).not.toBe('');
    await olga.run('spo listitem retentionlabel ensure', { webUrl, listTitle: 'Rows', listItemId: 1, name: 'Record' });
    await olga.run('spo listitem record lock', { webUrl, listTitle: 'Rows', listItemId: 1 });
    expect(await olga.refused('spo listitem set', { webUrl, listTitle: 'Rows', id: 1, Title: 'Changed' })).not.toBe('');
    await olga.run('spo listitem record unlock', { webUrl, listTitle: 'Rows', listItemId: 1 });
    await olga.run('spo listitem set', { webUrl, listTitle: 'Rows', id: 1, Title: 'Changed' });
    expect(await heldValue(tenant, `${rowItem}/Title`)).toBe('Changed');
  });
});
