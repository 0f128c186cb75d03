import { Library, refusalOf, type Json } from './library.spec-support';

describe('moving and copying', () => {
  let library: Library;
  let archive: Library;
  let elsewhere: Library;
  beforeAll(async () => {
    library = await Library.start();
    archive = await library.another('Archief');
    elsewhere = await library.another('Ginder', {}, '/sites/other');
    for (const each of [library, archive]) await column(each, 'Code');
    await column(library, 'Alleen_x0020_hier');
    await library.addFolder('2026');
    await library.addFolder('2027');
  });
  afterAll(() => library.stop());

  const column = (of: Library, name: string) => of.post('owner', `${of.list}/fields/createfieldasxml`, {
    parameters: { SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="${name}"/>`, Options: 8 },
  });
  const values = (of: Library, name: string, body: Json) => of.merge('member', `${of.file(name)}/ListItemAllFields`, body);
  const item = (of: Library, name: string, select: string) => of.get('member', `${of.file(name)}/ListItemAllFields?$select=${select}`);
  const versions = async (of: Library, name: string): Promise<string[]> =>
    ((await of.get('member', `${of.file(name)}/versions?$select=VersionLabel`))['value'] as { VersionLabel: string }[]).map((one) => one.VersionLabel);
  const util = (operation: string, body: Json, person: 'member' | 'visitor' | 'owner' = 'member', overwrite = '') =>
    library.post(person, `/sites/werk/_api/SP.MoveCopyUtil.${operation}(${overwrite})`, body);
  const at = (path: string): Json => ({ DecodedUrl: library.tenant.url + path });

  it('within a library leaves the item what it is: number, id, history and columns', async () => {
    await library.upload('a.txt', 'een');
    await library.upload('a.txt', 'twee', ',Overwrite=true');
    await values(library, 'a.txt', { Code: 'A_1' });
    const before = await item(library, 'a.txt', 'Id,UniqueId,Modified');
    const answer = await library.post('member', `${library.file('a.txt')}/MoveTo(newurl='${library.root}/2026/b.txt',flags=2048)`);
    expect(answer.status).toBe(200);
    expect((await library.tenant.as('member', 'GET', library.file('a.txt'))).status).toBe(404);
    expect(await item(library, '2026/b.txt', 'Id,UniqueId,Modified,Code')).toEqual({ ...before, Code: 'A_1' });
    expect(await versions(library, '2026/b.txt')).toEqual(['1.0', '2.0']);
    expect(await library.text('2026/b.txt')).toBe('twee');
  });

  it('to another library takes history and the columns along that it has, and keeps the id', async () => {
    await library.upload('c.txt', 'een');
    await library.upload('c.txt', 'twee', ',Overwrite=true');
    await values(library, 'c.txt', { Code: 'C_1', Alleen_x0020_hier: 'weg' });
    const { UniqueId } = await item(library, 'c.txt', 'UniqueId');
    expect((await library.post('member', `${library.file('c.txt')}/MoveToUsingPath(DecodedUrl='${archive.root}/c.txt',moveOperations=0)`)).status).toBe(200);
    expect(await item(archive, 'c.txt', 'UniqueId,Code')).toEqual({ UniqueId, Code: 'C_1' });
    expect(await versions(archive, 'c.txt')).toEqual(['1.0', '2.0']);
    const body = await library.tenant.as('member', 'GET', `${archive.file('c.txt')}/versions(512)/$value`);
    expect(await body.text()).toBe('een');
    expect(await library.get('member', `${library.list}/items?$filter=FileLeafRef eq 'c.txt'`)).toEqual({ value: [] });
  });

  it('does not write over what is there unless that is asked for', async () => {
    await library.upload('d.txt', 'nieuw');
    await library.upload('e.txt', 'oud');
    const move = (flags: number) => library.post('member', `${library.file('d.txt')}/MoveTo(newurl='${library.root}/e.txt',flags=${flags})`);
    const [status, code, message] = await refusalOf(await move(0));
    expect([status, code]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
    expect(message).toMatch(/^A file with the name Dossiers\/e\.txt already exists\. It was last modified by i:0#\.f\|membership\|member@small\.example on \d+ \w+ 2026 [\d:]+ -0000\.$/);
    expect(await library.text('e.txt')).toBe('oud');
    expect((await move(4)).status).toBe(501);
    expect((await move(1)).status).toBe(200);
    expect(await library.text('e.txt')).toBe('nieuw');
  });

  it('copies: the copy belongs to its maker and is a first version, the original stays', async () => {
    await library.upload('f.txt', 'een', '', 'owner');
    await library.upload('f.txt', 'twee', ',Overwrite=true', 'owner');
    await library.merge('owner', `${library.file('f.txt')}/ListItemAllFields`, { Code: 'F_1' });
    expect((await library.post('member', `${library.file('f.txt')}/CopyTo(strnewurl='${archive.root}/f.txt',boverwrite=false)`)).status).toBe(200);
    expect(await archive.get('member', `${archive.file('f.txt')}?$select=UIVersionLabel,Author/Title&$expand=Author`)).toMatchObject({
      UIVersionLabel: '1.0', Author: { Title: 'Mo Lid' },
    });
    expect(await item(archive, 'f.txt', 'Code')).toEqual({ Code: 'F_1' });
    expect(await library.text('f.txt')).toBe('twee');
    expect((await library.post('member', `${library.file('f.txt')}/CopyTo(strnewurl='${archive.root}/f.txt',boverwrite=false)`)).status).toBe(400);
    expect((await library.post('member', `${library.file('f.txt')}/CopyTo(strnewurl='${archive.root}/f.txt',boverwrite=true)`)).status).toBe(200);
    expect(await archive.get('member', `${archive.file('f.txt')}?$select=UIVersionLabel`)).toEqual({ UIVersionLabel: '2.0' });
  });

  it('by SP.MoveCopyUtil refuses what is there by its own words, keeps both, and says who made the copy', async () => {
    await library.upload('g.txt', 'een', '', 'owner');
    const copy = (options: Json, overwrite = '') =>
      util('CopyFileByPath', { srcPath: at(`${library.root}/g.txt`), destPath: at(`${archive.root}/g.txt`), options }, 'member', overwrite);
    expect((await copy({ ResetAuthorAndCreatedOnCopy: true })).status).toBe(200);
    expect(await archive.get('member', `${archive.file('g.txt')}?$select=Author/Title&$expand=Author`)).toEqual({ Author: { Title: 'Mo Lid' } });
    expect(await refusalOf(await copy({}))).toEqual([
      400, '-2147024713, Microsoft.SharePoint.SPException', `A file or folder with the name ${archive.root}/g.txt already exists at the destination.`,
    ]);
    expect((await copy({ KeepBoth: true })).status).toBe(200);
    expect(await archive.text('g 1.txt')).toBe('een');
    expect((await copy({}, 'overwrite=true')).status).toBe(200);
    expect((await copy({ Foo: true })).status).toBe(501);
  });

  it('goes between sites, with the people of the other site and the rights at both ends', async () => {
    await library.upload('h.txt', 'een');
    const move = (person: 'member' | 'visitor' | 'owner') =>
      util('MoveFileByPath', { srcPath: at(`${library.root}/h.txt`), destPath: at(`${elsewhere.root}/h.txt`), options: {} }, person);
    expect((await move('member')).status).toBe(403);
    expect((await move('visitor')).status).toBe(403);
    expect(await library.text('h.txt')).toBe('een');
    expect((await move('owner')).status).toBe(200);
    expect(await elsewhere.text('h.txt', 'owner')).toBe('een');
    expect(await elsewhere.get('owner', `${elsewhere.file('h.txt')}?$select=Author/Title&$expand=Author`)).toEqual({ Author: { Title: 'Mo Lid' } });
    expect((await library.tenant.as('owner', 'GET', library.file('h.txt'))).status).toBe(404);
  });

  it('moves a folder with all that is in it, history too', async () => {
    await library.addFolder('2027/diep');
    await library.upload('i.txt', 'een', '', 'member', '2027/diep');
    await library.upload('i.txt', 'twee', ',Overwrite=true', 'member', '2027/diep');
    expect((await util('MoveFolderByPath', { srcPath: at(`${library.root}/2027`), destPath: at(`${archive.root}/2027`), options: {} })).status).toBe(200);
    expect(await archive.text('2027/diep/i.txt')).toBe('twee');
    expect(await versions(archive, '2027/diep/i.txt')).toEqual(['1.0']);
    expect((await library.tenant.as('member', 'GET', library.folder('2027'))).status).toBe(404);
    const into = await library.post('member', `${archive.folder('2027')}/MoveTo(newurl='${archive.root}/2027/diep/x')`);
    expect(into.status).toBe(400);
    await library.post('member', `${archive.folder('2027')}/MoveTo(newurl='${archive.root}/anders')`);
    expect(await archive.text('anders/diep/i.txt')).toBe('twee');
  });

  it('copies a folder as far as the caller sees it', async () => {
    await library.addFolder('bron');
    await library.upload('open.txt', 'een', '', 'member', 'bron');
    await library.upload('dicht.txt', 'geheim', '', 'owner', 'bron');
    await library.post('owner', `${library.file('bron/dicht.txt')}/ListItemAllFields/breakroleinheritance(copyroleassignments=false)`);
    expect((await util('CopyFolder', { srcUrl: `${library.tenant.url}${library.root}/bron`, destUrl: `${library.tenant.url}${archive.root}/doel%201`, options: {} })).status).toBe(200);
    expect(await archive.get('owner', `${archive.folder('doel 1')}/Files?$select=Name`)).toEqual({ value: [{ Name: 'open.txt' }] });
  });

  it('keeps permissions of its own within the site, and takes those of the new place else', async () => {
    await library.upload('eigen.txt', 'een', '', 'owner');
    await library.post('owner', `${library.file('eigen.txt')}/ListItemAllFields/breakroleinheritance(copyroleassignments=false)`);
    await library.post('owner', `${library.file('eigen.txt')}/MoveTo(newurl='${archive.root}/eigen.txt',flags=0)`);
    expect((await library.tenant.as('member', 'GET', archive.file('eigen.txt'))).status).toBe(404);
    await archive.post('owner', `${archive.folder()}/folders/AddUsingPath(DecodedUrl='besloten')`);
    await archive.post('owner', `${archive.folder('besloten')}/ListItemAllFields/breakroleinheritance(copyroleassignments=false)`);
    await library.upload('erft.txt', 'een', '', 'owner');
    await library.post('owner', `${library.file('erft.txt')}/MoveTo(newurl='${archive.root}/besloten/erft.txt',flags=0)`);
    expect((await library.tenant.as('member', 'GET', archive.file('besloten/erft.txt'))).status).toBe(404);
  });

  it('works as a job that tells what became of it', async () => {
    await library.upload('job.txt', 'een');
    await library.upload('job.txt', 'twee', ',Overwrite=true');
    const job = async (options: Json): Promise<Json[]> => {
      const made = await library.post('member', '/sites/werk/_api/Site/CreateCopyJobs', {
        destinationUri: library.tenant.url + archive.root, exportObjectUris: [`${library.tenant.url}${library.root}/job.txt`],
        options: { AllowSchemaMismatch: true, SameWebCopyMoveOptimization: true, IsMoveMode: false, NameConflictBehavior: 0, ...options },
      });
      const [copyJobInfo] = ((await made.json()) as { value: Json[] }).value;
      const progress = (await (await library.post('member', '/sites/werk/_api/Site/GetCopyJobProgress', { copyJobInfo })).json()) as { JobState: number; Logs: string[] };
      expect(progress.JobState).toBe(0);
      return progress.Logs.map((line) => JSON.parse(line) as Json);
    };
    const done = (await job({})).find(({ Event }) => Event === 'JobFinishedObjectInfo');
    expect(done).toMatchObject({ TargetObjectSiteRelativeUrl: 'Archief/job.txt' });
    expect(await versions(archive, 'job.txt')).toEqual(['1.0']);
    const failed = (await job({})).find(({ Event }) => Event === 'JobError');
    expect(failed).toMatchObject({ ErrorCode: '-2147024713', Message: `A file or folder with the name ${archive.root}/job.txt already exists at the destination.` });
    const renamed = (await job({ IsMoveMode: true, NameConflictBehavior: 2, CustomizedItemName: ['ander.txt'] })).find(({ Event }) => Event === 'JobFinishedObjectInfo');
    expect(renamed).toMatchObject({ TargetObjectSiteRelativeUrl: 'Archief/ander.txt' });
    expect((await library.tenant.as('member', 'GET', library.file('job.txt'))).status).toBe(404);
  });

  it('takes comments along within the site, and none to another', async () => {
    await library.upload('praat.txt', 'een');
    const item = `${library.file('praat.txt')}/ListItemAllFields`;
    expect((await library.post('member', `${item}/comments`, { text: 'gezien' })).status).toBe(201);
    await library.post('member', `${library.file('praat.txt')}/MoveTo(newurl='${archive.root}/praat.txt',flags=0)`);
    const moved = `${archive.file('praat.txt')}/ListItemAllFields`;
    expect(await archive.get('member', `${moved}/comments?$select=text`)).toMatchObject({ value: [{ text: 'gezien' }] });
    const there = await library.another('Praat', {}, '/sites/other');
    expect((await util('MoveFileByPath', { srcPath: at(`${archive.root}/praat.txt`), destPath: at(`${there.root}/praat.txt`), options: {} }, 'owner')).status).toBe(200);
    expect(await there.get('owner', `${there.file('praat.txt')}/ListItemAllFields/comments?$select=text`)).toMatchObject({ value: [] });
  });

  it('gives no former versions to who may not read them', async () => {
    const level = await library.post('owner', '/sites/werk/_api/web/roledefinitions', { Name: 'Zonder versies', BasePermissions: { High: '304', Low: '134418467' } });
    const { Id } = (await level.json()) as { Id: number };
    const { Id: member } = await library.get('member', '/sites/werk/_api/web/currentuser?$select=Id');
    await library.upload('oud.txt', 'een', '', 'owner');
    await library.upload('oud.txt', 'twee', ',Overwrite=true', 'owner');
    const item = `${library.file('oud.txt')}/ListItemAllFields`;
    await library.post('owner', `${item}/breakroleinheritance(copyroleassignments=false)`);
    expect((await library.post('owner', `${item}/roleassignments/addroleassignment(principalid=${String(member)},roledefid=${Id})`)).status).toBe(200);
    expect((await library.tenant.as('member', 'GET', `${library.file('oud.txt')}/versions`)).status).toBe(403);
    const made = await library.post('member', '/sites/werk/_api/Site/CreateCopyJobs', {
      destinationUri: library.tenant.url + archive.root, exportObjectUris: [`${library.tenant.url}${library.root}/oud.txt`],
      options: { IsMoveMode: false, NameConflictBehavior: 0, IgnoreVersionHistory: false },
    });
    expect(made.status).toBe(200);
    expect([await archive.text('oud.txt'), await versions(archive, 'oud.txt')]).toEqual(['twee', []]);
  });

  it('as a job carries permissions of its own within the site only', async () => {
    await library.upload('recht.txt', 'een', '', 'owner');
    await library.post('owner', `${library.file('recht.txt')}/ListItemAllFields/breakroleinheritance(copyroleassignments=false)`);
    const job = (destination: string, IsMoveMode: boolean) => library.post('owner', '/sites/werk/_api/Site/CreateCopyJobs', {
      destinationUri: library.tenant.url + destination, exportObjectUris: [`${library.tenant.url}${library.root}/recht.txt`],
      options: { IsMoveMode, NameConflictBehavior: 0, IncludeItemPermissions: true },
    });
    expect((await job(archive.root, false)).status).toBe(501);
    expect((await job('/sites/other', true)).status).toBe(501);
    expect((await job(archive.root, true)).status).toBe(200);
    expect((await library.tenant.as('member', 'GET', archive.file('recht.txt'))).status).toBe(404);
    expect(await archive.text('recht.txt', 'owner')).toBe('een');
  });
});
