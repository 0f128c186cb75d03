import { connect } from '../../src/store/connection';
import { seriesData, decisionOn, journalOf, versionOf } from './contents';
import { mailOf, people, type RegisteredSite, startRegisteredSite } from './registered-site';

let site: RegisteredSite;
beforeAll(async () => {
  site = await startRegisteredSite();
});
afterAll(() => site.tenant.stop());

const code = 'OVO999001_001_001';

describe('ledgers', () => {
  it('hold what was written, by whom and in whose folder, and chain a series', async () => {
    const { versions } = await site.store('manager');
    expect(await versions.last(code)).toBeNull();
    const first = await versions.append(versionOf(code, seriesData()));
    expect(await versions.last(code)).toEqual({ ticket: first.ticket, hash: first.hash });
    const row = await versions.byTicket(first.ticket);
    expect(row).toMatchObject({ folder: 'OVO999001', author: mailOf(people.manager), hash: first.hash });
    expect(row.columns).toMatchObject({ SeriesCode: code, VersionNumber: '1', Title: 'Omgevingsvergunningen', LegalPeriod: 'P10Y' });
    const second = await versions.append(versionOf(code, seriesData(), { previous: { ticket: first.ticket, hash: first.hash }, version: 2 }));
    expect((await versions.ofSeries(code)).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('hold long contents over several columns', async () => {
    const { versions } = await site.store('manager');
    const words = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join('');
    const data = seriesData({ description: words, remarks: words.slice(0, 19_000) });
    const { ticket } = await versions.append(versionOf('OVO999001_009_001', data));
    const row = await versions.byTicket(ticket);
    expect(JSON.parse(row.content)).toMatchObject({ description: { description: words } });
    expect(row.content.length).toBeGreaterThan(200_000);
  });

  it('let only a committee\'s deciders decide, and in their own folder', async () => {
    const version = await (await site.store('manager')).versions.append(versionOf(code, seriesData()));
    for (const role of ['manager', 'member', 'reader', 'otherDecider'] as const) {
      const { decisions } = await site.store(role);
      await expect(decisions.append(decisionOn(code, version, 'SC1'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    const { decisions } = await site.store('decider');
    await expect(decisions.append(decisionOn(code, version, 'SC2'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const decision = await decisions.append(decisionOn(code, version, 'SC1'));
    expect((await decisions.ofVersion(version.ticket)).map(({ id, folder }) => [id, folder])).toEqual([[decision.id, 'SC1']]);
  });

  it('gather the evidence of many series in a few requests', async () => {
    const { evidence } = await site.store('reader');
    const [one, none] = await evidence.ofMany([code, 'OVO999002_001_001']);
    expect(one?.versions.length).toBeGreaterThan(1);
    expect(one?.decisions).toHaveLength(1);
    expect(one?.organisation).toMatchObject({ code: 'OVO999001', committee: 'SC1' });
    expect([...(one?.organisationPeople ?? [])].sort()).toEqual([mailOf(people.manager), mailOf(people.approver)].sort());
    expect(none).toMatchObject({ versions: [], decisions: [], recognitions: [], organisation: { code: 'OVO999002' } });
  });

  it('take many rows at once and read each of them back', async () => {
    const { journal } = await site.store('manager');
    const results = await journal.appendMany(Array.from({ length: 120 }, (_, index) => journalOf(`OVO999001_005_${String(index + 1).padStart(3, '0')}`)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await journal.ofCorrelation('c1')).toHaveLength(120);
    const page = await journal.ofOrganisation('OVO999001', null, 50);
    expect(page.items).toHaveLength(50);
    expect(page.next).not.toBeNull();
    expect(await (await site.store('otherManager')).journal.ofCorrelation('c1')).toEqual([]);
  });
});

describe('codes', () => {
  it('are given out once, to one key, however many ask at the same time', async () => {
    const [one, two] = [await site.store('manager'), await site.store('manager')];
    const keys = Array.from({ length: 40 }, (_, index) => `row ${index}`);
    const [mine, theirs] = await Promise.all([
      one.codes.giveOut('OVO999001', keys.map((key) => `a ${key}`)),
      two.codes.giveOut('OVO999001', keys.map((key) => `b ${key}`)),
    ]);
    const codes = [...mine, ...theirs].map((given) => given.code);
    expect(new Set(codes).size).toBe(80);
    expect(await one.codes.giveOut('OVO999001', ['a row 3', 'a row 3', 'new'])).toMatchObject([{ code: mine[3]?.code }, { code: mine[3]?.code }, { rowKey: 'new' }]);
    expect((await two.codes.byRowKeys(['b row 7', 'unknown'])).get('b row 7')?.code).toBe(theirs[7]?.code);
  });

  it('that exist elsewhere are claimed, once', async () => {
    const { codes } = await site.store('manager');
    const claimed = await codes.claim([
      { code: 'OVO999001_012_003', rowKey: 'known elsewhere' },
      { code: 'OVO999001_001_001', rowKey: 'taken above' },
    ]);
    expect(claimed.map((result) => (result.ok ? result.value.code : result.error.code))).toEqual(['OVO999001_012_003', 'CODE_TAKEN']);
    const again = await codes.claim([{ code: 'OVO999001_012_003', rowKey: 'known elsewhere' }]);
    expect(again[0]?.ok).toBe(true);
  });

  it('are not given out by a reader', async () => {
    const { codes } = await site.store('reader');
    await expect(codes.giveOut('OVO999001', ['x'])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('libraries', () => {
  it('show the organisation\'s sites and take the series column with its default', async () => {
    const { libraries, organisations } = await site.store('owner');
    const [siteUrl] = (await organisations.byCode('OVO999001'))?.sites ?? [];
    const bearer = await site.tenant.token(people.owner);
    await connect(siteUrl ?? '', { bearer }).web.lists.add('Dossiers', '', 101);
    const library = (await libraries.ofSite(siteUrl ?? '')).find(({ title }) => title === 'Dossiers');
    if (library === undefined) throw new Error('The library must be among those of its site');
    expect(library).toMatchObject({ siteUrl, itemCount: 0, url: `${siteUrl}/Dossiers` });
    expect(await libraries.seriesDefault(library)).toBeNull();
    expect(await libraries.ensureSeriesColumn(library, code)).toEqual({ changed: true });
    expect(await libraries.ensureSeriesColumn(library, code)).toEqual({ changed: false });
    expect(await libraries.ensureSeriesColumn(library, 'OVO999001_001_002')).toEqual({ changed: true });
    expect(await libraries.seriesDefault(library)).toBe('OVO999001_001_002');
    expect(await libraries.byId(library.siteUrl, library.id)).toEqual(library);
    expect(await libraries.coverage(library, code)).toEqual({ withCode: 0, total: 0 });
  });

  it('have one row each', async () => {
    const { libraryLabels } = await site.store('manager');
    const label = {
      siteUrl: `${site.tenant.url}/sites/omgeving`,
      listId: 'A3C0E2F4-0000-4000-8000-000000000001',
      libraryTitle: 'Documenten',
      libraryUrl: `${site.tenant.url}/sites/omgeving/Gedeelde%20documenten`,
      seriesCode: code,
      versionTicket: 'V1',
      versionHash: 'x',
      labelName: code,
      step: 'requested',
      stepLog: '',
      problem: '',
    } as const;
    const created = await libraryLabels.create(label);
    expect(created).toMatchObject({ ...label, listId: label.listId.toLowerCase() });
    await expect(libraryLabels.create(label)).rejects.toMatchObject({ code: 'DUPLICATE' });
    const updated = await libraryLabels.update(created.id, created.etag, { step: 'set' });
    expect(await libraryLabels.byList(label.listId)).toEqual(updated);
    await expect(libraryLabels.update(created.id, created.etag, { step: 'synced' })).rejects.toMatchObject({ code: 'CONFLICT', current: updated });
  });
});
