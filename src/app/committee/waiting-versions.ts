import type { LedgerSummary, SeriesSummary } from '../../store/types';

/** A version that a committee has to decide on, as the queue shows it. What is decided on is read as a row first. */
export interface WaitingVersion {
  readonly id: number;
  readonly ticket: string;
  readonly code: string;
  readonly title: string;
  readonly organisation: string;
  readonly version: number;
  readonly legalPeriod: string;
  readonly legalTrigger: string;
  readonly adminPeriod: string;
  readonly adminTrigger: string;
  readonly destination: string;
  /** ISO 8601, by the server's clock. */
  readonly submitted: string;
  /**
   * A decision stands, but the working copy still says submitted: it has no effect, or nobody brought the state up to
   * date.
   */
  readonly decided: boolean;
}

const waiting = (row: LedgerSummary, decided: boolean): WaitingVersion => {
  const column = (name: string): string => row.columns[name] ?? '';
  return {
    id: row.id,
    ticket: row.ticket,
    code: row.seriesCode,
    title: column('Title'),
    organisation: column('Organisation'),
    version: Number(column('VersionNumber')) || 0,
    legalPeriod: column('LegalPeriod'),
    legalTrigger: column('LegalTrigger'),
    adminPeriod: column('AdminPeriod'),
    adminTrigger: column('AdminTrigger'),
    destination: column('Destination'),
    submitted: row.created,
    decided,
  };
};

/**
 * What waits for a committee, oldest first: of each series the version that its organisation submitted last, in full
 * flow, on which the committee has not decided, whose approval elsewhere was not recognised and which was not
 * withdrawn. Columns are a hint for the queue only.
 */
export function waitingVersions(
  committee: string,
  versions: readonly LedgerSummary[],
  decisions: readonly LedgerSummary[],
  recognitions: readonly LedgerSummary[],
  working: readonly SeriesSummary[],
): readonly WaitingVersion[] {
  const copies = new Map(working.map((copy) => [copy.code, copy]));
  const named = (row: LedgerSummary): string => `${row.columns.VersionTicket ?? ''} ${row.columns.VersionHash ?? ''}`;
  const decidedOn = new Set(decisions.filter((row) => row.folder === committee).map(named));
  const recognised = new Set(recognitions.map(named));
  // Another organisation can add rows that name a series; in its own folder they hide nothing.
  const last = new Map<string, LedgerSummary>();
  for (const row of [...versions].sort((a, b) => a.id - b.id)) {
    if (row.folder === row.columns.Organisation) last.set(`${row.folder} ${row.seriesCode}`, row);
  }
  return [...last.values()]
    .filter((row) => row.columns.Committee === committee && row.columns.Flow !== 'short')
    .filter((row) => !recognised.has(`${row.ticket} ${row.hash}`))
    .map((row) => {
      const copy = copies.get(row.seriesCode);
      const current = copy?.versionTicket === row.ticket;
      const decided = decidedOn.has(`${row.ticket} ${row.hash}`);
      const submitted = current && copy.state === 'Submitted';
      const open = decided ? submitted : !current || submitted;
      return open ? waiting(row, decided) : null;
    })
    .filter((entry): entry is WaitingVersion => entry !== null)
    .sort((a, b) => a.id - b.id);
}
