import { TestTenant } from '../testing/test-tenant';

describe('fields', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Series')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Series', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  const addXml = (xml: string, options = 8) =>
    tenant.post('olga', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: options } });

  it('are made from XML, with the internal name that the option asks for', async () => {
    const state = await addXml('<Field Type="Choice" Name="State" DisplayName="The state" Indexed="TRUE"><CHOICES><CHOICE>A &amp; B</CHOICE><CHOICE>C</CHOICE></CHOICES><Default>C</Default></Field>');
    expect(state.json).toMatchObject({ InternalName: 'State', Title: 'The state', TypeAsString: 'Choice', Choices: ['A & B', 'C'], Indexed: true, DefaultValue: 'C' });
    const spaced = await addXml('<Field Type="Text" Name="Ignored" DisplayName="Two words" MaxLength="40"/>', 0);
    expect(spaced.json).toMatchObject({ InternalName: 'Two_x0020_words', MaxLength: 40 });
    const typed = await tenant.ask('olga', `${list}/fields/getByInternalNameOrTitle('the state')`, { headers: { Accept: 'application/json;odata=verbose' } });
    expect(typed.json).toMatchObject({ d: { __metadata: { type: 'SP.FieldChoice' }, Choices: { results: ['A & B', 'C'] } } });
  });

  it('refuse bad XML, unknown attributes, names that are taken', async () => {
    expect((await addXml('<Field Type="Text" Name="X"')).status).toBe(400);
    expect((await addXml('<Field Type="Text" Name="X" DisplayName="X" Sparkle="1"/>')).text).toContain('Sparkle');
    expect((await addXml('<Field Type="Sparkle" Name="X" DisplayName="X"/>')).status).toBe(501);
    expect((await addXml('<Field Type="Text" Name="State" DisplayName="Other"/>')).text).toContain('duplicate field name');
    expect((await addXml('<Field Type="Text" Name="Y" DisplayName="Y"/>', 64)).status).toBe(501);
  });

  it('are made by PnPjs\' typed bodies in verbose JSON', async () => {
    const answer = await tenant.ask('olga', `${list}/fields`, {
      body: { __metadata: { type: 'SP.FieldChoice' }, Title: 'Kind', FieldTypeKind: 6, Choices: { results: ['x', 'y'] } },
      headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
    });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ d: { InternalName: 'Kind', Choices: { results: ['x', 'y'] } } });
  });

  it('change by MERGE; uniqueness needs an index, and there are at most twenty', async () => {
    const code = `${list}/fields/getByTitle('Code')`;
    await addXml('<Field Type="Text" Name="Code" DisplayName="Code"/>');
    expect((await tenant.merge('olga', code, { EnforceUniqueValues: true })).status).toBe(400);
    expect((await tenant.merge('olga', code, { Indexed: true, EnforceUniqueValues: true })).status).toBe(204);
    expect((await tenant.ask('ron', `${code}?$select=Indexed,EnforceUniqueValues`)).json).toEqual({ Indexed: true, EnforceUniqueValues: true });
    expect((await tenant.merge('ron', code, { Required: true })).status).toBe(403);
    const answers = [];
    for (let count = 0; count < 19; count += 1) {
      answers.push((await addXml(`<Field Type="Number" Name="N${count}" DisplayName="N${count}" Indexed="TRUE"/>`)).status);
    }
    expect(answers).toEqual([...Array.from({ length: 18 }, () => 200), 400]);
  });

  it('go, with their values', async () => {
    expect((await tenant.delete('olga', `${list}/fields/getByTitle('Kind')`)).status).toBe(200);
    expect((await tenant.ask('ron', `${list}/fields/getByTitle('Kind')`)).status).toBe(400);
    expect((await tenant.delete('olga', `${list}/fields/getByTitle('Title')`)).status).toBe(400);
  });

  it('gives properties of derived types for a whole set', async () => {
    const answer = await tenant.ask('ron', `${list}/fields?$select=InternalName,Choices`);
    expect(answer.json.value).toContainEqual({ InternalName: 'State', Choices: ['A & B', 'C'] });
    expect(answer.json.value).toContainEqual({ InternalName: 'Title' });
  });
});
