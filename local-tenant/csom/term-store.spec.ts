import { TestTenant, testSeed } from '../testing/test-tenant';
import { csom, guidIn, identityPath, identityQuery, method, methodPath, objectPath, parameter, propertyPath, query, setProperty, type CsomAnswer } from './csom.spec-support';

const seed = { ...testSeed, people: testSeed.people.map((person) => ({ ...person, tenantRoles: person.id === 'olga' ? ['sharePointAdministrator'] : [] })) };
const store = '<StaticMethod Id="1" Name="GetTaxonomySession" TypeId="{981cbc68-9edc-4f8d-872f-71146fcbb84f}" />'
  + methodPath(2, 1, 'GetDefaultSiteCollectionTermStore') + propertyPath(3, 2, 'Groups');
const id = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const guid = (digit: number): string => parameter(`{${id(digit)}}`, 'Guid');
const people = methodPath(4, 3, 'GetByName', parameter('People')) + propertyPath(5, 4, 'TermSets');
const departments = methodPath(6, 5, 'GetByName', parameter('Departments')) + propertyPath(7, 6, 'Terms');

describe('managed metadata', () => {
  let tenant: TestTenant;
  const run = (person: string, actions: string, paths = ''): Promise<CsomAnswer> => csom(tenant, person, actions, store + paths);
  const operation = 'Microsoft.SharePoint.Taxonomy.TermStoreOperationException';

  beforeAll(async () => {
    tenant = await TestTenant.start(seed);
    expect((await run('olga', objectPath(10, 4), methodPath(4, 2, 'CreateGroup', parameter('People'), guid(1)))).error).toBeUndefined();
    expect((await run('olga', objectPath(10, 6), people + methodPath(6, 5 - 1, 'CreateTermSet', parameter('Departments'), guid(2), parameter(1033, 'Int32')))).error).toBeUndefined();
    expect((await run('olga', objectPath(10, 8), people + departments + methodPath(8, 6, 'CreateTerm', parameter('IT'), parameter(1033, 'Int32'), guid(3)))).error).toBeUndefined();
  });
  afterAll(() => tenant.stop());

  const term = methodPath(8, 2, 'GetTerm', guid(3));

  it('holds groups, sets and terms, each with an identity that holds the ids of all that it is in', async () => {
    const answer = await run('ron', query(10, 4, 'all') + query(11, 6, 'all') + query(12, 7, [], 'all'), people + departments);
    expect(answer.object(10)).toMatchObject({ _ObjectType_: 'SP.Taxonomy.TermGroup', Name: 'People', IsSystemGroup: false });
    expect(answer.object(11)).toMatchObject({ _ObjectType_: 'SP.Taxonomy.TermSet', Name: 'Departments', Names: { 1033: 'Departments' }, CustomProperties: {} });
    const [it] = answer.object(12)._Child_Items_ as Record<string, unknown>[];
    expect(it).toMatchObject({ _ObjectType_: 'SP.Taxonomy.Term', Name: 'IT', PathOfTerm: 'IT', IsRoot: true, TermsCount: 0, Owner: 'i:0#.f|membership|olga@test.local', MergedTermIds: [] });
    expect([guidIn(it?.Id), Buffer.from(String(it?._ObjectIdentity_).split(':te:')[1] ?? '', 'base64').length]).toEqual([id(3), 64]);
    expect((await csom(tenant, 'ron', query(1, 9, ['Name']), identityPath(9, it?._ObjectIdentity_))).object(1).Name).toBe('IT');
  });

  it('puts terms below terms, and tells their path', async () => {
    await run('olga', objectPath(10, 9), term + methodPath(9, 8, 'CreateTerm', parameter('Support'), parameter(1033, 'Int32'), guid(4)));
    const answer = await run('ron', query(10, 8, ['TermsCount']) + query(11, 9, ['PathOfTerm', 'IsRoot']) + query(12, 20, ['Name']), term + methodPath(9, 2, 'GetTerm', guid(4)) + propertyPath(20, 9, 'Parent'));
    expect([answer.object(10).TermsCount, answer.object(11).PathOfTerm, answer.object(11).IsRoot, answer.object(12).Name]).toEqual([1, 'IT;Support', false, 'IT']);
  });

  it('keeps descriptions and properties of terms, sets and groups', async () => {
    const changed = await run('olga', method(10, 8, 'SetDescription', parameter('Computers'), parameter(1033, 'Int32')) + method(11, 8, 'SetCustomProperty', parameter('a'), parameter('1'))
      + method(12, 8, 'SetLocalCustomProperty', parameter('b'), parameter('2')) + setProperty(13, 6, 'Description', 'Who works where') + method(14, 6, 'SetCustomProperty', parameter('c'), parameter('3'))
      + setProperty(15, 4, 'Description', 'Everybody') + method(16, 2, 'CommitAll') + query(17, 8, 'all') + query(18, 6, 'all') + query(19, 4, ['Description']), people + departments + term);
    expect(changed.error).toBeUndefined();
    expect(changed.object(17)).toMatchObject({ Description: 'Computers', CustomProperties: { a: '1' }, LocalCustomProperties: { b: '2' } });
    expect(changed.object(18)).toMatchObject({ Description: 'Who works where', CustomProperties: { c: '3' } });
    expect(changed.object(19).Description).toBe('Everybody');
    const without = await run('olga', method(10, 8, 'DeleteCustomProperty', parameter('a')) + method(11, 8, 'Deprecate', parameter(true)) + query(12, 8, 'all'), term);
    expect(without.object(12)).toMatchObject({ CustomProperties: {}, IsDeprecated: true });
  });

  it('refuses names and ids that are taken, and names that cannot be', async () => {
    const refused = async (paths: string): Promise<unknown> => {
      const { error } = await run('olga', objectPath(10, 9), paths);
      return [error?.ErrorTypeName, error?.ErrorMessage];
    };
    const lcid = parameter(1033, 'Int32');
    expect(await refused(methodPath(9, 2, 'CreateGroup', parameter('people'), guid(7)))).toEqual([operation, 'Group names must be unique.']);
    expect(await refused(people + methodPath(9, 4, 'CreateTermSet', parameter('DEPARTMENTS'), guid(7), lcid))).toEqual([operation, expect.any(String)]);
    expect(await refused(people + departments + methodPath(9, 6, 'CreateTerm', parameter('it'), lcid, guid(7))))
      .toEqual([operation, 'There is already a term with the same default label and parent term.']);
    expect(await refused(people + departments + methodPath(9, 6, 'CreateTerm', parameter('Other'), lcid, guid(3)))).toEqual([operation, expect.stringContaining('identifier')]);
    expect(await refused(methodPath(9, 2, 'CreateGroup', parameter('a;b'), guid(7)))).toEqual(['System.ArgumentException', expect.any(String)]);
  });

  it('says of a name that is not there that the index is out of range, and gives nothing for an id', async () => {
    expect((await run('ron', objectPath(10, 9), methodPath(9, 3, 'GetByName', parameter('Nobody')))).error).toMatchObject({
      ErrorCode: -2146233086, ErrorTypeName: 'System.ArgumentOutOfRangeException', ErrorMessage: 'Specified argument was out of the range of valid values.\r\nParameter name: index',
    });
    const missing = await run('ron', objectPath(10, 9) + identityQuery(11, 9) + query(12, 9, 'all'), methodPath(9, 2, 'GetTerm', guid(9)));
    expect([...missing.results]).toEqual([[10, { IsNull: true }], [12, null]]);
    expect((await run('ron', query(12, 30, []), methodPath(9, 2, 'GetTerm', guid(9)) + propertyPath(30, 9, 'Terms'))).error?.ErrorTypeName).toBe('System.NullReferenceException');
  });

  it('finds terms by how their label begins, or by all of it', async () => {
    const match = '<Constructor Id="17" TypeId="{61a1d689-2744-4ea3-a88b-c95bee9803aa}" /><Method Id="21" ParentId="6" Name="GetTerms"><Parameters><Parameter ObjectPathId="17" /></Parameters></Method>';
    const names = async (label: string, option: number): Promise<unknown> => ((await run('ron',
      setProperty(19, 17, 'TrimUnavailable', true) + setProperty(20, 17, 'TermLabel', label) + setProperty(22, 17, 'StringMatchOption', option, 'Enum') + query(23, 21, [], ['Name']), people + departments + match,
    )).object(23)._Child_Items_ as { Name: string }[]).map(({ Name }) => Name);
    expect([await names('sup', 0), await names('sup', 1), await names('SUPPORT', 1)]).toEqual([['Support'], [], ['Support']]);
  });

  it('is changed by administrators only', async () => {
    const attempts: readonly (readonly [string, string])[] = [
      [objectPath(10, 9), methodPath(9, 2, 'CreateGroup', parameter('Mine'), guid(8))], [objectPath(10, 9), people + methodPath(9, 4, 'CreateTermSet', parameter('Mine'), guid(8), parameter(1033, 'Int32'))],
      [objectPath(10, 9), people + departments + methodPath(9, 6, 'CreateTerm', parameter('Mine'), parameter(1033, 'Int32'), guid(8))], [setProperty(10, 4, 'Name', 'Mine'), people], [setProperty(10, 8, 'Name', 'Mine'), term],
      [method(10, 8, 'SetCustomProperty', parameter('a'), parameter('b')), term], [method(10, 8, 'DeleteObject'), term], [method(10, 6, 'DeleteObject'), people + departments], [method(10, 4, 'DeleteObject'), people],
    ];
    for (const [actions, paths] of attempts) {
      expect((await run('mia', actions, paths)).error).toMatchObject({ ErrorCode: -2147024891 });
    }
    expect((await run('ron', query(10, 8, ['Name']), term)).object(10).Name).toBe('IT');
  });

  it('loses a term with those below it, and keeps a group as long as it has sets', async () => {
    expect((await run('olga', method(10, 4, 'DeleteObject'), people)).error?.ErrorTypeName).toBe(operation);
    expect((await run('olga', method(10, 8, 'DeleteObject'), term)).error).toBeUndefined();
    expect((await run('ron', objectPath(10, 9), methodPath(9, 2, 'GetTerm', guid(4)))).results.get(10)).toEqual({ IsNull: true });
    await run('olga', method(10, 6, 'DeleteObject'), people + departments);
    expect((await run('olga', method(10, 4, 'DeleteObject'), people)).error).toBeUndefined();
    expect((await run('ron', query(10, 3, [], ['Name']))).object(10)._Child_Items_).toEqual([]);
  });
});
