import { Library, quoted, refusalOf, type Json } from './library.spec-support';

describe('folders of libraries', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const web = '/sites/werk/_api/web';

  it('are added by name and by path, below one that is there', async () => {
    expect((await library.addFolder('2026')).status).toBe(200);
    expect((await library.post('member', `${web}/folders/AddUsingPath(DecodedUrl=${quoted('Dossiers/2026/A')})`)).status).toBe(200);
    expect((await library.post('member', `${library.folder('2026/A')}/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: "d'oc #1 50%" } })).status).toBe(200);
    expect(await library.get('member', `${library.folder("2026/A/d'oc #1 50%")}?$select=Name,ServerRelativeUrl`)).toEqual({
      Name: "d'oc #1 50%", ServerRelativeUrl: `${library.root}/2026/A/d'oc #1 50%`,
    });
    expect((await library.post('member', `${library.folder()}/folders/AddUsingPath(DecodedUrl='nergens/B')`)).status).toBe(404);
    expect((await library.post('visitor', `${library.folder()}/folders/AddUsingPath(DecodedUrl='C')`)).status).toBe(403);
  });

  it('are not added twice, except where that gives the one that is there', async () => {
    const [status, code] = await refusalOf(await library.addFolder('2026'));
    expect([status, code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    expect((await library.post('member', `${library.folder()}/folders`, { ServerRelativeUrl: `${library.root}/2026` })).status).toBe(201);
    expect((await library.post('member', `${library.folder()}/folders/AddUsingPath(DecodedUrl='2026',overwrite=true)`)).status).toBe(200);
    expect((await library.post('member', `${library.folder()}/folders/AddUsingPath(DecodedUrl='2026',EnsureUniqueFileName=true)`)).status).toBe(200);
    expect(await library.get('member', `${library.folder()}/folders?$select=Name&$orderby=Name`)).toEqual({ value: [{ Name: '2026' }, { Name: '2026 1' }] });
  });

  it.each(['a"b', 'a*b', 'a:b', 'a<b', 'a>b', 'a?b', 'a|b', 'a\\b', ' a', 'a ', 'a.', 'con', 'COM1', 'nul', '.lock', 'desktop.ini', '~$a', 'x_vti_y'])(
    'and files may not be called %s', async (name) => {
      const refused = [400, '-2130575245, Microsoft.SharePoint.SPException', `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`];
      expect(await refusalOf(await library.addFolder(name))).toEqual(refused);
      expect(await refusalOf(await library.upload(name, 'x'))).toEqual(refused);
    });

  it('and files have paths of at most 400 signs, and names of 255', async () => {
    const [status, code, message] = await refusalOf(await library.upload(`${'x'.repeat(252)}.txt`, 'x'));
    expect([status, code]).toEqual([400, '-2147024690, System.IO.PathTooLongException']);
    expect(message).toContain('400 characters or less');
    expect((await library.upload(`${'x'.repeat(251)}.txt`, 'x')).status).toBe(200);
    await library.addFolder('y'.repeat(200));
    const room = 400 - `${library.root}/${'y'.repeat(200)}/`.length + 1;
    expect((await library.upload('z'.repeat(room), 'x', '', 'member', 'y'.repeat(200))).status).toBe(200);
    expect((await library.upload('z'.repeat(room + 1), 'x', '', 'member', 'y'.repeat(200))).status).toBe(400);
  });

  it('are renamed by their name or by their row, and what they hold goes along', async () => {
    await library.addFolder('oud');
    await library.upload('a.txt', 'een', '', 'member', 'oud');
    expect((await library.merge('member', library.folder('oud'), { Name: 'nieuw' })).status).toBe(204);
    expect(await library.text('nieuw/a.txt')).toBe('een');
    expect((await library.merge('member', `${library.folder('nieuw')}/ListItemAllFields`, { FileLeafRef: 'nog nieuwer' })).status).toBe(204);
    expect(await library.text('nog nieuwer/a.txt')).toBe('een');
    expect((await library.tenant.as('member', 'GET', library.folder('oud'))).status).toBe(404);
  });

  it('say what is in them, at whatever depth', async () => {
    await library.addFolder('telling');
    await library.post('member', `${library.folder('telling')}/folders/AddUsingPath(DecodedUrl='diep')`);
    await library.upload('a.txt', '12345', '', 'member', 'telling');
    await library.upload('b.txt', '123', '', 'member', 'telling/diep');
    await library.upload('b.txt', '1234567', ',Overwrite=true', 'member', 'telling/diep');
    expect(await library.get('member', `${library.folder('telling')}?$select=ItemCount,Exists,Files/Name,Folders/Name&$expand=Files,Folders`)).toEqual({
      ItemCount: 2, Exists: true, Files: [{ Name: 'a.txt' }], Folders: [{ Name: 'diep' }],
    });
    expect(await library.get('member', `${library.folder('telling')}/StorageMetrics`)).toMatchObject({
      TotalFileCount: '2', TotalFileStreamSize: '12', TotalSize: '15', VersionCount: '1', VersionSize: '3',
    });
    expect(await library.get('member', `${library.folder('telling')}/Properties`)).toMatchObject({
      vti_x005f_folderitemcount: 1, vti_x005f_foldersubfolderitemcount: 1, vti_x005f_isbrowsable: 'true',
    });
  });

  it('go with all that is in them, or only when they are empty', async () => {
    await library.addFolder('weg');
    await library.upload('a.txt', 'een', '', 'member', 'weg');
    const carefully = { parameters: { DeleteIfEmpty: true } };
    expect((await library.post('member', `${library.folder('weg')}/DeleteWithParameters`, carefully)).status).toBe(400);
    expect((await library.tenant.as('member', 'DELETE', library.folder('weg'), undefined, { 'If-Match': '*' })).status).toBe(200);
    expect((await library.tenant.as('member', 'GET', library.file('weg/a.txt'))).status).toBe(404);
    expect((await library.tenant.as('owner', 'DELETE', library.folder(), undefined, { 'If-Match': '*' })).status).toBe(400);
  });

  it('say that they do not exist only when nothing else is asked', async () => {
    expect(await library.get('member', `${library.folder('nergens')}?$select=Exists`)).toEqual({ Exists: false });
    expect((await refusalOf(await library.tenant.as('member', 'GET', library.folder('nergens')))).slice(0, 2)).toEqual([404, '-2147024894, System.IO.FileNotFoundException']);
    expect((await library.tenant.as('member', 'GET', `${library.file('nergens.txt')}?$select=Exists`)).status).toBe(404);
  });

  it('are found from the web, by path, address and id', async () => {
    const names = async (path: string): Promise<unknown[]> => ((await library.get('member', path))['value'] as Json[]).map(({ Name }) => Name);
    expect(await names(`${web}/folders?$select=Name`)).toEqual(expect.arrayContaining(['Dossiers', 'Lists']));
    expect(await library.get('member', `${web}/rootFolder?$select=ServerRelativeUrl`)).toEqual({ ServerRelativeUrl: '/sites/werk' });
    expect(await library.get('member', `${web}/folders('Dossiers')?$select=ServerRelativeUrl`)).toEqual({ ServerRelativeUrl: library.root });
    const { UniqueId } = await library.get('member', `${web}/getFolderByServerRelativeUrl('Dossiers/2026')?$select=UniqueId`);
    expect(await library.get('member', `${web}/getFolderById('${String(UniqueId)}')?$select=Name`)).toEqual({ Name: '2026' });
    expect(await library.get('member', `${library.folder('2026')}/ParentFolder?$select=Name`)).toEqual({ Name: 'Dossiers' });
    expect((await library.get('member', `${library.folder()}/ListItemAllFields`))).toEqual({ 'odata.null': true });
  });
});
