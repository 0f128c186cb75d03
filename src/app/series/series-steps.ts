import { availableTransitions } from '../../domain/approval/available-transitions';
import type { Role } from '../../domain/approval/roles';
import { isState } from '../../domain/approval/states';
import { editableStates, type TransitionName } from '../../domain/approval/transitions';
import { ownContext } from './check-step';

/** The steps that the screens of series offer; `submit` stands for the short flow too. */
export const offeredSteps = [
  'submit',
  'approveInternally',
  'askReview',
  'takeBack',
  'sendBack',
  'withdraw',
  'reopen',
  'startReview',
  'succeed',
  'close',
] as const satisfies readonly TransitionName[];
export type SeriesStep = (typeof offeredSteps)[number];

// What a state claims is in force is taken to be: the ledgers are asked when the step is taken.
const offeringContext = { ...ownContext, inForce: true };

/** The steps that somebody may take with a series in a state. */
export function stepsFor(state: string, role: Role): readonly SeriesStep[] {
  if (!isState(state)) return [];
  const allowed = availableTransitions(state, [role], offeringContext);
  return offeredSteps.filter((step) => allowed.includes(step));
}

/** Whether somebody may edit a series in a state. */
export const mayEdit = (state: string, role: Role): boolean =>
  role === 'manager' && isState(state) && editableStates.includes(state);
