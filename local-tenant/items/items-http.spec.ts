import { TestTenant, type TestAnswer } from '../testing/test-tenant';

let tenant: TestTenant;

interface FormAnswer { FieldName: string; FieldValue: string; HasException: boolean; ErrorMessage: string | null; ErrorCode: number }

beforeAll(async () => {
  tenant = await TestTenant.start();
  await tenant.post('olga', 'web/lists', { Title: 'Series', BaseTemplate: 100 });
  await tenant.merge('olga', `${LIST}`, { EnableVersioning: true, MajorVersionLimit: 50 });
  for (const xml of [
    '<Field Type="Text" Name="Code" StaticName="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    '<Field Type="Choice" Name="State" StaticName="State" DisplayName="State"><CHOICES><CHOICE>Draft</CHOICE><CHOICE>Done</CHOICE></CHOICES><Default>Draft</Default></Field>',
    '<Field Type="Number" Name="Amount" StaticName="Amount" DisplayName="Amount" />',
    '<Field Type="DateTime" Name="Due" StaticName="Due" DisplayName="Due" />',
    '<Field Type="Note" Name="Content" StaticName="Content" DisplayName="Content" NumLines="6" RichText="FALSE" />',
    '<Field Type="Text" Name="Sealed" StaticName="Sealed" DisplayName="Sealed" ReadOnly="TRUE" />',
  ]) {
    const made = await tenant.post('olga', `${LIST}/fields/CreateFieldAsXml`, { parameters: { SchemaXml: xml, Options: 8 } });
    expect(made.status).toBe(200);
  }
});

afterAll(() => tenant.stop());

const LIST = "web/lists/getByTitle('Series')";
const ROOT = '/sites/register/Lists/Series';

async function addRow(person: string, values: Record<string, string>, folder?: string, more: object = {}): Promise<TestAnswer> {
  return tenant.post(person, `${LIST}/AddValidateUpdateItemUsingPath()`, {
    formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
    bNewDocumentUpdate: false,
    ...(folder === undefined ? {} : { listItemCreateInfo: { FolderPath: { DecodedUrl: folder } } }),
    ...more,
  });
}

function answers(answer: TestAnswer): FormAnswer[] {
  return answer.json['value'] as FormAnswer[];
}

async function addedId(person: string, values: Record<string, string>, folder?: string): Promise<number> {
  const id = answers(await addRow(person, values, folder)).find(entry => entry.FieldName === 'Id');
  return Number(id?.FieldValue);
}

