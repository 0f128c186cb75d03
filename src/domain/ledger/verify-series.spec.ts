import type { LedgerRow, VersionContent } from './content';
import type { Evidence } from './evidence';
import {
  committee,
  decisionContent,
  evidenceOf,
  organisation,
  recognitionContent,
  referenceTo,
  rowOf,
  series,
  versionContent,
} from './evidence.spec-support';
import { sha256Hex } from './hash';
import { verifySeries, verifyVersion } from './verify-series';
import type { Verification } from './verification';

const first = rowOf(10, versionContent());
const approval = rowOf(5, decisionContent(first));
const approved = evidenceOf({ versions: [first], decisions: [approval] });

const codesOf = (version: Verification | null): string[] => (version?.faults ?? []).map(({ code }) => code);
const verdict = (evidence: Evidence, ticket = 'V10'): [string | undefined, string[]] => {
  const version = verifyVersion(ticket, evidence);
  return [version?.standing, codesOf(version)];
};
const follow = (row: LedgerRow, given: Partial<VersionContent> = {}): VersionContent =>
  versionContent({ version: 2, follows: referenceTo(row), at: '2027-01-01T09:00:00Z', ...given });
const changed = { ...versionContent().appraisal, adminPeriod: 'P5Y' };

describe('a version approved by a decision', () => {
  it('verifies, is in force, and says what it rests on', () => {
    const { inForce, versions } = verifySeries(approved);
    expect(versions).toHaveLength(1);
    expect(inForce).toMatchObject({
      ticket: 'V10',
      verified: true,
      standing: 'inForce',
      restsOn: { kind: 'decision', ticket: 'D5', authority: committee, by: 'voorzitter@commissie.example', at: '2026-03-02T10:00:00Z' },
      chain: ['V10'],
      faults: [],
      notes: [],
      withoutEffect: [],
    });
    expect(inForce?.approval).toEqual(inForce?.restsOn);
  });

  it('is pending before that', () => {
    expect(verdict({ ...approved, decisions: [] })).toEqual(['pending', ['notDecided']]);
    expect(verifySeries({ ...approved, decisions: [] }).inForce).toBeNull();
  });

  it.each([
    ['return', 'returned'],
    ['reject', 'rejected'],
  ] as const)('%s: the first decision that has effect counts, later ones do not', (outcome, standing) => {
    const refusal = rowOf(4, decisionContent(first, { outcome, motivation: 'De termijn is te kort.' }));
    const evidence = { ...approved, decisions: [approval, refusal] };
    expect(verdict(evidence)).toEqual([standing, [standing]]);
    expect(verifySeries(evidence).inForce).toBeNull();
    expect(verdict({ ...approved, decisions: [approval, { ...refusal, id: 6 }] })).toEqual(['inForce', []]);
  });

  it('asks a motivation of a refusal', () => {
    const mute = rowOf(4, decisionContent(first, { outcome: 'reject', motivation: ' ' }));
    expect(verdict({ ...approved, decisions: [mute, approval] })).toEqual(['inForce', []]);
    expect(verdict({ ...approved, decisions: [mute] })).toEqual(['notVerified', ['motivationMissing']]);
  });

  it('has no verdict for a version that is not there', () => {
    expect(verifyVersion('V99', approved)).toBeNull();
  });
});

