import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

describe('people and lookups of items', () => {
  let tenant: TestTenant;

  const refusal = async (query: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
    const { status, json } = await tenant.ask('mia', `${LIST}/items?${query}`, { headers });
    const error = (json['odata.error'] ?? json['error']) as { code: string; message: { value: string } } | undefined;
    return [status, error?.code, error?.message.value];
  };
  const sentence = (field: string, root: string): unknown[] => [400, '-1, Microsoft.SharePoint.SPException',
    `The query to field '${field}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${root}.`];

  beforeAll(async () => {
    tenant = await TestTenant.start();
    const target = (await tenant.post('olga', 'web/lists', { Title: 'Targets', BaseTemplate: 100 })).json['Id'] as string;
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
    for (const xml of ['<Field Type="User" Name="Owner" DisplayName="Owner"/>', `<Field Type="Lookup" Name="Part" DisplayName="Part" List="{${target}}" ShowField="Title"/>`]) {
      await tenant.post('olga', `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    const PartId = (await tenant.post('olga', "web/lists/getbytitle('Targets')/items", { Title: 'Whole' })).json['Id'] as number;
    const OwnerId = (await tenant.ask('mia', 'web/currentuser')).json['Id'] as number;
    await tenant.post('mia', `${LIST}/items`, { Title: 'One', OwnerId, PartId });
  });
  afterAll(() => tenant.stop());

  it.each([['$select=Owner', 'Owner'], ['$select=Title,Author', 'Author'], ['$expand=Owner', 'Owner'], ['$select=Title,Part&$expand=Part', 'Part'], ['$select=Title&$expand=Editor', 'Editor']])(
    'are not to be had without their fields: %s', async (query, field) => {
      expect(await refusal(query)).toEqual(sentence(field, field));
    });

  it.each([['$select=Owner/Nothing&$expand=Owner', 'Owner/Nothing', 'Owner'], ['$select=Part/Nothing&$expand=Part', 'Part/Nothing', 'Part'], ['$select=Author/Title,Author/Shoes&$expand=Author', 'Author/Shoes', 'Author']])(
    'have no field that they have not: %s', async (query, field, root) => {
      expect(await refusal(query)).toEqual(sentence(field, root));
      expect(await refusal(query, { Accept: 'application/json;odata=verbose' })).toEqual(sentence(field, root));
    });

  it('are shown with the fields that are named', async () => {
    const query = '$select=Title,Part/Title,Part/Id,Owner/Title,Owner/JobTitle,Owner/FirstName,Owner/LastName,Owner/UserName,Owner/SipAddress,Owner/Department&$expand=Part,Owner';
    expect((await tenant.ask('ron', `${LIST}/items?${query}`)).json['value']).toEqual([{
      Title: 'One', Part: { Title: 'Whole', Id: 1, ID: 1 },
      Owner: { Title: 'mia Person', JobTitle: 'tester', FirstName: 'mia', LastName: 'Person', UserName: 'mia@test.local', SipAddress: 'mia@test.local', Department: null },
    }]);
  });
});
