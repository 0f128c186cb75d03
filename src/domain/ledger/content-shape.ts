import { isIsoDate } from '../iso-date';
import { appraisalFields, descriptionFields } from '../series/fields';
import { isOrganisationCode, isSeriesCode } from '../series/series-code';
import {
  type DecisionContent,
  type JournalContent,
  type LedgerContent,
  type LedgerKind,
  type RecognitionContent,
  type VersionContent,
  decisionOutcomes,
  journalActs,
  ledgerFormat,
} from './content';
import { isHash } from './hash';
import { parseTicket } from './ticket';

/** The content that each kind of ledger row holds. */
export interface ContentOf {
  version: VersionContent;
  decision: DecisionContent;
  recognition: RecognitionContent;
  journal: JournalContent;
}

type Check = (value: unknown) => boolean;
type Shape<T> = { readonly [M in keyof T]-?: Check };

const text: Check = (value) => typeof value === 'string';
const filled: Check = (value) => typeof value === 'string' && value !== '';
const matching =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const where =
  (test: (value: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of the members that are missing, wrong, or not known. */
function wrongMembers(value: Record<string, unknown>, shape: Readonly<Record<string, Check>>): string[] {
  const names = new Set([...Object.keys(shape), ...Object.keys(value)]);
  return [...names].filter((name) => !Object.prototype.hasOwnProperty.call(shape, name) || !shape[name]?.(value[name]));
}

const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && wrongMembers(value, shape).length === 0;

const texts = (names: readonly string[]): Check => record(Object.fromEntries(names.map((name) => [name, text])));

const reference = (kind: LedgerKind): Check =>
  record({ ticket: where((ticket) => parseTicket(ticket)?.kind === kind), hash: where(isHash) });

const common = <K extends LedgerKind>(kind: K): Shape<Pick<ContentOf[K], keyof LedgerContent>> => ({
  format: oneOf([ledgerFormat]),
  kind: oneOf([kind]),
  series: where(isSeriesCode),
  previous: orNull(reference(kind)),
  by: filled,
  at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/),
});

const shapes: { readonly [K in LedgerKind]: Shape<ContentOf[K]> } = {
  version: {
    ...common('version'),
    organisation: where(isOrganisationCode),
    committee: filled,
    version: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
    follows: orNull(reference('version')),
    flow: oneOf(['full', 'short']),
    reviewMotivation: text,
    validTo: where((date) => date === '' || isIsoDate(date)),
    successor: where((code) => code === '' || isSeriesCode(code)),
    appraisal: texts(appraisalFields),
    description: texts(descriptionFields),
  },
  decision: {
    ...common('decision'),
    committee: filled,
    version: reference('version'),
    outcome: oneOf(decisionOutcomes),
    motivation: text,
    onBehalfOf: text,
  },
  recognition: {
    ...common('recognition'),
    version: reference('version'),
    registerUri: matching(/^https:\/\/serieregister\.vlaanderen\.be\/id\/serie\/[0-9a-f]{64}$/),
    approvedOn: matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    evidenceName: filled,
    evidenceHash: where(isHash),
  },
  journal: {
    ...common('journal'),
    series: where((series) => series === '' || isSeriesCode(series)),
    organisation: where((organisation) => organisation === '' || isOrganisationCode(organisation)),
    act: oneOf(journalActs),
    role: text,
    onBehalfOf: text,
    correlation: text,
    target: where((ticket) => ticket === '' || parseTicket(ticket) !== null),
    etagBefore: text,
    hashAfter: where((hash) => hash === '' || isHash(hash)),
    fields: (value) => Array.isArray(value) && value.every(text),
    note: text,
  },
};

/**
 * What is wrong with a value as content of a kind: names of members, or `content` when it is no record. Nothing when it
 * fits.
 */
export const misfits = (kind: LedgerKind, value: unknown): string[] =>
  isRecord(value) ? wrongMembers(value, shapes[kind]) : ['content'];

/** Whether a value is content of a kind. */
export const isContentOf = <K extends LedgerKind>(kind: K, value: unknown): value is ContentOf[K] =>
  misfits(kind, value).length === 0;