describe('items over HTTP', () => {
  it('adds, reads, changes and deletes an item under its ETag', async () => {
    const added = await tenant.post('mia', `${LIST}/items`, { Title: 'First', Amount: 2.5, Due: '2024-05-06T07:08:09Z' });
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject({ Title: 'First', Amount: 2.5, Due: '2024-05-06T07:08:09Z', State: 'Draft', FileSystemObjectType: 0 });
    const id = Number(added.json['Id']);
    expect(added.json['ID']).toBe(id);
    const one = await tenant.ask('ron', `${LIST}/items(${id})?$select=Title,FileRef,FileDirRef,UniqueId,Author/Title,Author/EMail&$expand=Author`);
    expect(one.json).toMatchObject({ FileRef: `${ROOT}/${id}_.000`, FileDirRef: ROOT, Author: { Title: 'mia Person', EMail: 'mia@test.local' } });
    const etag = one.headers.get('etag');
    expect(etag).toBe(`"${String(one.json['UniqueId'])},1"`);

    expect((await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Second' }, etag!)).status).toBe(204);
    const stale = await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Third' }, etag!);
    expect(stale.status).toBe(412);
    expect(stale.text).toContain(`The request ETag value '${etag!.replace(/"/g, '\\"')}' does not match the object's ETag value`);
    const blind = await tenant.ask('mia', `${LIST}/items(${id})`, { body: { Title: 'x' }, headers: { 'X-HTTP-Method': 'MERGE' } });
    expect(blind.status).toBe(412);

    const versions = await tenant.ask('ron', `${LIST}/items(${id})/versions?$select=VersionId,VersionLabel,IsCurrentVersion,Title,Editor`);
    expect(versions.json['value']).toEqual([
      expect.objectContaining({ VersionId: 1024, VersionLabel: '2.0', IsCurrentVersion: true, Title: 'Second' }),
      expect.objectContaining({ VersionId: 512, VersionLabel: '1.0', IsCurrentVersion: false, Title: 'First', Editor: expect.objectContaining({ LookupValue: 'mia Person' }) }),
    ]);

    expect((await tenant.delete('ron', `${LIST}/items(${id})`)).status).toBe(403);
    expect((await tenant.delete('mia', `${LIST}/items(${id})`)).status).toBe(200);
    const gone = await tenant.ask('ron', `${LIST}/items(${id})`);
    expect(gone.status).toBe(404);
    expect(gone.text).toContain('Item does not exist. It may have been deleted by another user.');
  });

  it('adds rows to folders, and keeps them from whom may not see or fill the folder', async () => {
    expect((await tenant.post('olga', `${LIST}/rootFolder/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: 'OVO1' } })).status).toBe(200);
    const folder = await tenant.ask('olga', `web/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(`${ROOT}/OVO1`)}')?$select=UniqueId,Name,ItemCount,ListItemAllFields/Id&$expand=ListItemAllFields`);
    expect(folder.json).toMatchObject({ Name: 'OVO1', ItemCount: 0 });
    const folderItem = Number((folder.json['ListItemAllFields'] as { Id: number }).Id);
    const id = await addedId('mia', { Title: 'inside' }, `${ROOT}/OVO1`);
    expect((await tenant.ask('ron', `${LIST}/items(${id})?$select=FileDirRef`)).json['FileDirRef']).toBe(`${ROOT}/OVO1`);

    // A list with a unique column holds nothing with permissions of its own.
    const code = `${LIST}/fields/getByInternalNameOrTitle('Code')`;
    expect((await tenant.merge('olga', code, { EnforceUniqueValues: false })).status).toBe(204);
    expect((await tenant.post('olga', `${LIST}/items(${folderItem})/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`)).status).toBe(200);
    expect((await tenant.ask('ron', `${LIST}/items(${id})`)).status).toBe(404);
    const seen = await tenant.ask('ron', `${LIST}/items?$select=Id&$filter=Title eq 'inside'`);
    expect(seen.json['value']).toEqual([]);
    expect((await addRow('mia', { Title: 'x' }, `${ROOT}/OVO1`)).status).toBe(404);
    expect((await tenant.ask('olga', `web/getFolderById('${String(folder.json['UniqueId'])}')?$select=ServerRelativeUrl`)).json)
      .toMatchObject({ ServerRelativeUrl: `${ROOT}/OVO1` });
    expect((await tenant.post('olga', `${LIST}/items(${folderItem})/resetroleinheritance`)).status).toBe(200);
    expect((await tenant.merge('olga', code, { EnforceUniqueValues: true })).status).toBe(204);
  });

  it('says per column what is wrong, with HTTP 200, and stores nothing then', async () => {
    const before = await tenant.ask('olga', `${LIST}?$select=ItemCount`);
    const answer = await addRow('mia', {
      Title: 'ok', Amount: '1.5', Due: '2024-01-02T03:04:05Z', State: 'Nowhere', Missing: 'x',
    });
    expect(answer.status).toBe(200);
    expect(answers(answer).map(entry => [entry.FieldName, entry.HasException])).toEqual(
      [['Title', false], ['Amount', true], ['Due', true], ['State', true], ['Missing', true]]);
    expect(answers(answer).find(entry => entry.FieldName === 'Due')?.ErrorMessage).toBe('Enter a date and time like this: 23-2-2012 14:25');
    const good = await addRow('mia', { Title: 'ok', Amount: '1,5', Due: '2-1-2024 03:04' });
    expect(answers(good).every(entry => !entry.HasException)).toBe(true);
    const id = answers(good).find(entry => entry.FieldName === 'Id')?.FieldValue;
    expect((await tenant.ask('mia', `${LIST}/items(${id})`)).json).toMatchObject({ Amount: 1.5, Due: '2024-01-02T02:04:00Z' });
    const after = await tenant.ask('olga', `${LIST}?$select=ItemCount`);
    expect(Number(after.json['ItemCount'])).toBe(Number(before.json['ItemCount']) + 1);
  });

  it('keeps unique columns unique on every way in', async () => {
    await addRow('mia', { Code: 'A1' });
    const twice = await addRow('mia', { Code: 'a1' });
    expect(twice.status).toBe(200);
    expect(answers(twice)).toEqual([expect.objectContaining({ FieldName: 'Code', HasException: true, ErrorCode: -2130575169 })]);
    const rest = await tenant.post('mia', `${LIST}/items`, { Code: 'A1' });
    expect(rest.status).toBe(400);
    expect(rest.json['odata.error']).toMatchObject({ code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException' });
  });

  it('lets anyone with Edit rewrite what looks sealed, without a trace but the ETag', async () => {
    const id = await addedId('olga', { Title: 'truth', Sealed: 'by olga', Author: '[{"Key":"i:0#.f|membership|dora@test.local"}]', Created: '1-1-2020 10:00' });
    const spoofed = await tenant.ask('ron', `${LIST}/items(${id})?$select=Created,Sealed,Author/Title&$expand=Author`);
    expect(spoofed.json).toMatchObject({ Created: '2020-01-01T09:00:00Z', Sealed: 'by olga', Author: { Title: 'dora Person' } });
    expect((await tenant.merge('mia', `${LIST}/items(${id})`, { Sealed: 'by REST' })).status).toBe(400);
    const rewrite = await tenant.post('mia', `${LIST}/items(${id})/validateupdatelistitem`, {
      formValues: [
        { FieldName: 'Sealed', FieldValue: 'by mia' }, { FieldName: 'Editor', FieldValue: '[{"Key":"i:0#.f|membership|olga@test.local"}]' },
        { FieldName: 'Modified', FieldValue: '1-1-2020 10:00' },
      ],
      bNewDocumentUpdate: true,
    });
    expect(rewrite.status).toBe(200);
    expect(answers(rewrite).some(entry => entry.HasException)).toBe(false);
    const after = await tenant.ask('ron', `${LIST}/items(${id})?$select=Sealed,Modified,OData__UIVersionString,Editor/Title&$expand=Editor`);
    expect(after.json).toMatchObject({ Sealed: 'by mia', Modified: '2020-01-01T09:00:00Z', OData__UIVersionString: '1.0', Editor: { Title: 'olga Person' } });
    expect((await tenant.post('ron', `${LIST}/items(${id})/validateupdatelistitem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] })).status).toBe(403);
  });

  it('refuses by name what it does not know', async () => {
    const id = await addedId('olga', { Title: 'known' });
    const cases: [string, string][] = [
      [`${LIST}/items?$skip=5`, '$skip'], [`${LIST}/items?$count=true`, '$count'], [`${LIST}/items?$filter=endswith(Title,'x')`, 'endswith'],
      [`${LIST}/items?$select=Nowhere`, 'Nowhere'], [`${LIST}/items?$expand=Nowhere`, 'Nowhere'], [`${LIST}/items(${id})/getNowhere()`, 'getNowhere'],
    ];
    for (const [path, named] of cases) {
      const answer = await tenant.ask('olga', path);
      expect([400, 404, 501]).toContain(answer.status);
      expect(answer.text).toContain(named);
    }
    const body = await addRow('olga', { Title: 'x' }, undefined, { surprise: 1 });
    expect(body.status).toBe(501);
    expect(body.text).toContain('surprise');
  });

  it('says as SharePoint does that a column is gone', async () => {
    const gone = await tenant.ask('ron', `${LIST}/items?$select=Title,Gone`);
    expect(gone.status).toBe(400);
    expect(gone.json['odata.error']).toMatchObject({ message: { value: "The field or property 'Gone' does not exist." } });
    const filtered = await tenant.ask('ron', `${LIST}/items?$filter=Gone eq 1`);
    expect(filtered.json['odata.error']).toMatchObject({ message: { value: "Column 'Gone' does not exist. It may have been deleted by another user." } });
    expect((await tenant.ask('ron', `${LIST}/items?$select=GetDlpPolicyTip`)).status).toBe(501);
    const id = await addedId('mia', { Title: 'x' });
    expect((await tenant.ask('ron', `${LIST}/items(${id})?$select=Gone`)).text).toContain("The field or property 'Gone' does not exist.");
    for (const answer of [await tenant.post('mia', `${LIST}/items`, { Gone: 1 }), await tenant.merge('mia', `${LIST}/items(${id})`, { Gone: 1 })]) {
      expect(answer.status).toBe(400);
      expect(answer.text).toContain("The property 'Gone' does not exist on type 'SP.Data.SeriesListItem'.");
    }
    expect((await tenant.merge('mia', `${LIST}/items(${id})`, { AuthorId: 1 })).status).toBe(501);
  });

  it('pages by the next link', async () => {
    for (let index = 0; index < 5; index += 1) await addRow('mia', { Title: `page ${index}` });
    const first = await tenant.ask('ron', `${LIST}/items?$select=Id,Title&$filter=startswith(Title,'page')&$orderby=Title desc&$top=2`);
    expect((first.json['value'] as { Title: string }[]).map(row => row.Title)).toEqual(['page 4', 'page 3']);
    const next = String(first.json['odata.nextLink']);
    const second = await tenant.ask('ron', next.slice(next.indexOf('/_api/') + 6));
    expect((second.json['value'] as { Title: string }[]).map(row => row.Title)).toEqual(['page 2', 'page 1']);
  });
});
