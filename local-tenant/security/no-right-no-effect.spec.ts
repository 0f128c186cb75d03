import fc from 'fast-check';
import { TestTenant } from '../testing/test-tenant';

/** A request that changes permissions, groups, users or what they protect: path, body, and the method that a POST stands for. */
type Attempt = readonly [path: string, body: unknown, method?: 'MERGE' | 'DELETE'];

describe('a person without the right', () => {
  let tenant: TestTenant;
  let groupId: number;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Closed', BaseTemplate: 100 });
    await tenant.post('olga', "web/lists/getbytitle('Closed')/items", { Title: 'Secret of the closed list' });
    await tenant.post('olga', "web/lists/getbytitle('Closed')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)");
    groupId = Number((await tenant.post('olga', 'web/sitegroups', { Title: 'Closed group', OnlyAllowMembersViewMembership: true })).json.Id);
    await tenant.post('olga', `web/sitegroups(${groupId})/users`, { LoginName: 'i:0#.f|membership|dora@test.local' });
  });
  afterAll(() => tenant.stop());

  const closed = "web/lists/getbytitle('Closed')";
  const attempts = (): readonly Attempt[] => [
    [`${closed}/items`, { Title: 'x' }], [`${closed}/items(1)`, { Title: 'x' }, 'MERGE'], [`${closed}/items(1)`, {}, 'DELETE'], [`${closed}/items(1)/recycle()`, {}],
    [`${closed}/items(1)/validateupdatelistitem()`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }], bNewDocumentUpdate: true }],
    [closed, { Title: 'x' }, 'MERGE'], [closed, {}, 'DELETE'], [`${closed}/resetroleinheritance`, {}], [`${closed}/items(1)/breakroleinheritance(true)`, {}],
    [`${closed}/roleassignments/addroleassignment(principalid=3,roledefid=1073741829)`, {}],
    ['web/roleassignments/addroleassignment(principalid=4,roledefid=1073741829)', {}], ['web/breakroleinheritance(true)', {}],
    ['web/roledefinitions', { Name: 'x', Description: '', Order: 1, BasePermissions: { High: '0', Low: '1' } }],
    ['web/roledefinitions(1073741830)', { Name: 'x' }, 'MERGE'], ['web/roledefinitions(1073741830)', {}, 'DELETE'],
    ['web/sitegroups', { Title: 'x' }], [`web/sitegroups(${groupId})`, { Title: 'x' }, 'MERGE'], [`web/sitegroups(${groupId})`, {}, 'DELETE'],
    [`web/sitegroups(${groupId})/users`, { LoginName: 'i:0#.f|membership|ron@test.local' }], [`web/sitegroups(${groupId})/users/removebyid(3)`, {}],
    [`web/sitegroups(${groupId})/setuserasowner(4)`, {}], [`web/sitegroups/removebyid(${groupId})`, {}], ["web/sitegroups/removebyloginname('Closed group')", {}],
    ['web/siteusers/removebyid(3)', {}], ["web/siteusers/removebyloginname('i:0%23.f|membership|olga@test.local')", {}],
  ];
  const sights = (): readonly string[] => [
    `${closed}/items`, `${closed}/items(1)`, `${closed}/items?$select=Title&$filter=Id eq 1`, `${closed}/roleassignments`, `web/sitegroups(${groupId})/users`,
    `web/lists?$expand=items`, `${closed}/getitems`, 'web/roleassignments?$expand=Member,RoleDefinitionBindings', "web/getuserbyid(3)/groups",
  ];
  /** All that the attempts are after, as its owner sees it. */
  const state = async (): Promise<string> => {
    const parts = await Promise.all([
      `${closed}?$select=Title,ItemCount,HasUniqueRoleAssignments`, `${closed}/roleassignments?$expand=RoleDefinitionBindings`, `${closed}/items?$select=Title,Id`, 'web/roledefinitions',
      'web/sitegroups?$expand=Users,Owner', 'web/roleassignments?$expand=RoleDefinitionBindings', 'web/siteusers?$select=Id,IsSiteAdmin',
    ].map((path) => tenant.ask('olga', path)));
    expect(parts.map(({ status }) => status)).toEqual(parts.map(() => 200));
    return parts.map(({ text }) => text).join('\n');
  };

  it('changes nothing that the right protects, whatever they send and in whatever order', async () => {
    await Promise.all(['ron', 'mia'].map((person) => tenant.ask(person, 'web/title')));
    const before = await state();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('ron', 'mia'), fc.constantFrom(...attempts())), { minLength: 1, maxLength: 8 }), async (calls) => {
        for (const [person, [path, body, method]] of calls) {
          const headers: Record<string, string> = method === undefined ? {} : { 'X-HTTP-Method': method, 'If-Match': '*' };
          const { status } = await tenant.ask(person, path, { method: 'POST', body, headers });
          expect([path, status >= 400 && status !== 501 && status !== 500]).toEqual([path, true]);
        }
        expect(await state()).toBe(before);
      }),
      { numRuns: 12 },
    );
  });

  it('is shown nothing of it', async () => {
    for (const path of sights()) {
      const { text } = await tenant.ask('ron', path);
      expect([path, /Secret of the closed list|dora/i.test(text)]).toEqual([path, false]);
    }
  });
});
