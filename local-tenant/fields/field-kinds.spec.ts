import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

type Json = Record<string, unknown>;

describe('kinds of column, through PnPjs', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const { web } = pnpClient(tenant, 'olga');
    await web.lists.add('Kinds');
    await web.lists.add('Targets');
    await web.lists.getByTitle('Targets').fields.createFieldAsXml('<Field Type="Text" Name="Code" DisplayName="Code"/>');
  });
  afterAll(() => tenant.stop());

  it('are all made as PnPjs makes them, with the type, number and defaults that SharePoint gives', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const { fields } = web.lists.getByTitle('Kinds');
    const targets = await web.lists.getByTitle('Targets').select('Id')();
    await fields.addText('A text', { MaxLength: 40 });
    await fields.addNumber('A number', { MinimumValue: -1, MaximumValue: 9 });
    await fields.addDateTime('A day');
    await fields.addCurrency('An amount', { CurrencyLocaleId: 2067 });
    await fields.addMultilineText('A note', { NumberOfLines: 3, RichText: false, AppendOnly: false });
    await fields.addUrl('A link');
    await fields.addUser('A person', { SelectionMode: 0 });
    await fields.addChoice('A choice', { Choices: ['x', 'y'], EditFormat: 1, FillInChoice: true });
    await fields.addMultiChoice('Choices', { Choices: ['x', 'y', 'z'] });
    await fields.addBoolean('A flag');
    await fields.addCalculated('A result', { Formula: '=[A number]*2', OutputType: 9 });
    await fields.addLookup('A lookup', { LookupListId: targets.Id, LookupFieldName: 'Title' });
    await fields.addImageField('An image');
    await fields.addLocation('A place');
    const added = await fields.filter('CanBeDeleted eq true')<Json[]>();
    expect(added.map(({ Title, TypeAsString, FieldTypeKind }) => [Title, TypeAsString, FieldTypeKind])).toEqual([
      ['A text', 'Text', 2], ['A number', 'Number', 9], ['A day', 'DateTime', 4], ['An amount', 'Currency', 10], ['A note', 'Note', 3],
      ['A link', 'URL', 11], ['A person', 'User', 20], ['A choice', 'Choice', 6], ['Choices', 'MultiChoice', 15], ['A flag', 'Boolean', 8],
      ['A result', 'Calculated', 17], ['A lookup', 'Lookup', 7], ['An image', 'Thumbnail', 34], ['A place', 'Location', 33],
    ]);
    const byTitle = (title: string): Json | undefined => added.find(({ Title }) => Title === title);
    expect(byTitle('A text')).toMatchObject({ 'odata.type': 'SP.FieldText', MaxLength: 40, InternalName: 'A_x0020_text' });
    expect(byTitle('A number')).toMatchObject({ 'odata.type': 'SP.FieldNumber', MinimumValue: -1, MaximumValue: 9, DisplayFormat: -1 });
    expect(byTitle('A day')).toMatchObject({ 'odata.type': 'SP.FieldDateTime', DisplayFormat: 0, DateTimeCalendarType: 1, FriendlyDisplayFormat: 0 });
    expect(byTitle('An amount')).toMatchObject({ 'odata.type': 'SP.FieldCurrency', CurrencyLocaleId: 2067 });
    expect(byTitle('A note')).toMatchObject({ NumberOfLines: 3, RichText: false, AllowHyperlink: true, RestrictedMode: false });
    expect(byTitle('A person')).toMatchObject({ 'odata.type': 'SP.FieldUser', SelectionMode: 0, AllowMultipleValues: false });
    expect(byTitle('A choice')).toMatchObject({ 'odata.type': 'SP.FieldChoice', EditFormat: 1, FillInChoice: true, Choices: ['x', 'y'] });
    expect(byTitle('A result')).toMatchObject({ 'odata.type': 'SP.FieldCalculated', Formula: '=[A number]*2', OutputType: 9, ReadOnlyField: true });
    expect(byTitle('A lookup')).toMatchObject({ LookupList: `{${targets.Id}}`, LookupField: 'Title', IsDependentLookup: false });
  });

  it('hold values, and give them back', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const list = web.lists.getByTitle('Kinds');
    const target = await web.lists.getByTitle('Targets').items.add({ Title: 'T', Code: 'C1' });
    const image = JSON.stringify({ type: 'thumbnail', fileName: 'a.png' });
    const made = await list.items.add({
      A_x0020_text: 't', A_x0020_number: 4, A_x0020_day: '2026-03-04', An_x0020_amount: 2.5, A_x0020_note: 'n', A_x0020_link: { Url: 'https://x.example', Description: 'd' },
      A_x0020_choice: 'other', Choices: ['x', 'z'], A_x0020_flag: true, A_x0020_lookupId: target.Id, An_x0020_image: image,
    });
    expect(made).toMatchObject({
      A_x0020_text: 't', A_x0020_number: 4, An_x0020_amount: 2.5, A_x0020_choice: 'other', Choices: ['x', 'z'], A_x0020_flag: true,
      A_x0020_result: '8.00000000000000', A_x0020_lookupId: target.Id, An_x0020_image: image, A_x0020_day: '2026-03-03T23:00:00Z',
    });
  });

  it('may follow another lookup, and then show another column of the same item', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const list = web.lists.getByTitle('Kinds');
    const primary = await list.fields.getByTitle('A lookup').select('Id')();
    const made = await list.fields.addDependentLookupField('A lookup:Code', primary.Id, 'Code') as unknown as Json;
    expect(made).toMatchObject({ IsDependentLookup: true, PrimaryFieldId: `{${primary.Id}}`, LookupField: 'Code', ReadOnlyField: true });
    expect(await list.fields.getByTitle('A lookup')<Json>()).toMatchObject({ DependentLookupInternalNames: [made.InternalName] });
    const items = await list.items.select(`${String(made.InternalName)}/Code`).expand(String(made.InternalName))<Json[]>();
    expect(items).toEqual([expect.objectContaining({ [String(made.InternalName)]: expect.objectContaining({ Code: 'C1' }) })]);
    await expect(list.fields.getById(primary.Id).delete()).rejects.toThrow('depends on it');
  });

  it('are put into forms and out of them, reordered and renamed; the internal name stays', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const field = web.lists.getByTitle('Kinds').fields.getByInternalNameOrTitle('A choice');
    await field.setShowInNewForm(false);
    await field.setShowInEditForm(true);
    await field.setShowInDisplayForm(false);
    await field.update({ Choices: ['y', 'x', 'new'], Title: 'Renamed', Description: 'd', Required: true, DefaultValue: 'y' });
    const read = await web.lists.getByTitle('Kinds').fields.getByTitle('Renamed')<Json>();
    expect(read).toMatchObject({ InternalName: 'A_x0020_choice', StaticName: 'A_x0020_choice', Choices: ['y', 'x', 'new'], Required: true, DefaultValue: 'y' });
    expect(read.SchemaXml).toMatch(/^<Field .*ShowInNewForm="FALSE" ShowInEditForm="TRUE" ShowInDisplayForm="FALSE".*<CHOICES><CHOICE>y<\/CHOICE><CHOICE>x<\/CHOICE>/);
  });
});
