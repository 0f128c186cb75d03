import { Library, refusalOf } from './library.spec-support';

/** Copies the row of an item under other ids and names: what only counts needs no more. */
const multiply = (library: Library, times: number): void => {
  library.tenant.server.tenant.db.run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO items (list_id, id, unique_id, kind, folder, leaf_name, scope_id, own_scope, version, ui_version, content_type, author_id, editor_id,
        created, modified, fields)
      SELECT list_id, 1000 + i, 'copy-' || i, kind, folder, 'copy ' || i || '.txt', scope_id, own_scope, version, ui_version, content_type, author_id,
        editor_id, created, modified, fields FROM items, n WHERE leaf_name = 'a.txt'`, times);
};

describe('a folder that holds more than the list view threshold', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('a.txt', 'een');
    multiply(library, 4999);
  });
  afterAll(() => library.stop());

  it('is listed up to 5,000, and above that only in pages of at most that many', async () => {
    const count = async (query: string): Promise<number> =>
      ((await library.get('visitor', `${library.folder()}/Files?$select=Name${query}`))['value'] as unknown[]).length;
    expect(await count('')).toBe(5000);
    await library.addFolder('nog een');
    const refused = [500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'];
    for (const path of ['/Files', '/Folders', '?$expand=Files', '/Files?$top=5001', "/Files?$filter=Name eq 'a.txt'"]) {
      const [status, code] = await refusalOf(await library.tenant.as('visitor', 'GET', `${library.folder()}${path}`));
      expect([path, status, code]).toEqual([path, ...refused]);
    }
    expect([await count('&$skip=0&$top=5000'), await count('&$skip=4999&$top=5000')]).toEqual([5000, 1]);
    expect((await library.get('visitor', `${library.folder()}/Folders?$select=Name&$top=5000`))['value']).toEqual([{ Name: 'nog een' }]);
  });
});
