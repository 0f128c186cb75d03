import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestTenant } from '../../support/tenant';
import { heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with files and folders', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let mia: Cli;
  let olga: Cli;
  let ron: Cli;
  let folder: string;
  const webUrl = workUrl;
  const library = '/sites/projects/Papers';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cli-files-'));
    writeFileSync(join(folder, 'plan.txt'), 'the first plan');
    ({ tenant, clis: [olga, mia, ron], end } = await startClis('olga', 'mia', 'ron'));
    await olga.run('spo list add', { webUrl, title: 'Papers', baseTemplate: 'DocumentLibrary' });
  });
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });

  const names = async (path = library, kind: 'Files' | 'Folders' = 'Files'): Promise<unknown[]> =>
    (await heldValue(tenant, `GetFolderByServerRelativePath(DecodedUrl='${path}')/${kind}?$select=Name&$orderby=Name`)).map(({ Name }) => Name).filter((name) => name !== 'Forms');
  const content = async (path: string, person = 'olga'): Promise<string | number> => {
    const answer = await tenant.fetchAs(person, `/sites/projects/_api/web/GetFileByServerRelativePath(DecodedUrl='${path}')/$value`);
    return answer.ok ? answer.text() : answer.status;
  };

  it('makes, reads, renames and lists folders', async () => {
    expect(await mia.one('spo folder add', { webUrl, parentFolderUrl: '/Papers', name: 'Old' })).toMatchObject({ Name: 'Old', ServerRelativeUrl: `${library}/Old` });
    expect(await mia.one('spo folder get', { webUrl, url: '/Papers/Old' })).toMatchObject({ Name: 'Old', ItemCount: 0 });
    await mia.run('spo folder set', { webUrl, url: '/Papers/Old', name: 'New' });
    expect((await mia.list('spo folder list', { webUrl, parentFolderUrl: '/Papers' })).map(({ Name }) => Name)).toContain('New');
    expect(await names(library, 'Folders')).toEqual(['New']);
  });

  it('uploads, reads and lists files, with values', async () => {
    await mia.run('spo file add', { webUrl, folder: 'Papers', path: join(folder, 'plan.txt') });
    await mia.run('spo file add', { webUrl, folder: 'Papers/New', path: join(folder, 'plan.txt'), Title: 'The plan' });
    expect(await mia.run('spo file get', { webUrl, url: `${library}/plan.txt`, asString: true })).toBe('the first plan');
    expect(await mia.one('spo file get', { webUrl, url: `${library}/plan.txt` })).toMatchObject({ Name: 'plan.txt', UIVersionLabel: '1.0' });
    expect(await mia.one('spo file get', { webUrl, url: `${library}/New/plan.txt`, asListItem: true })).toMatchObject({ Title: 'The plan' });
    expect((await mia.list('spo file list', { webUrl, folderUrl: 'Papers' })).map(({ Name }) => Name)).toEqual(['plan.txt']);
    expect([await content(`${library}/plan.txt`), await names(`${library}/New`)]).toEqual(['the first plan', ['plan.txt']]);
  });

  it('is told of what is there already, not there, or not its to change', async () => {
    expect(await mia.refused('spo folder add', { webUrl, parentFolderUrl: '/Papers', name: 'New' })).toMatch(/already exists/);
    expect(await mia.refused('spo folder get', { webUrl, url: '/Papers/Nowhere' })).toBe('File Not Found.');
    expect(await mia.refused('spo file get', { webUrl, url: `${library}/nowhere.txt` })).toMatch(/nowhere\.txt does not exist/);
    expect(await ron.refused('spo file add', { webUrl, folder: 'Papers', path: join(folder, 'plan.txt'), overwrite: true })).toMatch(/Access denied/);
    expect(await ron.refused('spo folder add', { webUrl, parentFolderUrl: '/Papers', name: 'Of Ron' })).toMatch(/Access denied/);
    expect(await ron.refused('spo file remove', { webUrl, url: `${library}/plan.txt`, force: true })).toMatch(/Access denied/);
    expect([await names(), await names(library, 'Folders')]).toEqual([['plan.txt'], ['New']]);
  });

  it('checks files out and in, and undoes a check-out', async () => {
    const checkedOut = (): Promise<number> => heldValue<number>(tenant, `GetFileByServerRelativePath(DecodedUrl='${library}/plan.txt')/CheckOutType`);
    await mia.run('spo file checkout', { webUrl, url: `${library}/plan.txt` });
    expect(await checkedOut()).toBe(0);
    expect(await olga.refused('spo file checkout', { webUrl, url: `${library}/plan.txt` })).toMatch(/checked out/i);
    await mia.run('spo file checkin', { webUrl, url: `${library}/plan.txt`, comment: 'looked at' });
    expect([await checkedOut(), await heldValue(tenant, `GetFileByServerRelativePath(DecodedUrl='${library}/plan.txt')/CheckInComment`)]).toEqual([2, 'looked at']);
    await mia.run('spo file checkout', { webUrl, url: `${library}/plan.txt` });
    await mia.run('spo file checkout undo', { webUrl, fileUrl: `${library}/plan.txt`, force: true });
    expect(await checkedOut()).toBe(2);
  });

  it('keeps versions: lists, reads, restores and removes them', async () => {
    writeFileSync(join(folder, 'plan.txt'), 'the second plan');
    await mia.run('spo file add', { webUrl, folder: 'Papers', path: join(folder, 'plan.txt'), overwrite: true });
    expect(await content(`${library}/plan.txt`)).toBe('the second plan');
    const labels = async (): Promise<unknown[]> => (await mia.list('spo file version list', { webUrl, fileUrl: `${library}/plan.txt` })).map(({ VersionLabel }) => VersionLabel);
    expect(await labels()).toContain('1.0');
    expect(await mia.one('spo file version get', { webUrl, fileUrl: `${library}/plan.txt`, label: '1.0' })).toMatchObject({ VersionLabel: '1.0' });
    await mia.run('spo file version restore', { webUrl, fileUrl: `${library}/plan.txt`, label: '1.0', force: true });
    expect(await content(`${library}/plan.txt`)).toBe('the first plan');
    await mia.run('spo file version remove', { webUrl, fileUrl: `${library}/plan.txt`, label: '1.0', force: true });
    expect(await labels()).not.toContain('1.0');
    await mia.run('spo file version clear', { webUrl, fileUrl: `${library}/plan.txt`, force: true });
    expect(await labels()).toEqual([]);
  });

  it('renames, copies and moves files, and copies folders', async () => {
    await mia.run('spo file rename', { webUrl, sourceUrl: `${library}/plan.txt`, targetFileName: 'final.txt' });
    expect(await names()).toEqual(['final.txt']);
    await mia.run('spo file copy', { webUrl, sourceUrl: `${library}/final.txt`, targetUrl: `${library}/New` });
    expect([await names(), await names(`${library}/New`)]).toEqual([['final.txt'], ['final.txt', 'plan.txt']]);
    await mia.run('spo file move', { webUrl, sourceUrl: `${library}/New/plan.txt`, targetUrl: library });
    expect([await names(), await names(`${library}/New`)]).toEqual([['final.txt', 'plan.txt'], ['final.txt']]);
    await mia.run('spo folder copy', { webUrl, sourceUrl: `${library}/New`, targetUrl: library, newName: 'Copy' });
    expect([await names(library, 'Folders'), await names(`${library}/Copy`)]).toEqual([['Copy', 'New'], ['final.txt']]);
  });

  it('gives files and folders permissions of their own, and restores what they inherit', async () => {
    const file = `${library}/final.txt`;
    await olga.run('spo file roleinheritance break', { webUrl, fileUrl: file, clearExistingPermissions: true, force: true });
    expect(await content(file, 'ron')).not.toBe('the first plan');
    await olga.run('spo file roleassignment add', { webUrl, fileUrl: file, upn: 'ron@contoso.example', roleDefinitionName: 'Read' });
    expect(await content(file, 'ron')).toBe('the first plan');
    await olga.run('spo file roleassignment remove', { webUrl, fileUrl: file, upn: 'ron@contoso.example', force: true });
    expect(await content(file, 'ron')).not.toBe('the first plan');
    await olga.run('spo file roleinheritance reset', { webUrl, fileUrl: file, force: true });
    expect(await content(file, 'ron')).toBe('the first plan');
    const inFolder = `${library}/New/final.txt`;
    await olga.run('spo folder roleinheritance break', { webUrl, folderUrl: `${library}/New`, clearExistingPermissions: true, force: true });
    expect(await content(inFolder, 'ron')).not.toBe('the first plan');
    await olga.run('spo folder roleassignment add', { webUrl, folderUrl: `${library}/New`, upn: 'ron@contoso.example', roleDefinitionName: 'Read' });
    expect(await content(inFolder, 'ron')).toBe('the first plan');
    await olga.run('spo folder roleassignment remove', { webUrl, folderUrl: `${library}/New`, upn: 'ron@contoso.example', force: true });
    expect(await mia.refused('spo folder roleinheritance reset', { webUrl, folderUrl: `${library}/New`, force: true })).not.toBe('');
    await olga.run('spo folder roleinheritance reset', { webUrl, folderUrl: `${library}/New`, force: true });
    expect(await content(inFolder, 'ron')).toBe('the first plan');
  });

  it('removes files and folders, to the recycle bin or at once', async () => {
    await mia.run('spo file remove', { webUrl, url: `${library}/final.txt`, force: true });
    await mia.run('spo file remove', { webUrl, url: `${library}/plan.txt`, recycle: true, force: true });
    await mia.run('spo folder remove', { webUrl, url: '/Papers/Copy', recycle: true, force: true });
    await mia.run('spo folder remove', { webUrl, url: '/Papers/New', force: true });
    expect([await names(), await names(library, 'Folders')]).toEqual([[], []]);
  });
});
