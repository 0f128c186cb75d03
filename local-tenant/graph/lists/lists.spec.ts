import { GraphTenant, refused } from '../graph.spec-support';

describe('lists, columns and items in Graph', () => {
  let graph: GraphTenant;
  const werk = 'sites/localhost:/sites/werk:';
  const lists = `${werk}/lists`;
  beforeAll(async () => {
    graph = await GraphTenant.start();
    const made = await graph.ask('owner', 'POST', lists, {
      displayName: 'Dossiers', description: 'd', list: { template: 'genericList' },
      columns: [
        { name: 'State', choice: { choices: ['open', 'closed'], displayAs: 'dropDownMenu' }, indexed: true },
        { name: 'Amount', displayName: 'Bedrag', number: { minimum: 0 } },
        { name: 'Note', text: { allowMultipleLines: true, textType: 'plain' } },
        { name: 'Due', dateTime: { format: 'dateOnly' } },
        { name: 'Done', boolean: {} },
        { name: 'Owner', personOrGroup: { allowMultipleSelection: false } },
      ],
    });
    expect(made.json).toMatchObject({ displayName: 'Dossiers', list: { template: 'genericList', hidden: false } });
    expect(made.status).toBe(201);
  });
  afterAll(() => graph.stop());

  const items = `${lists}/Dossiers/items`;
  const add = (fields: unknown) => graph.ask('member', 'POST', items, { fields });

  it('say of a list what Graph says, found by id, title or name', async () => {
    const byTitle = await graph.get('member', `${lists}/Dossiers`);
    expect(byTitle.json).toMatchObject({
      '@odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},\d+"$/), name: 'Dossiers', displayName: 'Dossiers', description: 'd',
      webUrl: `${graph.tenant.url}/sites/werk/Lists/Dossiers`, createdBy: { user: { displayName: 'Olga Eigenaar', email: 'owner@small.example' } },
      parentReference: { siteId: expect.stringMatching(/^localhost,/) }, list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
    });
    expect((await graph.get('member', `${lists}/${String(byTitle.json['id'])}?$select=id`)).json['id']).toBe(byTitle.json['id']);
    expect((await graph.get('member', `${lists}?$filter=displayName eq 'dossiers'&$select=displayName`)).json.value).toEqual([
      { '@odata.etag': expect.any(String), displayName: 'Dossiers' },
    ]);
    expect((await graph.get('member', `${lists}/Nergens`)).json).toEqual(refused('itemNotFound'));
  });

  it('refuse a title that is taken with nameAlreadyExists, and those who may not make lists', async () => {
    const taken = await graph.ask('owner', 'POST', lists, { displayName: 'dossiers' });
    expect([taken.status, taken.json]).toEqual([409, refused('nameAlreadyExists')]);
    const denied = await graph.ask('visitor', 'POST', lists, { displayName: 'Anders' });
    expect([denied.status, denied.json]).toEqual([403, refused('accessDenied')]);
  });

  it('give the columns of a list with the facet of their kind', async () => {
    const columns = new Map((await graph.get('member', `${lists}/Dossiers/columns`)).json.value.map((column) => [column['name'], column]));
    expect(columns.get('State' as never)).toMatchObject({ displayName: 'State', indexed: true, choice: { allowTextEntry: false, choices: ['open', 'closed'], displayAs: 'dropDownMenu' } });
    expect(columns.get('Amount' as never)).toMatchObject({ displayName: 'Bedrag', number: { minimum: 0, displayAs: 'number', decimalPlaces: 'automatic' } });
    expect(columns.get('Due' as never)).toMatchObject({ dateTime: { format: 'dateOnly' } });
    expect(columns.get('Note' as never)).toMatchObject({ text: { allowMultipleLines: true, textType: 'plain' } });
    const one = await graph.ask('owner', 'PATCH', `${lists}/Dossiers/columns/Amount`, { displayName: 'Som', required: false });
    expect(one.json).toMatchObject({ name: 'Amount', displayName: 'Som' });
    expect((await graph.ask('visitor', 'PATCH', `${lists}/Dossiers/columns/Amount`, { displayName: 'x' })).status).toBe(403);
  });

  it('make, read, change and delete an item', async () => {
    const made = await add({ Title: 'Een', State: 'open', Amount: 12.5, Due: '2026-05-01T00:00:00Z', Done: true, OwnerLookupId: '5' });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      '@odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/), id: expect.stringMatching(/^\d+$/), contentType: { name: 'Item' },
      createdBy: { user: { displayName: 'Mo Lid' } }, parentReference: { siteId: expect.any(String), id: expect.any(String) },
      fields: { Title: 'Een', State: 'open', Amount: 12.5, Done: true, ContentType: 'Item', _UIVersionString: '1.0' },
    });
    const one = `${items}/${String(made.json['id'])}`;
    expect((await graph.get('visitor', `${one}?$expand=fields($select=Title,Amount)`)).json['fields']).toEqual({
      '@odata.etag': made.json['@odata.etag'], Title: 'Een', Amount: 12.5,
    });
    const changed = await graph.ask('member', 'PATCH', `${one}/fields`, { State: 'closed', Amount: null });
    expect(changed.json).toMatchObject({ State: 'closed', Title: 'Een' });
    expect(changed.json).not.toHaveProperty('Amount');
    expect((await graph.get('member', `${one}/versions`)).json.value.map((version) => version['id'])).toEqual(['2.0', '1.0']);
    expect((await graph.ask('member', 'POST', `${one}/versions/1.0/restoreVersion`)).status).toBe(204);
    expect((await graph.get('member', `${one}/fields`)).json).toMatchObject({ State: 'open', Amount: 12.5 });
    expect((await graph.ask('visitor', 'PATCH', `${one}/fields`, { State: 'open' })).status).toBe(403);
    expect((await graph.ask('visitor', 'DELETE', one)).status).toBe(403);
    expect((await graph.ask('member', 'DELETE', one)).status).toBe(204);
    expect((await graph.get('member', one)).status).toBe(404);
  });

  it('refuse a change of what somebody else changed meanwhile', async () => {
    const made = await add({ Title: 'Twee' });
    const one = `${items}/${String(made.json['id'])}`;
    const etag = String(made.json['@odata.etag']);
    expect((await graph.ask('member', 'PATCH', `${one}/fields`, { Title: 'Twee b' }, { 'If-Match': etag })).status).toBe(200);
    const late = await graph.ask('member', 'PATCH', `${one}/fields`, { Title: 'Twee c' }, { 'If-Match': etag });
    expect([late.status, late.json]).toEqual([412, refused('resourceModified')]);
    expect((await graph.ask('member', 'DELETE', one, undefined, { 'If-Match': etag })).status).toBe(412);
  });

  it('filter by columns with an index, and by others only for those who accept the warning', async () => {
    await add({ Title: 'F1', State: 'open', Amount: 1 });
    await add({ Title: 'F2', State: 'closed', Amount: 2 });
    const titles = async (query: string, headers = {}) =>
      (await graph.get('member', `${items}?$expand=fields($select=Title)&${query}`, headers)).json.value?.map((item) => (item['fields'] as unknown as { Title: string }).Title);
    expect(await titles("$filter=fields/State eq 'closed'")).toEqual(['F2']);
    const refusal = await graph.get('member', `${items}?$filter=fields/Amount gt 1`);
    expect([refusal.status, refusal.json]).toEqual([400, refused('invalidRequest', expect.stringContaining('HonorNonIndexedQueriesWarningMayFailRandomly'))]);
    const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect(await titles('$filter=fields/Amount gt 1', prefer)).toEqual(['F2']);
    expect(await titles("$filter=startswith(fields/Title,'F')&$orderby=fields/Title desc", prefer)).toEqual(['F2', 'F1']);
    const unknown = await graph.get('member', `${items}?$filter=fields/Colour eq 'x'`, prefer);
    expect(unknown.status).toBe(400);
  });

  it('give pages that lose and repeat nothing', async () => {
    const made = await graph.ask('owner', 'POST', lists, { displayName: 'Veel' });
    expect(made.status).toBe(201);
    for (let at = 0; at < 7; at += 1) await graph.ask('member', 'POST', `${lists}/Veel/items`, { fields: { Title: `T${at}` } });
    const seen: string[] = [];
    let address: string | undefined = `${lists}/Veel/items?$top=3&$expand=fields($select=Title)`;
    for (let pages = 0; address !== undefined && pages < 5; pages += 1) {
      const page = await graph.get('member', address);
      seen.push(...page.json.value.map((item) => String((item['fields'] as unknown as { Title: string }).Title)));
      address = (page.json['@odata.nextLink'] as string | undefined)?.replace(`${graph.tenant.url}/graph/v1.0/`, '');
    }
    expect(seen).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
  });

  it('follow changes by delta: what is new, what is gone, and nothing twice', async () => {
    await graph.ask('owner', 'POST', lists, { displayName: 'Volg' });
    const volg = `${lists}/Volg/items`;
    const first = await graph.ask('member', 'POST', volg, { fields: { Title: 'a' } });
    await graph.ask('member', 'POST', volg, { fields: { Title: 'b' } });
    const relative = (link: unknown): string => String(link).replace(`${graph.tenant.url}/graph/v1.0/`, '');
    const all = await graph.get('member', `${volg}/delta`);
    expect(all.json.value).toHaveLength(2);
    const link = relative(all.json['@odata.deltaLink']);
    expect((await graph.get('member', link)).json.value).toEqual([]);
    await graph.ask('member', 'DELETE', `${volg}/${String(first.json['id'])}`);
    await graph.ask('member', 'POST', volg, { fields: { Title: 'c' } });
    const changes = await graph.get('member', `${link}&$expand=fields($select=Title)`);
    expect(changes.json.value).toEqual([
      expect.objectContaining({ fields: expect.objectContaining({ Title: 'c' }) }), { id: first.json['id'], deleted: { state: 'deleted' } },
    ]);
    const latest = await graph.get('member', `${volg}/delta?token=latest`);
    expect(latest.json.value).toEqual([]);
    expect((await graph.get('member', relative(latest.json['@odata.deltaLink']))).json.value).toEqual([]);
    const paged = await graph.get('member', `${volg}/delta?$top=1`);
    expect(paged.json.value).toHaveLength(1);
    expect((await graph.get('member', relative(paged.json['@odata.nextLink']))).json).toMatchObject({ value: [expect.anything()], '@odata.deltaLink': expect.any(String) });
    graph.tenant.pass(61 * 24 * 3600);
    const stale = await graph.get('member', link);
    expect([stale.status, stale.json, stale.headers.get('location')]).toEqual([410, refused('resyncRequired'), expect.stringMatching(/\/items\/delta$/)]);
  });

  it('refuse columns that a list has not, and values of another type', async () => {
    const unknown = await add({ Title: 'x', Colour: 'red' });
    expect([unknown.status, unknown.json]).toEqual([400, refused('invalidRequest', expect.stringContaining("'Colour'"))]);
    expect((await add({ Title: 'x', Amount: 'much' })).status).toBe(400);
    expect((await graph.get('member', `${items}?$expand=fields($select=Colour)`)).status).toBe(400);
  });

  it.each(['$skip=2', '$count=true'])('refuse %s, as what pages by links only', async (option) => {
    const reply = await graph.get('member', `${werk}/lists/Dossiers/items?${option}`);
    const message = `${option.split('=')[0] ?? ''} is not supported on this API. Only URLs returned by the API can be used to page.`;
    expect([reply.status, reply.json]).toEqual([400, refused('invalidRequest', message)]);
  });

  it('say in @odata.context where they stand, and what was chosen of them', async () => {
    const context = async (path: string) => decodeURIComponent(String((await graph.get('member', path)).json['@odata.context'])).replace(/.*\$metadata#/, '');
    const list = String((await graph.get('member', `${werk}/lists/Dossiers`)).json['id']);
    const site = `sites('${String((await graph.get('member', 'sites/localhost:/sites/werk')).json['id'])}')`;
    expect(await context(`${werk}/lists`)).toBe(`${site}/lists`);
    expect(await context(`${werk}/lists/Dossiers?$select=id`)).toBe(`${site}/lists(id)/$entity`);
    expect(await context(`${werk}/lists/Dossiers/items?$select=id,fields&$expand=fields($select=Title)`)).toBe(`${site}/lists('${list}')/items(id,fields(Title))`);
    expect(await context(`${werk}/lists/Dossiers/items?$expand=fields`)).toBe(`${site}/lists('${list}')/items(fields())`);
    expect(await context(`${werk}/lists/Dossiers/columns`)).toBe(`${site}/lists('${list}')/columns`);
  });

  it('refuse a column whose name is taken, and take one of several values in a filter', async () => {
    const twice = await graph.ask('owner', 'POST', `${lists}/Dossiers/columns`, { name: 'Amount', text: {} });
    expect([twice.status, twice.json]).toEqual([409, refused('nameAlreadyExists')]);
    await add({ Title: 'een uit velen', State: 'open' });
    const found = await graph.get('member', `${items}?$filter=fields/State in ('open','none') and startswith(fields/Title,'een uit')&$expand=fields($select=Title)`, {
      Prefer: 'AllowThrottleableQueries',
    });
    expect(found.json.value.map((item) => item['fields'])).toEqual([expect.objectContaining({ Title: 'een uit velen' })]);
  });

  it.each(['x in (1)', "contains(fields/Title,'y')", "fields/OwnerLookupId eq '7'", '2026-03-12', 'not null'])('leave the text %s in a filter as it is', async (text) => {
    await add({ Title: text });
    const filter = ['fields/Title', 'eq', `'${text.replace(/'/g, "''")}'`].map(encodeURIComponent).join('%20');
    const found = await graph.get('member', [`${items}?$expand=fields($select=Title)&$filter`, filter].join('='), { Prefer: 'AllowThrottleableQueries' });
    expect(found.json.value.map((item) => item['fields'])).toEqual([expect.objectContaining({ Title: text })]);
  });
});
