import { XMLParser } from 'fast-xml-parser';
import { TestTenant } from '../testing/test-tenant';

describe('the form of an answer', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('L & <b>')";
  const items = `${encodeURI("web/lists/getByTitle('L ")}%26${encodeURI(" <b>')")}/items`;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'L & <b>', BaseTemplate: 100 });
    await tenant.post('olga', items, { Title: 'one & <two>' });
  });
  afterAll(() => tenant.stop());

  const raw = (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
    fetch(`${tenant.running.origin}/sites/register/_api/${path}`, { ...init, headers: { Authorization: `Bearer ${tenant.tokenOf('olga')}`, ...headers } });
  const xmlOf = async (answer: Response): Promise<Record<string, Record<string, unknown>>> =>
    new XMLParser({ ignoreAttributes: false }).parse(await answer.text()) as Record<string, Record<string, unknown>>;
  const errorOf = (json: Record<string, unknown>) => (json['odata.error'] ?? json.error) as { code: string; message: { value: string } };

  it.each([
    ['application/json;odata=nometadata', 'nometadata'], ['application/json;odata.metadata=none', 'nometadata'], ['application/json', 'minimalmetadata'],
    ['application/json;odata=minimalmetadata', 'minimalmetadata'], ['application/json; odata=verbose', 'verbose'],
    ['application/json;odata=fullmetadata', 'fullmetadata'], ['application/json;odata.metadata=full', 'fullmetadata'],
    ['text/html, application/json;q=0.9', 'minimalmetadata'], ['application/xml;q=0.5, application/json;odata=verbose', 'verbose'],
  ])('is what Accept %s asks for', async (accept, level) => {
    const answer = await raw('web?$select=Title,Id', { Accept: accept });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(`odata=${level}`);
  });

  it('tells in full metadata the types of values and every link', async () => {
    const json = (await (await raw('web?$select=Title,Id,Created,Lists', { Accept: 'application/json;odata=fullmetadata' })).json()) as Record<string, unknown>;
    expect(json).toMatchObject({
      'odata.type': 'SP.Web', 'Id@odata.type': 'Edm.Guid', 'Created@odata.type': 'Edm.DateTime', 'Lists@odata.navigationLinkUrl': 'Web/Lists',
    });
    expect(json).not.toHaveProperty('Title@odata.type');
  });

  it('names in metadata the entity sets of SharePoint\'s own, with what was selected, and items by a GUID', async () => {
    const metadataOf = async (path: string, headers: Record<string, string> = { Accept: 'application/json' }): Promise<Record<string, unknown>> =>
      (await (await raw(path, headers)).json()) as Record<string, unknown>;
    const at = `${tenant.running.origin}/sites/register/_api/$metadata#SP`;
    expect((await metadataOf('web?$select=Title'))['odata.metadata']).toBe(`${at}.ApiData.Webs/@Element&$select=Title`);
    expect((await metadataOf('web/lists'))['odata.metadata']).toBe(`${at}.ApiData.Lists`);
    expect((await metadataOf("web/fields/getByTitle('Title')"))['odata.metadata']).toBe(`${at}.ApiData.Fields/@Element`);
    expect((await metadataOf('web/currentuser'))['odata.metadata']).toBe(`${at}.ApiData.Users1/@Element`);
    expect(String((await metadataOf(`${items}?$select=Id`))['odata.metadata'])).toMatch(/#SP\.ListData\.L\S*ListItems&\$select=Id$/);
    const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    expect((await metadataOf(`${items}(1)`))['odata.id']).toMatch(guid);
    const { d } = (await metadataOf(`${items}(1)`, { Accept: 'application/json;odata=verbose' })) as { d: { __metadata: Record<string, string> } };
    expect(d.__metadata).toMatchObject({ id: expect.stringMatching(guid) as string, uri: expect.stringMatching(/\/Items\(1\)$/) as string });
  });

  it.each([undefined, '*/*', 'application/atom+xml', 'application/xml', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'])(
    'is Atom when Accept is %s', async (accept) => {
      const answer = await raw(`${items}?$select=Id,Title,Created,Editor/Title&$expand=Editor`, accept === undefined ? {} : { Accept: accept });
      expect(answer.headers.get('content-type')).toBe('application/atom+xml;type=feed;charset=utf-8');
      const { feed } = await xmlOf(answer);
      const entry = feed?.entry as { content: { 'm:properties': Record<string, unknown> }; link: Record<string, unknown>[] };
      expect(entry.content['m:properties']).toMatchObject({
        'd:Id': { '#text': 1, '@_m:type': 'Edm.Int32' }, 'd:Title': 'one & <two>', 'd:Created': { '@_m:type': 'Edm.DateTime' },
      });
      expect(JSON.stringify(entry.link)).toContain('olga Person');
    });

  it('is Atom for single things, values and refusals too', async () => {
    const web = await raw('web?$select=Title', {});
    expect(web.headers.get('content-type')).toBe('application/atom+xml;type=entry;charset=utf-8');
    expect((await xmlOf(web)).entry?.category).toMatchObject({ '@_term': 'SP.Web' });
    const title = await raw('web/title', {});
    expect([title.headers.get('content-type'), await title.text()]).toEqual(['application/xml;charset=utf-8', expect.stringContaining('>Register</d:Title>')]);
    const missing = await raw("web/lists/getByTitle('none')", {});
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/xml;charset=utf-8']);
    expect((await xmlOf(missing))['m:error']).toMatchObject({ 'm:code': '-1, System.ArgumentException', 'm:message': { '@_xml:lang': 'en-US' } });
  });

  it.each(['image/png', 'application/json;odata=plenty'])('is refused with 406 when Accept is %s', async (accept) => {
    const answer = await raw('web', { Accept: accept });
    expect([answer.status, await answer.text()]).toEqual([406, expect.stringContaining('The HTTP header ACCEPT is missing or its value is invalid.')]);
  });

  it('is refused with 406 when OData 4 is asked for with the parameters of OData 3', async () => {
    const asked = async (accept: string) => (await raw('web?$select=Title', { Accept: accept, 'OData-Version': '4.0' })).status;
    expect([await asked('application/json;odata=nometadata'), await asked('application/json;odata=verbose')]).toEqual([406, 406]);
    expect([await asked('application/json;odata.metadata=none'), await asked('application/json')]).toEqual([200, 200]);
    const { error } = (await (await raw('web', { Accept: 'application/json;odata=nometadata', 'OData-Version': '4.0' })).json()) as { error: { message: string } };
    expect(error.message).toContain('A supported MIME type could not be found');
  });

  it('wraps a refusal in odata.error, or in error when it is verbose or OData 4', async () => {
    const refused = async (headers: Record<string, string>) => (await (await raw('web/nowhere', headers)).json()) as unknown;
    const [code, value] = ['-1, Microsoft.SharePoint.Client.ResourceNotFoundException', 'Cannot find resource for the request nowhere.'];
    const error = { code, message: { lang: 'en-US', value } };
    expect(await refused({ Accept: 'application/json;odata=nometadata' })).toEqual({ 'odata.error': error });
    expect(await refused({ Accept: 'application/json' })).toEqual({ 'odata.error': error });
    expect(await refused({ Accept: 'application/json;odata=verbose' })).toEqual({ error });
    expect(await refused({ Accept: 'application/json', 'OData-Version': '4.0' })).toEqual({ error: { code, message: value } });
  });

  it('refuses names that SharePoint has not with its own words, and those that are only not served with 501', async () => {
    const cases: [string, number, string][] = [
      ['web/nowhere', 404, 'Cannot find resource for the request nowhere.'], ['web/lists/nowhere', 404, 'Cannot find resource for the request nowhere.'],
      ['nowhere', 404, 'Cannot find resource for the request nowhere.'], ['', 501, "Endpoint '_api/' is not implemented."],
      ['$metadata', 501, "Endpoint '$metadata' is not implemented."], ['v2.0/drives', 501, "Endpoint 'v2.0/drives' is not implemented."], ['web/lists/$count', 404, 'Cannot find resource for the request $count.'], ['web/getAppBdcCatalog', 501, "Endpoint 'web/getAppBdcCatalog' is not implemented."],
      ['web?$select=Nowhere', 400, "The field or property 'Nowhere' does not exist."], ['web?$expand=Nowhere', 400, "The field or property 'Nowhere' does not exist."],
      ['web/lists?$filter=Nowhere eq 1', 400, "The field or property 'Nowhere' does not exist."],
      ['web/lists?$orderby=Nowhere', 400, "The field or property 'Nowhere' does not exist."],
      ['web?$select=ThemeData', 501, "Property 'ThemeData' is not implemented."],
    ];
    for (const [path, status, message] of cases) {
      const answer = await tenant.ask('olga', path);
      expect([path, answer.status, errorOf(answer.json).message.value]).toEqual([path, status, message]);
    }
    const unknown = await tenant.merge('olga', 'web', { Nowhere: 1 });
    expect([unknown.status, errorOf(unknown.json).message.value]).toEqual([
      400, "The property 'Nowhere' does not exist on type 'SP.Web'. Make sure to only use property names that are defined by the type."]);
    expect((await tenant.merge('olga', 'web', { ThemeData: 'x' })).status).toBe(501);
  });

  it.each([
    ['{"Title":"x"', 'Unexpected end of input was found'], ['{"Title":"x"} {}', 'More than one value was found at the root'], ['{"Title":nope}', 'A token was not recognized'],
    ['{"Title":"x" "Hidden":true}', "A comma character ',' was expected in scope 'Object'"], ['[]', "A node of type 'StartArray' was read"],
    ['"x"', "A node of type 'PrimitiveValue' was read"], ['{"Title":{"a":1}}', "An unexpected 'StartObject' node was found"],
    ['{"Title":[1]}', "An unexpected 'StartArray' node was found"], ['{"Hidden":"yes"}', "Cannot convert a primitive value to the expected type 'Edm.Boolean'"],
    ['{"Title":"x","Title":"y"}', "Multiple properties with the name 'Title' were detected"], ['{"title":"x"}', "The property 'title' does not exist on type 'SP.List'"],
    ['{"RootFolder":3}', "An unexpected 'PrimitiveValue' node was found"],
    ['{"__metadata":{"type":"SP.Nothing"},"Title":"x"}', "A type named 'SP.Nothing' could not be resolved by the model"],
    ['{"__metadata":{"type":"SP.View"},"Title":"x"}', "An entry with type 'SP.View' was found, but it is not assignable to the expected type 'SP.List'"],
  ])('refuses the body %s as Microsoft.Data.OData does', async (body, message) => {
    const answer = await raw(list.replace('&', '%26'), { Accept: 'application/json', 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, { method: 'POST', body });
    const { code, message: { value } } = errorOf((await answer.json()) as Record<string, unknown>);
    expect([answer.status, code, value]).toEqual([400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', expect.stringContaining(message)]);
  });

  it('takes JSON in single quotes, in bodies and in parameter aliases, as Microsoft documents it', async () => {
    const body = "{'__metadata': {'type': 'SP.List'}, 'Title': 'In single quotes', 'BaseTemplate': 100}";
    const made = await raw('web/lists', { Accept: 'application/json', 'Content-Type': 'application/json;odata=verbose' }, { method: 'POST', body });
    expect([made.status, ((await made.json()) as { Title?: string }).Title]).toEqual([201, 'In single quotes']);
    const query = new URLSearchParams({ '@v': "{'ViewXml':'<View><Query></Query></View>'}" });
    expect((await tenant.post('olga', `web/lists/getByTitle('In single quotes')/getitems(@v)?${query.toString()}`)).status).toBe(200);
  });

  it('demands of an entry in verbose JSON that it says its type, and of no other', async () => {
    const verbose = { 'Content-Type': 'application/json;odata=verbose', Accept: 'application/json;odata=verbose' };
    const send = (path: string, body: object, headers: Record<string, string> = {}) => raw(path, { ...verbose, ...headers }, { method: 'POST', body: JSON.stringify(body) });
    const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
    for (const refused of [await send('web/lists', { Title: 'Untyped', BaseTemplate: 100 }), await send('web', { Title: 'x' }, merge), await send('web/lists', { __metadata: {}, Title: 'y' })]) {
      expect([refused.status, errorOf((await refused.json()) as Record<string, unknown>).message.value]).toEqual([400, expect.stringMatching(/^An entry without a type name was found, but no expected type was specified\./)]);
    }
    expect((await send('web/lists', { __metadata: { type: 'SP.List' }, Title: 'Typed', BaseTemplate: 100 })).status).toBe(201);
    expect((await send("web/lists/getByTitle('Typed')/breakroleinheritance", { copyRoleAssignments: true })).status).toBe(200);
  });

  it('takes what a POST to a method holds for its parameters, and shows the thing without any', async () => {
    const post = async (path: string, body?: object) => {
      const answer = await tenant.ask('olga', path, { method: 'POST', body });
      return [answer.status, answer.status === 200 ? answer.json.Title : errorOf(answer.json).message.value];
    };
    expect(await post(`${items}(1)`, { Title: 'x' })).toEqual([400, 'The parameter Title does not exist in method GetById.']);
    expect(await post("web/lists/getbytitle('L %26 <b>')", { __metadata: { type: 'SP.List' } })).toEqual([400, 'The parameter __metadata does not exist in method GetByTitle.']);
    expect(await post(`${items}(1)`)).toEqual([200, 'one & <two>']);
    expect([(await post('web', { Title: 'x' }))[0], (await post('web/title', { Title: 'x' }))[0], (await post('web/title'))[0]]).toEqual([405, 405, 200]);
  });

  it('refuses a body that is not JSON by its content type, and one larger than 2 MB', async () => {
    const send = async (type: string, body: string) => {
      const answer = await raw('web/lists', { Accept: 'application/json', 'Content-Type': type }, { method: 'POST', body });
      return [answer.status, errorOf((await answer.json()) as Record<string, unknown>).message.value];
    };
    expect(await send('text/plain;charset=UTF-8', '{"Title":"Z","BaseTemplate":100}')).toEqual([400, expect.stringContaining("matches the content type 'text/plain;charset=UTF-8'")]);
    expect(await send('application/json', JSON.stringify({ Title: 'Z', BaseTemplate: 100, Description: 'x'.repeat(2_097_152) }))).toEqual(
      [400, 'The request message is too big. The server does not allow messages larger than 2097152 bytes.']);
  });

  it('finds the same things whatever the case, slashes and name of the service are', async () => {
    for (const path of ['/_api/web', '/_api/Web/', '/_API//web', '/_vti_bin/client.svc/web', '/_api/WEB?$SELECT=Title']) {
      const answer = await fetch(`${tenant.running.origin}/sites/register${path}`, { headers: { Authorization: `Bearer ${tenant.tokenOf('ron')}`, Accept: 'application/json' } });
      expect([path, ((await answer.json()) as { Title?: string }).Title]).toEqual([path, 'Register']);
    }
  });

  it('has no body for HEAD, and the headers of a GET', async () => {
    const [head, get] = [await raw(items, { Accept: 'application/json', 'Accept-Encoding': 'identity' }, { method: 'HEAD' }), await raw(items, { Accept: 'application/json', 'Accept-Encoding': 'identity' })];
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', get.headers.get('content-length')]);
  });
});
