import { TestTenant } from '../testing/test-tenant';

const list = "web/lists/getbytitle('Shapes')";

describe('a column of another kind', () => {
  let tenant: TestTenant;

  const add = async (title: string, kind: number, more: Record<string, unknown> = {}): Promise<string> => {
    const made = await tenant.post('olga', `${list}/fields`, { Title: title, FieldTypeKind: kind, ...more });
    expect(made.status).toBe(201);
    return `${list}/fields('${String(made.json['Id'])}')`;
  };
  const item = async (values: Record<string, unknown>): Promise<string> =>
    `${list}/items(${String((await tenant.post('olga', `${list}/items`, { Title: 'x', ...values })).json['Id'])})`;
  const valueOf = async (path: string, name: string, options = {}): Promise<unknown> => (await tenant.ask('ron', `${path}?$select=${name}`, options)).json[name];

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Shapes', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  it('keeps the values that can be read as that, in former versions too, and loses the others', async () => {
    const field = await add('Count', 2);
    const [number, word] = [await item({ Count: '12' }), await item({ Count: 'many' })];
    await tenant.merge('olga', number, { Count: '13' });
    expect((await tenant.merge('olga', field, { FieldTypeKind: 9 })).status).toBe(204);
    expect((await tenant.ask('ron', `${field}?$select=TypeAsString,FieldTypeKind,InternalName`)).json).toEqual({ TypeAsString: 'Number', FieldTypeKind: 9, InternalName: 'Count' });
    expect([await valueOf(number, 'Count'), await valueOf(word, 'Count')]).toEqual([13, null]);
    expect((await tenant.ask('ron', `${list}/items?$filter=Count gt 12&$select=Count`)).json).toEqual({ value: [{ Count: 13 }] });
    expect((await tenant.ask('ron', `${number}/versions?$select=Count`)).json).toEqual({ value: [{ Count: 13 }, { Count: 12 }] });
    expect((await tenant.merge('olga', number, { Count: 'thirteen' })).status).toBe(400);
    expect((await tenant.merge('olga', field, { TypeAsString: 'Text' })).status).toBe(204);
    expect(await valueOf(number, 'Count')).toBe('13');
  });

  it('changes between text, notes, choices, yes or no, and days', async () => {
    const [words, answer, day] = [await add('Words', 3), await add('Answer', 8), await add('Day', 4, { DisplayFormat: 1 })];
    const one = await item({ Words: 'a\nb', Answer: true, Day: '2031-05-06T00:00:00Z' });
    await tenant.merge('olga', words, { TypeAsString: 'Choice' });
    await tenant.merge('olga', words, { Choices: ['a', 'b'] });
    await tenant.merge('olga', answer, { FieldTypeKind: 2 });
    await tenant.merge('olga', day, { FieldTypeKind: 3 });
    expect((await tenant.ask('ron', `${words}?$select=TypeAsString,Choices`)).json).toEqual({ TypeAsString: 'Choice', Choices: ['a', 'b'] });
    expect((await tenant.ask('ron', `${one}?$select=Answer,Day`)).json).toEqual({ Answer: 'Yes', Day: '2031-05-06T00:00:00Z' });
    await tenant.merge('olga', day, { TypeAsString: 'DateTime' });
    expect(await valueOf(one, 'Day')).toBe('2031-05-06T00:00:00Z');
  });

  it('becomes one of several values, and back', async () => {
    const choice = await add('Colour', 6, { Choices: ['red', 'blue'] });
    const one = await item({ Colour: 'blue' });
    await tenant.merge('olga', choice, { FieldTypeKind: 15 });
    expect(await valueOf(one, 'Colour')).toEqual(['blue']);
    await tenant.merge('olga', one, { Colour: ['red', 'blue'] });
    await tenant.merge('olga', choice, { FieldTypeKind: 6 });
    expect(await valueOf(one, 'Colour')).toBe('red');
    const person = await add('Owner', 20);
    const { json } = await tenant.post('olga', 'web/ensureuser', { logonName: 'i:0#.f|membership|mia@test.local' });
    const owned = await item({ OwnerId: json['Id'] });
    expect((await tenant.merge('olga', person, { AllowMultipleValues: true })).status).toBe(204);
    expect(await valueOf(owned, 'OwnerId')).toEqual([json['Id']]);
  });

  it('keeps its index when it can have one', async () => {
    const field = await add('Code', 2, { Indexed: true });
    await item({ Code: '7' });
    expect((await tenant.merge('olga', field, { FieldTypeKind: 9 })).status).toBe(204);
    expect((await tenant.ask('ron', `${list}/items?$filter=Code eq 7&$select=Code`)).json).toEqual({ value: [{ Code: 7 }] });
    const refused = await tenant.merge('olga', field, { FieldTypeKind: 3 });
    expect([refused.status, refused.text.includes('cannot be indexed')]).toEqual([400, true]);
  });

  it('is refused where SharePoint offers it not, and to whoever may not manage the list', async () => {
    const [link, text] = [await add('Link', 11), await add('Plain', 2)];
    const refused = await tenant.merge('olga', link, { FieldTypeKind: 9 });
    expect([refused.status, refused.text.includes('cannot be changed to type Number')]).toEqual([400, true]);
    expect((await tenant.merge('olga', text, { FieldTypeKind: 7 })).status).toBe(400);
    expect((await tenant.merge('olga', `${list}/fields/getbytitle('Title')`, { FieldTypeKind: 3 })).status).toBe(400);
    expect((await tenant.merge('olga', text, { TypeAsString: 'TaxonomyFieldType' })).status).toBe(501);
    expect((await tenant.merge('ron', text, { FieldTypeKind: 3 })).status).toBe(403);
    expect((await tenant.merge('olga', text, { FieldTypeKind: 2, TypeAsString: 'Text', Description: 'same' })).status).toBe(204);
  });

  it('may be asked for by XML', async () => {
    const field = await add('Length', 2);
    const one = await item({ Length: '4' });
    expect((await tenant.merge('olga', field, { SchemaXml: '<Field Type="Number" DisplayName="Length" Decimals="1" />' })).status).toBe(204);
    expect((await tenant.ask('ron', `${field}?$select=TypeAsString,DisplayFormat`)).json).toEqual({ TypeAsString: 'Number', DisplayFormat: 1 });
    expect(await valueOf(one, 'Length')).toBe(4);
  });
});
