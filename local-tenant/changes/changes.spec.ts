import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

interface Change { readonly ChangeType: number; readonly ItemId: number; readonly ChangeToken: { StringValue: string }; readonly Editor: string }

describe('changes', () => {
  let tenant: TestTenant;

  const token = async (of = LIST): Promise<string> => {
    const { json } = await tenant.ask('mia', `${of}?$select=CurrentChangeToken`);
    return (json['CurrentChangeToken'] as { StringValue: string }).StringValue;
  };
  const since = async (start: string, who = 'mia', of = LIST, more: Record<string, unknown> = {}): Promise<Change[]> => {
    const answer = await tenant.post(who, `${of}/getchanges`, { query: {
      Item: true, Folder: true, Add: true, Update: true, DeleteObject: true, Rename: true, Restore: true, SystemUpdate: true,
      ChangeTokenStart: { StringValue: start }, ...more,
    } });
    expect(answer.status).toBe(200);
    return answer.json['value'] as Change[];
  };
  const add = async (title: string): Promise<number> =>
    (await tenant.post('mia', `${LIST}/items`, { Title: title })).json['Id'] as number;

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
  });
  afterAll(() => tenant.stop());

  it('tell since a token what was added, changed, deleted and brought back, in order', async () => {
    const start = await token();
    expect(start).toMatch(/^1;3;[0-9a-f-]{36};6\d{17};\d+$/);
    const id = await add('One');
    await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Two' });
    await tenant.post('mia', `${LIST}/items(${id})/ValidateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'Three' }], bNewDocumentUpdate: true });
    const binId = (await tenant.post('mia', `${LIST}/items(${id})/recycle`)).json['value'] as string;
    await tenant.post('mia', `web/recyclebin('${binId}')/restore`);
    const changes = await since(start);
    expect(changes.map(change => [change.ItemId, change.ChangeType])).toEqual([[id, 1], [id, 2], [id, 15], [id, 3], [id, 7]]);
    expect(await since(changes[1]!.ChangeToken.StringValue)).toHaveLength(3);
    expect(await since(await token())).toEqual([]);
  });

  it('leave out the kinds that the query does not name', async () => {
    const start = await token();
    const id = await add('Kinds');
    await tenant.merge('mia', `${LIST}/items(${id})`, { Title: 'Changed' });
    expect((await since(start, 'mia', LIST, { Add: false })).map(change => change.ChangeType)).toEqual([2]);
    expect(await since(start, 'mia', LIST, { Item: false })).toEqual([]);
    expect((await since(start, 'mia', LIST, { LatestFirst: true, FetchLimit: '1' })).map(change => change.ChangeType)).toEqual([2]);
  });

  it('of a web and of the site collection have tokens of their own', async () => {
    const [web, site] = [await token('web'), await token('site')];
    expect([web.slice(0, 4), site.slice(0, 4)]).toEqual(['1;2;', '1;1;']);
    const id = await add('Everywhere');
    expect((await since(web, 'mia', 'web')).map(change => change.ItemId)).toEqual([id]);
    expect((await since(site, 'mia', 'site')).map(change => change.ItemId)).toEqual([id]);
    const strange = await tenant.post('mia', `${LIST}/getchanges`, { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: web } } });
    expect(strange.status).toBe(400);
    expect(strange.text).toContain('-2130575172');
  });

  it('show nothing of items that the caller may not see', async () => {
    const start = await token();
    const id = await add('Secret');
    await tenant.post('olga', `${LIST}/items(${id})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect(await since(start, 'ron')).toEqual([]);
    expect((await since(start, 'olga')).map(change => change.ItemId)).toEqual([id]);
    await tenant.delete('olga', `${LIST}/items(${id})`);
    expect(await since(start, 'ron')).toEqual([]);
  });

  it('answer a token of more than 60 days ago without an error and without changes', async () => {
    const start = await token();
    await add('Long ago');
    expect(await since(start)).toHaveLength(1);
    tenant.clock.advance(61 * 24 * 3600);
    expect(await since(start)).toEqual([]);
    tenant.resetControls();
  });

  it('name the kinds of object that the log does not hold', async () => {
    const answer = await tenant.post('mia', 'web/getchanges', { query: { Web: true, Add: true } });
    expect(answer.status).toBe(501);
    expect(answer.text).toContain('query.Web');
  });
});
