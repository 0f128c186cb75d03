import { RegisterError } from '../../domain/errors';
import { checkDeciding } from '../../domain/ledger/check-deciding';
import type { VersionContent } from '../../domain/ledger/content';
import type { Fault } from '../../domain/ledger/fault';
import { faultText } from '../../domain/ledger/fault-text';
import { readRow } from '../../domain/ledger/read-row';
import type { Verification } from '../../domain/ledger/verification';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { Locale } from '../../loc/strings';
import type { Store } from '../../store/types';
import { reconcileState } from '../common/reconcile-state';
import { isWithdrawn } from './is-withdrawn';

/** A version whose content can be read. */
export type ReadableVersion = Verification & { readonly content: VersionContent };

/**
 * One series before a committee: the version to judge, what is in force now, and what stands in the way of deciding.
 */
export interface CommitteeCase {
  readonly version: ReadableVersion;
  /** The organisation's name. */
  readonly organisation: string;
  /** The version in force now; null when there is none. */
  readonly inForce: ReadableVersion | null;
  /** What the organisation submitted in the same place after this version; null when nothing. */
  readonly newer: ReadableVersion | null;
  /** The working copy says that this version no longer waits; of weight only when it was not decided on. */
  readonly withdrawn: boolean;
  /** Why this person's decision would have no effect; empty when they may decide. */
  readonly obstacles: readonly Fault[];
}

const readable = (version: Verification): version is ReadableVersion => version.content !== null;

/**
 * A later submission in the same place: a decision on the earlier one would decide on what nobody proposes any more.
 */
export const newerThan = (version: ReadableVersion, versions: readonly Verification[]): ReadableVersion | null =>
  versions
    .filter(readable)
    .filter((one) => one.intact && one.row.id > version.row.id && one.content.flow === 'full')
    .filter((one) => one.content.follows?.ticket === version.content.follows?.ticket)
    .pop() ?? null;

/**
 * Reads all that a committee needs to judge a version, straight from the ledgers: nothing is taken from columns. A
 * decider (`decides`) who comes by also brings a working copy's lagging State up to date. `today` as an ISO date.
 * Throws
 * `NOT_FOUND` for a ticket that does not exist and `CONTENT_UNREADABLE` for a row without readable content.
 */
export async function openCase(
  store: Store,
  ticket: string,
  reader: { readonly person: string; readonly committee: string; readonly decides: boolean },
  today: string,
  locale: Locale,
): Promise<CommitteeCase> {
  const row = await store.versions.byTicket(ticket);
  const code = row.columns.SeriesCode ?? '';
  const [evidence, copy] = await Promise.all([store.evidence.ofSeries(code), store.series.byCode(code)]);
  const { versions, inForce } = verifySeries(evidence);
  const version = versions.find((one) => one.ticket === ticket);
  if (!version || !readable(version)) {
    const fault = version?.faults[0] ?? readRow('version', row).faults[0];
    throw new RegisterError('CONTENT_UNREADABLE', { ticket, reason: fault ? faultText(fault, locale) : '' });
  }
  if (copy && reader.decides) await reconcileState(store, copy, versions, today);
  return {
    version,
    organisation: evidence.organisation?.name ?? version.content.organisation,
    inForce: inForce && readable(inForce) ? inForce : null,
    newer: newerThan(version, versions),
    withdrawn: isWithdrawn(copy, ticket),
    obstacles: checkDeciding(ticket, version.hash, reader, evidence),
  };
}
