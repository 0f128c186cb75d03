import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

interface Bin { readonly Id: string; readonly Title: string; readonly DirName: string; readonly ItemType: number; readonly ItemState: number }

describe('the recycle bin', () => {
  let tenant: TestTenant;

  const bin = async (who: string, of = 'web'): Promise<Bin[]> =>
    (await tenant.ask(who, `${of}/recyclebin`)).json['value'] as Bin[];
  const add = async (title: string, who = 'mia'): Promise<number> =>
    (await tenant.post(who, `${LIST}/items`, { Title: title })).json['Id'] as number;
  const recycle = async (id: number, who = 'mia'): Promise<string> =>
    (await tenant.post(who, `${LIST}/items(${id})/recycle`)).json['value'] as string;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100, EnableFolderCreation: true });
  });
  afterAll(() => tenant.stop());

  it('holds what was recycled and gives it back with its versions and its id', async () => {
    const id = await add('First');
    await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Second' });
    const binId = await recycle(id);
    expect((await tenant.ask('mia', `${LIST}/items(${id})`)).status).toBe(404);
    const [entry] = (await bin('mia')).filter(one => one.Id === binId);
    expect(entry).toMatchObject({ Title: 'Second', DirName: 'sites/register/Lists/Papers', ItemType: 3, ItemState: 1 });
    expect((await tenant.post('mia', `web/recyclebin('${binId}')/restore`)).status).toBe(200);
    const back = await tenant.ask('mia', `${LIST}/items(${id})?$select=Title,Id,OData__UIVersionString`);
    expect(back.json).toMatchObject({ Title: 'Second', Id: id, OData__UIVersionString: '2.0' });
    const versions = (await tenant.ask('mia', `${LIST}/items(${id})/versions`)).json['value'] as { Title: string }[];
    expect(versions.map(version => version.Title)).toEqual(['Second', 'First']);
    expect((await bin('mia')).some(one => one.Id === binId)).toBe(false);
  });

  it('shows people their own deletions, and site collection administrators all', async () => {
    const binId = await recycle(await add('Hidden from others'));
    expect((await bin('ron')).map(one => one.Id)).not.toContain(binId);
    expect((await tenant.post('ron', `web/recyclebin('${binId}')/restore`)).status).toBe(404);
    expect((await tenant.post('ron', 'web/recyclebin/DeleteAll')).status).toBe(200);
    expect((await bin('olga')).map(one => one.Id)).toContain(binId);
  });

  it('moves to the second stage, which only administrators see', async () => {
    const binId = await recycle(await add('Second stage'));
    expect((await tenant.post('mia', `web/recyclebin('${binId}')/MoveToSecondStage`)).status).toBe(200);
    expect((await bin('mia')).map(one => one.Id)).not.toContain(binId);
    expect((await bin('mia', 'site')).map(one => one.Id)).not.toContain(binId);
    expect((await bin('olga', 'site')).find(one => one.Id === binId)).toMatchObject({ ItemState: 2 });
    expect((await tenant.post('olga', 'site/recyclebin/RestoreByIds', { ids: [binId], bRenameExistingItems: true })).status).toBe(200);
  });

  it('gives a folder back with what was in it, and makes a folder again that is gone', async () => {
    const folder = async (parent: string, name: string): Promise<void> => {
      await tenant.post('mia', `web/GetFolderByServerRelativePath(DecodedUrl='/sites/register/Lists/Papers${parent}')/AddSubFolderUsingPath(DecodedUrl='${name}')`);
    };
    await folder('', 'Outer');
    await folder('/Outer', 'Inner');
    const added = await tenant.post('mia', `${LIST}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/register/Lists/Papers/Outer/Inner' }, UnderlyingObjectType: 0 },
      formValues: [{ FieldName: 'Title', FieldValue: 'Deep' }],
    });
    const values = added.json['value'] as { FieldName: string; FieldValue: string }[];
    const id = Number(values.find(value => value.FieldName === 'Id')?.FieldValue);
    const itemBin = await recycle(id);
    const outer = "web/GetFolderByServerRelativePath(DecodedUrl='/sites/register/Lists/Papers/Outer')";
    const folderBin = (await tenant.post('mia', `${outer}/recycle`)).json['value'] as string;
    expect((await tenant.ask('mia', outer)).status).toBe(404);
    expect((await tenant.post('mia', `web/recyclebin('${itemBin}')/restore`)).status).toBe(200);
    expect((await tenant.ask('mia', `${LIST}/items(${id})?$select=FileDirRef`)).json)
      .toMatchObject({ FileDirRef: '/sites/register/Lists/Papers/Outer/Inner' });
    const refused = await tenant.post('mia', `web/recyclebin('${folderBin}')/restore`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('-2130575257');
  });

  it('takes no folder with something in it that the caller may not delete', async () => {
    const place = '/sites/register/Lists/Papers';
    const folder = `web/GetFolderByServerRelativePath(DecodedUrl='${place}/Shared')`;
    await tenant.post('mia', `web/GetFolderByServerRelativePath(DecodedUrl='${place}')/AddSubFolderUsingPath(DecodedUrl='Shared')`);
    await tenant.post('olga', `${LIST}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: `${place}/Shared` }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: "Olga's" }],
    });
    const inside = `${LIST}/items?$select=Id&$filter=FileDirRef eq '/sites/register/Lists/Papers/Shared'`;
    const [held] = (await tenant.ask('olga', inside)).json['value'] as { Id: number }[];
    await tenant.post('olga', `${LIST}/items(${held?.Id ?? 0})/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect((await tenant.post('mia', `${folder}/recycle`)).status).toBe(403);
    expect((await tenant.ask('olga', inside)).json['value']).toMatchObject([{ Id: held?.Id }]);
    expect((await tenant.post('olga', `${folder}/recycle`)).status).toBe(200);
  });

  it('keeps its contents for 93 days', async () => {
    const binId = await recycle(await add('Old'));
    tenant.clock.advance(92 * 24 * 3600);
    expect((await bin('mia')).map(one => one.Id)).toContain(binId);
    tenant.clock.advance(2 * 24 * 3600);
    expect((await bin('mia')).map(one => one.Id)).not.toContain(binId);
    tenant.resetControls();
  });

  it('forgets for good what is deleted from it, and what was deleted instead of recycled', async () => {
    const id = await add('Gone');
    const binId = await recycle(id);
    expect((await tenant.post('mia', `web/recyclebin('${binId}')/DeleteObject`)).status).toBe(200);
    expect((await tenant.post('mia', `web/recyclebin('${binId}')/restore`)).status).toBe(404);
    const other = await add('Deleted');
    const before = (await bin('olga')).length;
    await tenant.delete('mia', `${LIST}/items(${other})`);
    expect(await bin('olga')).toHaveLength(before);
  });

  it('holds single versions of an item, which are recycled by who may delete versions and come back to its history', async () => {
    const id = await add('One');
    for (const title of ['Two', 'Three']) await tenant.merge('mia', `${LIST}/items(${id})`, { Title: title });
    const titles = async (): Promise<string[]> =>
      ((await tenant.ask('mia', `${LIST}/items(${id})/versions?$select=Title`)).json['value'] as { Title: string }[]).map(version => version.Title);
    expect((await tenant.post('ron', `${LIST}/items(${id})/versions(512)/recycle`)).status).toBe(403);
    expect((await tenant.post('mia', `${LIST}/items(${id})/versions(1536)/recycle`)).status).toBe(400);
    expect((await tenant.post('mia', `${LIST}/items(${id})/versions(512)/recycle`)).status).toBe(200);
    expect(await titles()).toEqual(['Three', 'Two']);
    const [entry] = await bin('mia');
    expect(entry).toMatchObject({ ItemType: 8, DirName: 'sites/register/Lists/Papers' });
    expect((await tenant.post('mia', `web/recyclebin('${entry!.Id}')/restore`)).status).toBe(200);
    expect(await titles()).toEqual(['Three', 'Two', 'One']);
    expect((await tenant.post('mia', `${LIST}/items(${id})/versions/RecycleAll`)).status).toBe(200);
    expect(await titles()).toEqual(['Three']);
    const [one] = await bin('mia');
    await tenant.delete('mia', `${LIST}/items(${id})`);
    expect((await bin('mia')).map(left => left.Id)).not.toContain(one!.Id);
  });

  it('gives no version back to an item that lies there itself', async () => {
    const id = await add('One');
    await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Two' });
    await tenant.post('mia', `${LIST}/items(${id})/versions(512)/recycle`);
    const [version] = await bin('mia');
    const item = await recycle(id);
    expect((await tenant.post('mia', `web/recyclebin('${version!.Id}')/restore`)).status).toBe(400);
    await tenant.post('mia', `web/recyclebin('${item}')/restore`);
    expect((await tenant.post('mia', `web/recyclebin('${version!.Id}')/restore`)).status).toBe(200);
    expect((await tenant.ask('mia', `${LIST}/items(${id})/versions(512)`)).json).toMatchObject({ Title: 'One' });
    expect((await tenant.ask('mia', `${LIST}/items(${id})/versions(512)/CreatedBy`)).json).toMatchObject({ Title: 'mia Person' });
  });

  it('forgets the body of a version with it, and keeps the others', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    const put = (text: string) => tenant.post('mia', "web/lists/getbytitle('Files')/rootfolder/files/AddUsingPath(DecodedUrl='a.txt',Overwrite=true)", { text });
    for (const text of ['one', 'two']) await put(text);
    const { db } = tenant.running.tenant;
    const bodies = (): number => db.all("SELECT 1 FROM file_bodies WHERE list_id = (SELECT id FROM lists WHERE title = 'Files')").length;
    expect(bodies()).toBe(2);
    expect((await tenant.post('mia', "web/getfilebyserverrelativeurl('/sites/register/Files/a.txt')/versions/RecycleByID(vid=512)")).status).toBe(200);
    expect(bodies()).toBe(2);
    const [entry] = await bin('mia');
    expect((await tenant.post('mia', `web/recyclebin('${entry!.Id}')/DeleteObject`)).status).toBe(200);
    expect(bodies()).toBe(1);
  });
});
