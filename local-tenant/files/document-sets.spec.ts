import { Library, type Json } from './library.spec-support';

describe('document sets', () => {
  let library: Library;
  let typeId: string;
  beforeAll(async () => {
    library = await Library.start({ ContentTypesEnabled: true });
    const added = await library.post('owner', `${library.list}/contentTypes/addAvailableContentType`, { contentTypeId: '0x0120D520' });
    typeId = ((await added.json()) as { StringId: string }).StringId;
  });
  afterAll(() => library.stop());

  const about = (name: string) => library.get('member', `${library.folder(name)}?$select=ProgID,ListItemAllFields/ContentTypeId,ListItemAllFields/Title&$expand=ListItemAllFields`);

  it('are folders with that content type: made as a folder, which then gets it', async () => {
    expect(typeId).toMatch(/^0x0120D52000[0-9A-F]{32}$/);
    await library.addFolder('Dossier A');
    expect(await about('Dossier A')).toMatchObject({ ProgID: null });
    const changed = await library.merge('member', `${library.folder('Dossier A')}/ListItemAllFields`, { ContentTypeId: typeId, Title: 'Dossier A' });
    expect(changed.status).toBe(204);
    expect(await about('Dossier A')).toEqual({ ProgID: 'SharePoint.DocumentSet', ListItemAllFields: { ContentTypeId: typeId, Title: 'Dossier A' } });
  });

  it('or made at once through the validating endpoint', async () => {
    const answer = await library.post('member', `${library.list}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: library.root }, UnderlyingObjectType: 1, LeafName: { DecodedUrl: 'Dossier B' } },
      formValues: [{ FieldName: 'ContentTypeId', FieldValue: typeId }, { FieldName: 'Title', FieldValue: 'B' }],
    });
    expect(((await answer.json()) as { value: Json[] }).value.filter(({ HasException }) => HasException === true)).toEqual([]);
    expect(await about('Dossier B')).toMatchObject({ ProgID: 'SharePoint.DocumentSet' });
  });

  it('hold documents, and move with them', async () => {
    await library.upload('stuk.txt', 'x', '', 'member', 'Dossier A');
    const archive = await library.another('Archief', { ContentTypesEnabled: true });
    await archive.post('owner', `${archive.list}/contentTypes/addAvailableContentType`, { contentTypeId: '0x0120D520' });
    const moved = await library.post('member', `${library.folder('Dossier A')}/MoveTo(newurl='${archive.root}/Dossier A')`);
    expect(moved.status).toBe(200);
    expect(await archive.get('member', `${archive.folder('Dossier A')}?$select=ProgID,ItemCount`)).toEqual({ ProgID: 'SharePoint.DocumentSet', ItemCount: 1 });
  });
});