describe('a decision that has no effect', () => {
  const onlyBy = (given: Parameters<typeof decisionContent>[1], row: Partial<LedgerRow> = {}): Evidence => ({
    ...approved,
    decisions: [rowOf(5, decisionContent(first, given), row)],
  });

  it.each<[string, Evidence, string[]]>([
    ['stands in the folder of another committee', onlyBy({}, { folder: 'OTHER' }), ['decisionInOtherFolder']],
    ['names another committee in its content', onlyBy({ committee: 'OTHER' }, { folder: committee }), ['committeeNotCompetent']],
    ['is of another committee altogether', onlyBy({ committee: 'OTHER' }), ['decisionInOtherFolder', 'committeeNotCompetent']],
    ['is by someone of the organisation', onlyBy({ by: 'bert@stad.example' }), ['ownOrganisation']],
    ['is by someone of the organisation under a borrowed name', onlyBy({ by: 'bert@stad.example' }, { author: 'v@c.example' }), ['ownOrganisation']],
    [
      'has an author of the organisation, whatever its content says',
      onlyBy({}, { author: 'i:0#.f|membership|Bert@Stad.example' }),
      ['ownOrganisation'],
    ],
    ['names the hash of another content', onlyBy({ version: { ticket: 'V10', hash: 'ab'.repeat(32) } }), ['namesOtherContent']],
    ['is about another series', onlyBy({ series: 'OVO999001_001_002' }, { columns: approval.columns }), ['columnsDiffer', 'otherSeries']],
    ['says otherwise in its columns', onlyBy({}, { columns: { ...approval.columns, Outcome: 'reject' } }), ['columnsDiffer']],
    ['carries a copied hash', onlyBy({ motivation: 'Andere inhoud' }, { hash: approval.hash }), ['hashDiffers']],
    ['cannot be read', onlyBy({}, { content: '{"outcome":"approve"' }), ['contentUnreadable']],
    ['lacks members', onlyBy({}, { content: '{"outcome":"approve"}' }), ['contentMalformed']],
  ])('%s', (_, evidence, codes) => {
    expect(verdict(evidence)).toEqual(['notVerified', codes]);
    const version = verifyVersion('V10', evidence);
    expect(version?.verified).toBe(false);
    expect(version?.withoutEffect).toEqual([{ ticket: 'D5', faults: version?.faults }]);
    expect(verifySeries(evidence).inForce).toBeNull();
  });

  it('is on an own submission, by a submitter who left the organisation', () => {
    const evidence = { ...approved, organisationPeople: [], decisions: [rowOf(5, decisionContent(first, { by: 'AN@stad.example' }))] };
    expect(verdict(evidence)).toEqual(['notVerified', ['ownSubmission']]);
  });

  it('does not keep a good one from counting', () => {
    const nonsense = rowOf(4, decisionContent(first), { folder: 'OTHER' });
    const version = verifyVersion('V10', { ...approved, decisions: [nonsense, approval] });
    expect(version).toMatchObject({ standing: 'inForce', withoutEffect: [{ ticket: 'D4' }] });
  });

  it('does not touch a version that it does not name, malformed or not', () => {
    const unreadable = rowOf(4, decisionContent(first), { content: 'x' });
    const { VersionTicket: _, ...columns } = unreadable.columns;
    const astray = { ...unreadable, columns };
    const onOther = rowOf(3, decisionContent(first, { version: { ticket: 'V11', hash: first.hash } }));
    expect(verifyVersion('V10', { ...approved, decisions: [astray, onOther, approval] })?.withoutEffect).toEqual([]);
  });

  it('is taken while the organisation has no competent committee', () => {
    const nobody = { code: organisation, committee: '' };
    expect(verdict({ ...approved, organisation: nobody, decisions: [] })).toEqual(['notVerified', ['committeeUnknown']]);
    expect(verdict({ ...approved, organisation: nobody, decisions: [{ ...approval, folder: '' }] })).toEqual([
      'notVerified',
      ['committeeUnknown', 'committeeNotCompetent', 'committeeNotCompetent'],
    ]);
  });

  it('is on a version that names another committee than the competent one', () => {
    const row = rowOf(10, versionContent({ committee: 'OTHER' }));
    const evidence = evidenceOf({ versions: [row], decisions: [rowOf(5, decisionContent(row))] });
    expect(verdict(evidence)).toEqual(['notVerified', ['committeeNotCompetent']]);
  });
});

