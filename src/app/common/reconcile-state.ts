import { projectState } from '../../domain/approval/project-state';
import { isState } from '../../domain/approval/states';
import { RegisterError } from '../../domain/errors';
import type { Verification } from '../../domain/ledger/verification';
import type { SeriesRecord, Store } from '../../store/types';

// Somebody else was first, or may do it and this person may not: the state is theirs to bring up to date.
const notOurs: readonly string[] = ['CONFLICT', 'FORBIDDEN'];

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
  const last = versions.find(({ ticket }) => ticket === record.versionTicket) ?? null;
  const state = projectState(record.state, last, today);
  if (state === record.state) return record;
  try {
    return await store.series.update(record.id, record.etag, { state });
  } catch (error) {
    if (error instanceof RegisterError && notOurs.includes(error.code)) return record;
    throw error;
  }
}
