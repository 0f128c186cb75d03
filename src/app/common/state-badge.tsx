import * as React from 'react';

import { isState, type State } from '../../domain/approval/states';
import { formatDate } from './format';
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

// States of a series in force, whose end may be known before it comes.
const inForce: readonly string[] = ['Published', 'ReviewDue'];

interface Props {
  readonly state: string;
  /** The last day (ISO date) of a series in force, '' while it stays open. */
  readonly validTo?: string;
}

/**
 * The state of a series, as an icon and its word, with the day on which it closes. A state that this version does not
 * know is shown as it stands.
 */
export function StateBadge({ state, validTo = '' }: Props): React.ReactElement {
  const say = useText();
  if (!isState(state)) return <>{state}</>;
  const [icon, tone] = looks[state];
  return (
    <IconWord icon={icon} tone={tone}>
      {say(`domain.state.${state}`)}
      {validTo !== '' && inForce.includes(state) && (
        <>
          {', '}
          <span style={{ whiteSpace: 'nowrap' }}>{say('shared.closing.state', { date: formatDate(validTo) })}</span>
        </>
      )}
    </IconWord>
  );
}
