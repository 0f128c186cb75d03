import { TestTenant } from '../testing/test-tenant';

describe('$expand', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    for (let at = 0; at < 14; at += 1) {
      await tenant.post('olga', 'web/lists', { Title: `List ${at}`, BaseTemplate: 100 });
    }
  });
  afterAll(() => tenant.stop());

  const thereAndBack = (times: number): string => Array.from({ length: times }, () => 'Lists').join('/ParentWeb/');
  const expand = (path: string) => tenant.ask('olga', `web?$expand=${path}&$select=${path}/Title`);

  it('goes there and back again, as deep as is asked for', async () => {
    const { status, json } = await expand(thereAndBack(2));
    const lists = json.Lists as { ParentWeb: { Lists: { Title: string }[] } }[];
    expect([status, lists.length >= 14, lists.every(({ ParentWeb }) => ParentWeb.Lists.length === lists.length)]).toEqual([200, true, true]);
  });

  it('is refused when it would show too much, and the tenant goes on', async () => {
    const { status, text } = await expand(thereAndBack(9));
    expect([status, text]).toEqual([400, expect.stringContaining('The request uses too many resources.')]);
    expect((await expand('Lists')).status).toBe(200);
  });
});
