import { Library, quoted, refusalOf, type Json } from './library.spec-support';

const accessDenied = '-2147024891, System.UnauthorizedAccessException';

describe('files and folders that a caller may not see', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.addFolder('Geheim');
    await library.upload('geheim.txt', 'geheim');
    for (const item of [library.file('geheim.txt'), library.folder('Geheim')]) {
      const broken = await library.post('owner', `${item}/ListItemAllFields/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
      if (!broken.ok) throw new Error(await broken.text());
    }
  });
  afterAll(() => library.stop());

  it('are not given by what makes them or gives the one that is there', async () => {
    const coloring = `/sites/werk/_api/foldercoloring/createfolder(DecodedUrl=${quoted(`${library.root}/Geheim`)},overwrite=true)`;
    const attempts: readonly [path: string, body?: Json][] = [
      [`${library.folder()}/Files/GetByPathOrAddStub(DecodedUrl='geheim.txt')`],
      [`${library.folder()}/Files/GetByUrlOrAddStub(urlOfFile='geheim.txt')`],
      [`${library.folder()}/folders/add(url='Geheim')`],
      [`${library.folder()}/folders/AddUsingPath(DecodedUrl='Geheim',overwrite=true)`],
      [`${library.folder()}/folders`, { ServerRelativeUrl: `${library.root}/Geheim` }],
      ['/sites/werk/_api/web/folders', { ServerRelativeUrl: `${library.root}/Geheim` }],
      [coloring, { coloringInformation: { ColorHex: '1' } }],
    ];
    for (const [path, body] of attempts) {
      const [status, code] = await refusalOf(await library.post('member', path, body));
      expect([path, status, code]).toEqual([path, 403, accessDenied]);
    }
  });

  it('are left out of lists of files and folders, filtered, sorted or cut', async () => {
    for (const query of ['', '&$filter=Name ne \'x\'', '&$orderby=Name desc', '&$top=5']) {
      expect(await library.get('member', `${library.folder()}/Files?$select=Name${query}`)).toEqual({ value: [] });
      expect(await library.get('member', `${library.folder()}/Folders?$select=Name${query}`)).toEqual({ value: [] });
    }
    expect(await library.get('member', `${library.folder()}?$select=Name&$expand=Files,Folders`)).toMatchObject({ Name: 'Dossiers' });
  });
});
