import type { AppraisalField, DescriptionField } from '../series/fields';

/** The format version that every ledger row's content carries. */
export const ledgerFormat = 1;

/** The letter that a list's tickets begin with; a ticket is the letter and the row's item id: `V1042`, `D57`. */
export const ticketLetters = {
  version: 'V',
  decision: 'D',
  recognition: 'R',
  journal: 'J',
  code: 'C',
  series: 'S',
  libraryLabel: 'L',
} as const;
export type LedgerKind = 'version' | 'decision' | 'recognition' | 'journal';
export type TicketKind = keyof typeof ticketLetters;

/** A ledger row that another one names: its ticket, and the SHA-256 (64 lowercase hex digits) of its content as its writer saw it. */
export interface RowReference {
  readonly ticket: string;
  readonly hash: string;
}

interface Content<K extends LedgerKind> {
  readonly format: typeof ledgerFormat;
  readonly kind: K;
  /** The series' code. */
  readonly series: string;
  /** The last row of the same series in the same list that the writer saw. */
  readonly previous: RowReference | null;
  /** Sign-in name that the writer claims; compared with the row's Author. */
  readonly by: string;
  /** ISO 8601 in UTC, by the writer's clock: a claim. */
  readonly at: string;
}

/** One version of a series as submitted, complete and unchangeable. */
export interface VersionContent extends Content<'version'> {
  readonly organisation: string;
  readonly committee: string;
  /** 1 for the first version of a series. */
  readonly version: number;
  /** The version in force that this one is to replace; null for a first one. */
  readonly follows: RowReference | null;
  /** `short`: no decision asked, because the appraisal equals that of the version it follows. */
  readonly flow: 'full' | 'short';
  /** Why the series was taken up again, or why it ends; '' for a first version. */
  readonly reviewMotivation: string;
  /** The last day (ISO date) on which records are formed under the series; '' while it stays open. */
  readonly validTo: string;
  /** Code of the series to which new records belong after that; '' when none is named. */
  readonly successor: string;
  readonly appraisal: Readonly<Record<AppraisalField, string>>;
  readonly description: Readonly<Record<DescriptionField, string>>;
}

export const decisionOutcomes = ['approve', 'return', 'reject'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** A decision of a selection committee on one version. */
export interface DecisionContent extends Content<'decision'> {
  readonly committee: string;
  readonly version: RowReference;
  readonly outcome: DecisionOutcome;
  /** Required unless the outcome is `approve`. */
  readonly motivation: string;
  readonly onBehalfOf: string;
}

/** An approval that was given elsewhere, recorded here with its evidence. */
export interface RecognitionContent extends Content<'recognition'> {
  readonly version: RowReference;
  /** `https://serieregister.vlaanderen.be/id/serie/<64 hex>`. */
  readonly registerUri: string;
  /** ISO date. */
  readonly approvedOn: string;
  readonly evidenceName: string;
  readonly evidenceHash: string;
}

/** Acts that write the working copy of a series: the journal names the hash that it has afterwards. */
export const workingCopyActs = [
  'draftCreated',
  'draftEdited',
  'draftImported',
  'internalReviewAsked',
  'internalReviewReturned',
  'withdrawn',
] as const;

/** Acts that leave no other ledger row. */
export const journalActs = [
  ...workingCopyActs,
  'exported',
  'labelRequested',
  'labelStep',
  'roleGiven',
  'roleTaken',
  'provisioned',
] as const;
export type JournalAct = (typeof journalActs)[number];

/** An act, with hashes and field names and never contents. `series` is '' when the act concerns no series. */
export interface JournalContent extends Content<'journal'> {
  readonly organisation: string;
  readonly act: JournalAct;
  readonly role: string;
  readonly onBehalfOf: string;
  /** One id for all rows of one act. */
  readonly correlation: string;
  /** Ticket of the row acted on, '' when there is none. */
  readonly target: string;
  readonly etagBefore: string;
  readonly hashAfter: string;
  readonly fields: readonly string[];
  readonly note: string;
}

export type LedgerContent = VersionContent | DecisionContent | RecognitionContent | JournalContent;

/**
 * A ledger row as read from its list: its content as text, its projection columns as they stand, and what the server
 * says of it.
 */
export interface LedgerRow {
  readonly id: number;
  /** Canonical JSON text as stored, decompressed. */
  readonly content: string;
  /** The hash column as stored. */
  readonly hash: string;
  /** Projection columns by name, as stored: what must follow from the content. */
  readonly columns: Readonly<Record<string, string>>;
  /** Name of the folder the row stands in: proves the group it came from. */
  readonly folder: string;
  /** Author's sign-in name: a claim. */
  readonly author: string;
  /** Author's name as people know it, '' when the server no longer knows the person. Shown, never judged. */
  readonly authorName: string;
  /** ISO 8601, by the server's clock: a claim. */
  readonly created: string;
}
