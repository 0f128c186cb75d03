import '@pnp/sp/content-types';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant, type TestAnswer } from '../testing/test-tenant';

type Json = Record<string, unknown>;
const valueOf = (answer: TestAnswer): Json[] => answer.json.value as Json[];

describe('content types', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Typed')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Typed', BaseTemplate: 100, ContentTypesEnabled: true });
    await tenant.post('olga', 'web/fields/createfieldasxml', { parameters: { SchemaXml: '<Field Type="Text" Name="CaseNumber" DisplayName="Case number" Group="Cases"/>', Options: 8 } });
  });
  afterAll(() => tenant.stop());

  const create = async (name: string, parent: string): Promise<string> =>
    String((await tenant.post('olga', 'web/contenttypes/create', { parameters: { Name: name, Group: 'Cases', ParentContentTypeId: parent } })).json.StringId);

  it('that every site has are there with the ids, columns and parents of SharePoint; one that is not there is an empty answer', async () => {
    const types = valueOf(await tenant.ask('ron', 'web/contenttypes?$select=Name,StringId'));
    expect(types).toEqual(expect.arrayContaining([
      { Name: 'Item', StringId: '0x01' }, { Name: 'Document', StringId: '0x0101' }, { Name: 'Folder', StringId: '0x0120' }, { Name: 'Document Set', StringId: '0x0120D520' },
    ]));
    const document = await tenant.ask('ron', "web/contenttypes('0x0101')?$select=Id,Name,Group,Parent/Name,FieldLinks/Name&$expand=Parent,FieldLinks");
    expect(document.json).toMatchObject({ Id: { StringValue: '0x0101' }, Group: 'Document Content Types', Parent: { Name: 'Item' } });
    expect(document.json.FieldLinks).toContainEqual({ Name: 'FileLeafRef' });
    expect((await tenant.ask('ron', "web/contenttypes/getbyid('0x0120D520')/parent?$select=Name")).json).toEqual({ Name: 'Folder' });
    for (const path of ["web/contenttypes('0x0199')", "web/contenttypes/getById('0x0199')", "web/contenttypes('0x01')/fieldlinks(guid'11111111-2222-4333-8444-555555555555')?$select=Id"]) {
      const missing = await tenant.ask('ron', path);
      expect([missing.status, missing.json]).toEqual([200, { 'odata.null': true }]);
    }
    expect((await tenant.ask('ron', "web/contenttypes('0x0199')/fieldlinks")).status).toBe(404);
    expect((await tenant.delete('olga', "web/contenttypes('0x0199')")).status).toBe(404);
    expect((await tenant.ask('ron', "web/contenttypes('0x0105')/fields/getByInternalNameOrTitle('URL')?$select=TypeAsString")).json).toEqual({ TypeAsString: 'URL' });
    expect((await tenant.ask('ron', "web/contenttypes('0x0105')/fields('c29e077d-f466-4d8e-8bbe-72b66c5f205c')?$select=Title")).json).toEqual({ Title: 'URL' });
    expect((await tenant.ask('ron', "web/contenttypes('0x01')/fields('c29e077d-f466-4d8e-8bbe-72b66c5f205c')")).status).toBe(400);
  });

  it('made by POST get an id of their own below Item, whatever id is asked for, as in SharePoint', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const { data } = await web.contentTypes.add('0x010100A1B2C3D4E5F67890ABCDEF1234567890', 'Asked', 'd', 'Cases');
    const made = data as unknown as Json;
    expect(made).toMatchObject({ Name: 'Asked', Description: 'd', Group: 'Cases' });
    expect(made.StringId).toMatch(/^0x0100[0-9A-F]{32}$/);
    const twice = await tenant.post('olga', 'web/contenttypes', { Name: 'asked' });
    expect([twice.status, twice.text.includes('A duplicate content type')]).toEqual([500, true]);
    expect((await tenant.post('olga', 'web/contenttypes', { Name: 'a/b' })).status).toBe(400);
    expect((await tenant.post('ron', 'web/contenttypes', { Name: 'Mine' })).status).toBe(403);
  });

  it('made by create come from the parent that is named, and inherit its columns', async () => {
    const id = await create('Report', '0x0101');
    expect(id).toMatch(/^0x010100[0-9A-F]{32}$/);
    const columns = valueOf(await tenant.ask('ron', `web/contenttypes('${id}')/fields?$select=InternalName`));
    expect(columns).toEqual(expect.arrayContaining([{ InternalName: 'FileLeafRef' }, { InternalName: 'Title' }]));
    const unknown = await tenant.post('olga', 'web/contenttypes/create', { parameters: { Name: 'X', ParentContentTypeId: '0x0199' } });
    expect(unknown.status).toBe(400);
  });

  it('hold columns: added with their settings, put in order, taken out again', async () => {
    const id = await create('Case', '0x01');
    const type = `web/contenttypes('${id}')`;
    const link = await tenant.post('olga', `${type}/fieldlinks`, { FieldInternalName: 'CaseNumber', Required: true, Hidden: false });
    expect(link.json).toMatchObject({ Name: 'CaseNumber', FieldInternalName: 'CaseNumber', Required: true, Hidden: false });
    const missing = await tenant.post('olga', `${type}/fieldlinks`, { FieldInternalName: 'Nope' });
    expect([missing.status, missing.text.includes("Column 'Nope' does not exist")]).toEqual([400, true]);
    expect((await tenant.post('olga', `${type}/fieldlinks/reorder`, { internalNames: ['CaseNumber', 'Title'] })).status).toBe(200);
    const names = valueOf(await tenant.ask('ron', `${type}/fieldlinks?$select=Name`)).map(({ Name }) => Name);
    expect(names).toEqual(['CaseNumber', 'Title', 'ContentType']);
    expect((await tenant.ask('ron', `${type}/fields?$select=InternalName,Required&$filter=InternalName eq 'CaseNumber'`)).json.value)
      .toEqual([{ InternalName: 'CaseNumber', Required: true }]);
    expect((await tenant.delete('olga', `${type}/fieldlinks('${String(link.json.Id)}')`)).status).toBe(200);
    expect(valueOf(await tenant.ask('ron', `${type}/fieldlinks?$select=Name`)).map(({ Name }) => Name)).toEqual(['Title', 'ContentType']);
    expect((await tenant.merge('olga', `${type}/fieldlinks('${String(link.json.Id)}')`, { Hidden: true })).status).toBe(404);
  });

  it('come into a list with their columns, are what items can be, and then are in use', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const id = await create('Dossier', '0x01');
    await tenant.post('olga', `web/contenttypes('${id}')/fieldlinks`, { FieldInternalName: 'CaseNumber' });
    const added = (await web.lists.getByTitle('Typed').contentTypes.addAvailableContentType(id)).data as unknown as Json;
    expect(String(added.StringId)).toMatch(new RegExp(`^${id}00[0-9A-F]{32}$`));
    expect((await tenant.ask('ron', `${list}/fields/getByInternalNameOrTitle('CaseNumber')?$select=Title`)).json).toEqual({ Title: 'Case number' });
    expect((await tenant.ask('ron', `${list}/contenttypes('${String(added.StringId)}')/parent?$select=Name`)).json).toEqual({ Name: 'Dossier' });
    const item = await tenant.post('olga', `${list}/items`, { Title: 'one', CaseNumber: '7', ContentTypeId: added.StringId });
    expect(item.json).toMatchObject({ ContentTypeId: added.StringId, CaseNumber: '7' });
    expect((await tenant.ask('ron', `${list}/items(${String(item.json.Id)})/contentType?$select=Name`)).json).toEqual({ Name: 'Dossier' });
    const bySite = await tenant.post('olga', `${list}/items`, { Title: 'two', ContentTypeId: id });
    expect(bySite.json.ContentTypeId).toBe(added.StringId);
    expect((await tenant.post('olga', `${list}/items`, { Title: 'x', ContentTypeId: '0x0104' })).status).toBe(400);
    for (const path of [`web/contenttypes('${id}')`, `${list}/contenttypes('${String(added.StringId)}')`]) {
      const refused = await tenant.delete('olga', path);
      expect([refused.status, refused.text.includes('The content type is in use.')]).toEqual([500, true]);
    }
    expect((await tenant.post('olga', `${list}/contenttypes/addavailablecontenttype`, { contentTypeId: id })).text).toContain('A duplicate content type');
    expect((await tenant.post('ron', `${list}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0105' })).status).toBe(403);
    expect((await tenant.post('olga', `${list}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0199' })).status).toBe(400);
  });

  it('change; what was made from them only when the change is pushed', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Pushed', BaseTemplate: 100 });
    const id = await create('Pushing', '0x01');
    const copy = String((await tenant.post('olga', "web/lists/getByTitle('Pushed')/contenttypes/addavailablecontenttype", { contentTypeId: id })).json.StringId);
    await tenant.post('olga', `web/contenttypes('${id}')/fieldlinks`, { FieldInternalName: 'CaseNumber' });
    const namesOf = async (): Promise<unknown[]> =>
      valueOf(await tenant.ask('ron', `web/lists/getByTitle('Pushed')/contenttypes('${copy}')/fieldlinks?$select=Name`)).map(({ Name }) => Name);
    expect(await namesOf()).not.toContain('CaseNumber');
    expect((await tenant.post('olga', `web/contenttypes('${id}')/update(updateChildren=true)`)).status).toBe(200);
    expect(await namesOf()).toContain('CaseNumber');
    expect((await tenant.ask('ron', "web/lists/getByTitle('Pushed')/fields/getByTitle('Case number')")).status).toBe(200);
    expect((await tenant.merge('olga', `web/contenttypes('${id}')`, { Name: 'Pushed', Description: 'n', Group: 'G', Hidden: true })).status).toBe(204);
    expect((await tenant.ask('ron', `web/contenttypes('${id}')?$select=Name,Description,Group,Hidden`)).json).toEqual({ Name: 'Pushed', Description: 'n', Group: 'G', Hidden: true });
  });

  it('that are sealed or read only refuse changes until they are freed; those of SharePoint are not deleted', async () => {
    const id = await create('Shut', '0x01');
    const type = `web/contenttypes('${id}')`;
    await tenant.merge('olga', type, { Sealed: true });
    const sealed = await tenant.merge('olga', type, { Name: 'Other' });
    expect([sealed.status, sealed.text.includes('SPContentTypeSealedException')]).toEqual([500, true]);
    expect((await tenant.merge('olga', type, { Sealed: false })).status).toBe(204);
    await tenant.merge('olga', type, { ReadOnly: true });
    expect((await tenant.post('olga', `${type}/fieldlinks`, { FieldInternalName: 'CaseNumber' })).text).toContain('SPContentTypeReadOnlyException');
    expect((await tenant.merge('olga', type, { ReadOnly: false })).status).toBe(204);
    expect((await tenant.delete('olga', type)).status).toBe(200);
    const kept = await tenant.delete('olga', "web/contenttypes('0x0104')");
    expect([kept.status, kept.text.includes('application feature')]).toEqual([500, true]);
  });

  it('are offered in the order that the root folder says, and the first is what new items get', async () => {
    await tenant.post('olga', 'web/lists', { Title: 'Ordered', BaseTemplate: 100, ContentTypesEnabled: true });
    const ordered = "web/lists/getByTitle('Ordered')";
    const id = await create('First now', '0x01');
    const first = String((await tenant.post('olga', `${ordered}/contenttypes/addavailablecontenttype`, { contentTypeId: id })).json.StringId);
    const folder = `${ordered}/rootFolder`;
    expect((await tenant.ask('ron', `${folder}?$select=UniqueContentTypeOrder`)).json).toEqual({ UniqueContentTypeOrder: null });
    const order = { UniqueContentTypeOrder: [{ StringValue: first }] };
    expect((await tenant.merge('ron', folder, order)).status).toBe(403);
    expect((await tenant.merge('olga', folder, { UniqueContentTypeOrder: [{ StringValue: '0x0199' }] })).status).toBe(400);
    expect((await tenant.merge('olga', folder, order)).status).toBe(204);
    expect((await tenant.ask('ron', `${folder}?$select=UniqueContentTypeOrder,ContentTypeOrder`)).json)
      .toEqual({ UniqueContentTypeOrder: [{ StringValue: first }], ContentTypeOrder: [{ StringValue: first }] });
    expect((await tenant.post('olga', `${ordered}/items`, { Title: 'x' })).json.ContentTypeId).toBe(first);
    expect(valueOf(await tenant.ask('ron', `${ordered}/contenttypes?$select=Name`)).map(({ Name }) => Name)).toEqual(['First now', 'Item', 'Folder']);
  });
});
