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
});
