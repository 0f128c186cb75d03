import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";
const ROOT = '/sites/register/Lists/Papers';

interface Answer { readonly FieldName: string; readonly HasException: boolean; readonly ItemId: number }

describe('what else SharePoint says of items and does with them', () => {
  let tenant: TestTenant;

  const add = async (title: string): Promise<number> => (await tenant.post('mia', `${LIST}/items`, { Title: title })).json['Id'] as number;
  const titleOf = async (id: number): Promise<unknown> => (await tenant.ask('mia', `${LIST}/items(${id})?$select=Title`)).json['Title'];

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100, EnableFolderCreation: true });
    await tenant.post('olga', `${LIST}/fields`, { Title: 'Amount', FieldTypeKind: 9 });
  });
  afterAll(() => tenant.stop());

  it('asks PnPjs for permissions of the pages, frames and parents', async () => {
    const one = pnpClient(tenant, 'mia').web.lists.getByTitle('Papers').items.getById(await add('One'));
    expect(await one.effectiveBasePermissionsForUI()).toEqual(await one.effectiveBasePermissions());
    expect(await one.getWopiFrameUrl()).toBe('');
    expect(await one.getParentInfos()).toMatchObject({ ParentList: { Title: 'Papers' }, ParentWeb: { ServerRelativeUrl: '/sites/register' } });
  });

  it('calls items by their title, folders and files by their name', async () => {
    const id = await add('Named');
    const names = 'DisplayName,Client_Title,IconOverlay';
    expect((await tenant.ask('ron', `${LIST}/items(${id})?$select=${names}`)).json).toEqual({ DisplayName: 'Named', Client_Title: 'Named', IconOverlay: '' });
    await tenant.post('mia', `${LIST}/rootFolder/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'Sub' } });
    const folder = await tenant.ask('ron', `web/GetFolderByServerRelativePath(DecodedUrl='${ROOT}/Sub')/ListItemAllFields?$select=DisplayName`);
    expect(folder.json['DisplayName']).toBe('Sub');
    await tenant.post('olga', 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    await tenant.post('mia', "web/lists/getbytitle('Files')/rootfolder/files/AddUsingPath(DecodedUrl='a.b.txt')", {});
    const file = await tenant.ask('ron', "web/lists/getbytitle('Files')/items?$select=DisplayName");
    expect(file.json['value']).toEqual([{ DisplayName: 'a.b' }]);
  });

  it('gives versions in either order, some or one, to who may see them', async () => {
    const id = await add('v1');
    for (const Title of ['v2', 'v3']) await tenant.merge('mia', `${LIST}/items(${id})`, { Title });
    const versions = async (getVersionsParams: Record<string, unknown>): Promise<unknown[]> =>
      ((await tenant.post('mia', `${LIST}/items(${id})/GetVersions`, { getVersionsParams })).json['value'] as { Title: string }[]).map(version => version.Title);
    expect(await versions({})).toEqual(['v3', 'v2', 'v1']);
    expect(await versions({ RowLimit: '2', SortDescending: true })).toEqual(['v3', 'v2']);
    expect(await versions({ SortDescending: false })).toEqual(['v1', 'v2', 'v3']);
    expect((await tenant.ask('mia', `${LIST}/items(${id})/GetVersionById(512)`)).json['Title']).toBe('v1');
    expect((await tenant.ask('mia', `${LIST}/items(${id})/GetVersionById(4096)`)).status).toBe(404);
  });

  it('deletes and recycles by other names, under the same rights', async () => {
    const [deleted, recycled] = [await add('deleted'), await add('recycled')];
    expect((await tenant.post('ron', `${LIST}/items(${deleted})/DeleteObject`)).status).toBe(403);
    expect((await tenant.post('mia', `${LIST}/items(${deleted})/DeleteObject`)).status).toBe(200);
    expect((await tenant.ask('mia', `${LIST}/items(${deleted})`)).status).toBe(404);
    const parameters = { BypassSharedLock: true };
    expect((await tenant.post('ron', `${LIST}/items(${recycled})/RecycleWithParameters`, { parameters })).status).toBe(403);
    const bin = await tenant.post('mia', `${LIST}/items(${recycled})/RecycleWithParameters`, { parameters });
    expect((await tenant.post('mia', `web/recyclebin('${String(bin.json['value'])}')/restore`)).status).toBe(200);
    expect(await titleOf(recycled)).toBe('recycled');
    expect((await tenant.ask('mia', `${LIST}/items/GetByStringId('${recycled}')?$select=Title`)).json['Title']).toBe('recycled');
  });

  it('adds rows to folders by plain addresses too', async () => {
    const answer = await tenant.post('mia', `${LIST}/AddValidateUpdateItem`, {
      listItemCreateInfo: { FolderUrl: `${ROOT}/Sub`, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: 'Inside' }], bNewDocumentUpdate: false,
    });
    const id = Number((answer.json['value'] as { FieldName: string; FieldValue: string }[]).find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    expect((await tenant.ask('ron', `${LIST}/items(${id})?$select=FileDirRef`)).json['FileDirRef']).toBe(`${ROOT}/Sub`);
    const folder = await tenant.post('mia', `${LIST}/AddValidateUpdateItem`, { listItemCreateInfo: { FolderUrl: '', LeafName: 'More', UnderlyingObjectType: 1 }, formValues: [] });
    expect(folder.status).toBe(200);
    expect((await tenant.ask('ron', `web/GetFolderByServerRelativePath(DecodedUrl='${ROOT}/More')`)).status).toBe(200);
    expect((await tenant.post('ron', `${LIST}/AddValidateUpdateItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] })).status).toBe(403);
  });

  it('sets the same values on several items, and says of each what is wrong', async () => {
    const ids = [await add('a'), await add('b')];
    const bulk = (who: string, formValues: unknown[], itemIds: number[] = ids) =>
      tenant.post(who, `${LIST}/BulkValidateUpdateListItems`, { itemIds, formValues, bNewDocumentUpdate: false, checkInComment: '', folderPath: '' });
    const done = (await bulk('mia', [{ FieldName: 'Title', FieldValue: 'same' }])).json['value'] as Answer[];
    expect(done.map(({ ItemId, HasException }) => [ItemId, HasException])).toEqual(ids.map(id => [id, false]));
    expect(await Promise.all(ids.map(titleOf))).toEqual(['same', 'same']);
    const wrong = (await bulk('mia', [{ FieldName: 'Amount', FieldValue: 'many' }])).json['value'] as Answer[];
    expect(wrong.map(({ ItemId, HasException }) => [ItemId, HasException])).toEqual(ids.map(id => [id, true]));
    expect((await bulk('ron', [{ FieldName: 'Title', FieldValue: 'x' }])).status).toBe(403);
    expect((await bulk('mia', [{ FieldName: 'Title', FieldValue: 'x' }], [...ids, 999])).status).toBe(404);
    expect(await Promise.all(ids.map(titleOf))).toEqual(['same', 'same']);
  });

  it('refuses a text of more than 255 signs without telling whose it is', async () => {
    for (const [headers, wrapper] of [[{}, 'odata.error'], [{ Accept: 'application/json;odata=verbose' }, 'error']] as const) {
      const { status, json } = await tenant.ask('mia', `${LIST}/items`, { body: { Title: 'x'.repeat(256) }, headers });
      const { code, message } = json[wrapper] as { code: string; message: { value: string } };
      expect([status, code, message.value]).toEqual([500, '-2130575336, Microsoft.SharePoint.SPException',
        'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.']);
    }
    expect((await tenant.post('mia', `${LIST}/items`, { Title: 'x'.repeat(255) })).status).toBe(201);
  });
});