describe('a row that is not what it should be', () => {
  const withRow = (given: Partial<LedgerRow>): Evidence => ({ ...approved, versions: [{ ...first, ...given }] });
  const anew = (content: VersionContent, given: Partial<LedgerRow> = {}): Evidence => {
    const row = rowOf(10, content, given);
    return evidenceOf({ versions: [row], decisions: [rowOf(5, decisionContent(row))] });
  };

  it.each<[string, Evidence, string[]]>([
    ['one byte of its content changed', withRow({ content: first.content.replace('P10Y', 'P11Y') }), ['hashDiffers', 'columnsDiffer']],
    ['content changed where no column shows it', withRow({ content: first.content.replace('Verjaring', 'Verjarinj') }), ['hashDiffers', 'columnsDiffer']],
    ['columns that differ from its content', withRow({ columns: { ...first.columns, AdminPeriod: 'P1Y' } }), ['columnsDiffer']],
    ['a column too few', withRow({ columns: {} }), ['columnsDiffer']],
    ['a copied hash', anew(versionContent({ appraisal: changed }), { hash: first.hash }), ['hashDiffers']],
    ['content in another form', withRow({ content: ` ${first.content}`, hash: sha256Hex(` ${first.content}`) }), ['contentUnreadable']],
    ['no content', withRow({ content: '' }), ['contentUnreadable']],
    ['the folder of another organisation', withRow({ folder: 'OVO999002' }), ['folderDiffers']],
    ['another series in its content', anew(versionContent({ series: 'OVO999001_001_002' })), ['otherSeries']],
    ['another organisation', anew(versionContent({ organisation: 'OVO999002' })), ['codeOfOtherOrganisation', 'organisationUnknown']],
    ['an organisation that the register lacks', { ...approved, organisation: null }, ['organisationUnknown']],
    ['a number without a predecessor', anew(versionContent({ version: 2 })), ['firstNumberWrong']],
  ])('has %s', (_, evidence, codes) => {
    expect(verdict(evidence)).toEqual(['notVerified', codes]);
    expect(verifyVersion('V10', evidence)).toMatchObject({ verified: false, intact: false, restsOn: null });
    expect(verifySeries(evidence).inForce).toBeNull();
  });

  it('is shown among the others and breaks none of them', () => {
    const junk = [1, 2, 3].map((id) => rowOf(id, versionContent(), { content: ['null', '[]', '{"a":'][id - 1] as string }));
    const { versions, inForce } = verifySeries({ ...approved, versions: [first, ...junk] });
    expect(versions.map(({ ticket, standing }) => [ticket, standing])).toEqual([
      ['V1', 'notVerified'],
      ['V2', 'notVerified'],
      ['V3', 'notVerified'],
      ['V10', 'inForce'],
    ]);
    expect(inForce?.ticket).toBe('V10');
  });

  it('rewritten as a whole by an owner no longer fits the decision that names it', () => {
    const rewritten = rowOf(10, versionContent({ appraisal: changed }));
    expect(verdict({ ...approved, versions: [rewritten] })).toEqual(['notVerified', ['namesOtherContent']]);
  });
});

