import { ConflictError } from '../../store/conflict-error';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';

/**
 * Lets a working copy follow a version that was just written. The version stands from the moment its row is there: if
 * somebody saved the working copy in between, their text stays and only what `change` says of the row as it then is
 * follows.
 */
export async function followVersion(
  store: Store,
  record: SeriesRecord,
  change: (now: SeriesRecord) => SeriesChange,
): Promise<SeriesRecord> {
  try {
    return await store.series.update(record.id, record.etag, change(record));
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const now = await store.series.byId(record.id);
    return store.series.update(now.id, now.etag, change(now));
  }
}
