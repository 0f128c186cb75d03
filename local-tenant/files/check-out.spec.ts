import { Library, refusalOf } from './library.spec-support';

const checkOutException = 'Microsoft.SharePoint.SPFileCheckOutException';

describe('checking out and in', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
  });
  afterAll(() => library.stop());

  const act = (name: string, action: string, person: 'member' | 'owner' | 'records' = 'member') => library.post(person, `${library.file(name)}/${action}`);
  const state = (name: string, person: 'member' | 'owner' | 'visitor' = 'member') =>
    library.get(person, `${library.file(name)}?$select=CheckOutType,Level,UIVersionLabel,CheckInComment,CheckedOutByUser/Title&$expand=CheckedOutByUser`);
  const absolute = (name: string): string => `${library.tenant.url}${library.root}/${name}`;

  it('gives a file to one person: what they change others see when it is checked in', async () => {
    await library.upload('nota.txt', 'een');
    expect((await act('nota.txt', 'CheckOut()')).status).toBe(200);
    expect(await state('nota.txt')).toMatchObject({ CheckOutType: 0, Level: 255, UIVersionLabel: '1.1', CheckedOutByUser: { Title: 'Mo Lid' } });
    expect((await library.upload('nota.txt', 'twee', ',Overwrite=true')).status).toBe(200);
    await library.upload('nota.txt', 'drie', ',Overwrite=true');
    expect(await library.text('nota.txt')).toBe('drie');
    expect(await library.text('nota.txt', 'owner')).toBe('een');
    expect(await state('nota.txt', 'owner')).toMatchObject({ CheckOutType: 0, Level: 1, UIVersionLabel: '1.0' });
    expect((await act('nota.txt', "CheckIn(comment='klaar',checkintype=1)")).status).toBe(200);
    expect(await library.text('nota.txt', 'visitor')).toBe('drie');
    expect(await state('nota.txt', 'visitor')).toMatchObject({ CheckOutType: 2, Level: 1, UIVersionLabel: '2.0', CheckInComment: 'klaar', CheckedOutByUser: null });
    const versions = await library.get('member', `${library.file('nota.txt')}/versions?$select=VersionLabel`);
    expect(versions).toEqual({ value: [{ VersionLabel: '1.0' }] });
  });

  it('keeps everybody else out: content, columns, name, place, deletion and a second check-out', async () => {
    await library.upload('slot.txt', 'een');
    await act('slot.txt', 'CheckOut()');
    const refused = [423, `-2130575306, ${checkOutException}`, `The file "${absolute('slot.txt')}" is checked out for editing by i:0#.f|membership|member@small.example.`];
    expect(await refusalOf(await act('slot.txt', 'CheckOut()', 'records'))).toEqual(refused);
    expect(await refusalOf(await library.upload('slot.txt', 'x', ',Overwrite=true', 'records'))).toEqual(refused);
    expect(await refusalOf(await library.merge('records', `${library.file('slot.txt')}/ListItemAllFields`, { Title: 'x' }))).toEqual(refused);
    expect(await refusalOf(await library.tenant.as('records', 'DELETE', library.file('slot.txt'), undefined, { 'If-Match': '*' }))).toEqual(refused);
    expect(await refusalOf(await act('slot.txt', 'Recycle()', 'records'))).toEqual(refused);
    expect(await refusalOf(await act('slot.txt', `MoveTo(newurl='${library.root}/elders.txt',flags=0)`, 'records'))).toEqual(refused);
    expect(await refusalOf(await act('slot.txt', "CheckIn(comment='',checkintype=1)", 'records'))).toEqual(refused);
    expect(await refusalOf(await act('slot.txt', 'CheckOut()'))).toEqual(refused);
    expect(await library.text('slot.txt')).toBe('een');
  });

  it('can be given up: content and columns are as they were, and no version is left of it', async () => {
    await library.upload('terug.txt', 'een');
    await act('terug.txt', 'CheckOut()');
    await library.upload('terug.txt', 'twee', ',Overwrite=true');
    await library.merge('member', `${library.file('terug.txt')}/ListItemAllFields`, { Title: 'anders' });
    expect((await act('terug.txt', 'UndoCheckOut()')).status).toBe(200);
    expect(await library.text('terug.txt')).toBe('een');
    expect(await state('terug.txt')).toMatchObject({ CheckOutType: 2, Level: 1, UIVersionLabel: '1.0' });
    expect(await library.get('member', `${library.file('terug.txt')}/ListItemAllFields?$select=Title`)).toEqual({ Title: null });
    expect(await library.get('member', `${library.file('terug.txt')}/versions`)).toEqual({ value: [] });
  });

  it('does not stand in the way of a deletion that bypasses it, by who may override it', async () => {
    for (const name of ['weg1.txt', 'weg2.txt']) {
      await library.upload(name, 'een');
      await act(name, 'CheckOut()');
      await library.upload(name, 'twee', ',Overwrite=true');
    }
    const bypass = { parameters: { BypassCheckedOut: true } };
    expect((await library.post('records', `${library.file('weg1.txt')}/DeleteWithParameters`, bypass)).status).toBe(423);
    expect((await library.post('owner', `${library.file('weg1.txt')}/DeleteWithParameters`, bypass)).status).toBe(200);
    expect((await library.tenant.as('member', 'GET', library.file('weg1.txt'))).status).toBe(404);
    const recycled = await library.post('owner', `${library.file('weg2.txt')}/RecycleWithParameters`, bypass);
    const { value } = (await recycled.json()) as { value: string };
    expect((await library.post('owner', `/sites/werk/_api/web/recyclebin('${value}')/restore`)).status).toBe(200);
    expect([await library.text('weg2.txt', 'visitor'), await state('weg2.txt', 'owner')]).toMatchObject(['een', { CheckOutType: 2 }]);
  });

  it('passes shared locks when a client prefers that, and knows no other preference', async () => {
    await library.upload('voorkeur.txt', 'een');
    const remove = (Prefer: string) => library.tenant.as('member', 'DELETE', library.file('voorkeur.txt'), undefined, { 'If-Match': '*', Prefer });
    expect((await remove('return=minimal')).status).toBe(501);
    expect((await remove('bypass-shared-lock')).status).toBe(200);
  });

  it('is ended by somebody else only with the right to override it', async () => {
    await library.upload('ander.txt', 'een');
    await act('ander.txt', 'CheckOut()');
    expect((await act('ander.txt', 'UndoCheckOut()', 'records')).status).toBe(423);
    expect((await act('ander.txt', 'UndoCheckOut()', 'owner')).status).toBe(200);
    expect(await state('ander.txt')).toMatchObject({ CheckOutType: 2 });
  });

  it('is not for what nobody checked out, nor for readers', async () => {
    await library.upload('vrij.txt', 'een');
    const refused = [423, `-2147024738, ${checkOutException}`, `The file "${absolute('vrij.txt')}" is not checked out.`];
    expect(await refusalOf(await act('vrij.txt', "CheckIn(comment='',checkintype=1)"))).toEqual(refused);
    expect(await refusalOf(await act('vrij.txt', 'UndoCheckOut()'))).toEqual(refused);
    expect((await library.post('visitor', `${library.file('vrij.txt')}/CheckOut()`)).status).toBe(403);
  });

  it('checks in over the version that was checked out: its number stays', async () => {
    await library.upload('over.txt', 'een');
    await library.upload('over.txt', 'twee', ',Overwrite=true');
    await act('over.txt', 'CheckOut()');
    await library.upload('over.txt', 'drie', ',Overwrite=true');
    await act('over.txt', "CheckIn(comment='zelfde',checkintype=2)");
    expect(await state('over.txt')).toMatchObject({ UIVersionLabel: '2.0', CheckOutType: 2, CheckInComment: 'zelfde' });
    expect(await library.text('over.txt', 'visitor')).toBe('drie');
    expect(await library.get('member', `${library.file('over.txt')}/versions?$select=VersionLabel`)).toEqual({ value: [{ VersionLabel: '1.0' }] });
  });

  it('checks in a major version where there are no minor ones, whatever is asked for', async () => {
    await library.upload('groot.txt', 'een');
    await act('groot.txt', 'CheckOut()');
    expect((await act('groot.txt', "CheckIn(comment='',checkintype=0)")).status).toBe(200);
    expect(await state('groot.txt', 'visitor')).toMatchObject({ UIVersionLabel: '2.0', CheckOutType: 2 });
  });

  it('takes no comment above 1023 signs and no kind that there is not', async () => {
    await library.upload('klein.txt', 'een');
    await act('klein.txt', 'CheckOut()');
    expect((await act('klein.txt', `CheckIn(comment='${'x'.repeat(1024)}',checkintype=1)`)).status).toBe(400);
    expect((await act('klein.txt', "CheckIn(comment='',checkintype=7)")).status).toBe(400);
    expect(await state('klein.txt')).toMatchObject({ CheckOutType: 0 });
  });

  it('works without versions too', async () => {
    const plain = await library.another('Zonder', { EnableVersioning: false });
    await plain.upload('a.txt', 'een');
    await plain.post('member', `${plain.file('a.txt')}/CheckOut()`);
    await plain.upload('a.txt', 'twee', ',Overwrite=true');
    expect(await plain.text('a.txt', 'visitor')).toBe('een');
    await plain.post('member', `${plain.file('a.txt')}/CheckIn(comment='',checkintype=1)`);
    expect(await plain.text('a.txt', 'visitor')).toBe('twee');
    expect(await plain.get('member', `${plain.file('a.txt')}?$select=UIVersionLabel`)).toEqual({ UIVersionLabel: '1.0' });
    expect(await plain.get('member', `${plain.file('a.txt')}/versions`)).toEqual({ value: [] });
  });

  it('is demanded where the library demands it: new files begin with their maker, and nothing changes without it', async () => {
    const strict = await library.another('Streng', { ForceCheckout: true });
    await strict.upload('a.txt', 'een');
    expect(await strict.get('member', `${strict.file('a.txt')}?$select=CheckOutType,UIVersionLabel`)).toEqual({ CheckOutType: 0, UIVersionLabel: '0.1' });
    expect((await strict.tenant.as('visitor', 'GET', strict.file('a.txt'))).status).toBe(404);
    expect(await strict.get('visitor', `${strict.list}/items?$select=Id`)).toEqual({ value: [] });
    expect((await strict.post('member', `${strict.file('a.txt')}/UndoCheckOut()`)).status).toBe(400);
    await strict.post('member', `${strict.file('a.txt')}/CheckIn(comment='eerste',checkintype=1)`);
    expect(await strict.text('a.txt', 'visitor')).toBe('een');
    const refused = [
      423, `-2147018887, ${checkOutException}`,
      `The file "${library.tenant.url}${strict.root}/a.txt" is not checked out.  You must first check out this document before making changes.`,
    ];
    expect(await refusalOf(await strict.upload('a.txt', 'x', ',Overwrite=true'))).toEqual(refused);
    expect(await refusalOf(await strict.merge('member', `${strict.file('a.txt')}/ListItemAllFields`, { Title: 'x' }))).toEqual(refused);
    expect((await strict.post('member', `${strict.file('a.txt')}/CheckOut()`)).status).toBe(200);
    expect((await strict.upload('a.txt', 'twee', ',Overwrite=true')).status).toBe(200);
  });
});
