import { GraphTenant, refused, type GraphReply } from '../graph.spec-support';

describe('drives in Graph', () => {
  let graph: GraphTenant;
  let drive: string;
  const werk = 'sites/localhost:/sites/werk:';
  const text = { 'Content-Type': 'text/plain' };
  beforeAll(async () => {
    graph = await GraphTenant.start();
    await graph.rest('owner', 'POST', 'web/lists', { Title: 'Stukken', BaseTemplate: 101 });
    const drives = await graph.get('member', `${werk}/drives`);
    expect(drives.json.value).toMatchObject([{ name: 'Stukken', driveType: 'documentLibrary', id: expect.stringMatching(/^b![\w-]{64}$/) }]);
    drive = `drives/${String(drives.json.value[0]?.['id'])}`;
  });
  afterAll(() => graph.stop());

  const put = (path: string, content: string, headers: Record<string, string> = {}) =>
    graph.ask('member', 'PUT', `${drive}/root:${path}:/content`, content, { ...text, ...headers });
  const content = async (reply: GraphReply): Promise<string> => (await fetch(String(reply.json['@microsoft.graph.downloadUrl']))).text();
  const names = (reply: GraphReply): unknown[] => reply.json.value.map((item) => item['name']);

  it('say of a library what Graph says of a drive, and of its root', async () => {
    expect((await graph.get('visitor', drive)).json).toMatchObject({
      webUrl: `${graph.tenant.url}/sites/werk/Stukken`, quota: { state: 'normal', used: expect.any(Number) }, createdBy: { user: { displayName: 'Olga Eigenaar' } },
    });
    expect((await graph.get('visitor', `${drive}/root`)).json).toMatchObject({
      id: expect.stringMatching(/^01[A-Z2-7]{6}56Y2GOVW7725BZO354PWSELRRZ$/), name: 'root', root: {}, folder: { childCount: 0 },
      parentReference: { driveType: 'documentLibrary', siteId: expect.any(String) },
    });
    expect((await graph.get('visitor', `${werk}/drive?$select=name`)).json).toMatchObject({ name: 'Stukken' });
    expect((await graph.get('visitor', `${werk}/lists/Stukken/drive?$select=name`)).json).toMatchObject({ name: 'Stukken' });
    expect((await graph.get('stranger', drive)).json).toEqual(refused('accessDenied'));
    expect((await graph.get('member', `drives/b!${'A'.repeat(64)}`)).json).toEqual(refused('itemNotFound'));
  });

  it('take a file whole, give it back by an address without a token, and keep its versions', async () => {
    const made = await put('/brief.txt', 'eerste');
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      id: expect.stringMatching(/^01[A-Z2-7]{32}$/), name: 'brief.txt', size: 6, file: { mimeType: 'text/plain' },
      eTag: expect.stringMatching(/^"\{[0-9A-F-]{36}\},\d+"$/), cTag: expect.stringMatching(/^"c:\{/), webUrl: `${graph.tenant.url}/sites/werk/Stukken/brief.txt`,
      parentReference: { id: expect.any(String), path: expect.stringMatching(/\/root:$/) }, lastModifiedBy: { user: { displayName: 'Mo Lid' } },
    });
    expect(await content(made)).toBe('eerste');
    const one = `${drive}/items/${String(made.json['id'])}`;
    expect((await put('/brief.txt', 'tweede')).status).toBe(200);
    const again = await graph.get('visitor', one);
    expect([again.json['size'], await content(again)]).toEqual([6, 'tweede']);
    expect((await graph.get('visitor', `${one}/versions`)).json.value).toMatchObject([{ id: '2.0' }, { id: '1.0', size: 6 }]);
    expect((await graph.ask('member', 'POST', `${one}/versions/1.0/restoreVersion`)).status).toBe(204);
    expect(await content(await graph.get('member', one))).toBe('eerste');
    const redirect = await graph.tenant.as('visitor', 'GET', `/graph/v1.0/${one}/content`);
    expect(await redirect.text()).toBe('eerste');
  });

  it('heed what is to be done about a name that is taken, when a file is put in one go', async () => {
    await put('/bezet.txt', 'eerste');
    const at = (behaviour: string) => graph.ask(
      'member', 'PUT', `${drive}/root:/bezet.txt:/content?@microsoft.graph.conflictBehavior=${behaviour}`, 'tweede', text,
    );
    const failed = await at('fail');
    expect([failed.status, failed.json]).toEqual([409, refused('nameAlreadyExists')]);
    const renamed = await at('rename');
    expect([renamed.status, renamed.json['name'], await content(renamed)]).toEqual([201, 'bezet 1.txt', 'tweede']);
    expect(await content(await graph.get('member', `${drive}/root:/bezet.txt`))).toBe('eerste');
    expect([(await at('replace')).status, (await at('lukraak')).status]).toEqual([200, 400]);
    expect((await graph.ask('member', 'PUT', `${drive}/root:/vrij.txt:/content?@microsoft.graph.conflictBehavior=fail`, 'x', text)).status).toBe(201);
  });

  it('give a part of a file from its download address', async () => {
    const made = await put('/lang.txt', 'abcdefghij');
    const part = await fetch(String(made.json['@microsoft.graph.downloadUrl']), { headers: { Range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', 'cde']);
    const beyond = await fetch(String(made.json['@microsoft.graph.downloadUrl']), { headers: { Range: 'bytes=20-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
  });

  it('refuse a download address that was forged, is for another file or has run out', async () => {
    const made = await put('/geheim.txt', 'geheim');
    const address = new URL(String(made.json['@microsoft.graph.downloadUrl']));
    const other = await put('/ander.txt', 'ander');
    const id = new URL(String(other.json['@microsoft.graph.downloadUrl'])).searchParams.get('UniqueId') ?? '';
    const forged = new URL(address);
    forged.searchParams.set('tempauth', `${address.searchParams.get('tempauth')?.slice(0, -2) ?? ''}AA`);
    const elsewhere = new URL(address);
    elsewhere.searchParams.set('UniqueId', id);
    expect([(await fetch(forged)).status, (await fetch(elsewhere)).status, (await fetch(address)).status]).toEqual([401, 401, 200]);
    graph.tenant.pass(3601);
    expect((await fetch(address)).status).toBe(401);
  });

  it('have folders: made, listed in pages, renamed, deleted, each with a name that is free', async () => {
    const folder = (name: string, conflict = 'fail') =>
      graph.ask('member', 'POST', `${drive}/root/children`, { name, folder: {}, '@microsoft.graph.conflictBehavior': conflict });
    const made = await folder('Map');
    expect([made.status, made.json]).toEqual([201, expect.objectContaining({ name: 'Map', folder: { childCount: 0 } })]);
    expect([(await folder('Map')).status, (await folder('Map')).json]).toEqual([409, refused('nameAlreadyExists')]);
    expect((await folder('Map', 'rename')).json).toMatchObject({ name: 'Map 1' });
    for (const name of ['a', 'b', 'c']) await put(`/Map/${name}.txt`, name);
    const first = await graph.get('visitor', `${drive}/root:/Map:/children?$top=2&$select=name`);
    expect(names(first)).toEqual(['a.txt', 'b.txt']);
    const next = String(first.json['@odata.nextLink']).replace(`${graph.tenant.url}/graph/v1.0/`, '');
    expect(names(await graph.get('visitor', next))).toEqual(['c.txt']);
    const one = `${drive}/items/${String(made.json['id'])}`;
    expect((await graph.ask('member', 'PATCH', one, { name: 'Dossier' })).json).toMatchObject({ name: 'Dossier' });
    expect(names(await graph.get('visitor', `${drive}/root:/Dossier:/children`))).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect((await graph.ask('visitor', 'DELETE', one)).status).toBe(403);
    expect((await graph.ask('member', 'DELETE', one)).status).toBe(204);
    expect((await graph.get('member', `${drive}/root:/Dossier`)).status).toBe(404);
  });

  it('make the folders on the way of a new file', async () => {
    expect((await put('/2026/maart/nota.txt', 'n')).status).toBe(201);
    expect((await graph.get('member', `${drive}/root:/2026/maart`)).json).toMatchObject({ folder: { childCount: 1 } });
  });

  it('take a file in parts, in order and by who has the address', async () => {
    const session = await graph.ask('member', 'POST', `${drive}/root:/groot.bin:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
    expect(session.json).toMatchObject({ uploadUrl: expect.any(String), nextExpectedRanges: ['0-'], expirationDateTime: expect.any(String) });
    const send = (from: number, body: string, total = 10) => fetch(String(session.json['uploadUrl']), {
      method: 'PUT', body, headers: { 'Content-Range': `bytes ${from}-${from + body.length - 1}/${total}` },
    });
    const first = await send(0, '01234');
    expect([first.status, await first.json()]).toEqual([202, expect.objectContaining({ nextExpectedRanges: ['5-'] })]);
    expect((await send(0, '01234')).status).toBe(416);
    expect(await (await fetch(String(session.json['uploadUrl']))).json()).toMatchObject({ nextExpectedRanges: ['5-'] });
    const last = await send(5, '56789');
    expect([last.status, await last.json()]).toEqual([201, expect.objectContaining({ name: 'groot.bin', size: 10 })]);
    expect(await content(await graph.get('member', `${drive}/root:/groot.bin`))).toBe('0123456789');
    expect((await send(5, '56789')).status).toBe(404);
    const taken = await graph.ask('member', 'POST', `${drive}/root:/groot.bin:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
    expect(taken.json).toEqual(refused('nameAlreadyExists'));
    expect((await graph.ask('visitor', 'POST', `${drive}/root:/x.bin:/createUploadSession`, {})).status).toBe(403);
  });

  it('forget an upload that is cancelled', async () => {
    const session = await graph.ask('member', 'POST', `${drive}/root:/weg.bin:/createUploadSession`, {});
    const address = String(session.json['uploadUrl']);
    expect((await fetch(address, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(address)).status).toBe(404);
  });

  it('refuse another version than the one that is there', async () => {
    const made = await put('/etag.txt', 'een');
    const etag = String(made.json['eTag']);
    expect((await put('/etag.txt', 'twee', { 'If-Match': etag })).status).toBe(200);
    const late = await put('/etag.txt', 'drie', { 'If-Match': etag });
    expect([late.status, late.json]).toEqual([412, refused('resourceModified')]);
  });

  it('show the item of a file, and let its columns be changed', async () => {
    await graph.ask('owner', 'POST', `${werk}/lists/Stukken/columns`, { name: 'Kenmerk', text: {} });
    await put('/met.txt', 'x');
    const one = `${drive}/root:/met.txt:`;
    expect((await graph.ask('member', 'PATCH', `${one}/listItem/fields`, { Kenmerk: 'K1' })).json).toMatchObject({ Kenmerk: 'K1', FileLeafRef: 'met.txt' });
    expect((await graph.get('visitor', `${one}?$expand=listItem($expand=fields($select=Kenmerk))`)).json).toMatchObject({ listItem: { fields: { Kenmerk: 'K1' } } });
  });

  it('move a file to another folder, and copy one with a monitor that tells when it is done', async () => {
    const folder = await graph.ask('member', 'POST', `${drive}/root/children`, { name: 'Doel', folder: {} });
    const made = await put('/reist.txt', 'reist');
    const reference = { parentReference: { id: folder.json['id'] } };
    const moved = await graph.ask('member', 'PATCH', `${drive}/items/${String(made.json['id'])}`, { ...reference, name: 'gereisd.txt' });
    expect(moved.json).toMatchObject({ id: made.json['id'], name: 'gereisd.txt', parentReference: { id: folder.json['id'], name: 'Doel' } });
    const copy = await graph.ask('member', 'POST', `${drive}/items/${String(made.json['id'])}/copy`, { parentReference: { path: '/drive/root:' }, name: 'kopie.txt' });
    expect([copy.status, copy.headers.get('location')]).toEqual([202, expect.any(String)]);
    expect(await (await fetch(String(copy.headers.get('location')))).json()).toMatchObject({ status: 'completed', percentageComplete: 100 });
    expect(await content(await graph.get('member', `${drive}/root:/kopie.txt`))).toBe('reist');
    expect((await graph.ask('visitor', 'POST', `${drive}/root:/kopie.txt:/copy`, { name: 'nog.txt' })).status).toBe(403);
  });

  it('let a file be checked out, by one at a time, and checked in or given back', async () => {
    await put('/uit.txt', 'een');
    const one = `${drive}/root:/uit.txt:`;
    expect((await graph.ask('member', 'POST', `${one}/checkout`)).status).toBe(204);
    expect((await graph.ask('owner', 'PUT', `${one}/content`, 'twee', text)).status).toBe(423);
    expect((await graph.ask('member', 'PUT', `${one}/content`, 'drie', text)).status).toBe(200);
    expect(await content(await graph.get('visitor', one))).toBe('een');
    expect((await graph.ask('member', 'POST', `${one}/checkin`, { comment: 'klaar' })).status).toBe(204);
    expect(await content(await graph.get('visitor', one))).toBe('drie');
    await graph.ask('member', 'POST', `${one}/checkout`);
    expect((await graph.ask('member', 'POST', `${one}/discardCheckout`)).status).toBe(204);
    expect((await graph.ask('visitor', 'POST', `${one}/checkout`)).status).toBe(403);
  });

  it('carry the retention label of a file', async () => {
    await graph.ask('records', 'POST', 'security/labels/retentionLabels', {
      displayName: 'Vijf jaar', behaviorDuringRetentionPeriod: 'retain', actionAfterRetentionPeriod: 'none', retentionTrigger: 'dateCreated',
      retentionDuration: { '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: 1826 },
    });
    await put('/label.txt', 'x');
    const label = `${drive}/root:/label.txt:/retentionLabel`;
    expect([(await graph.ask('member', 'PATCH', label, { name: 'Vijf jaar' })).status, (await graph.get('visitor', label)).json]).toEqual([
      201, expect.objectContaining({ name: 'Vijf jaar' }),
    ]);
    expect((await graph.ask('visitor', 'DELETE', label)).status).toBe(403);
    expect((await graph.ask('member', 'DELETE', label)).status).toBe(204);
  });

  it('follow changes by delta, with the root first', async () => {
    const all = await graph.get('member', `${drive}/root/delta`);
    expect(all.json.value[0]).toMatchObject({ root: {} });
    const link = String(all.json['@odata.deltaLink']).replace(`${graph.tenant.url}/graph/v1.0/`, '');
    const made = await put('/delta.txt', 'd');
    await graph.ask('member', 'DELETE', `${drive}/root:/etag.txt`);
    expect((await graph.get('member', link)).json.value).toEqual([
      expect.objectContaining({ id: made.json['id'], name: 'delta.txt' }), { id: expect.any(String), deleted: { state: 'deleted' }, file: {} },
    ]);
  });

  it('find files by words of their names', async () => {
    await put('/Jaarverslag 2025.txt', 'x');
    expect(names(await graph.get('visitor', `${drive}/root/search(q='jaarverslag')`))).toEqual(['Jaarverslag 2025.txt']);
    expect(names(await graph.get('visitor', `${drive}/search(q='verslag 2025')`))).toEqual(['Jaarverslag 2025.txt']);
  });

  it('tell who may do what to those who may know', async () => {
    const roles = await graph.get('owner', `${drive}/root/permissions`);
    expect(roles.json.value).toEqual(expect.arrayContaining([expect.objectContaining({ roles: ['owner'] }), expect.objectContaining({ roles: ['read'] })]));
    expect((await graph.get('visitor', `${drive}/root/permissions`)).json.value).toEqual([expect.objectContaining({ roles: ['read'] })]);
  });

  it.each([
    ['GET', 'root/thumbnails', 'thumbnails'], ['POST', 'root:/brief.txt:/preview', 'preview'], ['GET', 'root?$expand=thumbnails', 'thumbnails'],
    ['GET', "root/children?$filter=name eq 'x'", "'$filter'"], ['GET', 'special/documents', 'special'],
    ['GET', 'items', 'items'], ['GET', 'root:/brief.txt:/content?format=pdf', 'format'], ['DELETE', 'root:/brief.txt:?$select=id', '$select'],
    ['POST', 'root:/brief.txt:/checkout?x=1', "'x'"], ['GET', 'root:/brief.txt:/name?$top=1', '$top'],
  ])('name what is not done: %s %s', async (method, path, name) => {
    const answer = await graph.ask('member', method, `${drive}/${path}`, method === 'POST' ? {} : undefined);
    expect([answer.status, JSON.stringify(answer.json)]).toEqual([501, expect.stringContaining(name)]);
  });
});
