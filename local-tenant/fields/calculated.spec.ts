import { TestTenant, type TestAnswer } from '../testing/test-tenant';

describe('calculated columns', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Sums')";
  const add = (xml: string): Promise<TestAnswer> =>
    tenant.post('olga', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Sums', BaseTemplate: 100 });
    await add('<Field Type="Number" Name="Price" DisplayName="Unit price"/>');
    await add('<Field Type="Number" Name="Count" DisplayName="Count"/>');
    await add('<Field Type="DateTime" Name="Due" DisplayName="Due" Format="DateOnly"/>');
    await tenant.post('olga', `${list}/items`, { Title: 'first', Price: 2.5, Count: 4, Due: '2026-03-04T23:00:00Z' });
    await add('<Field Type="Calculated" Name="Total" DisplayName="Total" ResultType="Number"><Formula>=[Unit price]*Count</Formula></Field>');
    await add('<Field Type="Calculated" Name="Label" DisplayName="Label" ResultType="Text"><Formula>=Title&amp;": "&amp;TEXT(Total,"0.00")</Formula></Field>');
    await add('<Field Type="Calculated" Name="Big" DisplayName="Big" ResultType="Boolean"><Formula>=Total&gt;=10</Formula></Field>');
    await add('<Field Type="Calculated" Name="Later" DisplayName="Later" ResultType="DateTime" Format="DateOnly"><Formula>=Due+30</Formula></Field>');
  });
  afterAll(() => tenant.stop());

  const select = '$select=Total,Label,Big,Later';

  it('are worked out for the items that are there, and anew with every change; REST gives them as text', async () => {
    expect((await tenant.ask('ron', `${list}/items(1)?${select}`)).json)
      .toEqual({ Total: '10.0000000000000', Label: 'first: 10.00', Big: '1', Later: '2026-04-03T22:00:00Z' });
    await tenant.merge('mia', `${list}/items(1)`, { Count: 1 });
    expect((await tenant.ask('ron', `${list}/items(1)?${select}`)).json).toMatchObject({ Total: '2.50000000000000', Label: 'first: 2.50', Big: '0' });
    await tenant.merge('olga', `${list}/fields/getByTitle('Total')`, { Formula: '=Count/0' });
    expect((await tenant.ask('ron', `${list}/items(1)?$select=Total`)).json).toEqual({ Total: '#DIV/0!' });
    await tenant.merge('olga', `${list}/fields/getByTitle('Total')`, { Formula: '=[Unit price]*Count' });
  });

  it('cannot be written, nor filtered on; sorting goes', async () => {
    expect((await tenant.merge('mia', `${list}/items(1)`, { Total: '5' })).status).toBe(400);
    await tenant.post('olga', `${list}/items`, { Title: 'second', Price: 1, Count: 1 });
    const filtered = await tenant.ask('ron', `${list}/items?$filter=Total eq 1`);
    expect([filtered.status, filtered.text.includes("'Total' of type 'Calculated' cannot be used in the query filter expression")]).toEqual([400, true]);
    const sorted = (await tenant.ask('ron', `${list}/items?$orderby=Total&$select=Title`)).json.value;
    expect(sorted).toEqual([{ Title: 'second' }, { Title: 'first' }]);
  });

  it('refuse formulas without end, of columns that are not there or unfit, and volatile ones', async () => {
    const said = async (formula: string): Promise<string> => {
      const answer = await add(`<Field Type="Calculated" Name="X" DisplayName="X" ResultType="Text"><Formula>${formula}</Formula></Field>`);
      return `${answer.status} ${(answer.json['odata.error'] as { message: { value: string } } | undefined)?.message.value ?? ''}`;
    };
    expect(await said('=[Nope]')).toContain('500 The formula refers to a column that does not exist.');
    expect(await said('=Author')).toContain('500 One or more column references are not allowed');
    expect(await said('=[Today]+1')).toBe('500 Calculated columns cannot contain volatile functions like Today and Me.');
    expect(await said('=X&amp;1')).toContain('circular');
    expect(await said('')).toContain('500 The formula contains a syntax error');
    expect((await tenant.merge('olga', `${list}/fields/getByTitle('Total')`, { Formula: '=LEN(Label)' })).text).toContain('circular');
    expect((await tenant.delete('olga', `${list}/fields/getByTitle('Count')`)).text).toContain('depends on it');
  });

  it('have a sister: a default that is worked out when an item is made', async () => {
    await tenant.post('olga', `${list}/fields`, { Title: 'Reminder', FieldTypeKind: 4, DisplayFormat: 0, DefaultFormula: '=DATE(2026,12,24)' });
    expect((await tenant.post('mia', `${list}/items`, { Title: 'third' })).json.Reminder).toBe('2026-12-23T23:00:00Z');
    expect((await tenant.post('mia', `${list}/items`, { Title: 'fourth', Reminder: '2026-01-01T00:00:00Z' })).json.Reminder).toBe('2026-01-01T00:00:00Z');
    const refused = await tenant.merge('olga', `${list}/fields/getByTitle('Reminder')`, { DefaultFormula: '=[Due]' });
    expect(refused.status).toBe(500);
  });
});
