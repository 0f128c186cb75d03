import { LabelTenant } from './labels.spec-support';

const at = (path: string) => `DecodedUrl='/sites/werk/${path}'`;
const root = `web/GetFolderByServerRelativePath(${at('Dossiers')})`;
const file = `web/GetFileByServerRelativePath(${at('Dossiers/stuk.txt')})`;
const item = `${file}/ListItemAllFields`;
const form = { formValues: [{ FieldName: 'Title', FieldValue: 'anders' }] };
/** Where the tenant is is known only when it has started. */
const move = (from: string, to: string) => ({ srcPath: { DecodedUrl: `{tenant}/sites/werk/Dossiers/${from}` }, destPath: { DecodedUrl: `{tenant}/sites/werk/Dossiers/${to}` } });
const upload = "guid'11111111-2222-4333-8444-555555555555'";

type Way = [name: string, path: string, body?: unknown, method?: 'MERGE' | 'DELETE' | 'PUT'];

const becauseOfTheRecord = /locked as read-only|retention label|on hold or retention policy/;

/** Every way that the tenant knows to change or remove a file, as the owner of its site asks for it. */
const ways: Way[] = [
  ['MERGE of the item', item, { Title: 'anders' }, 'MERGE'],
  ['another name by MERGE', item, { FileLeafRef: 'anders.txt' }, 'MERGE'],
  ['DELETE of the item', item, undefined, 'DELETE'],
  ['DELETE of the file', file, undefined, 'DELETE'],
  ['ValidateUpdateListItem', `${item}/ValidateUpdateListItem`, form],
  ['ValidateUpdateListItem over the present version', `${item}/ValidateUpdateListItem`, { ...form, bNewDocumentUpdate: true }],
  ['Recycle of the item', `${item}/Recycle`],
  ['Recycle of the file', `${file}/Recycle`],
  ['DeleteWithParameters', `${item}/DeleteWithParameters`, { parameters: { BypassSharedLock: true } }],
  ['DeleteObject', `${file}/DeleteObject`],
  ['PUT of the content', `${file}/$value`, 'anders', 'PUT'],
  ['SaveBinaryStream', `${file}/SaveBinaryStream`, 'anders'],
  ['an upload over it', `${root}/Files/AddUsingPath(DecodedUrl='stuk.txt',overwrite=true)`, 'anders'],
  ['an upload over it by Add', `${root}/Files/Add(url='stuk.txt',overwrite=true)`, 'anders'],
  ['an upload in chunks', `${file}/StartUpload(uploadId=${upload})`, 'anders'],
  ['CheckOut', `${file}/CheckOut()`],
  ['RestoreByLabel', `${file}/versions/RestoreByLabel(versionlabel='1.0')`],
  ['DeleteByLabel', `${file}/versions/DeleteByLabel(versionlabel='1.0')`],
  ['DeleteByID of a version', `${file}/versions/DeleteByID(vid=512)`],
  ['RecycleByLabel of a version', `${file}/versions/RecycleByLabel(versionlabel='1.0')`],
  ['RecycleByID of a version', `${file}/versions/RecycleByID(vid=512)`],
  ['RecycleAll of the versions of the item', `${item}/versions/RecycleAll()`],
  ['DeleteAll of the versions of the item', `${item}/versions/DeleteAll()`],
  ['DELETE of a version', `${file}/versions(512)`, undefined, 'DELETE'],
  ['an end of a version', `${file}/versions(512)/SetExpirationDate`, { expirationDate: '2026-04-01T00:00:00Z' }],
  ['ValidateUpdateFetchListItem', `${item}/ValidateUpdateFetchListItem`, form],
  ['MoveFileByPath of another over it', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@o)?@o=true', move('bron.txt', 'stuk.txt')],
  ['CopyFileByPath of another over it', 'SP.MoveCopyUtil.CopyFileByPath(overwrite=@o)?@o=true', move('bron.txt', 'stuk.txt')],
  ['MoveFileByPath to another name', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@o)?@o=true', move('stuk.txt', 'anders.txt')],
  ['DeleteAll of the versions', `${file}/versions/DeleteAll()`],
  ['MoveTo another name', `${file}/MoveTo(newurl='/sites/werk/Dossiers/anders.txt',flags=1)`],
  ['a copy over it', `web/GetFileByServerRelativePath(${at('Dossiers/bron.txt')})/CopyTo(strnewurl='/sites/werk/Dossiers/stuk.txt',boverwrite=true)`],
  ['DELETE of its library', "web/lists/getbytitle('Dossiers')", undefined, 'DELETE'],
  ['Recycle of its library', "web/lists/getbytitle('Dossiers')/Recycle"],
];

describe('a locked record', () => {
  let tenant: LabelTenant;
  let drive: string;
  let before: unknown;
  const state = async (): Promise<unknown> => ({
    content: await (await tenant.get('owner', `${file}/$value`)).text(),
    item: await (await tenant.get('owner', `${item}?$select=Id,Title,FileLeafRef,OData__UIVersionString,OData__ComplianceTag,owshiddenversion`)).json(),
    versions: await (await tenant.get('owner', `${file}/versions?$select=VersionLabel`)).json(),
  });
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Archiefstuk', { behaviorDuringRetentionPeriod: 'retainAsRecord' });
    await tenant.upload('bron.txt');
    await tenant.upload('stuk.txt', 'Dossiers', 'eerste');
    await tenant.labelItems([await tenant.upload('stuk.txt')], 'Archiefstuk');
    const { value } = (await (await tenant.graph('GET', 'sites/localhost:/sites/werk:/drives', undefined, 'member')).json()) as { value: { id: string; name: string }[] };
    drive = `drives/${value.find(({ name }) => name === 'Dossiers')?.id ?? ''}/root:/stuk.txt:`;
    before = await state();
  });
  afterAll(() => tenant.stop());

  it.each(ways)('stays as it is under %s', async (...[, path, body, method]: Way) => {
    const here = typeof body === 'object' ? (JSON.parse(JSON.stringify(body).replaceAll('{tenant}', tenant.url)) as unknown) : body;
    const answer = await tenant.send('owner', path, here, method);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(becauseOfTheRecord)]);
    expect(await state()).toEqual(before);
  });

  it.each([
    ['PATCH', '', { name: 'anders.txt' }],
    ['PATCH', '/listItem/fields', { Title: 'anders' }],
    ['PUT', '/content', 'anders'],
    ['DELETE', '', undefined],
    ['POST', '/permanentDelete', undefined],
    ['POST', '/checkout', undefined],
    ['POST', '/versions/1.0/restoreVersion', undefined],
    ['DELETE', '/listItem', undefined],
  ])('stays as it is under Graph: %s %s', async (method, path, body) => {
    const answer = await tenant.graph(method, path === '' ? drive.replace(/:$/, '') : `${drive}${path}`, body, 'owner');
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(becauseOfTheRecord)]);
    expect(await state()).toEqual(before);
  });

  it('is copied and read by whoever may', async () => {
    expect((await tenant.send('member', `${file}/CopyTo(strnewurl='/sites/werk/Archief/kopie.txt',boverwrite=false)`)).status).toBe(200);
    expect(await (await tenant.get('visitor', `${file}/$value`)).text()).toBe('inhoud');
    expect(await state()).toEqual(before);
  });
});
