import fc from 'fast-check';

import { GraphTenant } from '../graph/graph.spec-support';

/** Whose hand, which way of writing, and on what condition: the ETag they read last, any, or none given. */
interface Act {
  readonly who: 'owner' | 'member';
  readonly way: 'look' | 'merge' | 'put' | 'graph' | 'form' | 'attach' | 'delete';
  readonly condition: 'read' | 'any' | 'none';
}

const acts = fc.array(fc.record<Act>({
  who: fc.constantFrom<Act['who']>('owner', 'member'),
  way: fc.constantFrom<Act['way']>('look', 'look', 'merge', 'merge', 'put', 'graph', 'form', 'attach', 'delete'),
  condition: fc.constantFrom<Act['condition']>('read', 'read', 'read', 'any', 'none'),
}), { minLength: 4, maxLength: 12 });

const list = "/sites/werk/_api/web/lists/getByTitle('Tags')";
const graphList = 'sites/localhost:/sites/werk:/lists/Tags';

describe('ETags of items, whoever writes in whatever way', () => {
  let graph: GraphTenant;
  beforeAll(async () => {
    graph = await GraphTenant.start();
    await graph.tenant.as('owner', 'POST', '/sites/werk/_api/web/lists', { Title: 'Tags', BaseTemplate: 100 });
  });
  afterAll(() => graph.stop());

  /** The item as it stands: its ETag, as REST says it (Graph must say the same), its title and how many files are attached. */
  const stand = async (id: number): Promise<{ tag: string; content: string }> => {
    const answer = await graph.tenant.as('owner', 'GET', `${list}/items(${id})?$select=Title,AttachmentFiles&$expand=AttachmentFiles`);
    const { Title, AttachmentFiles } = (await answer.json()) as { Title: string; AttachmentFiles: unknown[] };
    const tag = answer.headers.get('etag') ?? '';
    expect((await graph.get('owner', `${graphList}/items/${id}?$select=id`)).json['@odata.etag']).toBe(tag);
    return { tag, content: `${Title}, ${AttachmentFiles.length}` };
  };

  /** The status of one write; `condition` undefined: no If-Match. */
  const write = async ({ who, way }: Act, id: number, title: string, condition: string | undefined): Promise<number> => {
    const headers: Record<string, string> = condition === undefined ? {} : { 'If-Match': condition };
    const ask = async (method: string, path: string, body: unknown, more: Record<string, string> = {}): Promise<number> =>
      (await graph.tenant.as(who, method, path, body, { ...more })).status;
    const item = `${list}/items(${id})`;
    switch (way) {
      case 'graph': return (await graph.ask(who, 'PATCH', `${graphList}/items/${id}/fields`, { Title: title }, headers)).status;
      case 'form': return ask('POST', `${item}/ValidateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: title }], bNewDocumentUpdate: false });
      case 'attach': return ask('POST', `${item}/AttachmentFiles/add(FileName='${title}.txt')`, 'text');
      case 'delete': return ask('DELETE', item, undefined, headers);
      default: return ask('POST', item, { Title: title }, { ...headers, 'X-HTTP-Method': way.toUpperCase() });
    }
  };

  const conditional: readonly Act['way'][] = ['merge', 'put', 'graph', 'delete'];

  it('let no write pass that did not know the last one, and change with every write and with nothing else', async () => {
    await fc.assert(fc.asyncProperty(acts, async (sequence) => {
      const made = (await (await graph.tenant.as('owner', 'POST', `${list}/items`, { Title: 'new' })).json()) as { Id: number };
      let now = await stand(made.Id);
      const read = { owner: now.tag, member: now.tag };
      const tags = new Set([now.tag]);
      for (const [step, act] of sequence.entries()) {
        if (act.way === 'look') {
          read[act.who] = now.tag;
          expect(await stand(made.Id)).toEqual(now);
          continue;
        }
        const condition = { read: read[act.who], any: '*', none: undefined }[act.condition];
        // Graph writes without a condition; REST demands one.
        const knows = !conditional.includes(act.way) || condition === '*' || condition === now.tag || (act.way === 'graph' && condition === undefined);
        // An item that is gone has no tags to watch: deletions are tried only where they must be refused.
        if (act.way === 'delete' && knows) continue;
        const status = await write(act, made.Id, `title ${step}`, condition);
        const after = await stand(made.Id);
        if (!knows) {
          expect([act, status, after]).toEqual([act, 412, now]);
          continue;
        }
        expect([act, status < 300, tags.has(after.tag)]).toEqual([act, true, false]);
        const [title, files] = now.content.split(', ');
        expect(after.content).toBe(act.way === 'attach' ? `${title}, ${Number(files) + 1}` : `title ${step}, ${files}`);
        tags.add(after.tag);
        now = after;
      }
    }), { seed: 7, numRuns: 40 });
  }, 60_000);
});
