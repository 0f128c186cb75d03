import { BearerToken, BrowserFetchWithRetry, DefaultParse, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import type { IListItemFormUpdateValue } from '@pnp/sp/lists';
import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/folders/list';
import '@pnp/sp/folders/web';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security/item';
import '@pnp/sp/webs';

import { TestTenant } from '../testing/test-tenant';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await TestTenant.start();
  const made = await as('olga').web.lists.add('Ledger', '', 100, false, { EnableVersioning: true });
  expect(made.Title).toBe('Ledger');
  await as('olga').web.lists.getByTitle('Ledger').fields.addNumber('Amount');
});

afterAll(() => tenant.stop());

function as(person: string): SPFI {
  const url = `${tenant.running.origin}/sites/register`;
  return spfi(url).using(
    DefaultHeaders(), DefaultInit(), BearerToken(tenant.tokenOf(person)), BrowserFetchWithRetry(), RejectOnError(), ResolveOnData(),
    DefaultParse());
}

describe('items through PnPjs', () => {
  it('adds, updates with the ETag, and refuses a stale one', async () => {
    const items = as('mia').web.lists.getByTitle('Ledger').items;
    const added = await items.add({ Title: 'One', Amount: 3 });
    const item = items.getById(added.Id);
    const read = await item.select('Id', 'Title', 'Amount')<{ 'odata.etag': string; Title: string }>();
    expect(read).toMatchObject({ Title: 'One', Amount: 3 });
    const updated = await item.update({ Title: 'Two' }, read['odata.etag']) as { etag: string };
    expect(updated).toBeDefined();
    await expect(item.update({ Title: 'Three' }, read['odata.etag'])).rejects.toThrow('412');
    expect((await item.versions.select('VersionLabel', 'Title')()).map(version => version['VersionLabel'])).toEqual(['2.0', '1.0']);
    await item.recycle();
    await expect(item()).rejects.toThrow('404');
  });

  it('makes folders, adds a batch of rows to one and reads them page by page', async () => {
    const list = as('mia').web.lists.getByTitle('Ledger');
    await list.rootFolder.addSubFolderUsingPath('OVO1');
    const folder = await as('mia').web.getFolderByServerRelativePath('/sites/register/Lists/Ledger/OVO1').select('UniqueId', 'ServerRelativeUrl')();
    const [batched, execute] = as('mia').batched();
    const results: Promise<IListItemFormUpdateValue[]>[] = [];
    for (let index = 0; index < 40; index += 1) {
      results.push(batched.web.lists.getByTitle('Ledger').addValidateUpdateItemUsingPath(
        [{ FieldName: 'Title', FieldValue: `row ${index}` }, { FieldName: 'Amount', FieldValue: index % 10 === 9 ? 'nine' : String(index) }],
        folder.ServerRelativeUrl));
    }
    await execute();
    const answers = await Promise.all(results);
    expect(answers.filter(answer => answer.some(entry => entry.HasException))).toHaveLength(4);

    const pages: number[] = [];
    const rows = list.items.select('Id', 'Title').filter("FileDirRef eq '/sites/register/Lists/Ledger/OVO1'").orderBy('Title', false).top(10);
    for await (const page of rows) pages.push(page.length);
    expect(pages.reduce((sum, length) => sum + length, 0)).toBe(36);
    expect(pages[0]).toBe(10);
    const [first] = await list.items.select('Title', 'Author/Title').expand('Author').filter("Title eq 'row 3'")<{ Author: { Title: string } }[]>();
    expect(first?.Author.Title).toBe('mia Person');
  });

  it('breaks inheritance on a row', async () => {
    const item = as('olga').web.lists.getByTitle('Ledger').items.getById(
      (await as('olga').web.lists.getByTitle('Ledger').items.add({ Title: 'private' })).Id as number);
    await item.breakRoleInheritance(false, true);
    await expect(as('ron').web.lists.getByTitle('Ledger').items.filter("Title eq 'private'")()).resolves.toEqual([]);
  });
});
