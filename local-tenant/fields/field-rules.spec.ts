import { TestTenant, type TestAnswer } from '../testing/test-tenant';

const errorOf = ({ status, json }: TestAnswer): [number, string, string] => {
  const { code, message } = json['odata.error'] as { code: string; message: { value: string } };
  return [status, code, message.value];
};

describe('columns', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Rules')";
  const fields = `${list}/fields`;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Rules', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  const add = (xml: string, options = 8, on = fields): Promise<TestAnswer> =>
    tenant.post('olga', `${on}/createfieldasxml`, { parameters: { SchemaXml: xml, Options: options } });

  it('that are not there are refused with 400 and the name, whichever way they were asked for', async () => {
    expect(errorOf(await tenant.ask('ron', `${fields}/getByInternalNameOrTitle('Nope')`)))
      .toEqual([400, '-2147024809, System.ArgumentException', "Column 'Nope' does not exist. It may have been deleted by another user.  /sites/register"]);
    expect((await tenant.ask('ron', `${fields}/getByTitle('Nope')`)).status).toBe(400);
    const id = '11111111-2222-4333-8444-555555555555';
    expect(errorOf(await tenant.ask('ron', `${fields}(guid'${id}')`)))
      .toEqual([400, '-2147024809, System.ArgumentException', `Invalid field name. {${id}}  /sites/register`]);
    expect((await tenant.ask('ron', `${fields}/getById('${id}')`)).status).toBe(400);
  });

  it('get an internal name from their title, encoded, cut at 32 characters, and numbered when it is taken', async () => {
    const names = [];
    for (const title of ['Ümlaut & co', '2 cijfers', 'A title that is longer than an internal name', 'Twice', 'Twice', 'Twice']) {
      names.push((await add(`<Field Type="Text" DisplayName="${title.replace('&', '&amp;')}"/>`, 0)).json.InternalName);
    }
    expect(names).toEqual([
      '_xdc_mlaut_x0020__x0026__x0020_co'.replace('_xdc_', 'Ü').slice(0, 32), '_x0032__x0020_cijfers', 'A_x0020_title_x0020_that_x0020_is_x0020_'.slice(0, 32),
      'Twice', 'Twice0', 'Twice1',
    ]);
    expect((await add('<Field Type="Text" DisplayName="Twice"/>', 32)).text).toContain('A duplicate field name');
    expect(errorOf(await add('<Field Type="Text" Name="Twice" DisplayName="Other"/>'))).toEqual(
      [500, '-2130575214, Microsoft.SharePoint.SPException', 'A duplicate field name "Twice" was found.']);
    expect((await add(`<Field Type="Text" DisplayName="${'x'.repeat(256)}"/>`)).status).toBe(400);
    expect((await add('<Field Type="Text" DisplayName=" "/>')).status).toBe(400);
  });

  it('keep what their XML says and has no effect, and give it back', async () => {
    const made = await add('<Field Type="Text" Name="Kept" DisplayName="Kept" ShowInViewForms="FALSE" DisplaceOnUpgrade="TRUE" StaticName="KeptStatic" ID="{aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee}"/>');
    expect(made.json).toMatchObject({ Id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', StaticName: 'KeptStatic' });
    expect(made.json.SchemaXml).toContain('ShowInViewForms="FALSE" DisplaceOnUpgrade="TRUE"');
    const xml = String(made.json.SchemaXml).replace('DisplayName="Kept"', 'DisplayName="Kept &amp; changed" MaxLength="9"').replace(' MaxLength="255"', '');
    expect((await tenant.merge('olga', `${fields}/getByTitle('Kept')`, { SchemaXml: xml })).status).toBe(204);
    expect((await tenant.ask('ron', `${fields}/getByInternalNameOrTitle('Kept')?$select=Title,MaxLength,StaticName`)).json)
      .toEqual({ Title: 'Kept & changed', MaxLength: 9, StaticName: 'KeptStatic' });
    expect((await tenant.merge('olga', `${fields}/getByInternalNameOrTitle('Kept')`, { SchemaXml: xml.replace('"Text"', '"URL"') })).status).toBe(400);
    expect((await add('<Field DisplayName="No kind"/>')).status).toBe(400);
    expect((await tenant.post('olga', fields, { Title: 'No kind' })).status).toBe(400);
    expect((await add('<Field Type="Text" Name="Again" DisplayName="Again" ID="{aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee}"/>')).text).toContain('duplicate');
  });

  it('come into the default view, into the content types or into none, as the options say', async () => {
    await add('<Field Type="Text" Name="Viewed" DisplayName="Viewed"/>', 8 + 16);
    await add('<Field Type="Text" Name="Apart" DisplayName="Apart"/>', 8 + 2);
    await add('<Field Type="Text" Name="Usual" DisplayName="Usual"/>', 8);
    expect((await tenant.ask('ron', `${list}/defaultview/viewfields`)).json.Items).toEqual(['LinkTitle', 'Viewed']);
    const [item] = (await tenant.ask('ron', `${list}/contenttypes?$select=FieldLinks/Name&$expand=FieldLinks`)).json.value as { FieldLinks: { Name: string }[] }[];
    const linked = item?.FieldLinks.map(({ Name }) => Name);
    expect(linked).toEqual(expect.arrayContaining(['Viewed', 'Usual']));
    expect(linked).not.toContain('Apart');
  });

  it('that are unique need an index, one line, and values that are so already', async () => {
    await add('<Field Type="Text" Name="Code" DisplayName="Code"/>');
    await tenant.post('olga', `${list}/items`, { Title: '1', Code: 'same' });
    await tenant.post('olga', `${list}/items`, { Title: '2', Code: 'SAME' });
    const code = `${fields}/getByTitle('Code')`;
    expect((await tenant.merge('olga', code, { EnforceUniqueValues: true })).status).toBe(400);
    const twice = await tenant.merge('olga', code, { EnforceUniqueValues: true, Indexed: true });
    expect(errorOf(twice).slice(0, 2)).toEqual([400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException']);
    expect((await tenant.ask('ron', `${code}?$select=Indexed`)).json).toEqual({ Indexed: false });
    await tenant.merge('olga', `${list}/items(2)`, { Code: 'other' });
    expect((await tenant.merge('olga', code, { EnforceUniqueValues: true, Indexed: true })).status).toBe(204);
    expect(errorOf(await tenant.post('olga', `${list}/items`, { Title: '3', Code: 'Same' }))[1]).toContain('SPDuplicateValuesFoundException');
    expect((await add('<Field Type="Note" Name="Long" DisplayName="Long" EnforceUniqueValues="TRUE" Indexed="TRUE"/>')).status).toBe(400);
    expect((await tenant.post('olga', `${code}/disableindex`)).json.value).toBe(0);
    expect((await tenant.ask('ron', `${code}?$select=Indexed,EnforceUniqueValues`)).json).toEqual({ Indexed: false, EnforceUniqueValues: false });
  });

  it('that are unique exclude items with permissions of their own, and lists of which people read only their own items', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Unique', BaseTemplate: 100 });
    const unique = "web/lists/getByTitle('Unique')";
    const column = '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE"/>';
    await tenant.post('olga', `${unique}/items`, { Title: 'one' });
    const breaking = `${unique}/items(1)/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`;
    expect((await tenant.post('olga', breaking)).status).toBe(200);
    expect((await add(column, 8, `${unique}/fields`)).text).toContain('items with unique permissions');
    await tenant.post('olga', `${unique}/items(1)/resetroleinheritance`);
    await tenant.merge('olga', unique, { ReadSecurity: 2 });
    expect((await add(column, 8, `${unique}/fields`)).status).toBe(400);
    await tenant.merge('olga', unique, { ReadSecurity: 1 });
    expect((await add(column, 8, `${unique}/fields`)).status).toBe(200);
    expect((await tenant.post('olga', breaking)).text).toContain('cannot have unique permissions');
    expect((await tenant.merge('olga', unique, { ReadSecurity: 2 })).status).toBe(400);
    expect((await tenant.post('olga', `${unique}/reserveListItemId`)).json.value).toBe(2);
    expect((await tenant.post('olga', `${unique}/items`, { Title: 'next' })).json.Id).toBe(3);
  });

  it('that go take their values along, from versions, views and content types too; those of SharePoint stay', async () => {
    await add('<Field Type="Text" Name="Going" DisplayName="Going"/>', 8 + 16);
    await tenant.merge('olga', `${list}/items(1)`, { Going: 'secret' });
    await tenant.merge('olga', `${list}/items(1)`, { Going: 'later' });
    expect((await tenant.delete('olga', `${fields}/getByTitle('Going')`)).status).toBe(200);
    expect((await tenant.ask('ron', `${list}/defaultview/viewfields`)).json.Items).not.toContain('Going');
    await add('<Field Type="Text" Name="Going" DisplayName="Going"/>');
    expect((await tenant.ask('ron', `${list}/items(1)?$select=Going`)).json).toEqual({ Going: null });
    expect((await tenant.ask('olga', `${list}/items(1)/versions`)).text).not.toContain('secret');
    for (const [name, word] of [['Title', 'base type'], ['Modified', 'base type'], ['ID', 'base type']]) {
      const refused = await tenant.delete('olga', `${fields}/getByInternalNameOrTitle('${name ?? ''}')`);
      expect([refused.status, refused.text.includes(word ?? '')]).toEqual([400, true]);
    }
    await add('<Field Type="Text" Name="Fixed" DisplayName="Fixed" ReadOnly="TRUE"/>');
    expect((await tenant.delete('olga', `${fields}/getByTitle('Fixed')`)).text).toContain('read only field');
    await add('<Field Type="Text" Name="Shut" DisplayName="Shut" Sealed="TRUE"/>');
    expect((await tenant.merge('olga', `${fields}/getByTitle('Shut')`, { Required: true })).status).toBe(400);
    expect((await tenant.delete('mia', `${fields}/getByTitle('Usual')`)).status).toBe(200);
    expect((await tenant.delete('ron', `${fields}/getByTitle('Apart')`)).status).toBe(403);
  });

  it('of a lookup need a list and a column that are there; ranges are checked', async () => {
    expect((await add('<Field Type="Lookup" Name="L1" DisplayName="L1" List="{11111111-2222-4333-8444-555555555555}" ShowField="Title"/>')).status).toBe(400);
    const self = await add('<Field Type="Lookup" Name="L2" DisplayName="L2" List="Self" ShowField="Title"/>');
    expect(self.json.LookupField).toBe('Title');
    expect((await add('<Field Type="Lookup" Name="L3" DisplayName="L3" List="Lists/Rules" ShowField="Nope"/>')).status).toBe(400);
    expect((await add('<Field Type="LookupMulti" Mult="TRUE" Name="L4" DisplayName="L4" List="Lists/Rules" ShowField="Title"/>')).json.AllowMultipleValues).toBe(true);
    expect((await add('<Field Type="Text" Name="T1" DisplayName="T1" MaxLength="256"/>')).status).toBe(400);
    expect((await add('<Field Type="Number" Name="T2" DisplayName="T2" Min="5" Max="1"/>')).status).toBe(400);
    expect((await add('<Field Type="TaxonomyFieldType" Name="T3" DisplayName="T3"/>')).status).toBe(501);
  });

  it('of a site are columns of their own; they cannot be unique, and stay while a content type holds them', async () => {
    const made = await add('<Field Type="Text" Name="SiteCode" DisplayName="Site code" Group="Ours"/>', 8, 'web/fields');
    expect(made.json).toMatchObject({ InternalName: 'SiteCode', Group: 'Ours', Scope: '/sites/register' });
    expect((await tenant.ask('ron', "web/availablefields/getByInternalNameOrTitle('SiteCode')?$select=Title")).json).toEqual({ Title: 'Site code' });
    expect((await tenant.ask('ron', "web/fields?$filter=Group eq 'Ours'&$select=InternalName")).json.value).toEqual([{ InternalName: 'SiteCode' }]);
    expect((await tenant.merge('olga', "web/fields/getByTitle('Site code')", { Group: 'Theirs' })).status).toBe(204);
    expect((await add('<Field Type="Text" Name="SiteUnique" DisplayName="U" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', 8, 'web/fields')).status).toBe(400);
    const type = await tenant.post('olga', 'web/contenttypes', { Name: 'Holder', Group: 'Ours' });
    await tenant.post('olga', `web/contenttypes('${String(type.json.StringId)}')/fieldlinks`, { FieldInternalName: 'SiteCode' });
    expect((await tenant.delete('olga', "web/fields/getByTitle('Site code')")).text).toContain('included in content types');
    await tenant.delete('olga', `web/contenttypes('${String(type.json.StringId)}')`);
    expect((await tenant.delete('olga', "web/fields/getByTitle('Site code')")).status).toBe(200);
  });
});
