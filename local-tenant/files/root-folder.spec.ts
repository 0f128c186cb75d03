import { Library, quoted, refusalOf } from './library.spec-support';

describe('the root folder of a library', () => {
  let library: Library;
  let listId: string;
  beforeAll(async () => {
    library = await Library.start();
    await library.addFolder('Map');
    await library.upload('a.txt', 'een', '', 'member', 'Map');
    await library.upload('weg.txt', 'twee', '', 'member', 'Map');
    await library.another('Bezet');
    listId = String((await library.get('owner', `${library.list}?$select=Id`))['Id']);
  });
  afterAll(() => library.stop());

  const list = (): string => `/sites/werk/_api/web/lists(guid'${listId}')`;
  const text = async (path: string): Promise<string> =>
    (await library.tenant.as('visitor', 'GET', `/sites/werk/_api/web/GetFileByServerRelativePath(DecodedUrl=${quoted(path)})/$value`)).text();

  it('gives the library another address by its name, with all that is in it, to who manages lists', async () => {
    await library.post('member', `${library.file('Map/weg.txt')}/recycle`);
    expect((await library.merge('visitor', `${list()}/rootFolder`, { Name: 'Stukken' })).status).toBe(403);
    expect((await library.merge('owner', `${list()}/rootFolder`, { Name: 'Stukken' })).status).toBe(204);
    expect(await library.get('visitor', `${list()}?$select=Title,RootFolder/ServerRelativeUrl&$expand=RootFolder`)).toEqual({
      Title: 'Dossiers', RootFolder: { ServerRelativeUrl: '/sites/werk/Stukken' },
    });
    expect(await text('/sites/werk/Stukken/Map/a.txt')).toBe('een');
    const { value } = await library.get('member', '/sites/werk/_api/web/recyclebin?$select=Id,DirName');
    const [recycled] = value as { Id: string; DirName: string }[];
    expect(recycled?.DirName).toBe('sites/werk/Stukken/Map');
    expect((await library.post('member', `/sites/werk/_api/web/recyclebin('${recycled?.Id ?? ''}')/restore`)).status).toBe(200);
    expect(await text('/sites/werk/Stukken/Map/weg.txt')).toBe('twee');
  });

  it('is moved within its site, not onto what is there, and not to where nothing is', async () => {
    const move = (path: string) => library.post('owner', `${list()}/rootFolder/moveTo(newurl=${quoted(path)})`);
    expect((await refusalOf(await move('/sites/werk/Bezet')))[1]).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect((await move('/sites/werk/nergens/Stukken')).status).toBe(404);
    expect((await move('/sites/other/Stukken')).status).toBe(404);
    expect((await move('/sites/werk/Stukken/Map/Stukken')).status).toBe(400);
    expect((await move('/sites/werk/Archief')).status).toBe(200);
    expect([await text('/sites/werk/Archief/Map/a.txt'), await library.get('visitor', `${list()}/ItemCount`)]).toEqual(['een', { value: 3 }]);
  });
});
