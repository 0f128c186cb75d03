import { Library, refusalOf } from './library.spec-support';

describe('versions of files', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('a.txt', 'een', '', 'owner');
    library.tenant.pass(60);
    await library.upload('a.txt', 'twee', ',Overwrite=true');
    library.tenant.pass(60);
    await library.merge('member', `${library.file('a.txt')}/ListItemAllFields`, { Title: 'drie' });
  });
  afterAll(() => library.stop());

  const versions = `/versions?$select=ID,VersionLabel,Created,Size,Length,Url,IsCurrentVersion,CheckInComment,CreatedBy/Title&$expand=CreatedBy`;
  const labels = async (name: string): Promise<string[]> =>
    ((await library.get('member', `${library.file(name)}/versions`))['value'] as { VersionLabel: string }[]).map((one) => one.VersionLabel);

  it('say what a file was, by whom and when; the present one is not among them', async () => {
    expect(await library.get('member', library.file('a.txt') + versions)).toEqual({
      value: [
        {
          ID: 512, VersionLabel: '1.0', Created: '2026-03-12T10:00:00Z', Size: 3, Length: '3', Url: '_vti_history/512/Dossiers/a.txt',
          IsCurrentVersion: false, CheckInComment: '', CreatedBy: { Title: 'Olga Eigenaar' },
        },
        {
          ID: 1024, VersionLabel: '2.0', Created: '2026-03-12T10:01:00Z', Size: 4, Length: '4', Url: '_vti_history/1024/Dossiers/a.txt',
          IsCurrentVersion: false, CheckInComment: '', CreatedBy: { Title: 'Mo Lid' },
        },
      ],
    });
  });

  it('keep their own content', async () => {
    const body = async (id: number): Promise<string> => (await library.tenant.as('visitor', 'GET', `${library.file('a.txt')}/versions(${id})/$value`)).text();
    expect([await body(512), await body(1024), await library.text('a.txt')]).toEqual(['een', 'twee', 'twee']);
    expect((await library.tenant.as('visitor', 'GET', `${library.file('a.txt')}/versions(7)/$value`)).status).toBe(404);
  });

  it('are restored as a new version, with the columns as they were', async () => {
    expect((await library.post('visitor', `${library.file('a.txt')}/versions/RestoreByLabel(versionlabel='1.0')`)).status).toBe(403);
    expect((await library.post('member', `${library.file('a.txt')}/versions/RestoreByLabel(versionlabel='1.0')`)).status).toBe(200);
    expect(await library.text('a.txt')).toBe('een');
    expect(await library.get('member', `${library.file('a.txt')}/ListItemAllFields?$select=Title,OData__UIVersionString`)).toEqual({ Title: null, OData__UIVersionString: '4.0' });
    expect(await labels('a.txt')).toEqual(['1.0', '2.0', '3.0']);
  });

  it('are deleted one by one, by their name, or all at once, by who may', async () => {
    const refused = await library.post('visitor', `${library.file('a.txt')}/versions/DeleteAll`);
    expect(refused.status).toBe(403);
    expect((await library.post('member', `${library.file('a.txt')}/versions/DeleteByID(vid=512)`)).status).toBe(200);
    expect((await library.post('member', `${library.file('a.txt')}/versions/DeleteByLabel(versionlabel='2.0')`)).status).toBe(200);
    expect(await labels('a.txt')).toEqual(['3.0']);
    expect((await refusalOf(await library.post('member', `${library.file('a.txt')}/versions/DeleteByLabel(versionlabel='9.0')`)))[0]).toBe(404);
    expect((await library.post('member', `${library.file('a.txt')}/versions/DeleteAll`)).status).toBe(200);
    expect(await labels('a.txt')).toEqual([]);
    expect(await library.text('a.txt')).toBe('een');
  });

  it('are recycled one by one, and come back with their content', async () => {
    await library.upload('b.txt', 'een');
    await library.upload('b.txt', 'twee', ',Overwrite=true');
    const file = library.file('b.txt');
    expect((await library.post('member', `${file}/versions/RecycleByLabel(versionlabel='1.0')`)).status).toBe(200);
    expect(await labels('b.txt')).toEqual([]);
    const [entry] = (await library.get('member', '/sites/werk/_api/web/RecycleBin?$top=1'))['value'] as { Id: string; ItemType: number; Size: string }[];
    expect(entry).toMatchObject({ ItemType: 2, Size: '3' });
    expect((await library.post('member', `/sites/werk/_api/web/RecycleBin('${entry!.Id}')/Restore()`)).status).toBe(200);
    expect(await labels('b.txt')).toEqual(['1.0']);
    expect(await (await library.tenant.as('member', 'GET', `${file}/versions(512)/$value`)).text()).toBe('een');
    expect((await library.post('member', `${file}/versions/RecycleByID(vid=512)`)).status).toBe(200);
    expect(await labels('b.txt')).toEqual([]);
  });

  it('are as many as the library keeps', async () => {
    const short = await library.another('Kort', { MajorVersionLimit: 3 });
    await short.upload('a.txt', '0');
    for (const body of ['1', '2', '3', '4']) await short.upload('a.txt', body, ',Overwrite=true');
    const kept = (await short.get('member', `${short.file('a.txt')}/versions?$select=VersionLabel`))['value'];
    expect(kept).toEqual([{ VersionLabel: '3.0' }, { VersionLabel: '4.0' }]);
  });

  it('come back with their file from the recycle bin', async () => {
    await library.upload('c.txt', 'een');
    await library.upload('c.txt', 'twee', ',Overwrite=true');
    const { value } = (await (await library.post('member', `${library.file('c.txt')}/Recycle()`)).json()) as { value: string };
    expect((await library.tenant.as('member', 'GET', library.file('c.txt'))).status).toBe(404);
    expect((await library.post('member', `/sites/werk/_api/web/RecycleBin('${value}')/Restore()`)).status).toBe(200);
    expect(await library.text('c.txt')).toBe('twee');
    expect(await labels('c.txt')).toEqual(['1.0']);
    const first = await library.tenant.as('member', 'GET', `${library.file('c.txt')}/versions(512)/$value`);
    expect(await first.text()).toBe('een');
  });

  it('belong to content that is put in its place: with If-Match only in the place of what was read', async () => {
    await library.upload('d.txt', 'een');
    const put = (etag: string) => library.tenant.as('member', 'POST', `${library.file('d.txt')}/$value`, 'twee', { 'X-HTTP-Method': 'PUT', 'If-Match': etag });
    expect((await put('"{0},1"')).status).toBe(412);
    const { ETag } = await library.get('member', `${library.file('d.txt')}?$select=ETag`);
    expect((await put(String(ETag))).status).toBe(200);
    expect(await library.text('d.txt')).toBe('twee');
    expect(await labels('d.txt')).toEqual(['1.0']);
  });
});
