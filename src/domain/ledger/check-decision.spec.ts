import type { LedgerRow } from './content';
import type { Evidence } from './evidence';
import {
  approval,
  approved,
  committee,
  decisionContent,
  evidenceOf,
  first,
  organisation,
  rowOf,
  verdict,
  versionContent,
} from './evidence.spec-support';
import { verifySeries, verifyVersion } from './verify-series';

describe('a decision that has no effect', () => {
  const onlyBy = (given: Parameters<typeof decisionContent>[1], row: Partial<LedgerRow> = {}): Evidence => ({
    ...approved,
    decisions: [rowOf(5, decisionContent(first, given), row)],
  });

  it.each<[string, Evidence, string[]]>([
    ['stands in the folder of another committee', onlyBy({}, { folder: 'OTHER' }), ['decisionInOtherFolder']],
    [
      'names another committee in its content',
      onlyBy({ committee: 'OTHER' }, { folder: committee }),
      ['committeeNotCompetent'],
    ],
    [
      'is of another committee altogether',
      onlyBy({ committee: 'OTHER' }),
      ['decisionInOtherFolder', 'committeeNotCompetent'],
    ],
    ['is by someone of the organisation', onlyBy({ by: 'bert@stad.example' }), ['ownOrganisation']],
    [
      'is by someone of the organisation under a borrowed name',
      onlyBy({ by: 'bert@stad.example' }, { author: 'v@c.example' }),
      ['ownOrganisation'],
    ],
    [
      'has an author of the organisation, whatever its content says',
      onlyBy({}, { author: 'i:0#.f|membership|Bert@Stad.example' }),
      ['ownOrganisation'],
    ],
    [
      'names the hash of another content',
      onlyBy({ version: { ticket: 'V10', hash: 'ab'.repeat(32) } }),
      ['namesOtherContent'],
    ],
    [
      'is about another series',
      onlyBy({ series: 'OVO999001_001_002' }, { columns: approval.columns }),
      ['columnsDiffer', 'otherSeries'],
    ],
    [
      'says otherwise in its columns',
      onlyBy({}, { columns: { ...approval.columns, Outcome: 'reject' } }),
      ['columnsDiffer'],
    ],
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
    const evidence = {
      ...approved,
      organisationPeople: [],
      decisions: [rowOf(5, decisionContent(first, { by: 'AN@stad.example' }))],
    };
    expect(verdict(evidence)).toEqual(['notVerified', ['ownSubmission']]);
  });

  it.each([
    ['who submitted in the name of another', 'i:0#.f|membership|Voorzitter@commissie.example', 'an@stad.example'],
    ['in whose name another submitted', 'cas@stad.example', 'voorzitter@commissie.example'],
  ])('is by one %s', (_, author, by) => {
    const submitted = rowOf(10, versionContent({ by }), { author });
    const evidence = evidenceOf({ versions: [submitted], decisions: [rowOf(5, decisionContent(submitted))] });
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
    expect(verdict({ ...approved, organisation: nobody, decisions: [] })).toEqual([
      'notVerified',
      ['committeeUnknown'],
    ]);
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
