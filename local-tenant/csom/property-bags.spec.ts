import { TestTenant } from '../testing/test-tenant';
import { csom, method, methodPath, parameter, propertyPath, query, webPaths } from './csom.spec-support';

describe('property bags', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 101 });
  });
  afterAll(() => tenant.stop());

  const bag = propertyPath(5, 2, 'AllProperties');
  const put = (id: number, path: number, name: string, value: string): string => method(id, path, 'SetFieldValue', parameter(name), value);
  const shown = async (person = 'ron'): Promise<Readonly<Record<string, unknown>>> => (await csom(tenant, person, query(1, 5, 'all'), webPaths + bag)).object(1);

  it('of a web keep texts, numbers and moments from when the web is updated, and REST shows them', async () => {
    await csom(tenant, 'olga', put(10, 5, 'lost', parameter('x')), webPaths + bag);
    const written = await csom(tenant, 'olga', put(10, 5, 'some_key', parameter('ä & <b>')) + put(11, 5, 'count', parameter(3, 'Int32')) + put(12, 5, 'day', parameter('2024-02-03T04:05:06Z', 'DateTime'))
      + method(13, 2, 'Update'), webPaths + bag);
    expect(written.error).toBeUndefined();
    const { lost, ...kept } = await shown();
    expect([lost, kept]).toEqual([undefined, expect.objectContaining({
      _ObjectType_: 'SP.PropertyValues', some_key: 'ä & <b>', 'count$  Int32': 3, day: '/Date(2024,1,3,4,5,6,0)/', vti_extenderversion: '16.0.0.0',
    })]);
    expect((await tenant.ask('ron', 'web/allproperties')).json).toMatchObject({ some_x005f_key: 'ä & <b>', count: 3 });
  });

  it('lose what is set to null', async () => {
    await csom(tenant, 'olga', put(10, 5, 'passing', parameter('x')) + method(11, 2, 'Update'), webPaths + bag);
    await csom(tenant, 'olga', put(10, 5, 'passing', parameter(null)) + method(11, 2, 'Update'), webPaths + bag);
    expect('passing' in (await shown())).toBe(false);
  });

  it('of a web are written by those who manage it, of a folder by those who edit there', async () => {
    const denied = { ErrorCode: -2147024891 };
    expect((await csom(tenant, 'mia', put(10, 5, 'by', parameter('mia')) + method(11, 2, 'Update'), webPaths + bag)).error).toMatchObject(denied);
    expect('by' in (await shown())).toBe(false);
    const folder = methodPath(6, 2, 'GetFolderByServerRelativeUrl', parameter('/sites/register/Papers')) + propertyPath(7, 6, 'Properties');
    const write = put(10, 7, 'by', parameter('somebody')) + method(11, 6, 'Update');
    expect((await csom(tenant, 'ron', write, webPaths + folder)).error).toMatchObject(denied);
    expect((await csom(tenant, 'mia', write, webPaths + folder)).error).toBeUndefined();
    expect((await csom(tenant, 'ron', query(1, 7, 'all'), webPaths + folder)).object(1)).toMatchObject({ by: 'somebody', 'vti_level$  Int32': 1 });
    expect('by' in (await shown())).toBe(false);
  });

  it('of the root folder of a web are those of the web', async () => {
    const root = propertyPath(6, 2, 'RootFolder') + propertyPath(7, 6, 'Properties');
    expect((await csom(tenant, 'olga', put(10, 7, 'root', parameter('yes')) + method(11, 6, 'Update'), webPaths + root)).error).toBeUndefined();
    expect(await shown()).toMatchObject({ root: 'yes' });
  });

  it('refuse what the server keeps itself, and values that a bag does not hold', async () => {
    for (const set of [put(10, 5, 'vti_extenderversion', parameter('1')), put(10, 5, 'list', '<Parameter Type="Array"><Object Type="String">a</Object></Parameter>')]) {
      expect((await csom(tenant, 'olga', set, webPaths + bag)).status).toBe(501);
    }
  });
});
