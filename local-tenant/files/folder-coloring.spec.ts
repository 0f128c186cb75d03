import { Library, quoted } from './library.spec-support';

describe('folders with a colour', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const act = (name: string, path: string, body: unknown, person: 'member' | 'visitor' = 'member') =>
    library.post(person, `/sites/werk/_api/foldercoloring/${name}(DecodedUrl=${quoted(`${library.root}/${path}`)})`, body);
  const color = (path: string) => library.get('visitor', `${library.folder(path)}/ListItemAllFields?$select=OData__ColorHex,OData__UIVersionString`);
  const hex = (ColorHex: string) => ({ coloringInformation: { ColorHex } });

  it('are made, stamped and renamed by who may add and edit', async () => {
    expect(await (await act('createfolder', 'Rood', hex('1'))).json()).toMatchObject({ Name: 'Rood' });
    expect(await color('Rood')).toEqual({ OData__ColorHex: '1', OData__UIVersionString: '1.0' });
    expect((await act('createfolder', 'Rood', hex('1'))).status).toBe(400);
    expect((await act('createfolder', 'Groen', hex('3'), 'visitor')).status).toBe(403);
    expect((await act('stampcolor', 'Rood', hex('5'))).status).toBe(200);
    expect(await color('Rood')).toMatchObject({ OData__ColorHex: '5' });
    expect((await act('stampcolor', 'Rood', hex('6'), 'visitor')).status).toBe(403);
    expect((await act('stampcolor', 'Nergens', hex('6'))).status).toBe(404);
    expect((await act('renamefolder', 'Rood', { ...hex('9'), newName: 'Licht' })).status).toBe(200);
    expect(await color('Licht')).toMatchObject({ OData__ColorHex: '9' });
  });
});
