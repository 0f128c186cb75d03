import * as React from 'react';

import type { connect } from '../../store/connection';
import { checkSetup } from '../../store/provisioning/check-setup';
import type { Deviation } from '../../store/provisioning/deviation';
import type { PeopleRepository } from '../../store/types';

const none: readonly Deviation[] = [];

/**
 * Compares lists and permissions with what is declared, once the first screen has had its turn. When the check itself
 * fails (the connection is lost, the session ended) nothing is known, and the screens say what is the matter.
 */
export function useSetupCheck(sp: ReturnType<typeof connect>, people: PeopleRepository): readonly Deviation[] {
  const [deviations, setDeviations] = React.useState(none);
  React.useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      checkSetup(sp, people).then(
        (found) => {
          if (!gone && found.length > 0) setDeviations(found);
        },
        () => undefined,
      );
    }, 1500);
    return () => {
      gone = true;
      clearTimeout(timer);
      setDeviations(none);
    };
  }, [sp, people]);
  return deviations;
}
