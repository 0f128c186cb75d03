import * as React from 'react';

import { deviceStorage } from '../common/device-storage';
import { useRegister } from '../common/register-context';
import { lastSeen, rememberSeen } from './last-visit';
import type { WaitingVersion } from './waiting-versions';

/**
 * The id up to which this person had seen the queue before this visit; what is shown now counts as seen at the next
 * one.
 */
export function useSeenUntil(queue: readonly WaitingVersion[]): number {
  const { session, webUrl } = useRegister();
  const { committee } = session.acting;
  const person = session.person.signInName;
  const [before] = React.useState(() => lastSeen(deviceStorage(), webUrl, committee, person));
  React.useEffect(() => {
    rememberSeen(
      deviceStorage(),
      webUrl,
      committee,
      person,
      queue.map((entry) => entry.id),
    );
  }, [queue, webUrl, committee, person]);
  return before;
}
