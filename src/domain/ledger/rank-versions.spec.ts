import {
  approval,
  approved,
  changed,
  decisionContent,
  first,
  follow,
  rowOf,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

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
    const evidence = {
      ...approved,
      versions: [...versions, later],
      decisions: [rowOf(4, decisionContent(rival)), approval],
    };
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
    const evidence = {
      ...approved,
      versions: [first, pending, next],
      decisions: [approval, rowOf(6, decisionContent(next))],
    };
    expect(verifySeries(evidence).versions.map(({ standing }) => standing)).toEqual([
      'superseded',
      'pending',
      'inForce',
    ]);
    const rightful = rowOf(13, follow(first, { at: '2029-01-01T00:00:00Z' }));
    const fork = {
      ...evidence,
      versions: [...evidence.versions, rightful],
      decisions: [...evidence.decisions, rowOf(7, decisionContent(rightful))],
    };
    expect(verifySeries(fork).inForce?.ticket).toBe('V13');
    expect(verifyVersion('V12', fork)).toMatchObject({ standing: 'overtaken', faults: [{ params: { by: 'V13' } }] });
  });
});
