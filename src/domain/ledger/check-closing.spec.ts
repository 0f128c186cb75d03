import type { VersionContent } from './content';
import type { Evidence } from './evidence';
import {
  approved,
  changed,
  decisionContent,
  evidenceOf,
  first,
  follow,
  rowOf,
  series,
  verdict,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

const other = 'OVO999001_001_002';
const closing = (given: Partial<VersionContent> = {}): VersionContent =>
  follow(first, { flow: 'short', reviewMotivation: 'De dienst stopt', validTo: '2026-12-31', ...given });
const after = (content: VersionContent, more: Partial<Evidence> = {}): Evidence => ({
  ...approved,
  versions: [first, rowOf(11, content)],
  ...more,
});

describe('a version that ends its series', () => {
  it.each([
    ['closes it', closing()],
    ['names a successor', closing({ successor: other })],
  ])('%s, rests on its predecessor and is in force', (_, content) => {
    expect(verdict(after(content), 'V11')).toEqual(['inForce', []]);
    expect(verifyVersion('V11', after(content))).toMatchObject({
      restsOn: { kind: 'shortFlow', ticket: 'V10' },
      approval: { kind: 'decision', ticket: 'D5' },
    });
    expect(verifySeries(after(content)).versions[0]?.standing).toBe('superseded');
  });

  it('can be followed by another that moves the end, and by one that opens the series again', () => {
    const row = rowOf(11, closing());
    const moved = { flow: 'short', version: 3, reviewMotivation: 'Later', validTo: '2027-06-30' } as const;
    const later = rowOf(12, follow(row, moved));
    expect(verdict({ ...approved, versions: [first, row, later] }, 'V12')).toEqual(['inForce', []]);
    const open = rowOf(12, follow(row, { flow: 'short', version: 3, reviewMotivation: 'Toch niet' }));
    expect(verdict({ ...approved, versions: [first, row, open] }, 'V12')).toEqual(['inForce', []]);
    const judged = rowOf(12, follow(row, { version: 3, appraisal: changed }));
    const decisions = [...approved.decisions, rowOf(6, decisionContent(judged))];
    expect(verdict({ ...approved, versions: [first, row, judged], decisions }, 'V12')).toEqual(['inForce', []]);
  });

  it.each<[string, VersionContent, string[]]>([
    ['in the full flow', closing({ flow: 'full' }), ['closingNotShort']],
    ['without a reason', closing({ reviewMotivation: ' ' }), ['closingUnexplained']],
    ['with another appraisal', closing({ appraisal: changed }), ['closingChanges']],
    [
      'with another description',
      closing({ description: { ...versionContent().description, title: 'Iets anders' } }),
      ['closingChanges'],
    ],
    ['for another committee', closing({ committee: 'SC2' }), ['closingChanges']],
    ['succeeded by itself', closing({ successor: series }), ['successorItself']],
    ['with a successor and no end', closing({ validTo: '', successor: other }), ['successorWithoutEnd']],
    ['with itself as successor and no end', closing({ validTo: '', successor: series }), ['successorWithoutEnd', 'successorItself']],
    [
      'with everything wrong at once',
      closing({ flow: 'full', reviewMotivation: '', successor: series, appraisal: changed }),
      ['successorItself', 'closingNotShort', 'closingUnexplained', 'closingChanges'],
    ],
  ])('%s does not verify', (_, content, faults) => {
    expect(verdict(after(content), 'V11')).toEqual(['notVerified', faults]);
    expect(verifySeries(after(content)).inForce?.ticket).toBe('V10');
  });

  it('does not verify by a decision either, where it should have changed nothing', () => {
    const row = rowOf(11, closing({ flow: 'full', appraisal: changed }));
    const decisions = [...approved.decisions, rowOf(6, decisionContent(row))];
    expect(verdict({ ...approved, versions: [first, row], decisions }, 'V11')).toEqual([
      'notVerified',
      ['closingNotShort', 'closingChanges'],
    ]);
  });

  it('has nothing to end without a version in force', () => {
    const alone = rowOf(10, versionContent({ flow: 'short', reviewMotivation: 'x', validTo: '2026-12-31' }));
    expect(verdict(evidenceOf({ versions: [alone] }))).toEqual(['notVerified', ['shortWithoutPredecessor']]);
    const onPending = { ...after(closing()), decisions: [] };
    expect(verdict(onPending, 'V11')).toEqual(['notVerified', ['predecessorNotVerified']]);
  });

  it('that is no date, or names no series, is no content', () => {
    for (const given of [{ validTo: '2026-02-30' }, { validTo: 'morgen' }, { successor: 'OVO1' }])
      expect(verdict(after(closing(given)), 'V11')).toEqual(['notVerified', ['contentMalformed']]);
  });
});
