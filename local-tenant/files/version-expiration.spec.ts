import { Library } from './library.spec-support';

describe('the end of a former version', () => {
  let library: Library;
  beforeAll(async () => {
    library = await Library.start();
    await library.upload('a.txt', 'een');
    await library.upload('a.txt', 'twee', ',Overwrite=true');
    await library.upload('a.txt', 'drie', ',Overwrite=true');
  });
  afterAll(() => library.stop());

  const versions = () => library.get('member', `${library.file('a.txt')}/versions?$select=VersionLabel,ExpirationDate`);
  const set = (id: number, body?: unknown, person: 'member' | 'visitor' = 'member') =>
    library.post(person, `${library.file('a.txt')}/versions(${id})/SetExpirationDate()`, body);

  it('comes at the time that was set, and not for a version that is to be kept', async () => {
    // An hour after the small tenant's clock.
    const soon = '2026-03-12T11:00:00.000Z';
    expect((await set(512, { expirationDate: soon }, 'visitor')).status).toBe(403);
    for (const id of [512, 1024]) expect((await set(id, { expirationDate: soon })).status).toBe(200);
    expect((await set(1024)).status).toBe(200);
    expect(await versions()).toEqual({ value: [{ VersionLabel: '1.0', ExpirationDate: soon }, { VersionLabel: '2.0', ExpirationDate: null }] });
    library.tenant.pass(3601);
    expect(await versions()).toEqual({ value: [{ VersionLabel: '2.0', ExpirationDate: null }] });
    expect(await library.text('a.txt')).toBe('drie');
  });
});
