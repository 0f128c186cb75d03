import {
  approval,
  approved,
  committee,
  decisionContent,
  evidenceOf,
  first,
  follow,
  referenceTo,
  rowOf,
  series,
  verdict,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

describe('a version approved by a decision', () => {
  it('verifies, is in force, and says what it rests on', () => {
    const { inForce, versions } = verifySeries(approved);
    expect(versions).toHaveLength(1);
    expect(inForce).toMatchObject({
      ticket: 'V10',
      verified: true,
      standing: 'inForce',
      restsOn: {
        kind: 'decision',
        ticket: 'D5',
        authority: committee,
        by: 'voorzitter@commissie.example',
        at: '2026-03-02T10:00:00Z',
      },
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

describe('what is odd without being in the way', () => {
  it('notes a writer whose name differs from the author', () => {
    const row = { ...first, author: 'an.peeters@stad.example' };
    expect(verifyVersion('V10', { ...approved, versions: [row] })).toMatchObject({
      standing: 'inForce',
      notes: [
        { code: 'writerDiffers', params: { ticket: 'V10', author: 'an.peeters@stad.example', by: 'an@stad.example' } },
      ],
    });
    expect(
      verifyVersion('V10', { ...approved, versions: [{ ...first, author: 'i:0#.f|membership|AN@stad.example' }] })
        ?.notes,
    ).toEqual([]);
  });

  it('notes a row before it that is no longer what its writer saw', () => {
    const second = rowOf(11, follow(first, { previous: referenceTo(first) }));
    const good = { ...approved, versions: [first, second] };
    expect(verifyVersion('V11', good)?.notes).toEqual([]);
    const altered = rowOf(10, versionContent({ reviewMotivation: 'x' }));
    expect(verifyVersion('V11', { ...good, versions: [altered, second] })?.notes).toMatchObject([
      { code: 'previousDiffers' },
    ]);
    const unseen = rowOf(11, follow(first, { previous: { ticket: 'V7', hash: first.hash } }));
    expect(verifyVersion('V11', { ...good, versions: [first, unseen] })?.notes).toEqual([]);
  });
});

it('answers for a series without versions', () => {
  expect(verifySeries(evidenceOf({ seriesCode: series }))).toEqual({ versions: [], inForce: null });
});
