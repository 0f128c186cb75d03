import fc from 'fast-check';

import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Guarded')";
const FOLDER = '/sites/register/Lists/Guarded/Closed';
const SECRET = 'what only the owner may read';

interface Try { readonly path: string; readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE' | 'PUT'; readonly body?: unknown }

describe('somebody without a right', () => {
  let tenant: TestTenant;
  let [open, closed, target] = [0, 0, 0];

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Guarded', BaseTemplate: 100 });
    const folder = `web/GetFolderByServerRelativePath(DecodedUrl='/sites/register/Lists/Guarded')`;
    await tenant.post('olga', `${folder}/AddSubFolderUsingPath(DecodedUrl='Closed')`);
    const row = `web/GetFolderByServerRelativePath(DecodedUrl='${FOLDER}')/ListItemAllFields`;
    target = (await tenant.ask('olga', `${row}?$select=Id`)).json['Id'] as number;
    await tenant.post('olga', `${row}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    const added = await tenant.post('olga', `${LIST}/AddValidateUpdateItemUsingPath`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: FOLDER }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: SECRET }],
    });
    closed = Number((added.json['value'] as { FieldName: string; FieldValue: string }[]).find(value => value.FieldName === 'Id')?.FieldValue);
    await tenant.merge('olga', `${LIST}/items(${closed})`, { Title: `${SECRET}, later` });
    await tenant.post('olga', `${LIST}/items(${closed})/Comments`, { text: SECRET });
    await tenant.post('olga', `${LIST}/items(${closed})/AttachmentFiles/add(FileName='secret.txt')`, { text: SECRET });
    open = (await tenant.post('olga', `${LIST}/items`, { Title: 'open' })).json['Id'] as number;
    const gone = (await tenant.post('olga', `${LIST}/items`, { Title: SECRET })).json['Id'] as number;
    await tenant.post('olga', `${LIST}/items(${gone})/recycle`);
  });
  afterAll(() => tenant.stop());

  /** Everything of the list that is not only a log of reading. */
  const state = (): string => {
    const { db } = tenant.running.tenant;
    return JSON.stringify(['items', 'item_versions', 'comments', 'attachments', 'recycle_bin', 'recycled_items', 'item_changes', 'comment_likes']
      .map(table => db.all(`SELECT * FROM ${table} ORDER BY 1, 2`)));
  };

  const attempt = ({ path, method, body }: Try): ReturnType<TestTenant['ask']> => {
    const tunnelled: Record<string, string> = method === 'GET' || method === 'POST' ? {} : { 'X-HTTP-Method': method, 'If-Match': '*' };
    return tenant.ask('ron', path, { method: method === 'GET' ? 'GET' : 'POST', body: method === 'GET' ? undefined : body ?? {}, headers: tunnelled });
  };

  const formValues = [{ FieldName: 'Title', FieldValue: 'taken over' }];

  /** Ways to the item in the closed folder, and ways to change the open one. Ron may only read the list. */
  const tries = (): readonly Try[] => {
    const [hidden, seen] = [`${LIST}/items(${closed})`, `${LIST}/items(${open})`];
    const reads = ['', '/versions', '/versions(512)', '/comments', '/GetComments()', '/AttachmentFiles', "/AttachmentFiles('secret.txt')/$value", '/FieldValuesAsText',
      '/FieldValuesAsHtml', '/FieldValuesForEdit', '/Title', '/Author', '/ParentList', '?$expand=Versions,AttachmentFiles', '/EffectiveBasePermissions'];
    const lists = [`items?$filter=startswith(Title,'what')`, `items?$expand=AttachmentFiles`, `items?$orderby=Title desc&$top=1`, `GetItemById(${closed})`, `items/GetById(${closed})`];
    const writes: readonly Try[] = [hidden, seen].flatMap((item): Try[] => [
      { path: item, method: 'MERGE', body: { Title: 'taken over' } }, { path: item, method: 'PUT', body: { Title: 'taken over' } },
      { path: item, method: 'DELETE' }, { path: `${item}/recycle`, method: 'POST' }, { path: `${item}/ValidateUpdateListItem`, method: 'POST', body: { formValues } },
      { path: `${item}/ValidateUpdateListItem`, method: 'POST', body: { formValues, bNewDocumentUpdate: true } },
      { path: `${item}/versions/DeleteAll`, method: 'POST' }, { path: `${item}/versions/RestoreByID(512)`, method: 'POST' }, { path: `${item}/versions(512)`, method: 'DELETE' },
      { path: `${item}/Comments`, method: 'POST', body: { text: 'me too' } }, { path: `${item}/Comments/DeleteAll`, method: 'POST' }, { path: `${item}/Comments(1)`, method: 'DELETE' },
      { path: `${item}/AttachmentFiles/add(FileName='b.txt')`, method: 'POST', body: {} }, { path: `${item}/AttachmentFiles('secret.txt')`, method: 'DELETE' },
      { path: `${item}/AttachmentFiles('secret.txt')/$value`, method: 'PUT', body: {} }, { path: `${item}/SetCommentsDisabled`, method: 'POST', body: { value: true } },
      { path: `${item}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`, method: 'POST' }, { path: `${item}/resetroleinheritance`, method: 'POST' },
    ]);
    return [
      ...reads.map((rest): Try => ({ path: hidden + rest, method: 'GET' })), ...lists.map((rest): Try => ({ path: `${LIST}/${rest}`, method: 'GET' })), ...writes,
      { path: `${LIST}/items`, method: 'POST', body: { Title: 'added' } },
      { path: `${LIST}/AddValidateUpdateItemUsingPath`, method: 'POST', body: { formValues, listItemCreateInfo: { FolderPath: { DecodedUrl: FOLDER }, UnderlyingObjectType: 0 } } },
      { path: `${LIST}/getitems`, method: 'POST', body: { query: { ViewXml: "<View Scope='RecursiveAll'/>" } } },
      { path: `${LIST}/getitems`, method: 'POST', body: { query: { ViewXml: '<View/>', FolderServerRelativeUrl: FOLDER } } },
      { path: `${LIST}/RenderListDataAsStream`, method: 'POST', body: { parameters: { ViewXml: "<View Scope='RecursiveAll'><ViewFields><FieldRef Name='Title'/></ViewFields></View>" } } },
      { path: `${LIST}/getchanges`, method: 'POST', body: { query: { Item: true, Folder: true, Add: true, Update: true, DeleteObject: true } } },
      { path: `${LIST}/items(${target})/recycle`, method: 'POST' }, { path: `web/GetFolderByServerRelativePath(DecodedUrl='${FOLDER}')`, method: 'DELETE' },
      { path: 'web/recyclebin', method: 'GET' }, { path: 'site/recyclebin', method: 'GET' }, { path: 'web/recyclebin/RestoreAll', method: 'POST' },
      { path: 'web/recyclebin/DeleteAll', method: 'POST' }, { path: 'site/recyclebin/DeleteAll', method: 'POST' }, { path: 'site/recyclebin/MoveAllToSecondStage', method: 'POST' },
    ];
  };

  it('changes nothing and sees nothing of it by any sequence of calls', async () => {
    const before = state();
    const all = tries();
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...all), { minLength: 5, maxLength: 12 }), async sequence => {
      for (const { path, method, body } of sequence) {
        const answer = await attempt({ path, method, body });
        expect([path, answer.status === 501 && answer.text, answer.text.includes(SECRET)]).toEqual([path, false, false]);
      }
      expect(state()).toBe(before);
    }), { seed: 42, numRuns: 12 });
  }, 60_000);

  it('is stopped at each of these calls by itself', async () => {
    const before = state();
    for (const { path, method, body } of tries()) {
      const answer = await attempt({ path, method, body });
      expect([method, path, answer.status, answer.status === 501 && answer.text, answer.text.includes(SECRET), state() === before])
        .toEqual([method, path, answer.status, false, false, true]);
      if (method !== 'GET' && !/getitems|Render|getchanges|recyclebin/.test(path)) expect([403, 404]).toContain(answer.status);
    }
  }, 60_000);
});
