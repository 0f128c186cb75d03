import { projectState } from '../../domain/approval/project-state';
import { isState } from '../../domain/approval/states';
import { RegisterError } from '../../domain/errors';
import { isIsoDate } from '../../domain/iso-date';
import { composeClosing, type SeriesEnd } from '../../domain/ledger/compose-version';
import type { VersionContent } from '../../domain/ledger/content';
import type { Verification } from '../../domain/ledger/verification';
import { verifySeries } from '../../domain/ledger/verify-series';
import { organisationOfCode } from '../../domain/series/series-code';
import type { Locale } from '../../loc/strings';
import { ConflictError } from '../../store/conflict-error';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { today } from '../common/today';
import { checkStep, ownContext } from './check-step';
import { followVersion } from './follow-version';
import type { Submitted } from './submit-series';

type ReadableVersion = Verification & { readonly content: VersionContent };
const readable = (version: Verification | null): version is ReadableVersion => version?.content != null;

/** A successor is another series of the organisation that is in force and stays open. */
async function checkSuccessor(store: Store, code: string, successor: string): Promise<void> {
  const own = successor !== code && organisationOfCode(successor) === organisationOfCode(code);
  const { inForce } = verifySeries(await store.evidence.ofSeries(successor));
  if (!own || inForce?.content?.validTo !== '') throw new RegisterError('SUCCESSOR_NOT_POSSIBLE', { code, successor });
}

const saysAlready = ({ content }: ReadableVersion, { validTo, successor }: SeriesEnd): boolean =>
  content.validTo === validTo && content.successor === successor;

/** Writes the version that ends the series, unless the one in force does just that: a try whose answer got lost. */
async function writeEnd(store: Store, actor: Actor, inForce: ReadableVersion, end: SeriesEnd): Promise<string> {
  if (saysAlready(inForce, end)) return inForce.ticket;
  const previous = await store.versions.last(inForce.content.series);
  const content = composeClosing(inForce, end, { previous, by: actor.by, at: new Date().toISOString() });
  return (await store.versions.append(content)).ticket;
}

/**
 * Ends a series: closes it, or names the series that succeeds it. A version that changes nothing but its end goes into
 * the ledger, so it is in force at once; the state follows when the last day has passed. Calling again with another day
 * moves the end. Throws `ConflictError<SeriesRecord>` when somebody saved since `record` was read or ended the series
 * at the same moment, `TRANSITION_NOT_ALLOWED`, `MOTIVATION_REQUIRED`, `LAST_DAY_INVALID`, `SUCCESSOR_NOT_POSSIBLE`.
 */
export async function endSeries(
  store: Store,
  actor: Actor,
  record: SeriesRecord,
  asked: SeriesEnd,
  locale: Locale,
): Promise<Submitted> {
  const { code } = record;
  const end = { ...asked, motivation: asked.motivation.trim() };
  const now = await store.series.byId(record.id);
  if (now.etag !== record.etag) throw new ConflictError(now);
  const { inForce } = verifySeries(await store.evidence.ofSeries(code));
  const context = { ...ownContext, inForce: readable(inForce) };
  const name = end.successor === '' ? 'close' : 'succeed';
  checkStep({ name, record, role: actor.role, motivation: end.motivation, context }, locale);
  if (!isIsoDate(end.validTo)) throw new RegisterError('LAST_DAY_INVALID', { code, date: end.validTo });
  if (end.successor !== '') await checkSuccessor(store, code, end.successor);
  // checkStep has refused what is not in force.
  const ticket = await writeEnd(store, actor, inForce as ReadableVersion, end);
  const { inForce: counts } = verifySeries(await store.evidence.ofSeries(code));
  // Somebody else's version took this place first.
  if (!readable(counts) || counts.ticket !== ticket) throw new ConflictError(await store.series.byId(record.id));
  return { record: await followVersion(store, record, (row) => followEnd(row, counts)), ticket };
}

/** What a working copy takes over of the version that ends it, which changes none of its fields. */
function followEnd(row: SeriesRecord, version: ReadableVersion): SeriesChange {
  const { version: versionNumber, validTo, successor } = version.content;
  const state = isState(row.state) ? projectState(row.state, version, today()) : row.state;
  return { state, versionNumber, versionTicket: version.ticket, validTo, successor };
}
