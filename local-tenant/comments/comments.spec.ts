import '@pnp/sp/comments';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

const LIST = "web/lists/getbytitle('Papers')";

describe('comments', () => {
  let tenant: TestTenant;
  let item = '';

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
    const { json } = await tenant.post('mia', `${LIST}/items`, { Title: 'Talk' });
    item = `${LIST}/items(${Number(json['Id'])})`;
  });
  afterAll(() => tenant.stop());

  it('are added, answered, liked and deleted by PnPjs', async () => {
    const all = pnpClient(tenant, 'mia').web.lists.getByTitle('Papers').items.getById(1).comments;
    const first = await all.add('What of this?');
    await first.replies.add({ text: 'Nothing.' });
    await first.like();
    const [seen] = await all();
    expect(seen).toMatchObject({ text: 'What of this?', replyCount: 1, likeCount: 1, isLikedByUser: true, isReply: false, parentId: '0', author: { name: 'mia Person' } });
    expect((await first.replies()).map(reply => [reply.text, reply.isReply])).toEqual([['Nothing.', true]]);
    await first.unlike();
    await first.delete();
    expect(await all()).toEqual([]);
  });

  it('are for those who may edit the item, and are deleted by their author or who manages the list', async () => {
    expect((await tenant.post('ron', `${item}/Comments`, { text: 'Let me in' })).status).toBe(403);
    const { json } = await tenant.post('olga', `${item}/Comments`, { text: 'Mine' });
    expect((await tenant.delete('ron', `${item}/Comments(${String(json['id'])})`)).status).toBe(403);
    expect((await tenant.post('ron', `${item}/Comments/DeleteAll`)).status).toBe(403);
    expect((await tenant.ask('ron', `${item}/Comments`)).json['value']).toHaveLength(1);
    expect((await tenant.delete('olga', `${item}/Comments(${String(json['id'])})`)).status).toBe(200);
  });

  it('can be switched off for an item', async () => {
    expect((await tenant.post('mia', `${item}/SetCommentsDisabled`, { value: true })).status).toBe(200);
    expect((await tenant.ask('mia', `${item}?$select=CommentsDisabled`)).json).toMatchObject({ CommentsDisabled: true });
    expect((await tenant.post('mia', `${item}/Comments`, { text: 'Still here?' })).status).toBe(403);
    await tenant.post('mia', `${item}/SetCommentsDisabled`, { value: false });
    expect((await tenant.post('mia', `${item}/Comments`, { text: 'Again' })).status).toBe(201);
  });

  it('name people, whom the answer tells with their number', async () => {
    const mentions = [{ loginName: 'i:0#.f|membership|ron@test.local', email: 'ron@test.local', name: 'Ron' }];
    const said = await tenant.post('mia', `${item}/Comments`, { text: 'Look, @mention{0}', mentions });
    const ron = (await tenant.post('olga', "web/ensureuser('ron@test.local')")).json['Id'];
    expect([said.status, said.json]).toEqual([201, expect.objectContaining({ text: 'Look, @mention{0}' })]);
    expect((await tenant.ask('mia', `${item}/Comments(${String(said.json['id'])})`)).json['mentions']).toEqual([{ ...mentions[0], id: ron }]);
    expect((await tenant.post('mia', `${item}/Comments`, { text: 'Look, @mention{1}', mentions })).status).toBe(400);
    expect((await tenant.post('mia', `${item}/Comments`, { text: 'Nobody' })).json['mentions']).toBeNull();
  });

  it('tell who likes them', async () => {
    const id = String((await tenant.post('mia', `${item}/Comments`, { text: 'Nice' })).json['id']);
    expect((await tenant.post('ron', `${item}/Comments(${id})/Like`)).status).toBe(200);
    const { json } = await tenant.ask('mia', `${item}/Comments(${id})?$expand=likedBy`);
    expect(json).toMatchObject({ likeCount: 1, isLikedByUser: false, likedBy: [{ name: 'ron Person', email: 'ron@test.local' }] });
  });
});

describe('likes of items', () => {
  let tenant: TestTenant;
  let item = '';

  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Papers', BaseTemplate: 100 });
    item = `${LIST}/items(${Number((await tenant.post('mia', `${LIST}/items`, { Title: 'Fine' })).json['Id'])})`;
  });
  afterAll(() => tenant.stop());

  it('are given and taken back by PnPjs, and counted', async () => {
    const one = pnpClient(tenant, 'ron').web.lists.getByTitle('Papers').items.getById(1);
    await one.like();
    await one.like();
    expect((await one.getLikedBy()).map((like) => like.name)).toEqual(['ron Person']);
    expect(await one.getLikedByInformation()).toMatchObject({ isLikedByUser: true, likeCount: '1', likedBy: [{ email: 'ron@test.local' }] });
    expect((await tenant.ask('mia', `${item}/LikedByInformation`)).json).toMatchObject({ isLikedByUser: false, likeCount: '1' });
    await one.unlike();
    expect(await one.getLikedBy()).toEqual([]);
  });

  it('are of no item that the caller may not see, and go with their item', async () => {
    const list = String((await tenant.ask('olga', `${LIST}?$select=Id`)).json['Id']);
    const like = (who: string, id: number, of = list) => tenant.post(
      who, `Microsoft.Office.Server.ReputationModel.Reputation.SetLike(listID=@a1,itemID=@a2,like=@a3)?@a1='{${of}}'&@a2=${id}&@a3=true`);
    const id = Number((await tenant.post('mia', `${LIST}/items`, { Title: 'Secret' })).json['Id']);
    expect((await like('ron', id)).json['value']).toBe(1);
    await tenant.post('olga', `${LIST}/items(${id})/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    expect((await like('ron', id)).status).toBe(404);
    expect((await like('ron', 999)).status).toBe(404);
    expect((await like('ron', id, '11111111-1111-4111-8111-111111111111')).status).toBe(404);
    await tenant.delete('olga', `${LIST}/items(${id})`);
    expect(tenant.running.tenant.db.get('SELECT 1 FROM item_likes WHERE item_id = ?', id)).toBeUndefined();
  });
});
