import * as React from 'react';

import { actorOf } from '../common/journal-act';
import { useRegister } from '../common/register-context';
import type { PushTools } from './label-library';
import { labelsElsewhere } from './labels-elsewhere';
import { useSiteLabels } from './use-site-labels';

/**
 * Makes what a push on a site needs: its labels, those of the other sites, who acts, and an id for this run's journal
 * rows.
 */
export function usePushTools(): (siteUrl: string) => PushTools {
  const { store, session, locale } = useRegister();
  const siteLabels = useSiteLabels();
  return React.useCallback(
    (siteUrl) => ({
      store,
      locale,
      labels: siteLabels(siteUrl),
      elsewhere: () => labelsElsewhere(store, siteLabels, siteUrl),
      act: {
        actor: actorOf(session),
        organisation: session.acting.organisation,
        correlation: crypto.randomUUID(),
        now: () => new Date().toISOString(),
      },
    }),
    [store, session, locale, siteLabels],
  );
}
