import * as React from 'react';

import type { Progress, SeriesSummary } from '../../store/types';
import { useRegister } from '../common/register-context';
import { roleKey } from '../common/session';
import { today } from '../common/today';
import { type Loaded, useLoaded } from '../common/use-loaded';
import { listSeries } from './list-series';
import { reconcileStates } from './reconcile-states';

const reconcilingRoles: readonly string[] = ['manager', 'approver'];

/**
 * The series of the role one acts in, as they arrive. When all are there, states on which the ledgers have something
 * newer to say are brought up to date, and the list is read again if any was.
 */
export function useSeriesList(): Loaded<Progress<SeriesSummary>> {
  const { store, session } = useRegister();
  const { acting } = session;
  const list = useLoaded<Progress<SeriesSummary>>(`series ${roleKey(acting)}`, async (part) => ({
    rows: await listSeries(store, acting, part),
    done: true,
  }));
  const { data, refresh } = list;
  const done = React.useRef(false);
  React.useEffect(() => {
    if (!data?.done || done.current || !reconcilingRoles.includes(acting.role)) return undefined;
    done.current = true;
    let gone = false;
    reconcileStates(store, data.rows, today()).then(
      (changed) => {
        if (!gone && changed > 0) refresh();
      },
      // The states stay as they are; whatever is the matter with the ledgers shows where they are read.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [data, refresh, store, acting.role]);
  return list;
}
