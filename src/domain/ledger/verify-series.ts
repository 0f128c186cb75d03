import { checkVersion, noteVersion } from './check-version';
import type { LedgerRow } from './content';
import type { Evidence } from './evidence';
import { type Acts, findSupport, idleActs } from './find-support';
import { rankVersions } from './rank-versions';
import { type ReadRow, readRow } from './read-row';
import type { Verification } from './verification';

/** The verdict on a whole series. */
export interface SeriesVerification {
  /** Every row of Versions that carries the series' code, by item id, malformed ones too. */
  readonly versions: readonly Verification[];
  /** The one that counts; null when none does. */
  readonly inForce: Verification | null;
}

const byId = (rows: readonly LedgerRow[]): LedgerRow[] => [...rows].sort((a, b) => a.id - b.id);

function verify(
  row: ReadRow<'version'>,
  acts: Acts,
  evidence: Evidence,
  earlier: ReadonlyMap<string, Verification>,
): Verification {
  const faults = checkVersion(row, evidence, earlier);
  const { ticket, hash, content } = row;
  const verification = { ticket, row: row.row, hash, content, notes: noteVersion(row, earlier) };
  if (!content || faults.length > 0) {
    return {
      ...verification,
      intact: false,
      verified: false,
      standing: 'notVerified',
      restsOn: null,
      approval: null,
      chain: [ticket],
      faults,
      withoutEffect: [],
    };
  }
  const version = { ...row, content };
  const withoutEffect = idleActs(version, acts, evidence);
  const { standing, ...support } = findSupport(version, acts, withoutEffect, evidence, earlier);
  const verified = standing === 'verified';
  // Whether a version that verifies also counts, only all of them together say.
  return {
    ...verification,
    ...support,
    intact: true,
    verified,
    standing: verified ? 'superseded' : standing,
    withoutEffect,
  };
}

/**
 * Verifies every version of a series from the rows as read. A version verifies only if its content is what it should be
 * (hash, columns, folder, organisation, predecessor) and rests on an approving decision in the folder of the competent
 * committee, on a recognition, or by the short flow on a predecessor that itself verifies. Of those that follow the
 * same predecessor the one with the lowest item id counts. Nothing in a row can make this throw.
 */
export function verifySeries(evidence: Evidence): SeriesVerification {
  const acts: Acts = {
    decisions: byId(evidence.decisions).map((row) => readRow('decision', row)),
    recognitions: byId(evidence.recognitions).map((row) => readRow('recognition', row)),
  };
  const earlier = new Map<string, Verification>();
  for (const row of byId(evidence.versions)) {
    const read = readRow('version', row);
    earlier.set(read.ticket, verify(read, acts, evidence, earlier));
  }
  const versions = rankVersions([...earlier.values()]);
  return { versions, inForce: versions.find((one) => one.standing === 'inForce') ?? null };
}

/** The verdict on one version of a series, by its ticket; null when the evidence has no such row. */
export const verifyVersion = (ticket: string, evidence: Evidence): Verification | null =>
  verifySeries(evidence).versions.find((one) => one.ticket === ticket) ?? null;
