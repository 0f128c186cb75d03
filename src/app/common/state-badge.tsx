import * as React from 'react';

import { isState, type State } from '../../domain/approval/states';
import type { IconName } from './icons';
import { IconWord, type Tone } from './icon-word';
import { useText } from './text';

const looks: Readonly<Record<State, readonly [IconName, Tone]>> = {
  Draft: ['Edit', 'neutral'],
  InternalReview: ['Contact', 'neutral'],
  Submitted: ['Send', 'neutral'],
  Approved: ['Accept', 'success'],
  Published: ['Completed', 'success'],
  Returned: ['Undo', 'warning'],
  Rejected: ['Error', 'error'],
  Withdrawn: ['Blocked', 'neutral'],
  Superseded: ['History', 'neutral'],
  Succeeded: ['NavigateForward', 'neutral'],
  Closed: ['Library', 'neutral'],
  ReviewDue: ['Warning', 'warning'],
};

/** The state of a series, as an icon and its word. A state that this version does not know is shown as it stands. */
export function StateBadge({ state }: { readonly state: string }): React.ReactElement {
  const say = useText();
  if (!isState(state)) return <>{state}</>;
  const [icon, tone] = looks[state];
  return (
    <IconWord icon={icon} tone={tone}>
      {say(`domain.state.${state}`)}
    </IconWord>
  );
}