describe('an old approved version replayed', () => {
  const second = rowOf(11, follow(first, { appraisal: changed }));
  const both: Evidence = {
    ...approved,
    versions: [first, second],
    decisions: [approval, rowOf(6, decisionContent(second))],
  };
  const replay = { ...first, id: 12 };

  it('copied to the letter is not believed a second time', () => {
    const evidence = { ...both, versions: [...both.versions, replay] };
    expect(verdict(evidence, 'V12')).toEqual(['notVerified', ['replayed']]);
    expect(verifySeries(evidence).inForce?.ticket).toBe('V11');
  });

  it('is not saved by a decision of the competent committee that names the copy', () => {
    const evidence = { ...both, versions: [...both.versions, replay], decisions: [...both.decisions, rowOf(7, decisionContent(replay))] };
    expect(verdict(evidence, 'V12')).toEqual(['notVerified', ['replayed']]);
  });

  it('dressed up as new waits for a decision of its own, and never goes before what was there', () => {
    const again = rowOf(12, versionContent({ at: '2027-05-01T00:00:00Z' }));
    const evidence = { ...both, versions: [...both.versions, again] };
    expect(verdict(evidence, 'V12')).toEqual(['pending', ['notDecided']]);
    const decided = { ...evidence, decisions: [...both.decisions, rowOf(7, decisionContent(again))] };
    expect(verdict(decided, 'V12')).toEqual(['overtaken', ['overtaken']]);
    expect(verifyVersion('V12', decided)?.faults[0]?.params).toEqual({ ticket: 'V12', by: 'V10' });
    expect(verifySeries(decided).inForce?.ticket).toBe('V11');
  });

  it('by the short flow on the version in force has another appraisal', () => {
    const short = rowOf(12, follow(second, { flow: 'short', version: 3 }));
    expect(verdict({ ...both, versions: [...both.versions, short] }, 'V12')).toEqual(['notVerified', ['shortAppraisalDiffers']]);
  });

  it('is no replay when the older row is not in order: a write that went wrong can be done again', () => {
    const damaged = { ...first, id: 9, columns: {} };
    expect(verdict({ ...approved, versions: [damaged, first] })).toEqual(['inForce', []]);
  });

  it('supersedes nothing; the later version does', () => {
    expect(verifySeries(both).versions.map(({ standing }) => standing)).toEqual(['superseded', 'inForce']);
  });
});

