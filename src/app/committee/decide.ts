import { projectState } from '../../domain/approval/project-state';
import { isState } from '../../domain/approval/states';
import { type ErrorCode, RegisterError } from '../../domain/errors';
import { checkDeciding } from '../../domain/ledger/check-deciding';
import { type DecisionOutcome, ledgerFormat } from '../../domain/ledger/content';
import { faultText } from '../../domain/ledger/fault-text';
import { verifySeries } from '../../domain/ledger/verify-series';
import { type Locale, translate } from '../../loc/strings';
import type { Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { reconcileState } from '../common/reconcile-state';
import { isWithdrawn } from './is-withdrawn';
import { newerThan } from './open-case';

/** A decision about to be taken, on a version as the decider saw it. */
export interface DecisionRequest {
  readonly ticket: string;
  /** SHA-256 of the content that stood on the decider's screen. */
  readonly hash: string;
  readonly code: string;
  readonly committee: string;
  readonly outcome: DecisionOutcome;
  /** May be '' for `approve` only. */
  readonly motivation: string;
}

export interface DecisionTaken {
  /** `D57`. */
  readonly ticket: string;
  /** Whether the working copy's State could be brought up to date. The decision stands either way. */
  readonly stateUpdated: boolean;
}

/**
 * Decides on a version: reads and verifies the series again, appends one row to Decisions, and brings the working
 * copy's
 * State up to date where that may be. An approval is the publication; nothing else makes it so. `at` is ISO 8601 in
 * UTC.
 * Throws `MOTIVATION_REQUIRED`, `VERSION_CHANGED` when the content is not what the decider saw or a newer version was
 * submitted, `TRANSITION_NOT_ALLOWED` when it was withdrawn, and `DECISION_NOT_ALLOWED` when it would have no effect.
 */
export async function decide(
  store: Store,
  actor: Actor,
  request: DecisionRequest,
  at: string,
  locale: Locale,
): Promise<DecisionTaken> {
  const { ticket, hash, code, committee, outcome } = request;
  const motivation = request.motivation.trim();
  if (outcome !== 'approve' && motivation === '') throw new RegisterError('MOTIVATION_REQUIRED', { code });
  const [evidence, copy] = await Promise.all([store.evidence.ofSeries(code), store.series.byCode(code)]);
  const { versions } = verifySeries(evidence);
  const version = versions.find((one) => one.ticket === ticket);
  if (version && version.hash !== hash) throw new RegisterError('VERSION_CHANGED', { code });
  if (version?.content && newerThan({ ...version, content: version.content }, versions)) {
    throw new RegisterError('VERSION_CHANGED', { code });
  }
  const [obstacle] = checkDeciding(ticket, hash, { person: actor.by, committee }, evidence);
  if (obstacle) throw new RegisterError('DECISION_NOT_ALLOWED', { code, reason: faultText(obstacle, locale) });
  if (isWithdrawn(copy, ticket)) {
    throw new RegisterError('TRANSITION_NOT_ALLOWED', {
      action: translate(locale, `committee.${outcome}`),
      code,
      reason: translate(locale, 'committee.withdrawn'),
    });
  }
  const decision = await store.decisions.append({
    format: ledgerFormat,
    kind: 'decision',
    series: code,
    previous: await store.decisions.last(code),
    by: actor.by,
    at,
    committee,
    version: { ticket, hash },
    outcome,
    motivation,
    onBehalfOf: actor.onBehalfOf,
  });
  return { ticket: decision.ticket, stateUpdated: await stateFollows(store, code, at.slice(0, 10)) };
}

// The decision stands whatever becomes of this: a lost connection here must not look like a decision that failed.
const laterOn: readonly ErrorCode[] = ['OFFLINE', 'THROTTLED', 'SERVER_ERROR', 'SIGNED_OUT', 'COLUMN_MISSING'];

/**
 * Verifies the series anew with the decision in it, and brings its working copy's State up to date. Answers whether it
 * is.
 */
async function stateFollows(store: Store, code: string, today: string): Promise<boolean> {
  try {
    const [evidence, copy] = await Promise.all([store.evidence.ofSeries(code), store.series.byCode(code)]);
    if (!copy || !isState(copy.state)) return false;
    const { versions } = verifySeries(evidence);
    const last = versions.find(({ ticket }) => ticket === copy.versionTicket) ?? null;
    const updated = await reconcileState(store, copy, versions, today);
    return updated.state === projectState(copy.state, last, today);
  } catch (error) {
    if (error instanceof RegisterError && laterOn.includes(error.code)) return false;
    throw error;
  }
}
