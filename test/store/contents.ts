import type { DecisionContent, JournalContent, VersionContent } from '../../src/domain/ledger/content';
import { appraisalFields, descriptionFields } from '../../src/domain/series/fields';
import { emptySeries, type SeriesData } from '../../src/domain/series/series';

/** A series that could be submitted, with what a test wants otherwise. */
export const seriesData = (changes: Partial<SeriesData> = {}): SeriesData => ({
  ...emptySeries,
  title: 'Omgevingsvergunningen',
  recordType: 'file',
  description: 'Dossiers van aanvragers.',
  legalPeriod: 'P10Y',
  legalTrigger: 'closed',
  legalMotivation: 'Verjaring van de aansprakelijkheid.',
  destination: 'destroy',
  destinationMotivation: 'Geen historisch belang.',
  ...changes,
});

const by = { previous: null, by: 'an.claes@lindervoort.example', at: '2026-11-21T10:00:00Z', format: 1 } as const;
const pick = <F extends keyof SeriesData>(data: SeriesData, fields: readonly F[]): Record<F, string> =>
  Object.fromEntries(fields.map((field) => [field, data[field]])) as Record<F, string>;

export const versionOf = (series: string, data: SeriesData, changes: Partial<VersionContent> = {}): VersionContent => ({
  ...by,
  kind: 'version',
  series,
  organisation: 'OVO999001',
  committee: 'SC1',
  version: 1,
  follows: null,
  flow: 'full',
  reviewMotivation: '',
  validTo: '',
  successor: '',
  appraisal: pick(data, appraisalFields),
  description: pick(data, descriptionFields),
  ...changes,
});

export const decisionOn = (series: string, version: { ticket: string; hash: string }, committee: string): DecisionContent => ({
  ...by,
  kind: 'decision',
  series,
  committee,
  version: { ticket: version.ticket, hash: version.hash },
  outcome: 'approve',
  motivation: '',
  onBehalfOf: '',
});

export const journalOf = (series: string, changes: Partial<JournalContent> = {}): JournalContent => ({
  ...by,
  kind: 'journal',
  series,
  organisation: 'OVO999001',
  act: 'draftImported',
  role: 'manager',
  onBehalfOf: '',
  correlation: 'c1',
  target: '',
  etagBefore: '',
  hashAfter: '',
  fields: ['title'],
  note: '',
  ...changes,
});
