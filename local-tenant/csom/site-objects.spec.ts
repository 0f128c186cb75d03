import { TestTenant } from '../testing/test-tenant';
import { csom, guidIn, identityPath, method, methodPath, objectPath, parameter, propertyPath, query, setProperty, webPaths, type CsomAnswer } from './csom.spec-support';

describe('objects of a site in the client object model', () => {
  let tenant: TestTenant;
  const works = methodPath(4, 3, 'GetByTitle', parameter('Works'));
  const run = (person: string, actions: string, paths = ''): Promise<CsomAnswer> => csom(tenant, person, actions, webPaths + works + paths);
  const get = async (path: string): Promise<Record<string, unknown>> => (await tenant.ask('olga', path)).json;
  const denied = { ErrorCode: -2147024891, ErrorTypeName: 'System.UnauthorizedAccessException' };

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Works', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  describe('columns', () => {
    const fields = propertyPath(5, 4, 'Fields');
    const named = (path: number, name: string): string => methodPath(path, 5, 'GetByInternalNameOrTitle', parameter(name));

    it('are made from XML, changed by texts of whatever property, and deleted', async () => {
      const made = await run('olga', objectPath(10, 6) + query(11, 6, 'all'), fields
        + methodPath(6, 5, 'AddFieldAsXml', parameter('<Field Type="Number" DisplayName="Amount" Name="Amount" />'), parameter(true), parameter(8)));
      expect(made.object(11)).toMatchObject({ _ObjectType_: 'SP.FieldNumber', InternalName: 'Amount', TypeAsString: 'Number' });
      const changed = await run('olga', setProperty(10, 6, 'Required', 'true') + setProperty(11, 6, 'Description', 'How much') + setProperty(12, 6, 'MinimumValue', '1')
        + method(13, 6, 'UpdateAndPushChanges', parameter(false)), fields + named(6, 'Amount'));
      expect(changed.error).toBeUndefined();
      expect(await get("web/lists/getbytitle('Works')/fields/getbyinternalnameortitle('Amount')")).toMatchObject({ Required: true, Description: 'How much', MinimumValue: 1 });
      expect((await run('olga', setProperty(10, 6, 'Required', 'perhaps'), fields + named(6, 'Amount'))).error).toMatchObject({ ErrorTypeName: 'System.FormatException' });
      expect((await run('ron', setProperty(10, 6, 'Required', 'false') + method(11, 6, 'Update'), fields + named(6, 'Amount'))).error).toMatchObject(denied);
      expect((await run('olga', method(10, 6, 'DeleteObject') + query(11, 6, ['Title']), fields + named(6, 'Amount'))).error?.ErrorTypeName).toBe('System.IO.FileNotFoundException');
    });

    it('of the site come to the lists that have them when that is asked', async () => {
      const xml = '<Field Type="Text" DisplayName="Code" Name="Code" ID="{5c0f1f0e-6f1d-4b57-9d8c-2f0f3a6c1d77}" />';
      await tenant.post('olga', 'web/fields/createFieldAsXml', { parameters: { SchemaXml: xml } });
      const siteField = propertyPath(7, 2, 'Fields') + methodPath(8, 7, 'GetById', parameter('{5c0f1f0e-6f1d-4b57-9d8c-2f0f3a6c1d77}', 'Guid'));
      expect((await run('olga', objectPath(10, 6), `${fields}<Method Id="6" ParentId="5" Name="Add"><Parameters><Parameter ObjectPathId="8" /></Parameters></Method>${siteField}`)).error).toBeUndefined();
      const inList = async (): Promise<unknown> => (await get("web/lists/getbytitle('Works')/fields/getbyinternalnameortitle('Code')")).Description;
      await run('olga', setProperty(10, 8, 'Description', 'site only') + method(11, 8, 'UpdateAndPushChanges', parameter(false)), siteField);
      expect(await inList()).toBe('');
      await run('olga', setProperty(10, 8, 'Description', 'everywhere') + method(11, 8, 'UpdateAndPushChanges', parameter(true)), siteField);
      expect(await inList()).toBe('everywhere');
    });
  });

  describe('content types', () => {
    const types = propertyPath(5, 2, 'ContentTypes');
    const creation = (name: string, id: string | null): string => `<Parameter TypeId="{168f3091-4554-4f14-8866-b20d48e45b54}"><Property Name="Description" Type="Null" /><Property Name="Group" Type="String">Ours</Property>`
      + `${id === null ? '<Property Name="Id" Type="Null" />' : `<Property Name="Id" Type="String">${id}</Property>`}<Property Name="Name" Type="String">${name}</Property><Property Name="ParentContentType" Type="Null" /></Parameter>`;
    const dossier = '0x0101007926A45D687BA842B947286090B8F67D';

    it('keep the id that they are made with, which says what they come from', async () => {
      const made = await run('olga', objectPath(10, 6) + query(11, 6, 'all') + query(12, 7, ['Name']), types + methodPath(6, 5, 'Add', creation('Dossier', dossier)) + propertyPath(7, 6, 'Parent'));
      expect(made.object(11)).toMatchObject({ Name: 'Dossier', Group: 'Ours', StringId: dossier, Id: { _ObjectType_: 'SP.ContentTypeId', StringValue: dossier } });
      expect(made.object(12).Name).toBe('Document');
      const cases: readonly (readonly [name: string, id: string])[] = [['Dossier', `${dossier}02`], ['Other', dossier], ['Wrong', 'nonsense'], ['Wrong', '0x99'], ['Wrong', `${dossier}00FF`]];
      for (const [name, id] of cases) {
        expect((await run('olga', objectPath(10, 6), types + methodPath(6, 5, 'Add', creation(name, id)))).error?.ErrorMessage).toMatch(/duplicate|already exists|not valid/);
      }
      expect((await run('ron', objectPath(10, 6), types + methodPath(6, 5, 'Add', creation('By ron', `${dossier}03`)))).error).toMatchObject(denied);
    });

    it('take links to columns, whose flags are written with them and come to their children when that is asked', async () => {
      const child = await run('olga', objectPath(10, 6) + query(11, 6, ['StringId']), types + methodPath(6, 5, 'Add', creation('Child', `${dossier}01`)));
      expect(child.error).toBeUndefined();
      const type = methodPath(6, 5, 'GetById', parameter(dossier)) + propertyPath(7, 6, 'FieldLinks');
      const column = propertyPath(9, 2, 'Fields') + methodPath(8, 9, 'GetByInternalNameOrTitle', parameter('Keywords'));
      const link = '<Method Id="20" ParentId="7" Name="Add"><Parameters><Parameter TypeId="{63fb2c92-8f65-4bbb-a658-b6cd294403f4}"><Property Name="Field" ObjectPathId="8" /></Parameter></Parameters></Method>';
      const made = await run('olga', objectPath(10, 20) + query(11, 20, ['Id', 'Name']) + method(12, 6, 'Update', parameter(true)), types + type + column + link);
      expect([made.error, made.object(11).Name]).toEqual([undefined, 'Keywords']);
      const flags = async (id: string): Promise<unknown> => {
        const links = (await get(`web/contenttypes('${id}')/fieldlinks`)).value as { Name: string; Required: boolean; Hidden: boolean }[];
        return links.filter(({ Name }) => Name === 'Keywords').map(({ Required, Hidden }) => [Required, Hidden])[0];
      };
      expect([await flags(dossier), await flags(`${dossier}01`)]).toEqual([[false, false], [false, false]]);
      const existing = types + type + methodPath(20, 7, 'GetById', parameter(guidIn(made.object(11).Id), 'Guid'));
      await run('olga', setProperty(10, 20, 'Required', true), existing);
      expect(await flags(dossier)).toEqual([false, false]);
      await run('olga', setProperty(10, 20, 'Required', true) + setProperty(11, 20, 'Hidden', true) + method(12, 6, 'Update', parameter(true)), existing);
      expect([await flags(dossier), await flags(`${dossier}01`)]).toEqual([[true, true], [true, true]]);
      await run('olga', method(10, 20, 'DeleteObject') + method(11, 6, 'Update', parameter(false)), existing);
      expect(await flags(dossier)).toBeUndefined();
    });

    it('are changed by texts of their properties', async () => {
      const type = types + methodPath(6, 5, 'GetById', parameter(dossier));
      const answer = await run('olga', setProperty(10, 6, 'Description', 'Changed') + setProperty(11, 6, 'Hidden', 'true') + method(12, 6, 'Update', parameter(false)), type);
      expect([answer.error, await get(`web/contenttypes('${dossier}')`)]).toEqual([undefined, expect.objectContaining({ Description: 'Changed', Hidden: true })]);
    });
  });

  it('lists are made, changed and deleted, and say what they are', async () => {
    const creation = methodPath(5, 3, 'Add', '<Parameter TypeId="{e247b7fc-095e-4ea4-a4c9-c5d373723d8c}"><Property Name="Title" Type="String">Q&amp;A</Property><Property Name="TemplateType" Type="Int32">101</Property>'
      + '<Property Name="Url" Type="String">QA</Property><Property Name="TemplateFeatureId" Type="Guid">{00000000-0000-0000-0000-000000000000}</Property></Parameter>');
    const made = await run('olga', objectPath(10, 5) + query(11, 5, 'all'), creation);
    expect(made.object(11)).toMatchObject({ _ObjectType_: 'SP.List', Title: 'Q&A', BaseTemplate: 101, BaseType: 1 });
    expect((await run('olga', objectPath(10, 5), creation)).error).toMatchObject({ ErrorCode: -2130575342, ErrorTypeName: 'Microsoft.SharePoint.SPException' });
    expect((await run('ron', objectPath(10, 5), creation.replace('Q&amp;A', 'by ron'))).error).toMatchObject(denied);
    const changed = await run('olga', setProperty(10, 5, 'EnableVersioning', true) + setProperty(11, 5, 'Title', 'Answers') + method(12, 5, 'Update') + query(13, 5, ['Title', 'EnableVersioning']),
      methodPath(5, 3, 'GetByTitle', parameter('Q&A')));
    expect(changed.object(13)).toMatchObject({ Title: 'Answers', EnableVersioning: true });
    expect((await run('olga', method(10, 5, 'DeleteObject'), methodPath(5, 3, 'GetByTitle', parameter('Answers')))).error).toBeUndefined();
    expect((await tenant.ask('olga', "web/lists/getbytitle('Answers')")).status).toBe(404);
  });

  it('versions of a list do not expire: that can be said, and nothing else', async () => {
    const policies = propertyPath(5, 4, 'VersionPolicies');
    expect((await run('olga', setProperty(10, 5, 'DefaultTrimMode', 0, 'Int32') + method(11, 4, 'Update'), policies)).error).toBeUndefined();
    expect((await run('olga', setProperty(10, 5, 'DefaultTrimMode', 1, 'Int32'), policies)).status).toBe(501);
  });

  it('views show their columns as a collection, which takes and loses names', async () => {
    const views = propertyPath(5, 4, 'Views');
    const creation = methodPath(6, 5, 'Add', '<Parameter TypeId="{a3547807-7266-42f3-b055-afa6e840e458}"><Property Name="Title" Type="String">Short</Property><Property Name="RowLimit" Type="Number">5</Property>'
      + '<Property Name="ViewFields" Type="Array"><Object Type="String">Title</Object></Property><Property Name="ViewTypeKind" Type="Number">0</Property></Parameter>');
    const made = await run('olga', objectPath(10, 6) + query(11, 6, ['Title', 'RowLimit']) + method(12, 7, 'Add', parameter('Author')) + query(13, 7, 'all'), views + creation + propertyPath(7, 6, 'ViewFields'));
    expect(made.object(11)).toMatchObject({ Title: 'Short', RowLimit: 5 });
    expect(made.object(13)).toMatchObject({ _ObjectType_: 'SP.ViewFieldCollection', _Child_Items_: ['Title', 'Author'] });
    const found = views + methodPath(6, 5, 'GetByTitle', parameter('Short')) + propertyPath(7, 6, 'ViewFields');
    expect((await run('olga', method(10, 7, 'Remove', parameter('Title')) + query(11, 7, [])
      + setProperty(12, 6, 'RowLimit', 9) + method(13, 6, 'Update') + query(14, 6, ['RowLimit']), found)).object(14).RowLimit).toBe(9);
    expect((await run('ron', method(10, 7, 'RemoveAll'), found)).error).toMatchObject(denied);
    expect((await run('olga', method(10, 6, 'DeleteObject'), found)).error).toBeUndefined();
  });

  it('groups are made and get members; roles are bound to those on whom a list depends', async () => {
    const groups = propertyPath(5, 2, 'SiteGroups');
    const creation = methodPath(6, 5, 'Add', '<Parameter TypeId="{9fd1540e-59e6-47fa-9a00-5173c9c35785}"><Property Name="Description" Type="Null" /><Property Name="Title" Type="String">Helpers</Property></Parameter>');
    const user = methodPath(8, 2, 'EnsureUser', parameter('dora@test.local'));
    const join = `${propertyPath(7, 6, 'Users')}<Method Id="9" ParentId="7" Name="AddUser"><Parameters><Parameter ObjectPathId="8" /></Parameters></Method>`;
    const made = await run('olga', objectPath(10, 6) + objectPath(11, 9) + query(12, 7, [], ['Email']) + query(13, 6, ['Id']), groups + creation + user + join);
    expect(made.object(12)._Child_Items_).toMatchObject([{ Email: 'dora@test.local' }]);
    const roles = propertyPath(30, 2, 'RoleDefinitions') + methodPath(31, 30, 'GetByName', parameter('Lezen')) + '<Constructor Id="32" TypeId="{07bf1941-6953-4761-b114-58374b4aaf57}" />';
    const names = (await csom(tenant, 'olga', query(1, 30, [], ['Name', 'RoleTypeKind']), webPaths + propertyPath(30, 2, 'RoleDefinitions'))).object(1)._Child_Items_ as { Name: string; RoleTypeKind: number }[];
    const reading = names.find(({ RoleTypeKind }) => RoleTypeKind === 2)?.Name ?? '';
    const bind = roles.replace('Lezen', reading) + propertyPath(33, 4, 'RoleAssignments')
      + '<Method Id="34" ParentId="33" Name="Add"><Parameters><Parameter ObjectPathId="8" /><Parameter ObjectPathId="32" /></Parameters></Method>' + user;
    const add = '<Method Name="Add" Id="41" ObjectPathId="32"><Parameters><Parameter ObjectPathId="31" /></Parameters></Method>';
    const inheriting = await run('olga', add + objectPath(42, 34), bind);
    expect(inheriting.error?.ErrorMessage).toContain('inherits permissions');
    const broken = await run('olga', method(40, 4, 'BreakRoleInheritance', parameter(false), parameter(false)) + add + objectPath(42, 34) + query(43, 4, ['HasUniqueRoleAssignments']), bind);
    expect([broken.error, broken.object(43).HasUniqueRoleAssignments]).toEqual([undefined, true]);
    expect((await csom(tenant, 'dora', query(1, 4, ['Title']), webPaths + works)).object(1).Title).toBe('Works');
    expect((await csom(tenant, 'ron', query(1, 4, ['Title']), webPaths + works)).error).toBeDefined();
    expect((await run('mia', objectPath(10, 6), groups + creation)).error).toMatchObject(denied);
    const level = methodPath(35, 30, 'Add', '<Parameter TypeId="{59eddf82-1018-4677-8067-69e16efd3495}"><Property Name="BasePermissions" TypeId="{db780e5a-6bc6-41ad-8e64-9dfa761afb6d}">'
      + '<Property Name="High" Type="String">0</Property><Property Name="Low" Type="String">1</Property></Property><Property Name="Description" Type="String">Little</Property>'
      + '<Property Name="Name" Type="String">Looking</Property><Property Name="Order" Type="Number">5</Property></Parameter>');
    const looking = await run('olga', objectPath(10, 35) + query(11, 35, ['Name', 'BasePermissions']), propertyPath(30, 2, 'RoleDefinitions') + level);
    expect(looking.object(11)).toMatchObject({ Name: 'Looking', BasePermissions: { _ObjectType_: 'SP.BasePermissions', High: 0, Low: 1 } });
    expect((await run('mia', objectPath(10, 35), propertyPath(30, 2, 'RoleDefinitions') + level)).error).toMatchObject(denied);
    expect((await run('olga', objectPath(10, 35), propertyPath(30, 2, 'RoleDefinitions') + level.replace('Name="Order"', 'Name="Colour"'))).status).toBe(501);
    await run('olga', method(40, 4, 'ResetRoleInheritance'));
  });

  it('files are added with their contents in Base64, and folders by name', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 101 });
    const folder = methodPath(5, 2, 'GetFolderByServerRelativeUrl', parameter('/sites/register/Papers'));
    const file = propertyPath(6, 5, 'Files') + methodPath(7, 6, 'Add', `<Parameter TypeId="{f5c8173c-cae6-4469-a7af-3879ca3c617c}"><Property Name="Content" Type="Base64Binary">${Buffer.from('höi').toString('base64')}</Property>`
      + '<Property Name="Overwrite" Type="Boolean">false</Property><Property Name="Url" Type="String">a &amp; b.txt</Property></Parameter>') + propertyPath(8, 7, 'ListItemAllFields');
    const added = await run('mia', objectPath(10, 7) + method(11, 8, 'ParseAndSetFieldValue', parameter('Title'), parameter('Paper')) + method(12, 8, 'Update') + query(13, 7, ['Name', 'UniqueId']) + query(14, 8, ['Title', 'FileRef']), folder + file);
    expect(added.error).toBeUndefined();
    expect(added.object(14)).toMatchObject({ Title: 'Paper', FileRef: '/sites/register/Papers/a & b.txt' });
    expect((await tenant.ask('ron', "web/getfilebyserverrelativeurl('/sites/register/Papers/a %26 b.txt')/$value")).text).toBe('höi');
    expect((await run('mia', objectPath(10, 7), folder + file)).error).toMatchObject({ ErrorCode: -2130575257 });
    expect((await run('ron', objectPath(10, 7), folder + file)).error).toMatchObject(denied);
    const identity = added.object(13)._ObjectIdentity_;
    expect((await csom(tenant, 'ron', query(1, 5, ['Name']), identityPath(5, identity))).object(1).Name).toBe('a & b.txt');
    const made = await run('mia', objectPath(10, 7) + query(11, 7, ['ServerRelativeUrl']), folder + propertyPath(6, 5, 'Folders') + methodPath(7, 6, 'Add', parameter('Inner')));
    expect(made.object(11).ServerRelativeUrl).toBe('/sites/register/Papers/Inner');
  });

  it('document sets are made in a library that has their content type', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Files', BaseTemplate: 101 });
    const paths = methodPath(5, 2, 'GetFolderByServerRelativeUrl', parameter('/sites/register/Files'));
    const create = (name: string, id = '0x0120D520'): string => `<StaticMethod TypeId="{e32a87f7-b866-407d-971d-027ed940d50f}" Name="Create" Id="10"><Parameters><Parameter ObjectPathId="5" />${parameter(name)}`
      + `<Parameter TypeId="{da0f1e90-296f-480e-bc27-cefe51eff241}"><Property Name="StringValue" Type="String">${id}</Property></Parameter></Parameters></StaticMethod>`;
    expect((await run('mia', create('Early'), paths)).error?.ErrorMessage).toContain('no document set');
    await tenant.post('olga', "web/lists/getbytitle('Files')/contentTypes/addAvailableContentType", { contentTypeId: '0x0120D520' });
    expect((await run('mia', create('Case 1'), paths)).results.get(10)).toBe(`${tenant.running.origin}/sites/register/Files/Case%201`);
    expect(await get("web/getfolderbyserverrelativeurl('/sites/register/Files/Case 1')?$select=ProgID,Name")).toEqual({ ProgID: 'SharePoint.DocumentSet', Name: 'Case 1' });
    expect((await run('mia', create('Case 1'), paths)).error?.ErrorMessage).toContain('already exists');
    expect((await run('mia', create('Case 2', '0x0120'), paths)).error).toBeUndefined();
    expect((await run('mia', create('Case 3', '0x0101'), paths)).error?.ErrorMessage).toContain('no document set');
    expect((await run('ron', create('Case 4'), paths)).error).toMatchObject(denied);
  });

  it('the owner of a site collection is changed by those who administer it, and administers it then', async () => {
    const site = propertyPath(5, 1, 'Site');
    const owner = async (): Promise<unknown> => (await get('site/owner?$select=LoginName')).LoginName;
    expect(await owner()).toContain('olga@test.local');
    const change = '<SetProperty Id="10" ObjectPathId="5" Name="Owner"><Parameter ObjectPathId="8" /></SetProperty>';
    const dora = site + methodPath(8, 2, 'EnsureUser', parameter('dora@test.local'));
    expect((await run('mia', change, site + propertyPath(8, 2, 'CurrentUser'))).error).toMatchObject(denied);
    expect((await run('olga', change, site + propertyPath(8, 2, 'AssociatedOwnerGroup'))).error?.ErrorTypeName).toBe('Microsoft.SharePoint.Client.InvalidClientQueryException');
    expect((await run('olga', change, dora)).error).toBeUndefined();
    expect(await owner()).toContain('dora@test.local');
    expect((await tenant.ask('dora', 'web/currentuser?$select=IsSiteAdmin')).json.IsSiteAdmin).toBe(true);
  });

  it('sub webs are made, share the navigation above, and are deleted', async () => {
    const creation = propertyPath(5, 2, 'Webs') + methodPath(6, 5, 'Add', '<Parameter TypeId="{8f9e9fbe-189e-492f-884f-98f9ef9cc4d6}"><Property Name="Title" Type="String">Team</Property><Property Name="Url" Type="String">team</Property>'
      + '<Property Name="Language" Type="Number">1033</Property><Property Name="UseSamePermissionsAsParentSite" Type="Boolean">true</Property><Property Name="WebTemplate" Type="String">STS#3</Property></Parameter>');
    expect((await run('mia', objectPath(10, 6), creation)).error).toMatchObject(denied);
    const made = await run('olga', objectPath(10, 6) + query(11, 6, ['ServerRelativeUrl']), creation);
    expect(made.object(11).ServerRelativeUrl).toBe('/sites/register/team');
    const navigation = propertyPath(5, 2, 'Navigation');
    const team = '/sites/register/team';
    expect((await csom(tenant, 'olga', query(1, 5, ['UseShared']), webPaths + navigation, team)).object(1).UseShared).toBe(false);
    expect((await csom(tenant, 'mia', setProperty(1, 5, 'UseShared', true), webPaths + navigation, team)).error).toMatchObject(denied);
    await csom(tenant, 'olga', setProperty(1, 5, 'UseShared', true), webPaths + navigation, team);
    expect((await csom(tenant, 'olga', query(1, 5, ['UseShared']), webPaths + navigation, team)).object(1).UseShared).toBe(true);
    expect((await csom(tenant, 'olga', setProperty(1, 5, 'UseShared', true), webPaths + navigation)).status).toBe(501);
    expect((await csom(tenant, 'olga', method(1, 2, 'DeleteObject'), webPaths, team)).error).toBeUndefined();
    expect((await csom(tenant, 'olga', query(1, 2, ['Title']), webPaths, team)).status).toBe(404);
  });
});
