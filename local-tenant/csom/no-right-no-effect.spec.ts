import fc from 'fast-check';
import { TestTenant } from '../testing/test-tenant';
import { csom, identityPath, method, methodPath, objectPath, parameter, propertyPath, query, setProperty, webPaths } from './csom.spec-support';

/** One action, and the paths that it needs besides those of the web and its lists. */
type Attempt = readonly [actions: string, paths: string];

describe('a person without the right, by the client object model', () => {
  let tenant: TestTenant;
  let itemIdentity = '';
  let listIdentity = '';
  beforeAll(async () => {
    tenant = await TestTenant.start();
    const { Id } = (await tenant.post('olga', 'web/lists', { Title: 'Closed', BaseTemplate: 100 })).json;
    await tenant.post('olga', "web/lists/getbytitle('Closed')/items", { Title: 'Secret of the closed list' });
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 101 });
    await tenant.ask('olga', "web/getfolderbyserverrelativeurl('/sites/register/Papers')/files/add(url='a.txt',overwrite=true)", { method: 'POST' });
    listIdentity = `${String((await csom(tenant, 'olga', query(1, 2, ['Id']), webPaths)).object(1)._ObjectIdentity_)}:list:${String(Id)}`;
    itemIdentity = `${listIdentity}:item:1,1`;
    // Whoever comes for the first time is noted as a user of the site.
    await Promise.all(['ron', 'dora'].map((person) => tenant.ask(person, 'web/title')));
  });
  afterAll(() => tenant.stop());

  const closed = methodPath(4, 3, 'GetByTitle', parameter('Closed'));
  const item = closed + methodPath(5, 4, 'GetItemById', parameter(1));
  const file = methodPath(5, 2, 'GetFileByServerRelativeUrl', parameter('/sites/register/Papers/a.txt'));
  const folder = methodPath(5, 2, 'GetFolderByServerRelativeUrl', parameter('/sites/register/Papers'));
  const reader = propertyPath(20, 2, 'CurrentUser');
  const set = (path: number, name: string): string => method(10, path, 'SetFieldValue', parameter(name), parameter('mine'));
  const listCreation = '<Parameter TypeId="{e247b7fc-095e-4ea4-a4c9-c5d373723d8c}"><Property Name="Title" Type="String">Mine</Property><Property Name="TemplateType" Type="Int32">100</Property></Parameter>';
  const records = (name: string): string => `<StaticMethod TypeId="{ea8e1356-5910-4e69-bc05-d0c30ed657fc}" Name="${name}" Id="10"><Parameters><Parameter ObjectPathId="5" /></Parameters></StaticMethod>`;

  const attempts = (): readonly Attempt[] => [
    [setProperty(10, 2, 'Title', 'Mine') + method(11, 2, 'Update'), ''], [method(10, 2, 'DeleteObject'), ''], [set(6, 'k') + method(11, 2, 'Update'), propertyPath(6, 2, 'AllProperties')],
    [method(10, 2, 'BreakRoleInheritance', parameter(false), parameter(false)), ''], [objectPath(10, 5), methodPath(5, 3, 'Add', listCreation)],
    [setProperty(10, 4, 'Title', 'Mine') + method(11, 4, 'Update'), closed], [method(10, 4, 'DeleteObject'), closed], [method(10, 4, 'Recycle'), closed],
    [method(10, 4, 'BreakRoleInheritance', parameter(true), parameter(false)), closed], [setProperty(10, 6, 'Title', 'Mine') + method(11, 6, 'Update'), identityPath(6, listIdentity)],
    [set(5, 'Title') + method(11, 5, 'Update'), item], [set(5, 'Title') + method(11, 5, 'SystemUpdate'), item], [set(5, 'Title') + method(11, 5, 'UpdateOverwriteVersion'), item],
    [method(10, 5, 'DeleteObject'), item], [method(10, 5, 'Recycle'), item], [set(6, 'Title') + method(11, 6, 'SystemUpdate'), identityPath(6, itemIdentity)],
    [method(10, 5, 'BreakRoleInheritance', parameter(true), parameter(false)), item], [set(5, 'Title') + method(11, 5, 'Update'), closed + methodPath(5, 4, 'AddItem')],
    [records('DeclareItemAsRecord'), item], [records('UndeclareItemAsRecord'), item],
    [objectPath(10, 6), closed + propertyPath(5, 4, 'Fields') + methodPath(6, 5, 'AddFieldAsXml', parameter('<Field Type="Text" DisplayName="Mine" />'), parameter(false), parameter(0))],
    [setProperty(10, 6, 'Title', 'Mine') + method(11, 6, 'UpdateAndPushChanges', parameter(true)), propertyPath(5, 2, 'Fields') + methodPath(6, 5, 'GetByInternalNameOrTitle', parameter('Keywords'))],
    [setProperty(10, 6, 'Name', 'Mine') + method(11, 6, 'Update', parameter(true)), propertyPath(5, 2, 'ContentTypes') + methodPath(6, 5, 'GetById', parameter('0x0101'))],
    [setProperty(10, 6, 'Title', 'Mine') + method(11, 6, 'Update'), closed + propertyPath(6, 4, 'DefaultView')],
    [method(10, 6, 'RemoveAll'), closed + propertyPath(5, 4, 'DefaultView') + propertyPath(6, 5, 'ViewFields')],
    [method(10, 5, 'DeleteObject'), file], [method(10, 5, 'CheckOut'), file], [method(10, 5, 'MoveTo', parameter('/sites/register/Papers/b.txt'), parameter(1)), file],
    [set(6, 'k') + method(11, 5, 'Update'), folder + propertyPath(6, 5, 'Properties')], [objectPath(10, 7), folder + propertyPath(6, 5, 'Folders') + methodPath(7, 6, 'Add', parameter('Mine'))],
    [objectPath(10, 7), `${folder + propertyPath(6, 5, 'Files')}${methodPath(7, 6, 'Add', '<Parameter TypeId="{f5c8173c-cae6-4469-a7af-3879ca3c617c}"><Property Name="Content" Type="Base64Binary">QQ==</Property><Property Name="Overwrite" Type="Boolean">true</Property><Property Name="Url" Type="String">a.txt</Property></Parameter>')}`],
    [objectPath(10, 7), `${propertyPath(5, 2, 'AssociatedOwnerGroup')}${propertyPath(6, 5, 'Users')}<Method Id="7" ParentId="6" Name="AddUser"><Parameters><Parameter ObjectPathId="20" /></Parameters></Method>${reader}`],
    ['<Method Name="Add" Id="9" ObjectPathId="32"><Parameters><Parameter ObjectPathId="31" /></Parameters></Method>' + objectPath(10, 34),
      `${reader}${propertyPath(30, 2, 'RoleDefinitions')}${methodPath(31, 30, 'GetByType', parameter(5))}<Constructor Id="32" TypeId="{07bf1941-6953-4761-b114-58374b4aaf57}" />${propertyPath(33, 2, 'RoleAssignments')}`
      + '<Method Id="34" ParentId="33" Name="Add"><Parameters><Parameter ObjectPathId="20" /><Parameter ObjectPathId="32" /></Parameters></Method>'],
    [objectPath(10, 5), '<Constructor Id="5" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />'],
    [objectPath(10, 7), `<StaticMethod Id="5" Name="GetTaxonomySession" TypeId="{981cbc68-9edc-4f8d-872f-71146fcbb84f}" />${methodPath(6, 5, 'GetDefaultSiteCollectionTermStore')}${methodPath(7, 6, 'CreateGroup', parameter('Mine'), parameter('{00000000-0000-4000-8000-00000000000a}', 'Guid'))}`],
  ];

  /** Everything that the tenant holds. */
  const state = (): string => {
    const { db } = tenant.running.tenant;
    const tables = db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
    return tables.map(({ name }) => `${name}: ${JSON.stringify(db.all(`SELECT * FROM "${name}"`))}`).join('\n');
  };

  it('changes nothing, whatever they send and in whatever order', async () => {
    const before = state();
    const all = attempts();
    for (const [at, [actions, paths]] of all.entries()) {
      const { error } = await csom(tenant, 'ron', actions, webPaths + paths);
      expect([at, actions, error === undefined]).toEqual([at, actions, false]);
    }
    expect(state()).toBe(before);
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('ron', 'dora'), fc.constantFrom(...all)), { minLength: 1, maxLength: 6 }), async (calls) => {
      for (const [person, [actions, paths]] of calls) {
        // In a scope a refusal is told, and what comes after it is still tried.
        await csom(tenant, person, `<ExceptionHandlingScopeSimple Id="90">${actions}</ExceptionHandlingScopeSimple>${actions}`, webPaths + paths);
      }
      expect(state()).toBe(before);
    }), { numRuns: 10 });
  });

  it('is shown nothing of what they may not see, by names nor by identities', async () => {
    await tenant.post('olga', "web/lists/getbytitle('Closed')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)");
    const caml = '<Parameter TypeId="{3d248d7b-fc86-40a3-aa97-02a75d69fb8a}"><Property Name="ViewXml" Type="String">&lt;View /&gt;</Property></Parameter>';
    const sights: readonly Attempt[] = [
      [query(10, 4, 'all'), closed], [query(10, 5, 'all'), item], [query(10, 5, 'all', 'all'), closed + methodPath(5, 4, 'GetItems', caml)], [query(10, 6, 'all'), identityPath(6, listIdentity)],
      [query(10, 6, 'all'), identityPath(6, itemIdentity)], [query(10, 3, 'all', 'all'), ''], [query(10, 5, 'all', 'all'), propertyPath(5, 2, 'RecycleBin')],
    ];
    for (const [actions, paths] of sights) {
      const { text } = await csom(tenant, 'ron', actions, webPaths + paths);
      expect([actions + paths, /Secret of the closed list|"Title":"Closed"/.test(text)]).toEqual([actions + paths, false]);
    }
  });
});
