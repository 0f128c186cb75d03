import { TestTenant, type TestAnswer } from '../testing/test-tenant';

interface Cell { readonly Key: string; readonly Value: string | null; readonly ValueType: string }
interface Result { readonly PrimaryQueryResult: { readonly RelevantResults: { readonly TotalRows: number; readonly RowCount: number; readonly Table: { readonly Rows: readonly { readonly Cells: readonly Cell[] }[] } } } }

describe('search', () => {
  let tenant: TestTenant;
  const library = "web/lists/getbytitle('Stukken')";
  const upload = (site: string, folder: string, name: string, person: string) =>
    tenant.ask(person, `web/getfolderbyserverrelativeurl('${folder}')/files/add(url='${name}',overwrite=true)`, { site, method: 'POST', body: 'x' });

  beforeAll(async () => {
    tenant = await TestTenant.start();
    tenant.clock.set(new Date('2026-03-12T10:00:00Z'));
    for (const [site, person] of [['/sites/register', 'olga'], ['/sites/closed', 'stan']] as const) {
      await tenant.ask(person, 'web/lists', { site, body: { Title: 'Dossiers', BaseTemplate: 100, Description: 'Zaken' } });
      await tenant.ask(person, 'web/lists', { site, body: { Title: 'Stukken', BaseTemplate: 101 } });
    }
    await tenant.post('mia', "web/lists/getbytitle('Dossiers')/items", { Title: 'Bouwvergunning Kerkstraat' });
    await tenant.post('mia', "web/lists/getbytitle('Dossiers')/items", { Title: 'Milieuvergunning één' });
    await tenant.ask('stan', "web/lists/getbytitle('Dossiers')/items", { site: '/sites/closed', body: { Title: 'Bouwvergunning geheim' } });
    for (const name of ['Plan Kerkstraat.pdf', 'Plan Markt.docx', 'Nota.docx']) await upload('/sites/register', '/sites/register/Stukken', name, 'mia');
    await upload('/sites/closed', '/sites/closed/Stukken', 'Plan geheim.pdf', 'stan');
  });
  afterAll(() => tenant.stop());

  const post = (person: string, request: Record<string, unknown>, headers = {}): Promise<TestAnswer> =>
    tenant.ask(person, 'search/postquery', { body: { request }, headers });
  const resultOf = (answer: TestAnswer): Result => answer.json as unknown as Result;
  const rowsOf = (result: Result): Record<string, string | null>[] =>
    result.PrimaryQueryResult.RelevantResults.Table.Rows.map(({ Cells }) => Object.fromEntries(Cells.map(({ Key, Value }) => [Key, Value])));
  const titles = async (person: string, Querytext: string, more = {}): Promise<unknown[]> => {
    const answer = await post(person, { Querytext, SelectProperties: ['Title'], SortList: [{ Property: 'Title', Direction: 0 }], RowLimit: 500, ...more });
    if (answer.status !== 200) throw new Error(answer.text);
    return rowsOf(resultOf(answer)).map(({ Title }) => Title);
  };

  it('finds words, phrases and beginnings of words, without regard to case and accents', async () => {
    expect(await titles('ron', 'kerkstraat')).toEqual(['Bouwvergunning Kerkstraat', 'Plan Kerkstraat']);
    expect(await titles('ron', '"plan kerkstraat"')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', '"kerkstraat plan"')).toEqual([]);
    expect(await titles('ron', 'bouwver*')).toEqual(['Bouwvergunning Kerkstraat']);
    expect(await titles('ron', 'bouwver')).toEqual([]);
    expect(await titles('ron', 'een milieuvergunning')).toEqual(['Milieuvergunning één']);
  });

  it('finds words in files of text and in pages, not in their tags, and no others once the file is replaced', async () => {
    const put = (name: string, text: string) => fetch(
      `${tenant.running.origin}/sites/register/_api/web/getfolderbyserverrelativeurl('/sites/register/Stukken')/files/add(url='${name}',overwrite=true)`,
      { method: 'POST', body: text, headers: { Authorization: `Bearer ${tenant.tokenOf('mia')}` } },
    );
    await put('vogels.txt', 'De kanarie zingt');
    await put('dieren.html', '<html><style>.struisvogel {}</style><body class="zebra">Een <b>papegaai</b> &amp; een &#101;lster</body></html>');
    expect(await titles('ron', 'kanarie')).toEqual(['vogels']);
    expect(await titles('ron', '"papegaai een elster"')).toEqual(['dieren']);
    expect([await titles('ron', 'zebra'), await titles('ron', 'struisvogel'), await titles('stan', 'kanarie', {})]).toEqual([[], [], ['vogels']]);
    await put('vogels.txt', 'De merel zwijgt');
    expect([await titles('ron', 'kanarie'), await titles('ron', 'merel')]).toEqual([[], ['vogels']]);
    for (const name of ['vogels.txt', 'dieren.html']) await tenant.delete('olga', `web/getfilebyserverrelativeurl('/sites/register/Stukken/${name}')`);
  });

  it('joins words by AND, OR, NOT and parentheses, and restrictions of one property as alternatives', async () => {
    expect(await titles('ron', 'plan AND NOT markt')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', 'plan -markt')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', '(markt OR milieuvergunning) AND NOT filetype:pdf')).toEqual(['Milieuvergunning één', 'Plan Markt']);
    expect(await titles('ron', 'filetype:pdf filetype:docx')).toEqual(['Nota', 'Plan Kerkstraat', 'Plan Markt']);
    expect(await titles('ron', 'filetype:docx title:plan')).toEqual(['Plan Markt']);
    expect(await titles('ron', 'title:(markt OR nota)')).toEqual(['Nota', 'Plan Markt']);
  });

  it.each([
    ['contentclass:STS_Site', ['Register', 'Test Communication site']],
    ['contentclass:STS_List_DocumentLibrary', ['Stukken']],
    ['contentclass:STS_List_*', ['Dossiers', 'Stukken']],
    ['contentclass:STS_ListItem_GenericList', ['Bouwvergunning Kerkstraat', 'Milieuvergunning één']],
    ['IsDocument:1 AND plan', ['Plan Kerkstraat', 'Plan Markt']],
    ['fileextension=docx', ['Nota', 'Plan Markt']],
    ['title="plan markt"', ['Plan Markt']],
    ['title=plan', []],
    ['IsDocument:true title<>nota', ['Plan Kerkstraat', 'Plan Markt']],
    ['author:mia filetype:pdf', ['Plan Kerkstraat']],
    ['filename:markt*', ['Plan Markt']],
    ['lastmodifiedtime>=2000-01-01 AND filetype:pdf', ['Plan Kerkstraat']],
    ['lastmodifiedtime<2000-01-01', []],
    ['lastmodifiedtime:today AND nota', ['Nota']],
    ['created:2000-01-01..2100-01-01 AND nota', ['Nota']],
    ['size>0 AND nota', ['Nota']],
  ])('understands %s', async (text, expected) => {
    expect(await titles('ron', text)).toEqual(expected);
  });

  it('finds below a path, in a site, a web and a list', async () => {
    const { origin } = tenant.running;
    expect(await titles('ron', `path:"${origin}/sites/register/Stukken"`)).toEqual(['Nota', 'Plan Kerkstraat', 'Plan Markt', 'Stukken']);
    expect(await titles('ron', `path:"${origin}/sites/regis"`)).toEqual([]);
    expect(await titles('ron', `path:${origin}/sites/regis* AND contentclass:STS_Site`)).toEqual(['Register']);
    expect(await titles('ron', 'path:https://elsewhere.example/sites/register')).toEqual([]);
    const site = await tenant.ask('ron', 'site?$select=Id');
    const web = await tenant.ask('ron', 'web?$select=Id');
    const list = await tenant.ask('ron', `${library}?$select=Id`);
    expect(await titles('ron', `SiteId:${String(site.json.Id)} AND IsDocument:1`)).toHaveLength(3);
    expect(await titles('ron', `WebId:{${String(web.json.Id)}} AND contentclass:STS_List_DocumentLibrary`)).toEqual(['Stukken']);
    expect(await titles('ron', `ListId:${String(list.json.Id)}`)).toEqual(['Nota', 'Plan Kerkstraat', 'Plan Markt', 'Stukken']);
  });

  it('asks what is of the web, the hub and the content type of items too', async () => {
    const { origin } = tenant.running;
    expect(await titles('ron', `SPSiteURL:${origin}/sites/register IsDocument:1 filetype:pdf`)).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', 'SiteTitle:register IsDocument:1 filetype:pdf')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', `SPSiteURL<>${origin}/sites/register IsDocument:1 filetype:pdf`)).toEqual([]);
    expect(await titles('ron', 'WebTemplate:SITEPAGEPUBLISHING filetype:pdf')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', 'ContentType:document filetype:pdf')).toEqual(['Plan Kerkstraat']);
    expect(await titles('ron', 'ContentType<>document filetype:pdf')).toEqual([]);
    const siteId = String((await tenant.ask('ron', 'site/id')).json['value']);
    expect(await titles('ron', `DepartmentId:{${siteId}}`)).toEqual([]);
    tenant.running.tenant.db.run('INSERT INTO hub_sites (site_id, title, description, logo_url) VALUES (?, ?, ?, NULL)', siteId, 'Hub', '');
    expect(await titles('ron', `DepartmentId:{${siteId}} contentclass:STS_List_DocumentLibrary`)).toEqual(['Stukken']);
    expect(await titles('ron', `RelatedHubSites:${siteId} filetype:pdf`)).toEqual(['Plan Kerkstraat']);
    tenant.running.tenant.db.run('DELETE FROM hub_sites WHERE site_id = ?', siteId);
  });

  it('shows nobody what they may not see', async () => {
    expect(await titles('ron', 'geheim')).toEqual([]);
    expect(await titles('stan', 'geheim')).toEqual(['Bouwvergunning geheim', 'Plan geheim']);
    expect(await titles('ron', 'contentclass:STS_Site closed')).toEqual([]);
    await tenant.post('olga', `${library}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    expect(await titles('ron', 'plan')).toEqual([]);
    expect(await titles('ron', 'stukken')).toEqual([]);
    expect(await titles('olga', 'plan')).toEqual(['Plan Kerkstraat', 'Plan Markt']);
    await tenant.post('olga', `${library}/resetroleinheritance`);
    expect(await titles('ron', 'plan')).toEqual(['Plan Kerkstraat', 'Plan Markt']);
  });

  it('finds at once what was written, changed, renamed and removed', async () => {
    const made = await tenant.post('mia', "web/lists/getbytitle('Dossiers')/items", { Title: 'Vers geschreven' });
    expect(await titles('ron', 'vers')).toEqual(['Vers geschreven']);
    await tenant.merge('mia', `web/lists/getbytitle('Dossiers')/items(${String(made.json.Id)})`, { Title: 'Anders genoemd' });
    expect([await titles('ron', 'vers'), await titles('ron', 'anders')]).toEqual([[], ['Anders genoemd']]);
    await tenant.delete('mia', `web/lists/getbytitle('Dossiers')/items(${String(made.json.Id)})`);
    expect(await titles('ron', 'anders')).toEqual([]);
  });

  it('leaves out lists that are hidden or not to be crawled', async () => {
    await tenant.ask('olga', 'web/lists', { body: { Title: 'Verborgen', BaseTemplate: 100, NoCrawl: true } });
    await tenant.post('olga', "web/lists/getbytitle('Verborgen')/items", { Title: 'Onvindbaar' });
    expect(await titles('olga', 'onvindbaar OR verborgen')).toEqual([]);
  });

  it('gives pages with the number of all, at most 500 rows', async () => {
    const page = async (StartRow: number) => resultOf(await post('ron', { Querytext: 'IsDocument:1', RowLimit: 2, StartRow, SelectProperties: ['Title'], SortList: [{ Property: 'Title', Direction: 1 }] }));
    const [first, second] = [await page(0), await page(2)];
    expect(first.PrimaryQueryResult.RelevantResults).toMatchObject({ RowCount: 2, TotalRows: 3 });
    expect([...rowsOf(first), ...rowsOf(second)].map(({ Title }) => Title)).toEqual(['Plan Markt', 'Plan Kerkstraat', 'Nota']);
  });

  it('answers in the shape that clients read, in the three flavours of JSON', async () => {
    const answer = await post('ron', { Querytext: 'nota', SelectProperties: ['Title', 'Path', 'FileType'] });
    expect(answer.json).toEqual({
      ElapsedTime: expect.any(Number), Properties: expect.any(Array), SecondaryQueryResults: [], SpellingSuggestion: '', TriggeredRules: [],
      PrimaryQueryResult: {
        CustomResults: [], QueryId: expect.any(String), QueryRuleId: '00000000-0000-0000-0000-000000000000', RefinementResults: null, SpecialTermResults: null,
        RelevantResults: {
          GroupTemplateId: null, ItemTemplateId: null, Properties: expect.any(Array), ResultTitle: null, ResultTitleUrl: null, RowCount: 1, TotalRows: 1,
          TotalRowsIncludingDuplicates: 1,
          Table: { Rows: [{ Cells: expect.arrayContaining([
            { Key: 'Title', Value: 'Nota', ValueType: 'Edm.String' }, { Key: 'Path', Value: `${tenant.running.origin}/sites/register/Stukken/Nota.docx`, ValueType: 'Edm.String' },
            { Key: 'FileType', Value: 'docx', ValueType: 'Edm.String' }, { Key: 'Rank', Value: '0', ValueType: 'Edm.Double' },
          ]) }] },
        },
      },
    });
    const verbose = await tenant.ask('ron', "search/query?querytext='nota'&selectproperties='Title'", { headers: { Accept: 'application/json;odata=verbose' } });
    expect(verbose.json).toMatchObject({ d: { query: { PrimaryQueryResult: { RelevantResults: { Table: { Rows: { results: [{ Cells: { results: expect.any(Array) } }] } } } } } } });
    const minimal = await tenant.ask('ron', "search/query?querytext='nota'&rowlimit=5&sortlist='LastModifiedTime:descending'", { headers: { Accept: 'application/json' } });
    expect(minimal.json).toMatchObject({ 'odata.metadata': expect.stringContaining('SearchResult'), PrimaryQueryResult: { RelevantResults: { TotalRows: 1 } } });
  });

  it('knows result sources, query templates and hidden constraints', async () => {
    expect(await titles('ron', 'plan', { SourceId: 'e7ec8cee-ded8-43c9-beb5-436b54b31e84' })).toEqual(['Plan Kerkstraat', 'Plan Markt']);
    expect(await titles('ron', 'plan', { QueryTemplate: '{searchTerms} filetype:docx' })).toEqual(['Plan Markt']);
    expect(await titles('ron', 'plan', { HiddenConstraints: 'filetype:pdf' })).toEqual(['Plan Kerkstraat']);
  });

  it.each([
    [{ Querytext: 'x', Refiners: 'FileType' }, 501, 'refiners'],
    [{ Querytext: 'x', RefinementFilters: ['FileType:equals("docx")'] }, 501, 'refinementfilters'],
    [{ Querytext: 'colour:red' }, 501, 'colour'],
    [{ Querytext: 'x', SelectProperties: ['Colour'] }, 501, 'Colour'],
    [{ Querytext: 'x', SortList: [{ Property: 'Colour', Direction: 0 }] }, 501, 'Colour'],
    [{ Querytext: 'een NEAR twee' }, 501, 'NEAR'],
    [{ Querytext: 'x', SourceId: 'b09a7990-05ea-4af9-81ef-edfab16c4e31' }, 501, 'b09a7990'],
    [{ Querytext: 'x', QueryTemplate: '{searchTerms} {User.Name}' }, 501, '{User.Name}'],
    [{ Querytext: 'x', EnableFQL: true }, 501, 'enablefql'],
    [{ Querytext: '' }, 500, 'query text is empty'],
    [{ Querytext: '(x' }, 500, "didn't understand"],
    [{ Querytext: 'lastmodifiedtime>never' }, 500, "didn't understand"],
  ])('refuses %j', async (request, status, message) => {
    const answer = await post('ron', request);
    expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(message)]);
  });

  it('names the endpoints of search that are not there', async () => {
    expect((await tenant.ask('ron', "search/suggest?querytext='x'")).status).toBe(501);
  });
});
