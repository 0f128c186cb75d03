import type { RegisterError } from '../domain/errors';
import type {
  DecisionContent,
  JournalContent,
  LedgerRow,
  RecognitionContent,
  RowReference,
  VersionContent,
} from '../domain/ledger/content';
import type { SeriesData, WorkingCopy } from '../domain/series/series';

/** What every row has: the server's item id, and the ticket by which people name it (`S12`, `V1042`). */
export interface Row {
  readonly id: number;
  readonly ticket: string;
}

/** A row as read for editing: its ETag, to be passed back with the update. */
export interface EditableRow extends Row {
  readonly etag: string;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly modified: string;
  /** Display name of the last editor: a claim. */
  readonly modifiedBy: string;
}

/** The outcome for one row of a batch: nothing is rolled back, so each row has its own. `index` counts from 0. */
export type RowResult<T> =
  | { readonly index: number; readonly ok: true; readonly value: T }
  | { readonly index: number; readonly ok: false; readonly error: RegisterError };

/** One page of a list; `next` is null on the last, and is handed back as it is for the following page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A set of rows that arrives in parts: `rows` is complete when `done`, and holds what the cache had before that. */
export interface Progress<T> {
  readonly rows: readonly T[];
  readonly done: boolean;
}
export type OnProgress<T> = (progress: Progress<T>) => void;

// Series

/** What a list of series shows; no ETag and no notes: those come with the record. */
export interface SeriesSummary extends Row {
  readonly code: string;
  readonly organisation: string;
  readonly committee: string;
  /** A code of `domain/approval`'s states. */
  readonly state: string;
  readonly versionNumber: number;
  /** Ticket of the version that was submitted last, '' before the first. */
  readonly versionTicket: string;
  readonly validTo: string;
  readonly successor: string;
  readonly title: string;
  readonly callName: string;
  readonly taskArea: string;
  readonly legalPeriod: string;
  readonly legalTrigger: string;
  readonly adminPeriod: string;
  readonly adminTrigger: string;
  readonly destination: string;
  readonly modified: string;
}

/** What a working copy keeps besides its fields. */
export interface SeriesStatus {
  readonly state: string;
  readonly versionNumber: number;
  readonly versionTicket: string;
  /** Why a series in force was taken up again; goes into the next version's content. */
  readonly reviewMotivation: string;
  /** As the version submitted last says: the last day (ISO date) on which records are formed, '' while it stays open. */
  readonly validTo: string;
  /** Code of the series that takes over, '' for none. */
  readonly successor: string;
}

export interface SeriesRecord extends EditableRow, WorkingCopy, SeriesStatus {}

/** The parts to change; what is left out stays as it is. */
export interface SeriesChange extends Partial<SeriesStatus> {
  readonly data?: Partial<SeriesData>;
  readonly committee?: string;
}

/** An earlier state of a working copy, from the list's item versions, newest first. */
export interface SeriesVersionHistory extends SeriesStatus {
  /** `3.0`. */
  readonly label: string;
  readonly modified: string;
  readonly modifiedBy: string;
  readonly data: SeriesData;
}

/** Server-side narrowing, each on an indexed column. `text` is looked for at the start of the title. */
export interface SeriesQuery {
  readonly organisation?: string;
  readonly state?: string;
  readonly committee?: string;
  readonly text?: string;
}

export interface SeriesRepository {
  /** One page of at most `size` (100) summaries straight from the server, by item id. */
  page(query: SeriesQuery, next?: string | null, size?: number): Promise<Page<SeriesSummary>>;
  /** All summaries that the caller may read. `onProgress` first gets what the cache holds, then each page as it comes. */
  summaries(onProgress?: OnProgress<SeriesSummary>): Promise<readonly SeriesSummary[]>;
  /** Throws `NOT_FOUND`. */
  byId(id: number): Promise<SeriesRecord>;
  byCode(code: string): Promise<SeriesRecord | null>;
  byCodes(codes: readonly string[]): Promise<readonly SeriesRecord[]>;
  create(copy: WorkingCopy & Partial<SeriesStatus>): Promise<SeriesRecord>;
  /** In batches of 100. A row's error never stops the others. */
  createMany(copies: readonly (WorkingCopy & Partial<SeriesStatus>)[]): Promise<readonly RowResult<Row & { code: string }>[]>;
  /** Throws `ConflictError<SeriesRecord>` (code `CONFLICT`) when the row no longer has this ETag. Returns the row as it now is. */
  update(id: number, etag: string, change: SeriesChange): Promise<SeriesRecord>;
  updateMany(
    changes: readonly { readonly id: number; readonly etag: string; readonly change: SeriesChange }[],
  ): Promise<readonly RowResult<Row>[]>;
  history(id: number): Promise<readonly SeriesVersionHistory[]>;
}

