import { demandOpen, planLabel } from '../../src/app/libraries/plan-label';
import { canonicalJson } from '../../src/domain/ledger/canonical-json';
import { type DecisionContent, ledgerFormat, type VersionContent } from '../../src/domain/ledger/content';
import { sha256Hex } from '../../src/domain/ledger/hash';
import { projectContent } from '../../src/domain/ledger/projection';
import { formatTicket } from '../../src/domain/ledger/ticket';
import { startTenant, type TestTenant } from '../support/tenant';
import { addRow, post } from '../support/plain-rest';
import { loginNameOf } from '../../demo/visitor';
import { storeOf } from '../support/store-of';
import { seriesNamed, verified, verifiedVersion } from './verified-series';

const manager = 'an.claes';
const city = 'OVO999001';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

type Columns = Readonly<Record<string, string>>;

/** A ledger row as the register itself would write it, with what a forger changes of its columns. */
async function forge(person: string, list: 'Versions' | 'Decisions', folder: string, content: VersionContent | DecisionContent, change: Columns = {}): Promise<string> {
  const text = canonicalJson(content);
  const answer = await addRow(tenant, person, list, folder, { ...projectContent(content), Content: text, Hash: sha256Hex(text), ...change });
  const { value } = (await answer.json()) as { value: readonly { FieldName: string; FieldValue: string; HasException: boolean; ErrorMessage: string }[] };
  expect(value.filter(({ HasException }) => HasException)).toEqual([]);
  const id = Number(value.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
  return formatTicket(list === 'Versions' ? 'version' : 'decision', id);
}

async function inForce(code: string) {
  const version = (await verified(tenant, code)).find(({ standing }) => standing === 'inForce');
  if (!version?.content) throw new Error(`${code} has no version in force`);
  return { ...version, content: version.content };
}

/** The version does not verify and says why; the one in force stays so; and no label is made from the forged one. */
async function expectPowerless(code: string, ticket: string, faults: readonly string[]): Promise<void> {
  const version = await verifiedVersion(tenant, code, ticket);
  expect(version.faults.map((fault) => fault.code)).toEqual(expect.arrayContaining([...faults]));
  expect(['notVerified', 'pending']).toContain(version.standing);
  const plan = await planLabel(await storeOf(tenant, manager), code, 'nl-nl').catch((error: unknown) => error);
  if (plan instanceof Error) expect(plan).toMatchObject({ code: 'VERSION_NOT_VERIFIED' });
  else expect(plan).not.toMatchObject({ version: { ticket } });
}

const complaints = 'Klachten over dienstverlening';

it('a version whose columns differ from its content', async () => {
  const code = await seriesNamed(tenant, complaints);
  const { content, ticket, hash } = await inForce(code);
  const next = { ...content, version: 2, follows: { ticket, hash }, previous: { ticket, hash }, reviewMotivation: 'x', flow: 'short' as const };
  await expectPowerless(code, await forge(manager, 'Versions', city, next, { Destination: 'keep' }), ['columnsDiffer']);
});

it('a version with a copied hash', async () => {
  const code = await seriesNamed(tenant, complaints);
  const { content, hash } = await inForce(code);
  const other = { ...content, appraisal: { ...content.appraisal, legalPeriod: 'P1Y' } };
  await expectPowerless(code, await forge(manager, 'Versions', city, other, { Hash: hash }), ['hashDiffers']);
});

it('a decision on one’s own submission', async () => {
  const code = await seriesNamed(tenant, complaints);
  const { content, ticket, hash } = await inForce(code);
  const mine: VersionContent = { ...content, version: 2, follows: { ticket, hash }, previous: { ticket, hash }, reviewMotivation: 'x', appraisal: { ...content.appraisal, legalPeriod: 'P1Y' } };
  const version = await forge(manager, 'Versions', city, mine);
  const added = await post(tenant, 'greet.willems', "sitegroups/getbyname('SCL deciders')/users", { LoginName: loginNameOf(manager) });
  expect(added.ok).toBe(true);
  const decision: DecisionContent = {
    format: ledgerFormat, kind: 'decision', series: code, previous: null, by: 'an.claes@lindervoort.example', at: '2026-01-01T00:00:00.000Z',
    committee: 'SCL', version: { ticket: version, hash: sha256Hex(canonicalJson(mine)) }, outcome: 'approve', motivation: '', onBehalfOf: '',
  };
  await forge(manager, 'Decisions', 'SCL', decision);
  const found = await verifiedVersion(tenant, code, version);
  expect(found.standing).not.toBe('inForce');
  expect(found.verified).toBe(false);
  expect(found.withoutEffect.flatMap(({ faults }) => faults.map((fault) => fault.code))).toEqual(expect.arrayContaining(['ownSubmission']));
});

it('an old approved version that is sent in again', async () => {
  const code = await seriesNamed(tenant, 'Personeelsdossier');
  const [first] = await verified(tenant, code);
  const replayed = await forge(manager, 'Versions', city, first!.content!);
  await expectPowerless(code, replayed, ['replayed']);
  expect((await inForce(code)).ticket).not.toBe(replayed);
});

it('a short flow that names a version of another series', async () => {
  const code = await seriesNamed(tenant, complaints);
  const other = await inForce(await seriesNamed(tenant, 'Beelden van bewakingscamera’s'));
  const { content } = await inForce(code);
  const stolen: VersionContent = { ...content, version: 2, flow: 'short', reviewMotivation: 'x', follows: { ticket: other.ticket, hash: other.hash }, appraisal: other.content.appraisal };
  const ticket = await forge(manager, 'Versions', city, stolen);
  await expectPowerless(code, ticket, ['predecessorMissing']);
});

describe('a version that ends its series', () => {
  const end = { flow: 'short', reviewMotivation: 'x', validTo: '2020-12-31', successor: '' } as const;
  const after = (one: Awaited<ReturnType<typeof inForce>>, change: Partial<VersionContent>): VersionContent => {
    const { content, ticket, hash } = one;
    return { ...content, ...end, version: content.version + 1, follows: { ticket, hash }, previous: { ticket, hash }, ...change };
  };

  it.each<[string, (content: VersionContent) => Partial<VersionContent>, string]>([
    ['shortens the term as well', ({ appraisal }) => ({ appraisal: { ...appraisal, legalPeriod: 'P1Y' } }), 'closingChanges'],
    ['rewrites the description as well', ({ description }) => ({ description: { ...description, title: 'Iets anders' } }), 'closingChanges'],
    ['goes round the short flow', () => ({ flow: 'full' }), 'closingNotShort'],
    ['says no reason', () => ({ reviewMotivation: '' }), 'closingUnexplained'],
    ['names itself as successor', ({ series }) => ({ successor: series }), 'successorItself'],
    ['names a successor and no end', () => ({ validTo: '', successor: 'OVO999001_001_002' }), 'successorWithoutEnd'],
    ['ends on a day that is not there', () => ({ validTo: '2020-02-31' }), 'contentMalformed'],
  ])('and %s', async (_, change, fault) => {
    const code = await seriesNamed(tenant, complaints);
    const before = await inForce(code);
    const ticket = await forge(manager, 'Versions', city, after(before, change(before.content)));
    await expectPowerless(code, ticket, [fault]);
    expect((await inForce(code)).ticket).toBe(before.ticket);
  });

  it('and hides the end from its columns, or shows one that it does not say', async () => {
    const code = await seriesNamed(tenant, complaints);
    const before = await inForce(code);
    await expectPowerless(code, await forge(manager, 'Versions', city, after(before, {}), { ValidTo: '' }), ['columnsDiffer']);
    const open = after(before, { validTo: '', at: '2026-02-01T00:00:00.000Z' });
    await expectPowerless(code, await forge(manager, 'Versions', city, open, { ValidTo: '2020-12-31' }), ['columnsDiffer']);
    expect((await inForce(code)).ticket).toBe(before.ticket);
  });

  it('is not taken from who may not submit for the organisation', async () => {
    const code = await seriesNamed(tenant, complaints);
    const content = after(await inForce(code), {});
    const text = canonicalJson(content);
    for (const person of ['joris.desmet', 'dirk.vermeulen', 'els.janssens', 'frank.goossens']) {
      const answer = await addRow(tenant, person, 'Versions', city, { ...projectContent(content), Content: text, Hash: sha256Hex(text) });
      expect([person, answer.status]).toEqual([person, 403]);
    }
  });

  it('keeps every path from labelling another library', async () => {
    const code = await seriesNamed(tenant, 'Milieuvergunning: hinderlijke inrichtingen');
    const store = await storeOf(tenant, manager);
    const plan = await planLabel(store, code, 'nl-nl');
    expect(plan.closing).toMatchObject({ closed: true, closedFrom: '2017-02-23' });
    expect(() => demandOpen(plan, null)).toThrow(expect.objectContaining({ code: 'SERIES_SUCCEEDED' }));
  });
});

it('a row that is no content at all stops nothing', async () => {
  const code = await seriesNamed(tenant, complaints);
  const before = await inForce(code);
  await addRow(tenant, manager, 'Versions', city, { Title: 'x', SeriesCode: code, Content: '<img src=x onerror=alert(1)>', Hash: 'x' });
  expect((await inForce(code)).ticket).toBe(before.ticket);
  expect((await verified(tenant, code)).at(-1)).toMatchObject({ verified: false, content: null });
});
