import { Library, quoted, refusalOf } from './library.spec-support';

const web = '/sites/werk/_api/web';

describe('what a file says of itself', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('klein.txt', '123');
    await library.upload("d'oc #1 50%.txt", '1234567890');
  });
  afterAll(() => library.stop());

  it('is not found by an id that no file has, without naming the file', async () => {
    const answer = await library.tenant.as('member', 'GET', `${web}/GetFileById('aaaaaaaa-0000-4000-8000-000000000000')`);
    expect(await refusalOf(answer)).toEqual([404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.']);
  });

  it('holds its property bag, with the names of SharePoint', async () => {
    const bag = await library.get('visitor', `${library.file('klein.txt')}/Properties`);
    expect(bag).toMatchObject({ vti_x005f_filesize: 3, vti_x005f_level: 1, vti_x005f_author: 'i:0#.f|membership|member@small.example' });
    expect((await library.get('visitor', `${library.file('klein.txt')}?$select=Name,Properties&$expand=Properties`))['Properties']).toEqual(bag);
  });

  it('is compared and sorted by its size as a number', async () => {
    const named = (names: readonly string[]) => ({ value: names.map((Name) => ({ Name })) });
    expect(await library.get('visitor', `${library.folder()}/Files?$select=Name&$filter=Length gt 3`)).toEqual(named(["d'oc #1 50%.txt"]));
    expect(await library.get('visitor', `${library.folder()}/Files?$select=Name&$orderby=Length`)).toEqual(named(['klein.txt', "d'oc #1 50%.txt"]));
  });

  it('has an encoded address on its item, by which it is found again', async () => {
    const { EncodedAbsUrl } = await library.get('visitor', `${library.file("d'oc #1 50%.txt")}/ListItemAllFields?$select=EncodedAbsUrl`);
    expect(EncodedAbsUrl).toBe(`${library.tenant.url}${library.root}/d'oc%20%231%2050%25.txt`);
    expect(await library.get('visitor', `${web}/GetFileByUrl(@u)/Name?@u=${quoted(String(EncodedAbsUrl))}`)).toEqual({ value: "d'oc #1 50%.txt" });
  });

  it('gives its id alone when $select asks odata.id, as PnPjs does before it shares something', async () => {
    const answer = await library.tenant.as('member', 'GET', `${library.file('klein.txt')}/ListItemAllFields?$select=odata.id`, undefined, { Accept: 'application/json' });
    const { 'odata.editLink': link, ...more } = (await answer.json()) as Record<string, string>;
    expect([answer.status, link, Object.keys(more).filter((name) => !name.startsWith('odata.'))]).toEqual([200, expect.stringContaining('Web/Lists(guid'), []]);
  });
});

describe('pages of a template', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const add = (name: string, type: number, person: 'member' | 'visitor' = 'member') =>
    library.post(person, `${library.folder()}/Files/AddTemplateFile(urlOfFile=${quoted(`${library.root}/${name}`)},templateFileType=${type})`);

  it('are added by their whole address, once, by who may add', async () => {
    expect(await (await add('Blad.aspx', 3)).json()).toMatchObject({ Name: 'Blad.aspx', UIVersionLabel: '1.0' });
    expect((await refusalOf(await add('Blad.aspx', 0)))[1]).toBe('-2130575257, Microsoft.SharePoint.SPException');
    expect((await add('Ander.aspx', 0, 'visitor')).status).toBe(403);
    expect((await add('Ander.aspx', 9)).status).toBe(400);
  });
});
