import type { TestTenant } from '../../support/tenant';
import { held, heldValue, workUrl } from '../contoso';
import type { Cli } from './cli';
import { startClis } from './start-clis';

describe('CLI for Microsoft 365 with lists, fields, views and content types', () => {
  let tenant: TestTenant;
  let end: () => Promise<void>;
  let olga: Cli;
  let ron: Cli;
  beforeAll(async () => {
    ({ tenant, clis: [olga, ron], end } = await startClis('olga', 'ron'));
  });
  afterAll(() => end());

  const webUrl = workUrl;
  const titles = async (): Promise<unknown[]> => (await heldValue(tenant, 'lists?$select=Title&$filter=Hidden eq false')).map(({ Title }) => Title);

  it('adds, reads, changes and lists lists', async () => {
    const added = await olga.one('spo list add', { webUrl, title: 'Series', baseTemplate: 'GenericList', enableVersioning: true, majorVersionLimit: 50 });
    expect(added).toMatchObject({ Title: 'Series', BaseTemplate: 100, EnableVersioning: true, MajorVersionLimit: 50 });
    await olga.run('spo list add', { webUrl, title: 'Papers', baseTemplate: 'DocumentLibrary' });
    expect(await olga.one('spo list get', { webUrl, id: added.Id })).toMatchObject({ Id: added.Id, Title: 'Series', ItemCount: 0 });
    await olga.run('spo list set', { webUrl, id: added.Id, description: 'All series', newTitle: 'All series' });
    expect(await held(tenant, `lists(guid'${String(added.Id)}')`)).toMatchObject({ Title: 'All series', Description: 'All series', EnableVersioning: true });
    await olga.run('spo list set', { webUrl, id: added.Id, newTitle: 'Series' });
    const listed = (await olga.list('spo list list', { webUrl })).map(({ Title }) => Title);
    expect(listed).toEqual(expect.arrayContaining(['Papers', 'Series']));
    expect(await heldValue(tenant, "lists/getbytitle('Papers')/BaseTemplate")).toBe(101);
  });

  it('is told of a list that is there already, that is not there, or that is not its to make', async () => {
    expect(await olga.refused('spo list add', { webUrl, title: 'Series', baseTemplate: 'GenericList' })).toMatch(/with the specified title already exists in this Web site/);
    expect(await olga.refused('spo list get', { webUrl, title: 'Nowhere' })).toBe(`List 'Nowhere' does not exist at site with URL '${webUrl}'.`);
    expect(await ron.refused('spo list add', { webUrl, title: 'Of Ron', baseTemplate: 'GenericList' })).toMatch(/Access denied/);
    expect(await ron.refused('spo list remove', { webUrl, title: 'Series', force: true })).toMatch(/Access denied/);
    expect(await titles()).toEqual(expect.arrayContaining(['Papers', 'Series']));
    expect(await titles()).not.toContain('Of Ron');
  });

  it('adds, reads, lists and removes fields', async () => {
    const column = "<Field Type='Text' Name='Code' DisplayName='Code' Required='TRUE' MaxLength='40' />";
    expect(await olga.one('spo field add', { webUrl, listTitle: 'Series', xml: column })).toMatchObject({ InternalName: 'Code', TypeAsString: 'Text', Required: true });
    expect(await olga.one('spo field get', { webUrl, listTitle: 'Series', title: 'Code' })).toMatchObject({ InternalName: 'Code', MaxLength: 40 });
    const site = "<Field Type='Number' Name='Years' DisplayName='Years' ID='{0f5a1c2e-7b40-4f0e-9c6d-5a1d2c3b4e01}' Group='Work' />";
    expect(await olga.one('spo field add', { webUrl, xml: site })).toMatchObject({ InternalName: 'Years', Group: 'Work' });
    expect((await olga.list('spo field list', { webUrl, listTitle: 'Series' })).map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining(['Title', 'Code']));
    await olga.run('spo field remove', { webUrl, title: 'Years', force: true });
    expect((await heldValue(tenant, "fields?$filter=InternalName eq 'Years'")).length).toBe(0);
    expect((await heldValue(tenant, "lists/getbytitle('Series')/fields?$filter=InternalName eq 'Code'&$select=Required")).length).toBe(1);
  });

  it('is told of a field that is not there, or not its to make', async () => {
    expect(await olga.refused('spo field get', { webUrl, listTitle: 'Series', title: 'Nowhere' })).toMatch(/Nowhere.*does not exist/);
    expect(await olga.refused('spo field remove', { webUrl, listTitle: 'Series', title: 'Nowhere', force: true })).toMatch(/Nowhere.*does not exist/);
    expect(await ron.refused('spo field add', { webUrl, listTitle: 'Series', xml: "<Field Type='Text' Name='X' DisplayName='X' />" })).toMatch(/Access denied/);
    expect((await heldValue(tenant, "lists/getbytitle('Series')/fields?$filter=InternalName eq 'X'")).length).toBe(0);
  });

  it('adds, reads, changes and removes views and their columns', async () => {
    const view = "lists/getbytitle('Series')/views/getbytitle('By code')";
    expect(await olga.one('spo list view add', { webUrl, listTitle: 'Series', title: 'By code', fields: 'LinkTitle,Code', rowLimit: 10 })).toMatchObject({ Title: 'By code', RowLimit: 10 });
    await olga.run('spo list view set', { webUrl, listTitle: 'Series', title: 'By code', RowLimit: 20 });
    expect(await olga.one('spo list view get', { webUrl, listTitle: 'Series', title: 'By code' })).toMatchObject({ RowLimit: 20 });
    const columns = async (): Promise<unknown> => (await held(tenant, `${view}/viewfields`)).Items;
    await olga.run('spo list view field add', { webUrl, listTitle: 'Series', viewTitle: 'By code', title: 'ID' });
    expect(await columns()).toEqual(['LinkTitle', 'Code', 'ID']);
    await olga.run('spo list view field set', { webUrl, listTitle: 'Series', viewTitle: 'By code', title: 'ID', position: 0 });
    expect(await columns()).toEqual(['ID', 'LinkTitle', 'Code']);
    await olga.run('spo list view field remove', { webUrl, listTitle: 'Series', viewTitle: 'By code', title: 'ID', force: true });
    expect(await columns()).toEqual(['LinkTitle', 'Code']);
    expect((await olga.list('spo list view list', { webUrl, listTitle: 'Series' })).map(({ Title }) => Title)).toContain('By code');
    expect(await ron.refused('spo list view remove', { webUrl, listTitle: 'Series', title: 'By code', force: true })).toMatch(/Access denied/);
    await olga.run('spo list view remove', { webUrl, listTitle: 'Series', title: 'By code', force: true });
    expect((await held(tenant, view)).status).not.toBe(200);
    expect(await olga.refused('spo list view get', { webUrl, listTitle: 'Series', title: 'Nowhere' })).not.toBe('');
  });

  it('reads content types, and puts one on a list and takes it off', async () => {
    const made = await tenant.fetchAs('olga', '/sites/projects/_api/web/contenttypes', {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ Name: 'Series type', Group: 'Work', Description: 'For series', Id: { StringValue: '0x0100558D85B7216F6A489A499DB361E1AE2F' } }),
    });
    expect(made.status).toBe(201);
    const { StringId: id } = await olga.one('spo contenttype get', { webUrl, name: 'Series type' });
    expect(String(id)).toMatch(/^0x0100/);
    expect((await olga.list('spo contenttype list', { webUrl })).map(({ Name }) => Name)).toEqual(expect.arrayContaining(['Item', 'Series type']));
    expect((await olga.list('spo contenttype field list', { webUrl, contentTypeId: id })).map(({ InternalName }) => InternalName)).toContain('Title');
    await olga.run('spo list set', { webUrl, title: 'Series', contentTypesEnabled: true });
    const onList = async (): Promise<unknown[]> => (await heldValue(tenant, "lists/getbytitle('Series')/contenttypes?$select=Name")).map(({ Name }) => Name);
    const added = await olga.one('spo list contenttype add', { webUrl, listTitle: 'Series', id });
    expect(added.Name).toBe('Series type');
    expect(await onList()).toContain('Series type');
    expect((await olga.list('spo list contenttype list', { webUrl, listTitle: 'Series' })).map(({ Name }) => Name)).toContain('Series type');
    await olga.run('spo list contenttype remove', { webUrl, listTitle: 'Series', id: added.StringId, force: true });
    expect(await onList()).not.toContain('Series type');
    await olga.run('spo contenttype remove', { webUrl, name: 'Series type', force: true });
    expect(await olga.refused('spo contenttype get', { webUrl, name: 'Series type' })).toMatch(/Series type not found/);
  });

  it('gives a list permissions of its own, grants and withdraws, and restores what it inherits', async () => {
    const list = "lists/getbytitle('Papers')";
    const levels = async (): Promise<unknown> =>
      (await heldValue(tenant, `${list}/roleassignments?$expand=Member,RoleDefinitionBindings&$select=Member/Title,RoleDefinitionBindings/Name`)) as unknown;
    await olga.run('spo list roleinheritance break', { webUrl, listTitle: 'Papers', clearExistingPermissions: true, force: true });
    expect(await heldValue(tenant, `${list}/HasUniqueRoleAssignments`)).toBe(true);
    await olga.run('spo list roleassignment add', { webUrl, listTitle: 'Papers', upn: 'ron@contoso.example', roleDefinitionName: 'Edit' });
    expect(await levels()).toEqual(expect.arrayContaining([{ Member: { Title: 'Ron Contoso' }, RoleDefinitionBindings: [{ Name: 'Edit' }] }]));
    await olga.run('spo list roleassignment remove', { webUrl, listTitle: 'Papers', upn: 'ron@contoso.example', force: true });
    expect(JSON.stringify(await levels())).not.toContain('Ron Contoso');
    expect(await olga.refused('spo list roleassignment add', { webUrl, listTitle: 'Papers', groupName: 'Nobody', roleDefinitionName: 'Edit' })).toMatch(/Group cannot be found/);
    expect(await ron.refused('spo list roleinheritance reset', { webUrl, listTitle: 'Papers', force: true })).not.toBe('');
    await olga.run('spo list roleinheritance reset', { webUrl, listTitle: 'Papers', force: true });
    expect(await heldValue(tenant, `${list}/HasUniqueRoleAssignments`)).toBe(false);
  });

  it('removes lists', async () => {
    await olga.run('spo list remove', { webUrl, title: 'Papers', force: true });
    expect(await titles()).not.toContain('Papers');
    expect(await olga.refused('spo list remove', { webUrl, title: 'Papers', force: true })).toMatch(/does not exist/);
  });
});
