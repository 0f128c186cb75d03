import { emptySeries } from '../series/series';
import { canonicalJson } from './canonical-json';
import { composeClosing, composeVersion, dataOfVersion } from './compose-version';
import { decisionContent, evidenceOf, rowOf } from './evidence.spec-support';
import { verifySeries } from './verify-series';

const copy = {
  code: 'OVO999001_001_001',
  organisation: 'OVO999001',
  committee: 'SC',
  data: {
    ...emptySeries,
    title: ' Vergunninge\u0301n ',
    description: 'Een\r\ntwee\r',
    adminPeriod: 'P10Y',
    adminTrigger: 'closed',
    destination: 'destroy',
  },
};
const submission = {
  inForce: null,
  flow: 'full',
  reviewMotivation: '',
  previous: null,
  by: 'an@stad.example',
  at: '2026-03-01T09:00:00Z',
} as const;

it('composes a first version that a decision brings into force', () => {
  const row = rowOf(1, composeVersion(copy, submission));
  const evidence = evidenceOf({ versions: [row], decisions: [rowOf(1, decisionContent(row))] });
  const { inForce } = verifySeries(evidence);
  expect(inForce?.content).toMatchObject({ version: 1, follows: null });

  const next = composeVersion(copy, {
    ...submission,
    inForce,
    flow: 'short',
    reviewMotivation: 'Nieuwe naam',
    at: '2027-01-01T00:00:00Z',
  });
  expect(next).toMatchObject({
    version: 2,
    follows: { ticket: 'V1', hash: row.hash },
    reviewMotivation: 'Nieuwe naam',
  });
  expect(verifySeries({ ...evidence, versions: [row, rowOf(2, next)] }).inForce?.ticket).toBe('V2');
});

it('composes a version that ends its series and changes nothing else', () => {
  const row = rowOf(1, composeVersion(copy, submission));
  const evidence = evidenceOf({ versions: [row], decisions: [rowOf(1, decisionContent(row))] });
  const { inForce } = verifySeries(evidence);
  if (!inForce?.content) throw new Error('Nothing is in force.');
  const end = { validTo: '2026-12-31', successor: 'OVO999001_001_002', motivation: 'De taak verhuist' };
  const written = { previous: { ticket: 'V1', hash: row.hash }, by: 'bert@stad.example', at: '2026-11-22T09:00:00Z' };
  const content = composeClosing({ ...inForce, content: inForce.content }, end, written);
  expect(content).toEqual({
    ...inForce.content,
    ...written,
    version: 2,
    follows: { ticket: 'V1', hash: row.hash },
    flow: 'short',
    reviewMotivation: 'De taak verhuist',
    validTo: '2026-12-31',
    successor: 'OVO999001_001_002',
  });
  const closed = verifySeries({ ...evidence, versions: [row, rowOf(2, content)] }).inForce;
  expect(closed?.ticket).toBe('V2');
  const reopened = composeVersion(copy, { ...submission, inForce: closed, flow: 'short', reviewMotivation: 'Toch niet' });
  expect(reopened).toMatchObject({ version: 3, validTo: '', successor: '' });
});

it('writes text in one way, however a list gave it back', () => {
  const data = dataOfVersion(composeVersion(copy, submission));
  expect(data.title).toBe('Vergunning\u00e9n');
  expect(data.description).toBe('Een\ntwee');
  const again = composeVersion({ ...copy, data: { ...data, description: 'Een\r\ntwee' } }, submission);
  expect(canonicalJson(again)).toBe(canonicalJson(composeVersion(copy, submission)));
});

it('follows nothing whose content cannot be read', () => {
  const row = rowOf(1, composeVersion(copy, submission), { content: '' });
  const unreadable = verifySeries(evidenceOf({ versions: [row] })).versions[0] ?? null;
  expect(composeVersion(copy, { ...submission, inForce: unreadable }).version).toBe(1);
});
