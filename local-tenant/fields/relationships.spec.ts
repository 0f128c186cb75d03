import { TestTenant } from '../testing/test-tenant';

const customers = "web/lists/getbytitle('Customers')";
const orders = "web/lists/getbytitle('Orders')";

describe('a lookup that binds what it points at', () => {
  let tenant: TestTenant;
  let customersId: string;

  const lookup = (behaviour: string, more = 'Indexed="TRUE"', list = orders, who = 'olga'): ReturnType<TestTenant['post']> => tenant.post(who, `${list}/fields/createfieldasxml`, {
    parameters: { SchemaXml: `<Field Type="Lookup" DisplayName="Customer" List="{${customersId}}" ShowField="Title" RelationshipDeleteBehavior="${behaviour}" ${more}/>` },
  });
  const count = async (list: string): Promise<unknown> => (await tenant.ask('ron', `${list}/itemcount`)).json['value'];

  beforeEach(async () => {
    tenant = await TestTenant.start();
    customersId = (await tenant.post('olga', 'web/lists', { Title: 'Customers', BaseTemplate: 100 })).json['Id'] as string;
    await tenant.post('olga', 'web/lists', { Title: 'Orders', BaseTemplate: 100 });
    await tenant.post('mia', `${customers}/items`, { Title: 'One' });
    await tenant.post('mia', `${customers}/items`, { Title: 'Two' });
  });
  afterEach(() => tenant.stop());

  it('keeps it, when it restricts, whichever way it is to go', async () => {
    expect((await lookup('Restrict')).json['RelationshipDeleteBehavior']).toBe(2);
    await tenant.post('mia', `${orders}/items`, { Title: 'First', CustomerId: 1 });
    for (const refused of [await tenant.delete('mia', `${customers}/items(1)`), await tenant.post('mia', `${customers}/items(1)/recycle`)]) {
      expect([refused.status, refused.text.includes('an item in the \\"Orders\\" list is related to an item in the \\"Customers\\" list')]).toEqual([500, true]);
    }
    expect((await tenant.delete('mia', `${customers}/items(2)`)).status).toBe(200);
    await tenant.merge('mia', `${orders}/items(1)`, { CustomerId: null });
    expect((await tenant.delete('mia', `${customers}/items(1)`)).status).toBe(200);
  });

  it('goes along, when it cascades, into the recycle bin', async () => {
    await lookup('Cascade');
    for (const CustomerId of [1, 1, 2]) {
      await tenant.post('mia', `${orders}/items`, { Title: `of ${CustomerId}`, CustomerId });
    }
    expect((await tenant.post('mia', `${customers}/items(1)/recycle`)).status).toBe(200);
    expect([await count(customers), await count(orders)]).toEqual([1, 1]);
    const bin = await tenant.ask('mia', 'web/recyclebin?$select=Title');
    expect((bin.json['value'] as { Title: string }[]).map(({ Title }) => Title).sort()).toEqual(['One', 'of 1', 'of 1']);
  });

  it('keeps all of it, when somebody may not delete what would go along', async () => {
    await lookup('Cascade');
    await tenant.post('olga', `${orders}/items`, { Title: 'Guarded', CustomerId: 1 });
    await tenant.post('olga', `${orders}/items(1)/breakroleinheritance(copyRoleAssignments=false)`);
    expect((await tenant.delete('mia', `${customers}/items(1)`)).status).toBe(403);
    expect([await count(customers), (await tenant.ask('olga', `${orders}/itemcount`)).json['value']]).toEqual([2, 1]);
  });

  it('needs an index, one value, and the right to manage both lists', async () => {
    expect((await lookup('Restrict', '')).text).toContain('must be indexed');
    expect((await lookup('Restrict', 'Mult="TRUE"')).status).toBe(400);
    expect((await lookup('Cascade', 'Indexed="TRUE"', customers)).status).toBe(501);
    await tenant.post('olga', `${customers}/breakroleinheritance(copyRoleAssignments=false)`);
    expect((await lookup('Restrict', 'Indexed="TRUE"', orders, 'mia')).status).toBe(403);
    const plain = await lookup('None');
    const path = `${orders}/fields('${String(plain.json['Id'])}')`;
    expect((await tenant.merge('olga', path, { RelationshipDeleteBehavior: 2 })).status).toBe(204);
    expect((await tenant.merge('olga', path, { RelationshipDeleteBehavior: 7 })).status).toBe(400);
    expect((await tenant.merge('olga', path, { Indexed: false })).status).toBe(400);
    expect((await tenant.post('olga', `${path}/disableIndex`)).status).toBe(400);
    expect((await tenant.merge('olga', path, { RelationshipDeleteBehavior: 0 })).status).toBe(204);
  });
});
