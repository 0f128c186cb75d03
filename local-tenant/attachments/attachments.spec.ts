import '@pnp/sp/attachments';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

describe('attachments', () => {
  let tenant: TestTenant;

  const newItem = async (): Promise<number> => (await tenant.post('mia', `${LIST}/items`, { Title: 'With files' })).json['Id'] as number;
  const etag = async (id: number): Promise<string> => (await tenant.ask('mia', `${LIST}/items(${id})`)).headers.get('etag') ?? '';

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  it('are added, listed, read, changed and deleted by PnPjs', async () => {
    const id = await newItem();
    const files = pnpClient(tenant, 'mia').web.lists.getByTitle('Papers').items.getById(id).attachmentFiles;
    const name = "l'été & co + ~{1}.txt";
    await files.add(name, 'first');
    expect((await files()).map(file => [file.FileName, file.ServerRelativeUrl])).toEqual([[name, `/sites/register/Lists/Papers/Attachments/${id}/${name}`]]);
    expect(await files.getByName(name).getText()).toBe('first');
    await files.getByName(name).setContent('second');
    expect(await files.getByName(name).getText()).toBe('second');
    await files.getByName(name).delete();
    expect(await files()).toEqual([]);
  });

  it('raise the ETag of their item and leave its version', async () => {
    const id = await newItem();
    const before = await etag(id);
    expect((await tenant.post('mia', `${LIST}/items(${id})/AttachmentFiles/add(FileName='a.txt')`, {})).status).toBe(200);
    expect(await etag(id)).not.toBe(before);
    const { json } = await tenant.ask('mia', `${LIST}/items(${id})?$select=Attachments,OData__UIVersionString,AttachmentFiles&$expand=AttachmentFiles`);
    expect(json).toMatchObject({ Attachments: true, OData__UIVersionString: '1.0', AttachmentFiles: [{ FileName: 'a.txt' }] });
  });

  it('need Edit on the item, a name of their own, and a list that takes them', async () => {
    const id = await newItem();
    const add = `${LIST}/items(${id})/AttachmentFiles/add(FileName='b.txt')`;
    expect((await tenant.post('ron', add)).status).toBe(403);
    expect((await tenant.post('mia', add)).status).toBe(200);
    expect((await tenant.post('mia', add)).status).toBe(400);
    expect((await tenant.delete('ron', `${LIST}/items(${id})/AttachmentFiles('b.txt')`)).status).toBe(403);
    await tenant.merge('olga', LIST, { EnableAttachments: false });
    expect((await tenant.post('mia', add.replace('b.txt', 'c.txt'))).status).toBe(400);
    await tenant.merge('olga', LIST, { EnableAttachments: true });
  });

  it('have number signs and percent signs in their names only by AddUsingPath', async () => {
    const id = await newItem();
    const at = `${LIST}/items(${id})/AttachmentFiles`;
    for (const name of ['100%.txt', 'no #1.txt']) {
      const written = encodeURIComponent(name);
      expect([name, (await tenant.post('mia', `${at}/add(FileName='${written}')`, {})).status]).toEqual([name, 400]);
      expect([name, (await tenant.post('mia', `${at}/AddUsingPath(DecodedUrl='${written}')`, { name })).status]).toEqual([name, 200]);
      expect((await tenant.ask('mia', `${at}/GetByFileNameAsPath(DecodedUrl='${written}')/$value`)).json).toEqual({ name });
    }
    for (const name of ['a:b.txt', '..%2Fa.txt', 'a%3Fb.txt']) expect((await tenant.post('mia', `${at}/AddUsingPath(DecodedUrl='${name}')`, {})).status).toBe(400);
  });

  it('come back from the recycle bin with their item, and go with it', async () => {
    const id = await newItem();
    await tenant.post('mia', `${LIST}/items(${id})/AttachmentFiles/add(FileName='d.txt')`, { some: 'content' });
    const binId = (await tenant.post('mia', `${LIST}/items(${id})/recycle`)).json['value'] as string;
    await tenant.post('mia', `web/recyclebin('${binId}')/restore`);
    expect((await tenant.ask('mia', `${LIST}/items(${id})/AttachmentFiles('d.txt')/$value`)).text).toBe('{"some":"content"}');
    await tenant.delete('mia', `${LIST}/items(${id})`);
    const { db } = tenant.running.tenant;
    expect(db.get('SELECT 1 FROM attachments WHERE item_id = ?', id)).toBeUndefined();
    expect(db.get('SELECT 1 FROM file_bodies WHERE item_id = ? AND ui_version < 0', id)).toBeUndefined();
  });

  it('are recycled by themselves, as PnPjs does it, and brought back with their content', async () => {
    const id = await newItem();
    const files = pnpClient(tenant, 'mia').web.lists.getByTitle('Papers').items.getById(id).attachmentFiles;
    await files.add('e.txt', 'kept');
    await files.getByName('e.txt').recycle();
    expect(await files()).toEqual([]);
    await files.add('f.txt', 'other');
    const [entry] = (await tenant.ask('mia', 'web/recyclebin?$top=1')).json['value'] as { Id: string }[];
    expect(entry).toMatchObject({ ItemType: 7, LeafName: 'e.txt', DirName: `sites/register/Lists/Papers/Attachments/${id}`, Size: '4' });
    expect((await tenant.post('mia', `web/recyclebin('${entry!.Id}')/restore`)).status).toBe(200);
    expect((await files()).map(file => file.FileName)).toEqual(['e.txt', 'f.txt']);
    expect(await files.getByName('e.txt').getText()).toBe('kept');
  });

  it('are refused to a reader, and when their name was taken meanwhile, unless they may be renamed', async () => {
    const id = await newItem();
    const at = `${LIST}/items(${id})/AttachmentFiles`;
    await tenant.post('mia', `${at}/add(FileName='g.txt')`, { first: 1 });
    expect((await tenant.post('ron', `${at}('g.txt')/recycleObject`)).status).toBe(403);
    expect((await tenant.post('mia', `${at}('g.txt')/recycleObject`)).status).toBe(200);
    await tenant.post('mia', `${at}/add(FileName='g.txt')`, { second: 2 });
    const [entry] = (await tenant.ask('mia', 'web/recyclebin?$top=1')).json['value'] as { Id: string }[];
    expect((await tenant.post('mia', `web/recyclebin('${entry!.Id}')/restore`)).status).toBe(400);
    expect((await tenant.post('mia', 'web/recyclebin/RestoreByIds', { ids: [entry!.Id], bRenameExistingItems: true })).status).toBe(200);
    expect((await tenant.ask('mia', `${at}('g(1).txt')/$value`)).text).toBe('{"first":1}');
  });

  it('that lie in the recycle bin go for good with their item, and by themselves', async () => {
    const { db } = tenant.running.tenant;
    const left = (of: number): unknown => db.get('SELECT 1 FROM file_bodies WHERE item_id = ? AND ui_version < 0', of);
    const recycled = async (): Promise<number> => {
      const id = await newItem();
      await tenant.post('mia', `${LIST}/items(${id})/AttachmentFiles/add(FileName='h.txt')`, {});
      await tenant.post('mia', `${LIST}/items(${id})/AttachmentFiles('h.txt')/recycleObject`);
      return id;
    };
    const first = await recycled();
    expect(left(first)).toBeDefined();
    await tenant.delete('mia', `${LIST}/items(${first})`);
    expect(left(first)).toBeUndefined();
    expect(db.get("SELECT 1 FROM recycle_bin WHERE leaf_name = 'h.txt'")).toBeUndefined();
    const second = await recycled();
    const [entry] = (await tenant.ask('mia', 'web/recyclebin?$top=1')).json['value'] as { Id: string }[];
    expect((await tenant.post('mia', `web/recyclebin('${entry!.Id}')/DeleteObject`)).status).toBe(200);
    expect(left(second)).toBeUndefined();
  });
});
