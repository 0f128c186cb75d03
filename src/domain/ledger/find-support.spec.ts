import type { LedgerRow } from './content';
import type { Evidence } from './evidence';
import {
  approval,
  approved,
  changed,
  decisionContent,
  first,
  follow,
  organisation,
  recognitionContent,
  rowOf,
  verdict,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

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
    expect(verifySeries({ ...evidence, versions: [third, short, first] }).inForce).toMatchObject({
      ticket: 'V12',
      chain: ['V12', 'V11', 'V10'],
    });
  });

  it.each<[string, Evidence, string[]]>([
    ['the predecessor was never approved', { ...evidence, decisions: [] }, ['predecessorNotVerified']],
    ['the predecessor is not there', { ...evidence, versions: [short] }, ['predecessorMissing']],
    [
      'the predecessor changed',
      { ...evidence, versions: [{ ...first, content: first.content.replace('P10Y', 'P11Y') }, short] },
      ['predecessorDiffers'],
    ],
    [
      'the predecessor is not in order',
      { ...evidence, versions: [{ ...first, folder: 'X' }, short] },
      ['predecessorUnfit'],
    ],
    [
      "the predecessor's hash column changed",
      { ...evidence, versions: [{ ...first, hash: 'ab'.repeat(32) }, short] },
      ['predecessorUnfit'],
    ],
    [
      "the predecessor's decision changed",
      { ...evidence, decisions: [{ ...approval, hash: 'ab'.repeat(32) }] },
      ['predecessorNotVerified'],
    ],
    [
      'the predecessor is of another series',
      {
        ...evidence,
        versions: [
          rowOf(10, versionContent({ series: 'OVO999001_001_002' })),
          rowOf(11, follow(rowOf(10, versionContent({ series: 'OVO999001_001_002' })), { flow: 'short' })),
        ],
      },
      ['predecessorUnfit'],
    ],
    [
      'the row itself names another series',
      { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', series: 'OVO999001_001_002' }))] },
      ['otherSeries'],
    ],
    [
      'the row is of another organisation',
      { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', organisation: 'OVO999002' }))] },
      ['codeOfOtherOrganisation', 'organisationUnknown'],
    ],
    [
      'the motivation differs',
      {
        ...evidence,
        versions: [
          first,
          rowOf(
            11,
            follow(first, { flow: 'short', appraisal: { ...versionContent().appraisal, adminMotivation: 'x' } }),
          ),
        ],
      },
      ['shortAppraisalDiffers'],
    ],
    [
      'the number is not the next',
      { ...evidence, versions: [first, rowOf(11, follow(first, { flow: 'short', version: 3 }))] },
      ['numberWrong'],
    ],
    [
      'there is no predecessor at all',
      { ...evidence, versions: [first, rowOf(11, versionContent({ flow: 'short', at: '2027-01-01T00:00:00Z' }))] },
      ['shortWithoutPredecessor'],
    ],
  ])('does not verify when %s', (_, given, codes) => {
    expect(verdict(given, 'V11')).toEqual(['notVerified', codes]);
    expect(verifySeries(given).inForce?.ticket).not.toBe('V11');
  });

  it('cannot go round in a circle, nor point forwards', () => {
    const forward = rowOf(
      9,
      versionContent({ flow: 'short', version: 2, follows: { ticket: 'V11', hash: short.hash } }),
    );
    const itself = rowOf(
      8,
      versionContent({ flow: 'short', version: 2, follows: { ticket: 'V8', hash: 'ab'.repeat(32) } }),
    );
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
    expect(
      verdict(
        { ...approved, versions: [first, unlike], decisions: [approval, rowOf(6, decisionContent(unlike))] },
        'V11',
      ),
    ).toEqual(['notVerified', ['shortAppraisalDiffers']]);
  });
});

describe('a recognition', () => {
  const recognised = (
    given: Parameters<typeof recognitionContent>[1] = {},
    row: Partial<LedgerRow> = {},
  ): Evidence => ({
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
    expect(verdict({ ...recognised(), organisation: { code: organisation, committee: 'VLA' } })).toEqual([
      'inForce',
      [],
    ]);
    expect(verdict({ ...recognised(), organisation: { code: organisation, committee: '' } })).toEqual(['inForce', []]);
  });

  it('holds beside a refusal here, because what is published elsewhere is approved', () => {
    const refusal = rowOf(4, decisionContent(first, { outcome: 'return', motivation: 'Te kort.' }));
    expect(verdict({ ...recognised(), decisions: [refusal] })).toEqual(['inForce', []]);
  });

  it.each<[string, Evidence, string[]]>([
    ['names other content', recognised({ version: { ticket: 'V10', hash: 'ab'.repeat(32) } }), ['namesOtherContent']],
    ['names another series', recognised({ series: 'OVO999001_001_002' }), ['otherSeries']],
    [
      'has another address than the central register',
      recognised({ registerUri: `https://evil.example/id/serie/${'ab'.repeat(32)}` }),
      ['contentMalformed'],
    ],
    ['has no date', recognised({ approvedOn: '2026-13-01' }), ['contentMalformed']],
    ['has no evidence', recognised({ evidenceHash: '' }), ['contentMalformed']],
    ['was changed', recognised({}, { hash: 'ab'.repeat(32) }), ['hashDiffers']],
  ])('has no effect when it %s', (_, evidence, codes) => {
    expect(verdict(evidence)).toEqual(['notVerified', codes]);
  });
});
