import type { TestTenant } from '../../support/tenant';
import { held, heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with list items', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let mia: Cli;
  let ron: Cli;
  let olga: Cli;
  const webUrl = workUrl;
  const listTitle = 'Tasks done';
  const list = `lists/getbytitle('${listTitle}')`;

  beforeAll(async () => {
    ({ tenant, clis: [olga, mia, ron], end } = await startClis('olga', 'mia', 'ron'));
    await olga.run('spo list add', { webUrl, title: listTitle, baseTemplate: 'GenericList', enableVersioning: true });
    await olga.run('spo field add', { webUrl, listTitle, xml: "<Field Type='Text' Name='Code' DisplayName='Code' Indexed='TRUE' EnforceUniqueValues='TRUE' />" });
    await olga.run('spo field add', { webUrl, listTitle, xml: "<Field Type='Number' Name='Hours' DisplayName='Hours' Min='0' />" });
  });
  afterAll(() => end());

  const codes = async (): Promise<unknown[]> => (await heldValue(tenant, `${list}/items?$select=Code&$orderby=Id`)).map(({ Code }) => Code);

  it('adds and reads an item', async () => {
    expect(await mia.one('spo listitem add', { webUrl, listTitle, Title: 'First', Code: 'A1', Hours: 2 })).toMatchObject({ Id: 1, Title: 'First', Code: 'A1', Hours: 2 });
    expect(await mia.one('spo listitem get', { webUrl, listTitle, id: 1 })).toMatchObject({ Id: 1, Title: 'First' });
    expect(await held(tenant, `${list}/items(1)?$select=Title,Hours,Author/Title&$expand=Author`)).toMatchObject({ Title: 'First', Hours: 2, Author: { Title: 'Mia Contoso' } });
  });

  it('adds many items in one batch', async () => {
    await mia.run('spo listitem batch add', { webUrl, listTitle, csvContent: 'Title,Code,Hours\nSecond,A2,1\nThird,A3,7\nFourth,A4,3' });
    expect(await codes()).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  it('is told which lines of a batch failed, and the others stand', async () => {
    const said = await mia.refused('spo listitem batch add', { webUrl, listTitle, csvContent: 'Title,Code,Hours\nFifth,A5,1\nWrong,A6,-1\nSixth,A7,2' });
    expect(said).toMatch(/Creating some items failed.*Line 3: Hours/s);
    expect(await codes()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A7']);
  });

  it('lists items, all, by OData and by CAML', async () => {
    expect((await mia.list('spo listitem list', { webUrl, listTitle })).map(({ Code }) => Code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A7']);
    expect(await ron.list('spo listitem list', { webUrl, listTitle, fields: 'Title,Code', filter: 'Hours gt 2' })).toMatchObject([{ Code: 'A3' }, { Code: 'A4' }]);
    const camlQuery = "<View><Query><Where><Eq><FieldRef Name='Code'/><Value Type='Text'>A3</Value></Eq></Where></Query></View>";
    expect(await ron.list('spo listitem list', { webUrl, listTitle, camlQuery })).toMatchObject([{ Code: 'A3', Title: 'Third' }]);
  });

  it('changes items, each change a version', async () => {
    await mia.run('spo listitem set', { webUrl, listTitle, id: 1, Title: 'First again' });
    expect(await held(tenant, `${list}/items(1)`)).toMatchObject({ Title: 'First again', OData__UIVersionString: '2.0' });
  });

  it('is told of an item that is not there, a value that is taken or wrong, and of rights that it has not got', async () => {
    expect(await mia.refused('spo listitem get', { webUrl, listTitle, id: 99 })).toBe('Item does not exist. It may have been deleted by another user.');
    expect(await mia.refused('spo listitem add', { webUrl, listTitle, Title: 'Twice', Code: 'A1' })).toMatch(/Code - This value already exists in the list/);
    expect(await mia.refused('spo listitem set', { webUrl, listTitle, id: 1, Hours: 'many' })).not.toBe('');
    expect(await ron.refused('spo listitem add', { webUrl, listTitle, Title: 'Of Ron', Code: 'R' })).toMatch(/Access denied/);
    expect(await ron.refused('spo listitem set', { webUrl, listTitle, id: 1, Title: 'Of Ron' })).toMatch(/Access denied/);
    expect(await ron.refused('spo listitem remove', { webUrl, listTitle, id: 1, force: true })).toMatch(/Access denied/);
    expect(await codes()).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A7']);
    expect(await held(tenant, `${list}/items(1)`)).toMatchObject({ Title: 'First again', Hours: 2 });
  });

  it('gives an item permissions of its own, grants and withdraws, and restores what it inherits', async () => {
    await olga.run('spo list add', { webUrl, title: 'Notes', baseTemplate: 'GenericList' });
    await olga.run('spo listitem add', { webUrl, listTitle: 'Notes', Title: 'Only one' });
    const rights = async (): Promise<number> =>
      (await tenant.fetchAs('ron', `/sites/projects/_api/web/lists/getbytitle('Notes')/items(1)`)).status;
    expect(await rights()).toBe(200);
    await olga.run('spo listitem roleinheritance break', { webUrl, listTitle: 'Notes', listItemId: 1, clearExistingPermissions: true, force: true });
    expect(await rights()).not.toBe(200);
    await olga.run('spo listitem roleassignment add', { webUrl, listTitle: 'Notes', listItemId: 1, upn: 'ron@contoso.example', roleDefinitionName: 'Read' });
    expect(await rights()).toBe(200);
    await olga.run('spo listitem roleassignment remove', { webUrl, listTitle: 'Notes', listItemId: 1, upn: 'ron@contoso.example', force: true });
    expect(await rights()).not.toBe(200);
    expect(await ron.refused('spo listitem roleinheritance reset', { webUrl, listTitle: 'Notes', listItemId: 1, force: true })).not.toBe('');
    await olga.run('spo listitem roleinheritance reset', { webUrl, listTitle: 'Notes', listItemId: 1, force: true });
    expect(await rights()).toBe(200);
  });

  it('is told that items of a list with unique values cannot have permissions of their own', async () => {
    expect(await olga.refused('spo listitem roleinheritance break', { webUrl, listTitle, listItemId: 2, force: true })).toMatch(/unique values cannot have unique permissions/);
    expect(await heldValue(tenant, `${list}/items(2)/HasUniqueRoleAssignments`)).toBe(false);
  });

  it('recycles and removes items, one and many', async () => {
    await mia.run('spo listitem remove', { webUrl, listTitle, id: 1, recycle: true, force: true });
    await mia.run('spo listitem remove', { webUrl, listTitle, id: 2, force: true });
    await mia.run('spo listitem batch remove', { webUrl, listTitle, ids: '3,4', force: true });
    expect(await codes()).toEqual(['A5', 'A7']);
  });
});
