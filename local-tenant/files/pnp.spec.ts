import '@pnp/sp/column-defaults';
import '@pnp/sp/files';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('PnPjs with files and folders', () => {
  let tenant: TestTenant;
  const root = '/sites/register/Dossiers';
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const { web } = pnpClient(tenant, 'olga');
    const { list } = await web.lists.ensure('Dossiers', '', 101);
    await list.fields.addText('Code');
    await list.fields.addNumber('Aantal');
    await list.fields.addMultiChoice('Soorten', { Choices: ['a', 'b', 'c'] });
  });
  afterAll(() => tenant.stop());

  const folder = (person = 'mia', path = root) => pnpClient(tenant, person).web.getFolderByServerRelativePath(path);
  const file = (name: string, person = 'mia') => pnpClient(tenant, person).web.getFileByServerRelativePath(`${root}/${name}`);

  it('uploads in one go and in parts, and reads back', async () => {
    const name = "brief d'Hondt #1 50%.txt";
    const made = await folder().files.addUsingPath(name, 'inhoud', { Overwrite: true });
    expect(made.ServerRelativeUrl).toBe(`${root}/${name}`);
    expect(await file(name).getText()).toBe('inhoud');
    const large = Buffer.alloc(2_500_000, 'abcdefg');
    const stages: string[] = [];
    await folder().files.addChunked('groot.bin', new Blob([large]), { chunkSize: 1_000_000, progress: ({ stage }) => stages.push(stage), Overwrite: true });
    expect(stages).toEqual(['starting', 'continue', 'finishing']);
    expect(Buffer.from(await file('groot.bin').getBuffer()).equals(large)).toBe(true);
    expect((await file('groot.bin').select('UIVersionLabel', 'Length')())).toMatchObject({ UIVersionLabel: '1.0', Length: '2500000' });
    await file('groot.bin').setContent('klein');
    expect(await file('groot.bin').getText()).toBe('klein');
    expect(await file('nergens.txt').exists()).toBe(false);
    expect(await file('groot.bin').exists()).toBe(true);
  });

  it('checks out and in, keeps versions and restores one', async () => {
    await folder().files.addUsingPath('versies.txt', 'een');
    await file('versies.txt').checkout();
    await file('versies.txt').setContent('twee');
    expect(await file('versies.txt', 'olga').getText()).toBe('een');
    await file('versies.txt').checkin("d'accord & klaar", 1);
    expect(await file('versies.txt', 'olga').getText()).toBe('twee');
    expect((await file('versies.txt')()).CheckInComment).toBe("d'accord & klaar");
    const versions = await file('versies.txt').versions();
    expect(versions.map(({ VersionLabel }) => VersionLabel)).toEqual(['1.0']);
    expect(await file('versies.txt').versions.getById(512).getText()).toBe('een');
    await file('versies.txt').versions.restoreByLabel('1.0');
    expect(await file('versies.txt').getText()).toBe('een');
    await file('versies.txt').versions.deleteAll();
    expect(await file('versies.txt').versions()).toEqual([]);
    expect(await file('versies.txt').getLockedByUser()).toBeNull();
  });

  it('moves and copies by path, with its item', async () => {
    await folder().folders.addUsingPath('doel');
    await folder().files.addUsingPath('reist.txt', 'x');
    const item = await file('reist.txt').getItem();
    await item.update({ Code: 'R_1' });
    await file('reist.txt').copyByPath(`${root}/doel/kopie.txt`, false, { KeepBoth: false, ResetAuthorAndCreatedOnCopy: true, ShouldBypassSharedLocks: true });
    await file('reist.txt').moveByPath(`${root}/doel/verplaatst.txt`, false);
    expect((await folder('mia', `${root}/doel`).files()).map(({ Name }) => Name)).toEqual(['kopie.txt', 'verplaatst.txt']);
    expect((await (await file('doel/verplaatst.txt').getItem())<{ Code: string }>()).Code).toBe('R_1');
    await folder('mia', `${root}/doel`).moveByPath(`${root}/elders`);
    await folder('mia', `${root}/elders`).copyByPath(`${root}/nogmaals`);
    expect(await file('nogmaals/kopie.txt').getText()).toBe('x');
  });

  it('adds, renames, measures and recycles folders', async () => {
    const sub = await folder().addSubFolderUsingPath("map d'oc #1");
    expect((await sub()).Name).toBe("map d'oc #1");
    const info = await folder('mia', `${root}/map d'oc #1`).getParentInfos();
    expect(info).toMatchObject({ ParentList: { RootFolderServerRelativeUrl: root }, ParentWeb: { ServerRelativeUrl: '/sites/register' } });
    await folder('mia', `${root}/map d'oc #1`).update({ Name: 'map 2' });
    expect(await folder('mia', `${root}/map 2`).storageMetrics()).toMatchObject({ TotalFileCount: '0' });
    expect(await folder('mia', `${root}/map 2`).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    await expect(folder('mia', `${root}/map 2`)()).rejects.toThrow('[404]');
  });

  it('sets the column defaults of folders, which new files get', async () => {
    const library = pnpClient(tenant, 'olga').web.lists.getByTitle('Dossiers');
    await folder().folders.addUsingPath('met standaard');
    await folder().folders.addUsingPath('met standaard/diep');
    expect(await library.getDefaultColumnValues()).toEqual([]);
    await library.setDefaultColumnValues([
      { name: 'Code', path: root, value: 'overal' },
      { name: 'Code', path: `${root}/met standaard`, value: 'hier' },
      { name: 'Aantal', path: `${root}/met standaard`, value: '12' },
      { name: 'Soorten', path: `${root}/met standaard`, value: ['a', 'c'] },
    ]);
    const valuesOf = async (path: string): Promise<unknown> => {
      const { ServerRelativeUrl } = await folder('mia', path).files.addUsingPath('nieuw.txt', 'x', { EnsureUniqueFileName: true, Overwrite: false });
      const made = pnpClient(tenant, 'mia').web.getFileByServerRelativePath(ServerRelativeUrl);
      return made.listItemAllFields.select('Code', 'Aantal', 'Soorten')();
    };
    expect(await valuesOf(root)).toMatchObject({ Code: 'overal', Aantal: null });
    expect(await valuesOf(`${root}/met standaard`)).toMatchObject({ Code: 'hier', Aantal: 12, Soorten: ['a', 'c'] });
    expect(await valuesOf(`${root}/met standaard/diep`)).toMatchObject({ Code: 'hier', Aantal: 12 });
    const here = pnpClient(tenant, 'olga').web.getFolderByServerRelativePath(`${root}/met standaard`);
    expect(await here.getDefaultColumnValues()).toEqual(expect.arrayContaining([{ name: 'Aantal', path: `${root}/met standaard`, value: '12' }]));
    await here.clearDefaultColumnValues();
    expect(await valuesOf(`${root}/met standaard/diep`)).toMatchObject({ Code: 'overal', Aantal: null });
    expect(await library.eventReceivers()).toHaveLength(1);
    await expect(pnpClient(tenant, 'ron').web.lists.getByTitle('Dossiers').setDefaultColumnValues([{ name: 'Code', path: root, value: 'x' }])).rejects.toThrow('[403]');
  });
});
