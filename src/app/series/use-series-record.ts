import * as React from 'react';

import { RegisterError } from '../../domain/errors';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { SeriesRecord } from '../../store/types';
import { reconcileState } from '../common/reconcile-state';
import { useRegister } from '../common/register-context';
import { today } from '../common/today';
import { type Loaded, useLoaded } from '../common/use-loaded';

/** Reads a working copy, and brings its state up to date with the ledgers on the way. `turn` reads it again when it changes. */
export function useSeriesRecord(code: string, turn: string): Loaded<SeriesRecord> {
  const { store } = useRegister();
  const loaded = useLoaded<SeriesRecord>(`record ${code}`, async (part) => {
    const record = await store.series.byCode(code);
    if (!record) throw new RegisterError('NOT_FOUND', { what: code });
    part(record);
    if (record.versionTicket === '') return record;
    const { versions } = verifySeries(await store.evidence.ofSeries(code));
    return reconcileState(store, record, versions, today());
  });
  const { refresh } = loaded;
  const seen = React.useRef(turn);
  React.useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    refresh();
  }, [turn, refresh]);
  return loaded;
}
