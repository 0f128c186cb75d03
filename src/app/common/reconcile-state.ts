import { projectState } from '../../domain/approval/project-state';
import { isState } from '../../domain/approval/states';
import { RegisterError } from '../../domain/errors';
import type { Verification } from '../../domain/ledger/verification';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';

// Somebody else was first, or may do it and this person may not: the state is theirs to bring up to date.
const notOurs: readonly string[] = ['CONFLICT', 'FORBIDDEN'];

/**
 * The version by which a working copy goes: the one that was submitted last, or the one that ended the series after it.
 * That one changes nothing else, so a working copy that was not reached when it was written goes on with it.
 */
function versionOf(record: SeriesRecord, versions: readonly Verification[]): Verification | null {
  const end = versions.find(
    ({ standing, content }) =>
      standing === 'inForce' && content?.validTo !== '' && content?.follows?.ticket === record.versionTicket,
  );
  return end ?? versions.find(({ ticket }) => ticket === record.versionTicket) ?? null;
}

function changeOf(version: Verification | null): SeriesChange {
  if (!version?.content) return {};
  const { version: versionNumber, validTo, successor } = version.content;
  return { versionNumber, versionTicket: version.ticket, validTo, successor };
}

/**
 * Brings a working copy's state up to date with what the ledgers say of the version that was submitted last. Answers
 * the row as it then is; unchanged when there is nothing to do, or when it is not for this person to do.
 */
export async function reconcileState(
  store: Store,
  record: SeriesRecord,
  versions: readonly Verification[],
  today: string,
): Promise<SeriesRecord> {
  if (!isState(record.state)) return record;
  const version = versionOf(record, versions);
  const state = projectState(record.state, version, today);
  const moved = version !== null && version.ticket !== record.versionTicket;
  if (state === record.state && !moved) return record;
  try {
    return await store.series.update(record.id, record.etag, moved ? { state, ...changeOf(version) } : { state });
  } catch (error) {
    if (error instanceof RegisterError && notOurs.includes(error.code)) return record;
    throw error;
  }
}