describe('the short flow', () => {
  const short = rowOf(11, follow(first, { flow: 'short' }));
  const evidence: Evidence = { ...approved, versions: [first, short] };

  it('verifies with the same appraisal on a predecessor that verifies, and says on which approval it rests', () => {
    expect(verifyVersion('V11', evidence)).toMatchObject({
      standing: 'inForce',
      restsOn: { kind: 'shortFlow', ticket: 'V10', authority: '', by: 'an@stad.example' },
      approval: { kind: 'decision', ticket: 'D5' },
      chain: ['V11', 'V10'],
    });
    expect(verifyVersion('V10', evidence)?.standing).toBe('superseded');
  });

  it('goes on over several versions', () => {
    const third = rowOf(12, follow(short, { flow: 'short', version: 3, at: '2028-01-01T00:00:00Z' }));
    expect(verifySeries({ ...evidence, versions: [third, short, first] }).inForce).toMatchObject({ ticket: 'V12', chain: ['V12', 'V11', 'V10'] });
  });

  it.each<[string, Evidence, string[]]>([
    ['the predecessor was never approved', { ...evidence, decisions: [] }, ['predecessorNotVerified']],
    ['the predecessor is not there', { ...evidence, versions: [short] }, ['predecessorMissing']],
    ['the predecessor changed', { ...evidence, versions: [{ ...first, content: first.content.replace('P10Y', 'P11Y') }, short] }, ['predecessorDiffers']],
    ['the predecessor is not in order', { ...evidence, versions: [{ ...first, folder: 'X' }, short] }, ['predecessorUnfit']],
    ["the predecessor's hash column changed", { ...evidence, versions: [{ ...first, hash: 'ab'.repeat(32) }, short] }, ['predecessorUnfit']],
    ["the predecessor's decision changed", { ...evidence, decisions: [{ ...approval, hash: 'ab'.repeat(32) }] }, ['predecessorNotVerified']],
    [
      'the predecessor is of another series',
      { ...evidence, versions: [rowOf(10, versionContent({ series: 'OVO999001_001_002' })), rowOf(11, follow(rowOf(10, versionContent({ series: 'OVO999001_001_002' })), { flow: 'short' }))] },
      ['predecessorUnfit'],
    ],
    ['the row itself names another series', { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', series: 'OVO999001_001_002' }))] }, ['otherSeries']],
    ['the row is of another organisation', { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', organisation: 'OVO999002' }))] }, ['codeOfOtherOrganisation', 'organisationUnknown']],
    ['the motivation differs', { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', appraisal: { ...versionContent().appraisal, adminMotivation: 'x' } }))] }, ['shortAppraisalDiffers']],
    ['the number is not the next', { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', version: 3 }))] }, ['numberWrong']],
    ['there is no predecessor at all', { ...evidence, versions: [first, rowOf(11, versionContent({ flow: 'short', at: '2027-01-01T00:00:00Z' }))] }, ['shortWithoutPredecessor']],
  ])('does not verify when %s', (_, given, codes) => {
    expect(verdict(given, 'V11')).toEqual(['notVerified', codes]);
    expect(verifySeries(given).inForce?.ticket).not.toBe('V11');
  });

  it('cannot go round in a circle, nor point forwards', () => {
    const forward = rowOf(9, versionContent({ flow: 'short', version: 2, follows: { ticket: 'V11', hash: short.hash } }));
    const itself = rowOf(8, versionContent({ flow: 'short', version: 2, follows: { ticket: 'V8', hash: 'ab'.repeat(32) } }));
    const given = { ...evidence, versions: [itself, forward, first, short] };
    expect(verdict(given, 'V9')).toEqual(['notVerified', ['predecessorMissing']]);
    expect(verdict(given, 'V8')).toEqual(['notVerified', ['predecessorMissing']]);
  });

  it('asks no decision and gets none', () => {
    const decision = rowOf(6, decisionContent(short));
    const unlike = rowOf(11, follow(first, { flow: 'short', appraisal: changed }));
    expect(verifyVersion('V11', { ...evidence, decisions: [approval, decision] })).toMatchObject({
      standing: 'inForce',
      restsOn: { kind: 'shortFlow' },
      withoutEffect: [{ ticket: 'D6', faults: [{ code: 'notAskedInShortFlow' }] }],
    });
    expect(verdict({ ...approved, versions: [first, unlike], decisions: [approval, rowOf(6, decisionContent(unlike))] }, 'V11')).toEqual([
      'notVerified',
      ['shortAppraisalDiffers'],
    ]);
  });
});

describe('a recognition', () => {
  const recognised = (given: Parameters<typeof recognitionContent>[1] = {}, row: Partial<LedgerRow> = {}): Evidence => ({
    ...approved,
    decisions: [],
    recognitions: [rowOf(3, recognitionContent(first, given), row)],
  });

  it('is equal to a decision', () => {
    expect(verifyVersion('V10', recognised())).toMatchObject({
      standing: 'inForce',
      restsOn: {
        kind: 'recognition',
        ticket: 'R3',
        authority: `https://serieregister.vlaanderen.be/id/serie/${'ab'.repeat(32)}`,
        by: 'erkenner@stad.example',
        at: '2026-02-28',
      },
    });
  });

  it('holds for an organisation whose committee does not work here', () => {
    expect(verdict({ ...recognised(), organisation: { code: organisation, committee: 'VLA' } })).toEqual(['inForce', []]);
    expect(verdict({ ...recognised(), organisation: { code: organisation, committee: '' } })).toEqual(['inForce', []]);
  });

  it('holds beside a refusal here, because what is published elsewhere is approved', () => {
    const refusal = rowOf(4, decisionContent(first, { outcome: 'return', motivation: 'Te kort.' }));
    expect(verdict({ ...recognised(), decisions: [refusal] })).toEqual(['inForce', []]);
  });

  it.each<[string, Evidence, string[]]>([
    ['names other content', recognised({ version: { ticket: 'V10', hash: 'ab'.repeat(32) } }), ['namesOtherContent']],
    ['names another series', recognised({ series: 'OVO999001_001_002' }), ['otherSeries']],
    ['has another address than the central register', recognised({ registerUri: `https://evil.example/id/serie/${'ab'.repeat(32)}` }), ['contentMalformed']],
    ['has no date', recognised({ approvedOn: '2026-13-01' }), ['contentMalformed']],
    ['has no evidence', recognised({ evidenceHash: '' }), ['contentMalformed']],
    ['was changed', recognised({}, { hash: 'ab'.repeat(32) }), ['hashDiffers']],
  ])('has no effect when it %s', (_, evidence, codes) => {
    expect(verdict(evidence)).toEqual(['notVerified', codes]);
  });
});

describe('versions in the same place', () => {
  const rival = rowOf(12, versionContent({ appraisal: changed, at: '2026-03-01T09:00:01Z' }));
  const versions = [rival, first];

  it('the lowest item id that verifies counts, whatever the order they are read in', () => {
    const evidence = { ...approved, versions, decisions: [rowOf(4, decisionContent(rival)), approval] };
    expect(verifySeries(evidence).versions.map(({ ticket, standing }) => [ticket, standing])).toEqual([
      ['V10', 'inForce'],
      ['V12', 'overtaken'],
    ]);
    expect(verifySeries({ ...evidence, decisions: [rowOf(4, decisionContent(rival))] }).inForce?.ticket).toBe('V12');
  });

  it('what follows one that was overtaken is overtaken too, at the fork', () => {
    const later = rowOf(13, follow(rival, { appraisal: changed, flow: 'short' }));
    const evidence = { ...approved, versions: [...versions, later], decisions: [rowOf(4, decisionContent(rival)), approval] };
    expect(verifyVersion('V13', evidence)).toMatchObject({
      verified: true,
      standing: 'overtaken',
      faults: [{ code: 'overtaken', params: { ticket: 'V13', by: 'V10' } }],
    });
    expect(verifySeries(evidence).inForce?.ticket).toBe('V10');
  });

  it('one that was decided on comes to count through a predecessor that was not', () => {
    const pending = rowOf(11, follow(first));
    const next = rowOf(12, follow(pending, { version: 3, at: '2028-01-01T00:00:00Z' }));
    const evidence = { ...approved, versions: [first, pending, next], decisions: [approval, rowOf(6, decisionContent(next))] };
    expect(verifySeries(evidence).versions.map(({ standing }) => standing)).toEqual(['superseded', 'pending', 'inForce']);
    const rightful = rowOf(13, follow(first, { at: '2029-01-01T00:00:00Z' }));
    const fork = { ...evidence, versions: [...evidence.versions, rightful], decisions: [...evidence.decisions, rowOf(7, decisionContent(rightful))] };
    expect(verifySeries(fork).inForce?.ticket).toBe('V13');
    expect(verifyVersion('V12', fork)).toMatchObject({ standing: 'overtaken', faults: [{ params: { by: 'V13' } }] });
  });
});

describe('what is odd without being in the way', () => {
  it('notes a writer whose name differs from the author', () => {
    const row = { ...first, author: 'an.peeters@stad.example' };
    expect(verifyVersion('V10', { ...approved, versions: [row] })).toMatchObject({
      standing: 'inForce',
      notes: [{ code: 'writerDiffers', params: { ticket: 'V10', author: 'an.peeters@stad.example', by: 'an@stad.example' } }],
    });
    expect(verifyVersion('V10', { ...approved, versions: [{ ...first, author: 'i:0#.f|membership|AN@stad.example' }] })?.notes).toEqual([]);
  });

  it('notes a row before it that is no longer what its writer saw', () => {
    const second = rowOf(11, follow(first, { previous: referenceTo(first) }));
    const good = { ...approved, versions: [first, second] };
    expect(verifyVersion('V11', good)?.notes).toEqual([]);
    const altered = rowOf(10, versionContent({ reviewMotivation: 'x' }));
    expect(verifyVersion('V11', { ...good, versions: [altered, second] })?.notes).toMatchObject([{ code: 'previousDiffers' }]);
    const unseen = rowOf(11, follow(first, { previous: { ticket: 'V7', hash: first.hash } }));
    expect(verifyVersion('V11', { ...good, versions: [first, unseen] })?.notes).toEqual([]);
  });
});

it('answers for a series without versions', () => {
  expect(verifySeries(evidenceOf({ seriesCode: series }))).toEqual({ versions: [], inForce: null });
});
