import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestTenant } from '../../support/tenant';
import { held, heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

/** Commands that CLI for Microsoft 365 sends to `ProcessQuery`, as SharePoint has no REST for them. */
describe('CLI for Microsoft 365 by the client object model', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let mia: Cli;
  let ron: Cli;
  const folder = mkdtempSync(join(tmpdir(), 'csom-csv-'));
  const webUrl = workUrl;
  const denied = /Access denied/;

  const csv = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };

  beforeAll(async () => {
    ({ tenant, clis: [olga, mia, ron], end } = await startClis('olga', 'mia', 'ron'));
    await olga.run('spo list add', { webUrl, title: 'Works', baseTemplate: 'GenericList' });
    await olga.run('spo list add', { webUrl, title: 'Papers', baseTemplate: 'DocumentLibrary' });
    for (const xml of ["<Field Type='Number' DisplayName='Size' Name='Size' />", "<Field Type='User' DisplayName='Who' Name='Who' />", "<Field Type='DateTime' DisplayName='Due' Name='Due' Format='DateOnly' />"]) {
      await olga.run('spo field add', { webUrl, listTitle: 'Works', xml });
    }
    await olga.run('spo listitem add', { webUrl, listTitle: 'Works', Title: 'one' });
    await olga.run('spo listitem add', { webUrl, listTitle: 'Works', Title: 'two' });
  });
  afterAll(async () => {
    await end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('changes columns of lists, whichever way the list is named', async () => {
    const { Id: listId } = await held(tenant, "lists/getbytitle('Works')?$select=Id");
    await olga.run('spo field set', { webUrl, listTitle: 'Works', internalName: 'Size', Description: 'A & <B>', Required: true });
    await olga.run('spo field set', { webUrl, listId, internalName: 'Size', MinimumValue: 2 });
    await olga.run('spo field set', { webUrl, listUrl: '/Lists/Works', title: 'Size', MaximumValue: 9 });
    expect(await held(tenant, "lists/getbytitle('Works')/fields/getbyinternalnameortitle('Size')")).toMatchObject({ Description: 'A & <B>', Required: true, MinimumValue: 2, MaximumValue: 9 });
    expect(await olga.refused('spo field set', { webUrl, listTitle: 'Works', internalName: 'None', Description: 'x' })).toMatch(/Column 'None' does not exist/);
    expect(await olga.refused('spo field set', { webUrl, listTitle: 'None', internalName: 'Size', Description: 'x' })).toMatch(/List 'None' does not exist/);
    expect(await ron.refused('spo field set', { webUrl, listTitle: 'Works', internalName: 'Size', Description: 'x' })).toMatch(denied);
    await olga.run('spo field set', { webUrl, listTitle: 'Works', internalName: 'Size', Required: false });
  });

  it('makes content types with an id, changes them, and links columns to them', async () => {
    const contentTypeId = '0x0101007926A45D687BA842B947286090B8F67D';
    const column = '5c0f1f0e-6f1d-4b57-9d8c-2f0f3a6c1d77';
    await olga.run('spo field add', { webUrl, xml: `<Field Type='Text' DisplayName='Code' Name='Code' StaticName='Code' ID='{${column}}' AllowDeletion='TRUE' />` });
    expect(await olga.one('spo contenttype add', { webUrl, id: contentTypeId, name: 'Dossier', group: 'Ours', description: 'All of it' })).toMatchObject({ Name: 'Dossier', StringId: contentTypeId });
    expect(await olga.refused('spo contenttype add', { webUrl, id: '0x0101007926A45D687BA842B947286090B8F67E', name: 'Dossier' })).toMatch(/duplicate content type "Dossier"/);
    await olga.run('spo contenttype set', { webUrl, name: 'Dossier', Description: 'Some of it', updateChildren: true });
    await olga.run('spo contenttype field set', { webUrl, contentTypeId, id: column, required: true });
    expect(await held(tenant, `contenttypes('${contentTypeId}')?$select=Description`)).toMatchObject({ Description: 'Some of it' });
    expect(await heldValue(tenant, `contenttypes('${contentTypeId}')/fieldlinks?$filter=Name eq 'Code'&$select=Name,Required,Hidden`)).toEqual([{ Name: 'Code', Required: true, Hidden: false }]);
    await olga.run('spo contenttype field set', { webUrl, contentTypeId, id: column, required: false, hidden: true });
    expect(await heldValue(tenant, `contenttypes('${contentTypeId}')/fieldlinks?$filter=Name eq 'Code'&$select=Required,Hidden`)).toEqual([{ Required: false, Hidden: true }]);
    await olga.run('spo contenttype field remove', { webUrl, contentTypeId, id: column, updateChildContentTypes: true, force: true });
    expect(await heldValue(tenant, `contenttypes('${contentTypeId}')/fieldlinks?$filter=Name eq 'Code'`)).toEqual([]);
    expect(await ron.refused('spo contenttype set', { webUrl, id: contentTypeId, Description: 'x' })).toMatch(denied);
  });

  it('writes many items at once, and stops at a value that a column cannot have', async () => {
    await olga.run('spo listitem batch set', { webUrl, listTitle: 'Works', filePath: csv('good.csv', 'ID,Title,Size,Who,Due\n1,"eins, ö & <x>",5,olga@contoso.example,2024-02-03\n2,zwei,6,,\n') });
    expect(await heldValue(tenant, "lists/getbytitle('Works')/items?$select=Title,Size,Due,Who/EMail&$expand=Who")).toEqual([
      { Title: 'eins, ö & <x>', Size: 5, Due: expect.stringMatching(/^2024-02-0/), Who: { EMail: 'olga@contoso.example' } }, { Title: 'zwei', Size: 6, Due: null, Who: null },
    ]);
    expect(await olga.refused('spo listitem batch set', { webUrl, listTitle: 'Works', filePath: csv('bad.csv', 'ID,Title,Size\n1,un,7\n2,deux,many\n') })).toMatch(/number.* - Size$/);
    expect(await heldValue(tenant, "lists/getbytitle('Works')/items?$select=Title,Size")).toEqual([{ Title: 'un', Size: 7 }, { Title: 'zwei', Size: 6 }]);
    expect(await ron.refused('spo listitem batch set', { webUrl, listTitle: 'Works', filePath: csv('ron.csv', 'ID,Title\n1,mine\n') })).toMatch(denied);
    expect(await olga.refused('spo listitem batch set', { webUrl, listTitle: 'Works', filePath: csv('none.csv', 'ID,Title\n98,mine\n') })).toMatch(/Item does not exist/);
  });

  it('updates an item without a new version or editor', async () => {
    const select = "lists/getbytitle('Works')/items(2)?$select=Title,EditorId,Modified,OData__UIVersionString";
    const { Title: _title, ...before } = await held(tenant, select);
    await mia.run('spo listitem set', { webUrl, listTitle: 'Works', id: 2, Title: 'quiet', systemUpdate: true });
    expect(await held(tenant, select)).toEqual({ ...before, Title: 'quiet' });
    expect(await ron.refused('spo listitem set', { webUrl, listTitle: 'Works', id: 2, Title: 'x', systemUpdate: true })).toMatch(denied);
  });

  it('declares records, which nobody changes until they are given back', async () => {
    const item = { webUrl, listTitle: 'Works', listItemId: 2 };
    expect(await mia.run('spo listitem isrecord', { webUrl, listTitle: 'Works', id: 2 })).toBe(false);
    await mia.run('spo listitem record declare', item);
    expect(await mia.run('spo listitem isrecord', { webUrl, listTitle: 'Works', id: 2 })).toBe(true);
    expect(await olga.refused('spo listitem set', { webUrl, listTitle: 'Works', id: 2, Title: 'x' })).toMatch(/locked as read-only/);
    expect(await olga.refused('spo listitem remove', { webUrl, listTitle: 'Works', id: 2, force: true })).toMatch(/locked as read-only/);
    await olga.run('spo listitem record undeclare', item);
    await olga.run('spo listitem set', { webUrl, listTitle: 'Works', id: 2, Title: 'free' });
    expect(await olga.refused('spo listitem isrecord', { webUrl, listTitle: 'Works', id: 99 })).toMatch(/Item does not exist/);
    expect(await ron.refused('spo listitem record declare', item)).toMatch(denied);
  });

  it('keeps property bags of webs and folders', async () => {
    await olga.run('spo propertybag set', { webUrl, key: 'owner_of', value: 'a & <b>' });
    expect(await ron.run('spo propertybag get', { webUrl, key: 'owner_of' })).toBe('a & <b>');
    expect(await held(tenant, 'allproperties')).toMatchObject({ owner_x005f_of: 'a & <b>' });
    await olga.run('spo propertybag set', { webUrl, key: 'shelf', value: '7', folder: '/Papers' });
    expect(await olga.list('spo propertybag list', { webUrl, folder: '/Papers' })).toEqual(expect.arrayContaining([
      { key: 'shelf', value: '7' }, { key: 'vti_folderitemcount', value: 0 }, { key: 'vti_timecreated', value: expect.stringMatching(/^\d{4}-/) },
    ]));
    expect(await mia.refused('spo propertybag set', { webUrl, key: 'owner_of', value: 'mia' })).toMatch(denied);
    await olga.run('spo propertybag remove', { webUrl, key: 'owner_of', force: true });
    expect(await olga.list('spo propertybag list', { webUrl })).not.toContainEqual(expect.objectContaining({ key: 'owner_of' }));
  });

  it('makes a web that shares the navigation above', async () => {
    await olga.run('spo web add', { title: 'Part', url: 'part', webTemplate: 'STS#3', parentWebUrl: workUrl, locale: 1033, inheritNavigation: true });
    expect(await olga.one('spo web get', { url: `${workUrl}/part` })).toMatchObject({ Title: 'Part' });
  });

  it('administers site collections: makes, finds, lists and changes them', async () => {
    const url = 'https://contoso.sharepoint.com/sites/classic';
    const site = { type: 'ClassicSite', url, title: 'Classic', owners: 'olga@contoso.example', timeZone: 3 };
    expect(await olga.run('spo site add', site)).toBe(url);
    expect(await olga.refused('spo site add', site)).toMatch(/A site already exists at url/);
    expect((await olga.list('spo site list', { filter: "Url -like 'classic'" })).map(({ Title, Url, Template }) => [Title, Url, Template])).toEqual([['Classic', url, 'STS#0']]);
    await olga.run('spo site set', { url, title: 'Quite & classic' });
    expect((await olga.one('spo web get', { url })).Title).toBe('Quite & classic');
    expect(await ron.refused('spo site list')).toMatch(denied);
    expect(await olga.list('spo tenant recyclebinitem list')).toEqual([]);
    await olga.run('spo site admin add', { siteUrl: url, userName: 'mia@contoso.example', primary: true });
    expect((await olga.list('spo site admin list', { siteUrl: url })).map(({ Email, IsPrimaryAdmin }) => [Email, IsPrimaryAdmin])).toEqual([['olga@contoso.example', false], ['mia@contoso.example', true]]);
    const { ID: id } = await olga.one('spo hubsite register', { siteUrl: url });
    await olga.run('spo hubsite set', { id, title: 'The hub', description: 'Of all' });
    expect(await olga.one('spo hubsite get', { id })).toMatchObject({ Title: 'The hub', Description: 'Of all' });
  });

  it('keeps the term store', async () => {
    const group = await olga.one('spo term group add', { name: 'People', description: 'Who' });
    expect(await olga.refused('spo term group add', { name: 'People' })).toMatch(/unique/);
    expect(await mia.refused('spo term group add', { name: 'Mine' })).toMatch(denied);
    await olga.run('spo term set add', { name: 'Departments', termGroupName: 'People', description: 'Where', customProperties: JSON.stringify({ a: 'b' }) });
    const { Id: it } = await olga.one('spo term add', {
      name: 'IT', termGroupId: group.Id, termSetName: 'Departments', description: 'Computers', customProperties: JSON.stringify({ p: 'q' }), localCustomProperties: JSON.stringify({ l: 'm' }),
    });
    await olga.run('spo term add', { name: 'Support', termGroupName: 'People', parentTermId: it });
    expect(await olga.refused('spo term add', { name: 'it', termGroupName: 'People', termSetName: 'Departments' })).toMatch(/already a term with the same default label/);
    expect(await ron.one('spo term set get', { name: 'Departments', termGroupName: 'People' })).toMatchObject({ Description: 'Where', CustomProperties: { a: 'b' }, Names: { 1033: 'Departments' } });
    expect(await ron.list('spo term list', { termGroupName: 'People', termSetName: 'Departments', withChildTerms: true })).toMatchObject([
      { Name: 'IT', Description: 'Computers', CustomProperties: { p: 'q' }, LocalCustomProperties: { l: 'm' }, Children: [{ Name: 'Support', PathOfTerm: 'IT;Support' }] },
    ]);
    expect(await ron.one('spo term get', { name: 'Support', termGroupName: 'People', termSetName: 'Departments' })).toMatchObject({ PathOfTerm: 'IT;Support' });
    expect(await ron.refused('spo term get', { id: '00000000-0000-0000-0000-000000000001' })).toMatch(/could not be found/);
    expect(await ron.refused('spo term group get', { name: 'Nobody' })).toMatch(/out of the range of valid values/);
    expect((await ron.list('spo term group list')).map(({ Name }) => Name)).toEqual(['People']);
  });

  it('says what is not served', async () => {
    expect(await olga.refused('spo theme get', { name: 'Blue' })).toMatch(/501|GetTenantTheme/);
    expect(await olga.refused('spo list set', { webUrl, title: 'Papers', versionExpireAfterDays: 30 })).toMatch(/DefaultTrimMode '1' is not implemented/);
  });
});
