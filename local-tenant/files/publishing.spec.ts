import { Library, refusalOf } from './library.spec-support';

const drafts = { EnableVersioning: true, EnableMinorVersions: true };

describe('drafts, publishing and approval', () => {
  let library: Library;
  let moderated: Library;
  beforeAll(async () => {
    library = await Library.start({ ...drafts, DraftVersionVisibility: 1 });
    moderated = await library.another('Goedgekeurd', { ...drafts, EnableModeration: true, DraftVersionVisibility: 2 });
  });
  afterAll(() => library.stop());

  const act = (of: Library, name: string, action: string, person: 'member' | 'owner' | 'records' = 'member') =>
    of.post(person, `${of.file(name)}/${action}`);
  const state = (of: Library, name: string, person: 'member' | 'visitor' | 'owner' = 'member') =>
    of.get(person, `${of.file(name)}?$select=Level,UIVersionLabel,MajorVersion,MinorVersion`);
  const labels = async (of: Library, name: string): Promise<unknown> =>
    ((await of.get('member', `${of.file(name)}/versions?$select=VersionLabel`))['value'] as { VersionLabel: string }[]).map((one) => one.VersionLabel);

  it('begin with a draft that readers do not see, in lists neither', async () => {
    await library.upload('a.txt', 'een');
    expect(await state(library, 'a.txt')).toEqual({ Level: 2, UIVersionLabel: '0.1', MajorVersion: 0, MinorVersion: 1 });
    expect((await library.tenant.as('visitor', 'GET', library.file('a.txt'))).status).toBe(404);
    expect(await library.get('visitor', `${library.list}/items?$select=FileLeafRef`)).toEqual({ value: [] });
    expect(await library.get('visitor', `${library.folder()}/Files?$select=Name`)).toEqual({ value: [] });
    expect(await library.get('records', `${library.folder()}/Files?$select=Name`)).toEqual({ value: [{ Name: 'a.txt' }] });
  });

  it('are published as the next major version, which the draft becomes', async () => {
    await library.upload('a.txt', 'twee', ',Overwrite=true');
    expect((await act(library, 'a.txt', "Publish(comment='eerste')")).status).toBe(200);
    expect(await state(library, 'a.txt', 'visitor')).toMatchObject({ Level: 1, UIVersionLabel: '1.0' });
    expect(await library.text('a.txt', 'visitor')).toBe('twee');
    expect(await labels(library, 'a.txt')).toEqual(['0.1']);
    expect((await act(library, 'a.txt', "Publish(comment='nog eens')")).status).toBe(400);
  });

  it('leave readers with what was published: content, columns, lists and filters', async () => {
    await library.upload('a.txt', 'drie', ',Overwrite=true');
    await library.merge('member', `${library.file('a.txt')}/ListItemAllFields`, { Title: 'concept' });
    expect(await state(library, 'a.txt')).toMatchObject({ Level: 2, UIVersionLabel: '1.2' });
    expect(await state(library, 'a.txt', 'visitor')).toMatchObject({ Level: 1, UIVersionLabel: '1.0' });
    expect(await library.text('a.txt', 'visitor')).toBe('twee');
    const rows = `${library.list}/items?$select=Title,OData__UIVersionString&$filter=FileLeafRef eq 'a.txt'`;
    expect(await library.get('visitor', rows)).toEqual({ value: [{ Title: null, OData__UIVersionString: '1.0' }] });
    expect(await library.get('visitor', `${library.list}/items?$filter=Title eq 'concept'`)).toEqual({ value: [] });
    expect(await library.get('member', `${library.list}/items?$select=Title&$filter=Title eq 'concept'`)).toEqual({ value: [{ Title: 'concept' }] });
  });

  it('can be taken back: readers see the major version before', async () => {
    await act(library, 'a.txt', "Publish(comment='tweede')");
    expect(await library.text('a.txt', 'visitor')).toBe('drie');
    expect((await act(library, 'a.txt', "UnPublish(comment='fout')")).status).toBe(200);
    expect(await state(library, 'a.txt')).toMatchObject({ Level: 2, UIVersionLabel: '1.2' });
    expect(await library.text('a.txt', 'visitor')).toBe('twee');
    expect(await library.text('a.txt')).toBe('drie');
    expect((await act(library, 'a.txt', "UnPublish(comment='weer')")).status).toBe(400);
  });

  it('are checked in as minor and as major versions', async () => {
    await library.upload('b.txt', 'een');
    await act(library, 'b.txt', 'CheckOut()');
    await act(library, 'b.txt', "CheckIn(comment='klein',checkintype=0)");
    expect(await state(library, 'b.txt')).toMatchObject({ Level: 2, UIVersionLabel: '0.2' });
    await act(library, 'b.txt', 'CheckOut()');
    await act(library, 'b.txt', "CheckIn(comment='groot',checkintype=1)");
    expect(await state(library, 'b.txt', 'visitor')).toMatchObject({ Level: 1, UIVersionLabel: '1.0' });
  });

  it('need minor versions to be published', async () => {
    const plain = await library.another('Gewoon');
    await plain.upload('a.txt', 'een');
    expect(await refusalOf(await act(plain, 'a.txt', "Publish(comment='')"))).toEqual([
      400, '-2146232832, Microsoft.SharePoint.SPException', 'You can only publish, unpublish documents in a minor version enabled list.',
    ]);
    expect((await act(plain, 'a.txt', "Approve(comment='')", 'owner')).status).toBe(400);
  });

  it('are kept as far as the limits say', async () => {
    const short = await library.another('Kort', { ...drafts, MajorVersionLimit: 2, MajorWithMinorVersionsLimit: 1 });
    await short.upload('a.txt', '0');
    for (const body of ['1', '2', '3']) {
      await short.upload('a.txt', body, ',Overwrite=true');
      await act(short, 'a.txt', "Publish(comment='')");
    }
    await short.upload('a.txt', '4', ',Overwrite=true');
    await short.upload('a.txt', '5', ',Overwrite=true');
    expect(await labels(short, 'a.txt')).toEqual(['2.0', '3.0', '3.1']);
    expect(await state(short, 'a.txt')).toMatchObject({ UIVersionLabel: '3.2' });
  });

  it('wait for approval where that is asked: only those who approve, and the author, see them', async () => {
    await moderated.upload('a.txt', 'een');
    const status = (person: 'member' | 'owner') =>
      moderated.get(person, `${moderated.file('a.txt')}/ListItemAllFields?$select=OData__ModerationStatus,OData__ModerationComments`);
    expect(await status('member')).toEqual({ OData__ModerationStatus: 3, OData__ModerationComments: null });
    await act(moderated, 'a.txt', "Publish(comment='graag')");
    expect(await status('owner')).toMatchObject({ OData__ModerationStatus: 2 });
    expect(await state(moderated, 'a.txt')).toMatchObject({ Level: 2, UIVersionLabel: '0.1' });
    for (const person of ['visitor', 'records'] as const) {
      expect((await moderated.tenant.as(person, 'GET', moderated.file('a.txt'))).status).toBe(404);
    }
    expect((await act(moderated, 'a.txt', "Approve(comment='ik zelf')")).status).toBe(403);
    expect((await act(moderated, 'a.txt', "Deny(comment='nog niet')", 'owner')).status).toBe(200);
    expect(await status('member')).toEqual({ OData__ModerationStatus: 1, OData__ModerationComments: 'nog niet' });
    await act(moderated, 'a.txt', "Publish(comment='nu wel')");
    expect((await act(moderated, 'a.txt', "Approve(comment='goed')", 'owner')).status).toBe(200);
    expect(await status('member')).toEqual({ OData__ModerationStatus: 0, OData__ModerationComments: 'goed' });
    expect(await state(moderated, 'a.txt', 'visitor')).toMatchObject({ Level: 1, UIVersionLabel: '1.0' });
    expect(await moderated.text('a.txt', 'visitor')).toBe('een');
  });

  it('are found by their status', async () => {
    await moderated.upload('c.txt', 'een');
    await act(moderated, 'c.txt', "Publish(comment='')");
    const waiting = `${moderated.list}/items?$select=FileLeafRef&$filter=OData__ModerationStatus eq 2`;
    expect(await moderated.get('owner', waiting)).toEqual({ value: [{ FileLeafRef: 'c.txt' }] });
    expect(await moderated.get('visitor', waiting)).toEqual({ value: [] });
  });

  it('are asked of list items as well: approved by who may, seen by others then', async () => {
    const lists = '/sites/werk/_api/web/lists';
    await library.post('owner', lists, { BaseTemplate: 100, Title: 'Voorstellen' });
    const list = `${lists}/getByTitle('Voorstellen')`;
    expect((await library.merge('owner', list, { EnableModeration: true })).status).toBe(204);
    await library.post('member', `${list}/items`, { Title: 'eerste' });
    expect(await library.get('visitor', `${list}/items?$select=Title`)).toEqual({ value: [] });
    expect((await library.tenant.as('visitor', 'GET', `${list}/items(1)`)).status).toBe(404);
    expect((await library.merge('member', `${list}/items(1)`, { OData__ModerationStatus: 0 })).status).toBe(403);
    expect((await library.merge('owner', `${list}/items(1)`, { OData__ModerationStatus: 0, OData__ModerationComments: 'goed' })).status).toBe(204);
    expect(await library.get('visitor', `${list}/items?$select=Title`)).toEqual({ value: [{ Title: 'eerste' }] });
    await library.merge('member', `${list}/items(1)`, { Title: 'tweede' });
    expect(await library.get('visitor', `${list}/items?$select=Title`)).toEqual({ value: [{ Title: 'eerste' }] });
    expect(await library.get('member', `${list}/items(1)?$select=Title,OData__ModerationStatus`)).toEqual({ Title: 'tweede', OData__ModerationStatus: 2 });
  });

  it('leave readers with what was approved last', async () => {
    await moderated.upload('b.txt', 'een');
    await act(moderated, 'b.txt', "Publish(comment='')");
    await act(moderated, 'b.txt', "Approve(comment='')", 'owner');
    await moderated.upload('b.txt', 'twee', ',Overwrite=true');
    await act(moderated, 'b.txt', "Publish(comment='')");
    expect(await moderated.text('b.txt', 'visitor')).toBe('een');
    await act(moderated, 'b.txt', "Deny(comment='')", 'owner');
    expect(await moderated.text('b.txt', 'visitor')).toBe('een');
    expect(await moderated.text('b.txt')).toBe('twee');
  });
});
