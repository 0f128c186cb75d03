import type { JournalContent } from './content';
import { isContentOf, misfits } from './content-shape';
import { decisionContent, recognitionContent, rowOf, versionContent } from './evidence.spec-support';

const version = versionContent();
const row = rowOf(10, version);
const hash = 'ab'.repeat(32);
const journal: JournalContent = {
  format: 1,
  kind: 'journal',
  series: 'OVO999001_001_001',
  previous: { ticket: 'J1', hash },
  by: 'an@stad.example',
  at: '2026-03-01T09:00:00.123Z',
  organisation: 'OVO999001',
  act: 'draftEdited',
  role: 'manager',
  onBehalfOf: '',
  correlation: 'c-1',
  target: 'S12',
  etagBefore: '"1"',
  hashAfter: hash,
  fields: ['title'],
  note: '',
};

it('takes what honest clients write', () => {
  expect(isContentOf('version', version)).toBe(true);
  expect(
    isContentOf('version', versionContent({ validTo: '2026-12-31', successor: 'OVO999001_001_002' })),
  ).toBe(true);
  expect(
    isContentOf('version', versionContent({ follows: { ticket: 'V1', hash }, previous: { ticket: 'V2', hash } })),
  ).toBe(true);
  expect(isContentOf('decision', decisionContent(row))).toBe(true);
  expect(isContentOf('recognition', recognitionContent(row))).toBe(true);
  expect(isContentOf('journal', journal)).toBe(true);
  expect(isContentOf('journal', { ...journal, series: '', organisation: '', target: '', hashAfter: '' })).toBe(true);
});

it.each([
  ['format', { format: 2 }],
  ['kind', { kind: 'decision' }],
  ['series', { series: 'OVO1' }],
  ['previous', { previous: { ticket: 'D1', hash } }],
  ['by', { by: '' }],
  ['at', { at: '2026-03-01' }],
  ['organisation', { organisation: 'stad' }],
  ['committee', { committee: 7 }],
  ['version', { version: 0 }],
  ['version', { version: '1' }],
  ['follows', { follows: { ticket: 'V1' } }],
  ['follows', { follows: { ticket: 'V1', hash, more: 1 } }],
  ['follows', { follows: 'V1' }],
  ['flow', { flow: 'none' }],
  ['reviewMotivation', { reviewMotivation: null }],
  ['validTo', { validTo: '2026-02-30' }],
  ['validTo', { validTo: '31-12-2026' }],
  ['validTo', { validTo: null }],
  ['successor', { successor: 'OVO1' }],
  ['successor', { successor: undefined }],
  ['appraisal', { appraisal: { ...version.appraisal, extra: '' } }],
  ['description', { description: [] }],
  ['extra', { extra: 1 }],
  ['constructor', { constructor: 1 }],
])('refuses a version for its %s', (member, change) =>
  expect(misfits('version', { ...version, ...change })).toEqual([member]),
);

it('refuses a version that lacks a field of the appraisal', () => {
  const { destination: _, ...appraisal } = version.appraisal;
  expect(misfits('version', { ...version, appraisal })).toEqual(['appraisal']);
});

it.each([
  ['version', { version: { ticket: 'D1', hash } }],
  ['outcome', { outcome: 'maybe' }],
  ['motivation', { motivation: 1 }],
])('refuses a decision for its %s', (member, change) =>
  expect(misfits('decision', { ...decisionContent(row), ...change })).toEqual([member]),
);

it.each([
  ['series', { series: 'x' }],
  ['organisation', { organisation: 'x' }],
  ['act', { act: 'nothing' }],
  ['target', { target: '12' }],
  ['hashAfter', { hashAfter: 'x' }],
  ['fields', { fields: 'title' }],
  ['fields', { fields: [1] }],
])('refuses a journal row for its %s', (member, change) =>
  expect(misfits('journal', { ...journal, ...change })).toEqual([member]),
);

it.each([null, 1, 'x', [], true])('refuses %j, which is no record', (value) =>
  expect(misfits('version', value)).toEqual(['content']),
);
