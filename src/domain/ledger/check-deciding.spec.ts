import { checkDeciding } from './check-deciding';
import { committee, decisionContent, evidenceOf, referenceTo, rowOf, versionContent } from './evidence.spec-support';

const first = rowOf(10, versionContent());
const open = evidenceOf({ versions: [first] });
const decider = { person: 'voorzitter@commissie.example', committee };
const codes = (...given: Parameters<typeof checkDeciding>): string[] => checkDeciding(...given).map(({ code }) => code);

it('lets a decider of the competent committee decide on what was seen', () => {
  expect(checkDeciding('V10', first.hash, decider, open)).toEqual([]);
});

it('lets decide when a decision without effect stands there', () => {
  const idle = rowOf(5, decisionContent(first), { folder: 'OTHER' });
  expect(codes('V10', first.hash, decider, { ...open, decisions: [idle] })).toEqual([]);
});

it.each([
  ['the content changed since it was seen', 'V10', 'ab'.repeat(32), decider, open, ['namesOtherContent']],
  ['the version is not there', 'V11', first.hash, decider, open, ['versionMissing']],
  [
    'the row is not in order',
    'V10',
    first.hash,
    decider,
    { ...open, versions: [{ ...first, folder: 'X' }] },
    ['folderDiffers'],
  ],
  [
    'the row cannot be read',
    'V10',
    first.hash,
    decider,
    { ...open, versions: [{ ...first, content: '' }] },
    ['contentUnreadable'],
  ],
  ['the committee is another', 'V10', first.hash, { ...decider, committee: 'X' }, open, ['committeeNotCompetent']],
  [
    'the organisation has none',
    'V10',
    first.hash,
    decider,
    { ...open, organisation: { code: 'OVO999001', committee: '' } },
    ['committeeNotCompetent'],
  ],
  ['the organisation is unknown', 'V10', first.hash, decider, { ...open, organisation: null }, ['organisationUnknown']],
  [
    'the person is of the organisation',
    'V10',
    first.hash,
    { ...decider, person: 'Bert@stad.example' },
    open,
    ['ownOrganisation'],
  ],
  [
    'the person submitted it',
    'V10',
    first.hash,
    { ...decider, person: 'an@stad.example' },
    { ...open, organisationPeople: [] },
    ['ownSubmission'],
  ],
  [
    'it was approved',
    'V10',
    first.hash,
    decider,
    { ...open, decisions: [rowOf(5, decisionContent(first))] },
    ['alreadyDecided'],
  ],
  [
    'it was returned',
    'V10',
    first.hash,
    decider,
    { ...open, decisions: [rowOf(5, decisionContent(first, { outcome: 'return', motivation: 'Te kort' }))] },
    ['alreadyDecided'],
  ],
] as const)('does not when %s', (_, ticket, hash, who, evidence, expected) => {
  expect(codes(ticket, hash, who, evidence)).toEqual(expected);
});

it('names the decision that was taken already', () => {
  const refused = rowOf(5, decisionContent(first, { outcome: 'reject', motivation: 'Te kort' }));
  expect(checkDeciding('V10', first.hash, decider, { ...open, decisions: [refused] })[0]?.params).toEqual({
    ticket: 'D5',
  });
});

it('does not when another version came into force since', () => {
  const approved = { ...open, decisions: [rowOf(5, decisionContent(first))] };
  const rival = rowOf(11, versionContent({ at: '2026-04-01T00:00:00Z' }));
  const next = rowOf(12, versionContent({ version: 2, follows: referenceTo(first), at: '2026-05-01T00:00:00Z' }));
  const evidence = { ...approved, versions: [first, rival, next] };
  expect(codes('V11', rival.hash, decider, evidence)).toEqual(['notOnVersionInForce']);
  expect(codes('V12', next.hash, decider, evidence)).toEqual([]);
});

it('does not on a short flow', () => {
  const approved = { ...open, decisions: [rowOf(5, decisionContent(first))] };
  const short = rowOf(11, versionContent({ flow: 'short', version: 2, follows: referenceTo(first) }));
  expect(codes('V11', short.hash, decider, { ...approved, versions: [first, short] })).toEqual([
    'notAskedInShortFlow',
    'alreadyDecided',
  ]);
});
