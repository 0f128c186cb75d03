import { TestTenant } from '../testing/test-tenant';

describe('permissions by folder', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Ledger')";
  const root = '/sites/register/Lists/Ledger';
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Ledger', BaseTemplate: 100, EnableFolderCreation: true });
    await tenant.post('olga', `${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await tenant.post('olga', `${list}/rootFolder/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'OVO1' } });
    await tenant.post('olga', `${list}/rootFolder/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'OVO2' } });
    await tenant.post('olga', 'web/roledefinitions', { Name: 'Add', Order: 200, Description: '', BasePermissions: { High: '304', Low: '134418531' } });
    await grant('OVO1', 'dora');
    await grant('OVO2', 'stan');
  });
  afterAll(() => tenant.stop());

  const folderItem = (name: string): string => `web/getFolderByServerRelativePath(decodedurl='${root}/${name}')/listItemAllFields`;

  const grant = async (folder: string, person: string, level = 'Add'): Promise<void> => {
    const user = await tenant.post('olga', 'web/ensureuser', { logonName: `${person}@test.local` });
    const role = await tenant.ask('olga', `web/roledefinitions/getByName('${level}')?$select=Id`);
    const item = folderItem(folder);
    await tenant.post('olga', `${item}/breakroleinheritance(copyroleassignments=false,clearsubscopes=false)`);
    const added = await tenant.post('olga', `${item}/roleassignments/addroleassignment(principalid=${String(user.json.Id)},roledefid=${String(role.json.Id)})`);
    expect(added.status).toBe(200);
  };

  const add = (person: string, folder: string, title: string) => tenant.post(person, `${list}/AddValidateUpdateItemUsingPath()`, {
    listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/${folder}` } }, formValues: [{ FieldName: 'Title', FieldValue: title }],
  });

  const titles = async (person: string): Promise<unknown> => {
    const answer = await tenant.ask(person, `${list}/items?$select=Title&$filter=FSObjType eq 0`);
    return answer.status === 200 ? (answer.json.value as { Title: string }[]).map(({ Title }) => Title) : answer.status;
  };

  it('lets a person add in their own folder, see only that, and change nothing', async () => {
    expect((await add('dora', 'OVO1', 'by dora')).status).toBe(200);
    expect((await add('stan', 'OVO2', 'by stan')).status).toBe(200);
    // A folder that one may not see is not there; one that one may read refuses.
    expect((await add('dora', 'OVO2', 'intruder')).status).toBe(404);
    await grant('OVO2', 'mia', 'Read');
    expect((await add('mia', 'OVO2', 'intruder')).status).toBe(403);
    expect((await add('ron', 'OVO1', 'intruder')).status).toBe(404);
    expect(await titles('dora')).toEqual(['by dora']);
    expect(await titles('stan')).toEqual(['by stan']);
    expect(await titles('olga')).toEqual(['by dora', 'by stan']);
    expect(await titles('ron')).toBe(404);
    const [item] = (await tenant.ask('dora', `${list}/items?$select=Id&$filter=Title eq 'by dora'`)).json.value as { Id: number }[];
    expect((await tenant.merge('dora', `${list}/items(${item?.Id})`, { Title: 'changed' })).status).toBe(403);
    expect((await tenant.delete('dora', `${list}/items(${item?.Id})`)).status).toBe(403);
    const silently = await tenant.post('dora', `${list}/items(${item?.Id})/ValidateUpdateListItem()`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }], bNewDocumentUpdate: true });
    expect(silently.status).toBe(403);
    expect((await tenant.post('dora', `${folderItem('OVO1')}/breakroleinheritance(copyroleassignments=true)`)).status).toBe(403);
  });

  it('gives Limited Access on the way there', async () => {
    const web = await tenant.ask('dora', `${list}?$select=EffectiveBasePermissions`);
    expect(web.json).toEqual({ EffectiveBasePermissions: { High: '48', Low: '134287360' } });
    expect((await tenant.ask('dora', `${folderItem('OVO2')}?$select=Id`)).status).toBe(404);
    expect((await tenant.ask('dora', `${folderItem('OVO1')}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: true });
  });

  it('takes what is in a folder back when it inherits again, and clears what was below', async () => {
    expect((await tenant.post('olga', `${folderItem('OVO1')}/resetroleinheritance`)).status).toBe(200);
    expect(await titles('dora')).toEqual([]);
    expect((await tenant.post('olga', `${list}/resetroleinheritance`)).status).toBe(200);
    expect(await titles('ron')).toEqual(['by dora']);
    expect((await tenant.post('olga', `${list}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`)).status).toBe(200);
    expect(await titles('ron')).toEqual(['by dora', 'by stan']);
    expect(await titles('stan')).toEqual(['by dora', 'by stan']);
  });
});
