import type { LedgerRow, VersionContent } from './content';
import type { Evidence } from './evidence';
import {
  approval,
  approved,
  changed,
  decisionContent,
  evidenceOf,
  first,
  follow,
  rowOf,
  verdict,
  versionContent,
} from './evidence.spec-support';
import { sha256Hex } from './hash';
import { verifySeries, verifyVersion } from './verify-series';

describe('a row that is not what it should be', () => {
  const withRow = (given: Partial<LedgerRow>): Evidence => ({ ...approved, versions: [{ ...first, ...given }] });
  const anew = (content: VersionContent, given: Partial<LedgerRow> = {}): Evidence => {
    const row = rowOf(10, content, given);
    return evidenceOf({ versions: [row], decisions: [rowOf(5, decisionContent(row))] });
  };

  it.each<[string, Evidence, string[]]>([
    [
      'one byte of its content changed',
      withRow({ content: first.content.replace('P10Y', 'P11Y') }),
      ['hashDiffers', 'columnsDiffer'],
    ],
    [
      'content changed where no column shows it',
      withRow({ content: first.content.replace('Verjaring', 'Verjarinj') }),
      ['hashDiffers', 'columnsDiffer'],
    ],
    [
      'columns that differ from its content',
      withRow({ columns: { ...first.columns, AdminPeriod: 'P1Y' } }),
      ['columnsDiffer'],
    ],
    ['a column too few', withRow({ columns: {} }), ['columnsDiffer']],
    ['a copied hash', anew(versionContent({ appraisal: changed }), { hash: first.hash }), ['hashDiffers']],
    [
      'content in another form',
      withRow({ content: ` ${first.content}`, hash: sha256Hex(` ${first.content}`) }),
      ['contentUnreadable'],
    ],
    ['no content', withRow({ content: '' }), ['contentUnreadable']],
    ['the folder of another organisation', withRow({ folder: 'OVO999002' }), ['folderDiffers']],
    ['another series in its content', anew(versionContent({ series: 'OVO999001_001_002' })), ['otherSeries']],
    [
      'another organisation',
      anew(versionContent({ organisation: 'OVO999002' })),
      ['codeOfOtherOrganisation', 'organisationUnknown'],
    ],
    ['an organisation that the register lacks', { ...approved, organisation: null }, ['organisationUnknown']],
    ['a number without a predecessor', anew(versionContent({ version: 2 })), ['firstNumberWrong']],
  ])('has %s', (_, evidence, codes) => {
    expect(verdict(evidence)).toEqual(['notVerified', codes]);
    expect(verifyVersion('V10', evidence)).toMatchObject({ verified: false, intact: false, restsOn: null });
    expect(verifySeries(evidence).inForce).toBeNull();
  });

  it('is shown among the others and breaks none of them', () => {
    const junk = [1, 2, 3].map((id) =>
      rowOf(id, versionContent(), { content: ['null', '[]', '{"a":'][id - 1] as string }),
    );
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
    const evidence = {
      ...both,
      versions: [...both.versions, replay],
      decisions: [...both.decisions, rowOf(7, decisionContent(replay))],
    };
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
    expect(verdict({ ...both, versions: [...both.versions, short] }, 'V12')).toEqual([
      'notVerified',
      ['shortAppraisalDiffers'],
    ]);
  });

  it('is no replay when the older row is not in order: a write that went wrong can be done again', () => {
    const damaged = { ...first, id: 9, columns: {} };
    expect(verdict({ ...approved, versions: [damaged, first] })).toEqual(['inForce', []]);
  });

  it('supersedes nothing; the later version does', () => {
    expect(verifySeries(both).versions.map(({ standing }) => standing)).toEqual(['superseded', 'inForce']);
  });
});
