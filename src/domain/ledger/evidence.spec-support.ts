import { appraisalFields, descriptionFields } from '../series/fields';
import { canonicalJson } from './canonical-json';
import type {
  DecisionContent,
  LedgerContent,
  LedgerRow,
  RecognitionContent,
  RowReference,
  VersionContent,
} from './content';
import type { Evidence } from './evidence';
import { sha256Hex } from './hash';
import { projectContent } from './projection';
import { formatTicket } from './ticket';
import { verifyVersion } from './verify-series';

export const series = 'OVO999001_001_001';
export const organisation = 'OVO999001';
export const committee = 'SC';

const empty = (fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, '']));

export const versionContent = (given: Partial<VersionContent> = {}): VersionContent => ({
  format: 1,
  kind: 'version',
  series,
  organisation,
  committee,
  version: 1,
  follows: null,
  flow: 'full',
  reviewMotivation: '',
  validTo: '',
  successor: '',
  appraisal: {
    ...empty(appraisalFields),
    adminPeriod: 'P10Y',
    adminTrigger: 'closed',
    adminMotivation: 'Verjaring',
    destination: 'destroy',
    destinationMotivation: 'Geen blijvend belang',
  } as VersionContent['appraisal'],
  description: {
    ...empty(descriptionFields),
    title: 'Omgevingsvergunning',
    recordType: 'file',
  } as VersionContent['description'],
  previous: null,
  by: 'an@stad.example',
  at: '2026-03-01T09:00:00Z',
  ...given,
});

/** A row as an honest client writes it. */
export function rowOf(id: number, content: LedgerContent, given: Partial<LedgerRow> = {}): LedgerRow {
  const text = canonicalJson(content);
  const folder =
    content.kind === 'decision' ? content.committee : content.kind === 'recognition' ? '' : content.organisation;
  return {
    id,
    content: text,
    hash: sha256Hex(text),
    columns: projectContent(content),
    folder,
    author: content.by,
    authorName: content.by,
    created: '2026-03-02T10:00:00Z',
    ...given,
  };
}

export const referenceTo = (row: LedgerRow): RowReference => ({
  ticket: formatTicket('version', row.id),
  hash: row.hash,
});

export const decisionContent = (on: LedgerRow, given: Partial<DecisionContent> = {}): DecisionContent => ({
  format: 1,
  kind: 'decision',
  series,
  committee,
  version: referenceTo(on),
  outcome: 'approve',
  motivation: '',
  onBehalfOf: '',
  previous: null,
  by: 'voorzitter@commissie.example',
  at: '2026-03-12T09:00:00Z',
  ...given,
});

export const recognitionContent = (on: LedgerRow, given: Partial<RecognitionContent> = {}): RecognitionContent => ({
  format: 1,
  kind: 'recognition',
  series,
  version: referenceTo(on),
  registerUri: `https://serieregister.vlaanderen.be/id/serie/${'ab'.repeat(32)}`,
  approvedOn: '2026-02-28',
  evidenceName: 'besluit.pdf',
  evidenceHash: 'cd'.repeat(32),
  previous: null,
  by: 'erkenner@stad.example',
  at: '2026-03-12T09:00:00Z',
  ...given,
});

export const evidenceOf = (given: Partial<Evidence> = {}): Evidence => ({
  seriesCode: series,
  versions: [],
  decisions: [],
  recognitions: [],
  organisation: { code: organisation, committee },
  organisationPeople: ['an@stad.example', 'bert@stad.example'],
  ...given,
});

/** A first version, its approval, and the evidence of both: what attacks begin from. */
export const first = rowOf(10, versionContent());
export const approval = rowOf(5, decisionContent(first));
export const approved = evidenceOf({ versions: [first], decisions: [approval] });

/** An appraisal that a committee has not judged. */
export const changed = { ...versionContent().appraisal, adminPeriod: 'P5Y' };

/** The content of a second version, a year later. */
export const follow = (row: LedgerRow, given: Partial<VersionContent> = {}): VersionContent =>
  versionContent({ version: 2, follows: referenceTo(row), at: '2027-01-01T09:00:00Z', ...given });

/** A version's standing and the codes of its faults. */
export const verdict = (evidence: Evidence, ticket = 'V10'): [string | undefined, string[]] => {
  const version = verifyVersion(ticket, evidence);
  return [version?.standing, (version?.faults ?? []).map(({ code }) => code)];
};
