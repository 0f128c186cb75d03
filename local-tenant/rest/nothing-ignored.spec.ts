import * as fc from 'fast-check';
import { TestTenant } from '../testing/test-tenant';

describe('nothing is ignored in silence', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'L', BaseTemplate: 100 });
    await tenant.post('olga', "web/lists/getByTitle('L')/items", { Title: 'one' });
  });
  afterAll(() => tenant.stop());

  const list = "web/lists/getByTitle('L')";
  const reads = [
    'web', 'site', 'web/lists', list, `${list}/fields`, `${list}/fields/getByTitle('Title')`, `${list}/views`, `${list}/items`, `${list}/items(1)`,
    `${list}/roleassignments`, `${list}/contenttypes`, `${list}/rootfolder`, `${list}/rootfolder/folders`, 'web/sitegroups', 'web/siteusers',
    'web/currentuser', 'web/roledefinitions', 'web/effectivebasepermissions', `${list}/items(1)/versions`, 'web/fields',
  ];
  const creations: [string, object][] = [
    ['web/lists', { Title: 'Z', BaseTemplate: 100 }], [`${list}/fields`, { Title: 'Z', FieldTypeKind: 2 }], [`${list}/views`, { Title: 'Z' }],
    [`${list}/items`, { Title: 'Z' }], ['web/sitegroups', { Title: 'Z' }], ['web/ensureuser', { logonName: 'ron@test.local' }],
    ['web/roledefinitions', { Name: 'Z', BasePermissions: { High: '0', Low: '1' } }], [`${list}/AddValidateUpdateItemUsingPath()`, { formValues: [] }],
    [`${list}/breakroleinheritance`, { copyRoleAssignments: true }], ['contextinfo', {}],
    [`${list}/items(1)/ValidateUpdateListItem()`, { formValues: [] }],
  ];
  const changes: string[] = ['web', list, `${list}/fields/getByTitle('Title')`, `${list}/items(1)`, `${list}/views/getByTitle('All Items')`];

  /** Names that nothing has: letters with a mark of their own in front. */
  const strange = fc.stringMatching(/^[a-z]{3,8}$/).map((text) => `zq${text}`);

  const refusedWith = (name: string, answer: { status: number; text: string }): void => {
    expect([400, 501]).toContain(answer.status);
    expect(answer.text.toLowerCase()).toContain(name.toLowerCase());
  };

  it.each(['thememanager', 'navigation/menustate', 'sitepages/pages', 'social.feed/my', 'SPO.Tenant/sites'])('of services: %s is SharePoint\'s and not served', async (service) => {
    const answer = await tenant.ask('olga', service);
    expect(answer.status).toBe(501);
    expect(answer.text).toContain(service.split('/')[0]);
  });

  it('of query options', () => fc.assert(fc.asyncProperty(fc.constantFrom(...reads), strange, fc.constantFrom('', '$', '@'), async (path, name, mark) => {
    refusedWith(name, await tenant.ask('olga', `${path}?${mark}${name}=1`));
  }), { numRuns: 60 }));

  it('of names in $select, $expand, $orderby and $filter', () => fc.assert(fc.asyncProperty(
    fc.constantFrom(...reads.filter((path) => path !== 'web/effectivebasepermissions')), strange, fc.constantFrom('$select', '$expand'),
    async (path, name, option) => refusedWith(name, await tenant.ask('olga', `${path}?${option}=${name}`)),
  ), { numRuns: 60 }));

  it.each(['web/lists', `${list}/fields`, `${list}/items`, 'web/sitegroups', `${list}/rootfolder/folders`])('of columns to filter and sort by in %s', async (path) => {
    refusedWith('zqx', await tenant.ask('olga', `${path}?$filter=zqx eq 1`));
    refusedWith('zqx', await tenant.ask('olga', `${path}?$orderby=zqx`));
  });

  it('of headers', () => fc.assert(fc.asyncProperty(fc.constantFrom(...reads), strange, async (path, name) => {
    refusedWith(name, await tenant.ask('olga', path, { headers: { [name]: '1' } }));
  }), { numRuns: 30 }));

  it('of body properties', () => fc.assert(fc.asyncProperty(fc.constantFrom(...creations), strange, async ([path, body], name) => {
    refusedWith(name, await tenant.post('olga', path, { ...body, [name]: 1 }));
  }), { numRuns: 60 }));

  it('of properties that are to be changed', () => fc.assert(fc.asyncProperty(fc.constantFrom(...changes), strange, async (path, name) => {
    refusedWith(name, await tenant.merge('olga', path, { [name]: 1 }));
  }), { numRuns: 40 }));

  it.each(['$top=1', '$skip=1', '$filter=Id eq 1', '$orderby=Id', '$skiptoken=x'])('of %s where there is but one thing', async (option) => {
    for (const path of ['web', list, `${list}/items(1)`, 'web/currentuser']) {
      expect((await tenant.ask('olga', `${path}?${option}`)).status).toBe(501);
    }
  });

  it.each(reads)('of If-Match when %s is only read', async (path) => {
    expect((await tenant.ask('olga', path, { headers: { 'If-Match': '"x,1"' } })).status).toBe(501);
  });
});
