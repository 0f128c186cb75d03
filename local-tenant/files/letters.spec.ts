import { Library, refusalOf } from './library.spec-support';

describe('names with letters beyond ASCII', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start({}, 'Überprüfung');
    await library.addFolder('Écrits_é%');
    await library.upload('Größe 日本.txt', 'een', '', 'member', 'Écrits_é%');
  });
  afterAll(() => library.stop());

  it('are found whatever their case: file, folder and library', async () => {
    const names = [library.file('Écrits_é%/Größe 日本.txt'), library.file('ÉCRITS_É%/GRÖßE 日本.TXT'), library.file('écrits_é%/größe 日本.txt')];
    for (const file of names) expect(await library.get('visitor', `${file}?$select=Name`)).toEqual({ Name: 'Größe 日本.txt' });
    const upper = encodeURIComponent(`${library.site}/ÜBERPRÜFUNG`);
    expect(await library.get('visitor', `${library.site}/_api/web/GetFolderByServerRelativePath(DecodedUrl='${upper}')/Folders?$select=Name`)).toEqual({ value: [{ Name: 'Écrits_é%' }] });
    expect(await library.get('visitor', `${library.site}/_api/web/GetList(@u)?@u='${upper}'&$select=Title`)).toEqual({ Title: 'Überprüfung' });
    expect(await library.get('visitor', `${library.site}/_api/web/lists/getByTitle('${encodeURIComponent('überPRÜFUNG')}')?$select=Title`)).toEqual({ Title: 'Überprüfung' });
  });

  it('are taken in whatever case', async () => {
    expect((await refusalOf(await library.upload('größe 日本.TXT', 'twee', '', 'member', 'ÉCRITS_é%')))[1]).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect((await refusalOf(await library.addFolder('écritS_É%')))[1]).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect((await library.upload('Grösse.txt', 'anders', '', 'member', 'écrits_é%')).status).toBe(200);
    expect((await library.upload('Größe 日本x.txt', 'anders', '', 'member', 'écrits_é%')).status).toBe(200);
    expect(await library.text('ÉCRITS_É%/größe 日本.txt')).toBe('een');
  });
});