// Ledgers

/** What every ledger's summary carries. Summaries are for lists and search; what is believed is read as rows. */
export interface LedgerSummary extends Row {
  readonly seriesCode: string;
  readonly hash: string;
  /** ISO 8601, by the server's clock: a claim. */
  readonly created: string;
  /** Author's sign-in name: a claim. */
  readonly author: string;
  /** Author's name as people know it, '' when the server no longer knows the person. */
  readonly authorName: string;
  /** Name of the folder the row stands in. */
  readonly folder: string;
  /** Projection columns by their list name, '' or 0 as text where empty. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface Appended extends Row {
  readonly hash: string;
}

/** A ledger: rows are added, read back and hashed again, and never changed. `C` is what its content holds. */
export interface Ledger<C> {
  /** Throws `NOT_STORED_AS_WRITTEN` when the row as read back does not have the hash that was written. */
  append(content: C): Promise<Appended>;
  /** In batches of 100, read back in batches too. */
  appendMany(contents: readonly C[]): Promise<readonly RowResult<Appended>[]>;
  /** All summaries: the cache, then `ID gt <last>`. */
  summaries(onProgress?: OnProgress<LedgerSummary>): Promise<readonly LedgerSummary[]>;
  /** One row with its content, never from the cache. Throws `NOT_FOUND`. */
  byTicket(ticket: string): Promise<LedgerRow>;
  /** All rows of a series with their contents, by id, never from the cache. */
  ofSeries(seriesCode: string): Promise<readonly LedgerRow[]>;
  /** What the next row's `previous` must name; null when the series has no row in this ledger. */
  last(seriesCode: string): Promise<RowReference | null>;
}

export type VersionsRepository = Ledger<VersionContent>;
export interface DecisionsRepository extends Ledger<DecisionContent> {
  /** Rows that name this version, by id. */
  ofVersion(versionTicket: string): Promise<readonly LedgerRow[]>;
}
export type RecognitionsRepository = Ledger<RecognitionContent>;
export interface JournalRepository extends Ledger<JournalContent> {
  /** Newest first, page by page; only organisations in whose folder the caller may read. */
  ofOrganisation(organisation: string, next?: string | null, size?: number): Promise<Page<LedgerRow>>;
  ofCorrelation(correlation: string): Promise<readonly LedgerRow[]>;
}

/**
 * All that the verification of one series reads, straight from the server.
 * `organisation` is null when the Organisations list does not know the code that the versions name.
 */
export interface Evidence {
  readonly seriesCode: string;
  readonly versions: readonly LedgerRow[];
  readonly decisions: readonly LedgerRow[];
  readonly recognitions: readonly LedgerRow[];
  readonly organisation: OrganisationRecord | null;
  /** Sign-in names, lower case, of who is in one of the organisation's groups now: their decisions have no effect. */
  readonly organisationPeople: readonly string[];
}

export interface EvidenceRepository {
  ofSeries(seriesCode: string): Promise<Evidence>;
  /** For the hits of a search: few requests for all of them together. In the order asked. */
  ofMany(seriesCodes: readonly string[]): Promise<readonly Evidence[]>;
}

// Codes

export interface GivenCode extends Row {
  readonly code: string;
  /** Why it was given out: an import row's fingerprint or a draft's id. */
  readonly rowKey: string;
}

export interface CodesRepository {
  /** One new code for each row key, in their order; a key that has a code already keeps it. Taken numbers are retried. */
  giveOut(organisation: string, rowKeys: readonly string[]): Promise<readonly GivenCode[]>;
  /** Registers codes that exist elsewhere; per row `CODE_TAKEN` when it was given out for another key. */
  claim(codes: readonly { readonly code: string; readonly rowKey: string }[]): Promise<readonly RowResult<GivenCode>[]>;
  /** What was given out for these keys, to go on with an import that stopped. */
  byRowKeys(rowKeys: readonly string[]): Promise<ReadonlyMap<string, GivenCode>>;
}

// Library labels

export const labelSteps = ['requested', 'labelExists', 'published', 'set', 'synced', 'verified'] as const;
export type LabelStep = (typeof labelSteps)[number];

export interface LibraryLabel {
  readonly siteUrl: string;
  readonly listId: string;
  readonly libraryTitle: string;
  readonly libraryUrl: string;
  readonly seriesCode: string;
  readonly versionTicket: string;
  readonly versionHash: string;
  readonly labelName: string;
  /** The last step that was reached. */
  readonly step: LabelStep;
  /** One line a step: `2026-03-12T09:01:02Z published`. */
  readonly stepLog: string;
  /** Why it does not get further, '' when nothing is the matter. */
  readonly problem: string;
}
export interface LibraryLabelRecord extends LibraryLabel, EditableRow {}

export interface LibraryLabelsRepository {
  all(): Promise<readonly LibraryLabelRecord[]>;
  ofSeries(seriesCode: string): Promise<readonly LibraryLabelRecord[]>;
  byList(listId: string): Promise<LibraryLabelRecord | null>;
  create(label: LibraryLabel): Promise<LibraryLabelRecord>;
  /** Throws `ConflictError<LibraryLabelRecord>`. */
  update(id: number, etag: string, change: Partial<LibraryLabel>): Promise<LibraryLabelRecord>;
}

// Reference data

export interface Organisation {
  readonly name: string;
  /** `OVO000098`. */
  readonly code: string;
  readonly type: string;
  /** Code of the competent committee. */
  readonly committee: string;
  /** Absolute or server-relative site URLs. */
  readonly sites: readonly string[];
  readonly managersGroup: string;
  readonly approversGroup: string;
  readonly administratorsGroup: string;
}
export interface OrganisationRecord extends Organisation, EditableRow {}

export interface Committee {
  readonly name: string;
  readonly code: string;
  readonly membersGroup: string;
  readonly decidersGroup: string;
}
export interface CommitteeRecord extends Committee, EditableRow {}

/** Small lists, read whole and kept for the life of the store; `all(true)` asks the server again. */
export interface ReferenceRepository<T, R> {
  all(again?: boolean): Promise<readonly R[]>;
  byCode(code: string): Promise<R | null>;
  create(entry: T): Promise<R>;
  update(id: number, etag: string, change: Partial<T>): Promise<R>;
}
export type OrganisationsRepository = ReferenceRepository<Organisation, OrganisationRecord>;
export type CommitteesRepository = ReferenceRepository<Committee, CommitteeRecord>;

// People

export interface Person {
  readonly id: number;
  /** `an.claes@stad.example`, lower case: what contents carry in `by`. */
  readonly signInName: string;
  /** The server's form of it: `i:0#.f|membership|an.claes@stad.example`. */
  readonly loginName: string;
  readonly name: string;
  readonly mail: string;
  /** Site collection administrator: passes every lock. */
  readonly siteAdministrator: boolean;
}

/** A role as group membership gives it. `at` is the organisation's or committee's code, '' for the whole register. */
export interface HeldRole {
  readonly role: 'manager' | 'approver' | 'localAdministrator' | 'decider' | 'member' | 'recogniser' | 'administrator';
  readonly at: string;
}

export interface PeopleRepository {
  me(): Promise<Person>;
  /** Titles of the groups of the register site that I am in. */
  myGroups(): Promise<readonly string[]>;
  /** Nobody special (a reader) holds none. */
  myRoles(): Promise<readonly HeldRole[]>;
  members(group: string): Promise<readonly Person[]>;
  add(group: string, loginName: string): Promise<void>;
  remove(group: string, loginName: string): Promise<void>;
}

// Libraries of other sites

export interface Library {
  /** Absolute. */
  readonly siteUrl: string;
  /** The list's id: survives renaming. Lower case, without braces. */
  readonly id: string;
  readonly title: string;
  /** Absolute address of the library's root folder. */
  readonly url: string;
  readonly itemCount: number;
}

export interface LibrariesRepository {
  /** Document libraries of a site that people see, without hidden and system ones. */
  ofSite(siteUrl: string): Promise<readonly Library[]>;
  byId(siteUrl: string, listId: string): Promise<Library>;
  /** Makes sure that the library has the series column, with this default; says whether anything was changed. */
  ensureSeriesColumn(library: Library, seriesCode: string): Promise<{ readonly changed: boolean }>;
  /** The series column's default; null when the library has no such column. */
  seriesDefault(library: Library): Promise<string | null>;
  /** How many of the library's files carry this series code, and how many there are. */
  coverage(library: Library, seriesCode: string): Promise<{ readonly withCode: number; readonly total: number }>;
}

/** Everything that the screens and use cases ask. Every failure is a `RegisterError`. */
export interface Store {
  /** Absolute URL of the register site. */
  readonly siteUrl: string;
  readonly series: SeriesRepository;
  readonly versions: VersionsRepository;
  readonly decisions: DecisionsRepository;
  readonly recognitions: RecognitionsRepository;
  readonly journal: JournalRepository;
  readonly codes: CodesRepository;
  readonly libraryLabels: LibraryLabelsRepository;
  readonly organisations: OrganisationsRepository;
  readonly committees: CommitteesRepository;
  readonly people: PeopleRepository;
  readonly evidence: EvidenceRepository;
  readonly libraries: LibrariesRepository;
}
