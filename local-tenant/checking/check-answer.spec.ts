import type { RenderedEntity } from '../odata/rendered';
import { TestTenant } from '../testing/test-tenant';
import { checkAnswer } from './check-answer';
import { publishedMetadata } from './published-metadata';
import { makeResponseChecks } from './response-checks';

const list: RenderedEntity = {
  kind: 'entity', typeName: 'SP.List', set: 'SP.ApiData.Lists', path: 'Web/Lists', deferred: ['Fields'],
  values: [{ name: 'Title', type: 'Edm.String', value: 'Series' }, { name: 'ItemCount', type: 'Edm.Int32', value: 3 }],
  expanded: [],
};
const field: RenderedEntity = { ...list, typeName: 'SP.FieldChoice', deferred: [], values: [] };
const item: RenderedEntity = {
  ...list, typeName: 'SP.Data.SeriesListItem', deferred: [],
  values: [{ name: 'Pages', type: 'Edm.Double', value: 3 }, { name: 'Id', type: 'Edm.Int32', value: 1 }],
};

describe('an answer and the published metadata', () => {
  const metadata = publishedMetadata();
  const problemsOf = (json: unknown, rendered: RenderedEntity): string[] => checkAnswer(metadata, json, rendered);

  it.each([
    ['light', { Title: 'Series', ItemCount: 3 }],
    ['minimal', { 'odata.type': 'SP.List', 'odata.id': 'x', Title: 'Series', ItemCount: 3 }],
    ['verbose', { d: { __metadata: { type: 'SP.List' }, Fields: { __deferred: { uri: 'x' } }, Title: null, ItemCount: 3 } }],
  ])('agree in %s JSON', (_name, json) => {
    expect(problemsOf(json, list)).toEqual([]);
  });

  it.each([
    ['a wrong kind', { ItemCount: '3' }, list, 'SP.List.ItemCount = "3" is no Edm.Int32'],
    ['an unknown name', { Titel: 'Series' }, list, 'SP.List.Titel is not published'],
    ['nothing where something must be', { ItemCount: null }, list, 'SP.List.ItemCount is null and may not be (Edm.Int32)'],
    ['a property shown as a navigation', { d: { Title: { __deferred: { uri: 'x' } } } }, list, 'SP.List.Title is published as a property'],
    ['a column of another kind than its declaration', { Pages: '3' }, item, 'SP.ListItem.Pages = "3" is no Edm.Double'],
    ['a built-in name of another kind', { Id: '1' }, item, 'SP.ListItem.Id = "1" is no Edm.Int32'],
    ['an unknown type', {}, { ...list, typeName: 'SP.Lijst' }, 'type SP.Lijst is not published'],
    ['a member of a complex value', { DefaultDisplayFormUrl: '', ImagePath: { Url: '' } }, list, 'SP.ResourcePath.Url is not published'],
  ])('differ by %s', (_name, json, rendered, problem) => {
    expect(problemsOf(json, rendered)).toEqual([problem]);
  });

  it('are compared in what was expanded, without a type in the JSON', () => {
    const expanded = { ...list, expanded: [{ name: 'Fields', value: { kind: 'collection' as const, set: 'SP.ApiData.Lists', path: 'x', entities: [field] } }] };
    expect(problemsOf({ Fields: [{ Title: 'State', Choices: ['a'] }] }, expanded)).toEqual([]);
    expect(problemsOf({ Fields: [{ Choices: [1] }] }, expanded)).toEqual(['SP.FieldChoice.Choices[0] = 1 is no Edm.String']);
    const wrong = { ...list, expanded: [{ name: 'Fields', value: { kind: 'collection' as const, set: 'SP.ApiData.Lists', path: 'x', entities: [list] } }] };
    expect(problemsOf({ Fields: [{}] }, wrong)).toEqual(['SP.List.Fields leads to SP.List, published Collection(SP.Field)']);
  });

  it('are compared in what operations and properties give', () => {
    const value = { kind: 'value' as const, name: 'Recycle', type: 'Edm.Guid' as const, value: 'x' };
    expect(checkAnswer(metadata, { value: 'x' }, value)).toEqual(['operation.Recycle = "x" is no Edm.Guid']);
    expect(checkAnswer(metadata, { value: 'x' }, { ...value, type: 'Edm.String' })).toEqual(['operation.Recycle is Edm.String, published Edm.Guid']);
    expect(checkAnswer(metadata, { value: '3' }, { ...value, of: 'SP.List', name: 'ItemCount', type: 'Edm.Int32' }))
      .toEqual(['SP.List.ItemCount = "3" is no Edm.Int32']);
  });
});

describe('a tenant that checks its answers', () => {
  it('sends no answer that deviates, in a batch neither, undoes what it did, and says so on stderr', async () => {
    const tenant = await TestTenant.start();
    const said: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    try {
      const real = makeResponseChecks();
      const checks = {
        ...real,
        // The tenant's answers are right: one is made wrong on its way to the check.
        sharePoint: (...[address, body, content]: Parameters<typeof real.sharePoint>) =>
          real.sharePoint(address, Buffer.from(body.toString('utf8').replace('"Title":"Made"', '"Title":1')), content),
      };
      Object.assign(tenant.running.tenant, { checks });
      const refused = await tenant.post('olga', 'web/lists', { BaseTemplate: 100, Title: 'Made' });
      expect([refused.status, refused.text]).toEqual([500, expect.stringContaining('SP.List.Title = 1 is no Edm.String')]);
      expect(said.join('')).toMatch(/^POST \/sites\/register\/_api\/web\/lists: The answer deviates .*SP\.List\.Title = 1/);
      const lists = await tenant.ask('olga', "web/lists?$select=Id&$filter=Title eq 'Made'");
      expect([lists.status, lists.json]).toEqual([200, { value: [] }]);
      const part = ['--b', 'Content-Type: multipart/mixed; boundary=c', '', '--c', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
        'POST /sites/register/_api/web/lists HTTP/1.1', 'Accept: application/json;odata=nometadata', 'Content-Type: application/json', '',
        JSON.stringify({ BaseTemplate: 100, Title: 'Made' }), '', '--c--', '', '--b--', ''].join('\r\n');
      const batch = await fetch(`${tenant.running.origin}/sites/register/_api/$batch`, {
        method: 'POST', body: part, headers: { Authorization: `Bearer ${tenant.tokenOf('olga')}`, 'Content-Type': 'multipart/mixed; boundary=b' },
      });
      expect(await batch.text()).toMatch(/HTTP\/1\.1 500[\s\S]*SP\.List\.Title = 1 is no Edm\.String/);
    } finally {
      stderr.mockRestore();
      await tenant.stop();
    }
  });
});
