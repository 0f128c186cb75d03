import { TestTenant, type TestAnswer } from '../testing/test-tenant';

const errorOf = ({ status, json }: TestAnswer): [number, string, string] => {
  const { code, message } = json['odata.error'] as { code: string; message: { value: string } };
  return [status, code, message.value];
};

const columnNumber = '-2130575163, Microsoft.SharePoint.SPListDataValidationException';
const listNumber = '-2130575162, Microsoft.SharePoint.SPListDataValidationException';

describe('validation formulas', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Plans')";
  const fields = `${list}/fields`;
  const add = (xml: string): Promise<TestAnswer> => tenant.post('olga', `${fields}/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Plans', BaseTemplate: 100 });
    await add('<Field Type="Number" Name="Amount" DisplayName="The amount"/>');
    await add('<Field Type="DateTime" Name="Start" DisplayName="Start" Format="DateOnly"/>');
    await add('<Field Type="DateTime" Name="End" DisplayName="End" Format="DateOnly"/>');
    await add('<Field Type="Note" Name="Long" DisplayName="Long"/>');
    await add('<Field Type="User" Name="Who" DisplayName="Who"/>');
  });
  afterAll(() => tenant.stop());

  it('of a column refuse values that do not fulfil them, in the words of who wrote them', async () => {
    const amount = `${fields}/getByTitle('The amount')`;
    expect((await tenant.merge('olga', amount, { ValidationFormula: '=[The amount]>10', ValidationMessage: 'More than ten, please' })).status).toBe(204);
    expect((await tenant.ask('ron', `${amount}?$select=ValidationFormula,ValidationMessage`)).json)
      .toEqual({ ValidationFormula: '=[The amount]>10', ValidationMessage: 'More than ten, please' });
    expect(errorOf(await tenant.post('mia', `${list}/items`, { Title: 'a', Amount: 3 }))).toEqual([500, columnNumber, 'More than ten, please']);
    expect((await tenant.post('mia', `${list}/items`, { Title: 'a', Amount: 30 })).status).toBe(201);
    expect(errorOf(await tenant.merge('mia', `${list}/items(1)`, { Amount: 4 }))[1]).toBe(columnNumber);
    expect((await tenant.ask('ron', `${list}/items(1)?$select=Amount`)).json).toEqual({ Amount: 30 });
    expect((await tenant.merge('olga', amount, { ValidationFormula: '' })).status).toBe(204);
    expect((await tenant.merge('mia', `${list}/items(1)`, { Amount: 4 })).status).toBe(204);
  });

  it('of a list see several columns, and the values that stay', async () => {
    expect((await tenant.merge('olga', list, { ValidationFormula: '=OR(ISBLANK([End]),[End]>=Start)', ValidationMessage: 'The end comes after the start' })).status).toBe(204);
    expect((await tenant.merge('mia', `${list}/items(1)`, { Start: '2026-03-04T00:00:00Z' })).status).toBe(204);
    expect(errorOf(await tenant.merge('mia', `${list}/items(1)`, { End: '2026-03-01T00:00:00Z' }))).toEqual([500, listNumber, 'The end comes after the start']);
    expect((await tenant.merge('mia', `${list}/items(1)`, { End: '2026-03-05T00:00:00Z' })).status).toBe(204);
    expect((await tenant.merge('olga', list, { ValidationFormula: '=LEN(Title)>2', ValidationMessage: '' })).status).toBe(204);
    expect(errorOf(await tenant.post('mia', `${list}/items`, { Title: 'ab' }))).toEqual([500, listNumber, 'List data validation failed.']);
    expect((await tenant.merge('olga', list, { ValidationFormula: '' })).status).toBe(204);
    expect((await tenant.post('mia', `${list}/items`, { Title: 'ab' })).status).toBe(201);
  });

  it('that cannot be are refused when they are written', async () => {
    const number = '-2130575270, Microsoft.SharePoint.SPException';
    const ofList = async (formula: string): Promise<[number, string, string]> => errorOf(await tenant.merge('olga', list, { ValidationFormula: formula }));
    expect(await ofList('=1+')).toEqual([500, number, 'The formula contains a syntax error or is not supported.']);
    expect((await ofList('=[Nope]>1'))[2]).toContain('The formula refers to a column that does not exist.');
    expect((await ofList('=LEN([Long])>1'))[2]).toContain('a data type that is not supported in formulas');
    expect((await ofList('=[Who]=1'))[2]).toContain('a data type that is not supported in formulas');
    expect((await ofList(`=LEN("${'x'.repeat(1024)}")>1`))[2]).toContain('1,024');
    const column = errorOf(await tenant.merge('olga', `${fields}/getByTitle('The amount')`, { ValidationFormula: '=[End]>1' }));
    expect(column[2]).toContain('The formula cannot refer to another column.');
    expect((await tenant.ask('ron', `${list}?$select=ValidationFormula`)).json).toEqual({ ValidationFormula: '' });
  });

  it('follow a column that gets another title, and keep it from being deleted', async () => {
    await tenant.merge('olga', list, { ValidationFormula: '=IF([The amount]>100,LEN(Title)>3,TRUE)' });
    await tenant.merge('olga', `${fields}/getByTitle('The amount')`, { ValidationFormula: '=[The amount]>1' });
    expect((await tenant.merge('olga', `${fields}/getByTitle('The amount')`, { Title: 'Sum' })).status).toBe(204);
    expect((await tenant.ask('ron', `${list}?$select=ValidationFormula`)).json).toEqual({ ValidationFormula: '=IF([Sum]>100,LEN(Title)>3,TRUE)' });
    expect((await tenant.ask('ron', `${fields}/getByTitle('Sum')?$select=ValidationFormula,InternalName`)).json)
      .toEqual({ ValidationFormula: '=[Sum]>1', InternalName: 'Amount' });
    expect((await tenant.post('mia', `${list}/items`, { Title: 'abc', Amount: 200 })).status).toBe(500);
    expect((await tenant.post('mia', `${list}/items`, { Title: 'abcd', Amount: 200 })).status).toBe(201);
    expect((await tenant.delete('olga', `${fields}/getByTitle('Sum')`)).text).toContain('depends on it');
    await tenant.merge('olga', list, { ValidationFormula: '' });
    await tenant.merge('olga', `${fields}/getByTitle('Sum')`, { Title: 'The amount', ValidationFormula: null });
  });

  it('answer the validating endpoints per column, with status 200', async () => {
    await tenant.merge('olga', `${fields}/getByTitle('The amount')`, { ValidationFormula: '=[The amount]>10', ValidationMessage: 'More' });
    const values = [{ FieldName: 'Title', FieldValue: 'abc' }, { FieldName: 'Amount', FieldValue: '3' }];
    const added = await tenant.post('mia', `${list}/AddValidateUpdateItemUsingPath()`, { formValues: values });
    expect(added.status).toBe(200);
    expect(added.json.value).toEqual([
      expect.objectContaining({ FieldName: 'Title', HasException: false }),
      expect.objectContaining({ FieldName: 'Amount', HasException: true, ErrorMessage: 'More', ErrorCode: -2130575163 }),
    ]);
    const changed = await tenant.post('mia', `${list}/items(1)/ValidateUpdateListItem()`, { formValues: [{ FieldName: 'Amount', FieldValue: '4' }] });
    expect(changed.json.value).toEqual([expect.objectContaining({ FieldName: 'Amount', HasException: true, ErrorMessage: 'More' })]);
    expect((await tenant.ask('ron', `${list}/items?$filter=Title eq 'abc'`)).json.value).toEqual([]);
    await tenant.merge('olga', `${fields}/getByTitle('The amount')`, { ValidationFormula: null });
  });
});
