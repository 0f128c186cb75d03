import { ConflictError } from '../../store/conflict-error';
import type { SeriesChange, SeriesRecord } from '../../store/types';

/** A series' row that keeps what is saved under its ETag, as the list does. */
export function oneSeries(row: SeriesRecord) {
  let now = row;
  return {
    now: (): SeriesRecord => now,
    /** What somebody else saves meanwhile. */
    replace: (other: SeriesRecord | undefined): void => {
      now = other ?? now;
    },
    repository: {
      byId: async () => now,
      update: async (_: number, etag: string, change: SeriesChange) => {
        if (etag !== now.etag) throw new ConflictError(now);
        now = { ...now, ...change, data: { ...now.data, ...change.data }, etag: '"saved"' };
        return now;
      },
    },
  };
}
