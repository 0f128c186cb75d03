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
] as const satisfies readonly TransitionName[];
export type SeriesStep = (typeof offeredSteps)[number];

/** The steps that somebody may take with a series in a state. */
export function stepsFor(state: string, role: Role): readonly SeriesStep[] {
  if (!isState(state)) return [];
  const allowed = availableTransitions(state, [role], ownContext);
  return offeredSteps.filter((step) => allowed.includes(step));
}

/** Whether somebody may edit a series in a state. */
export const mayEdit = (state: string, role: Role): boolean =>
  role === 'manager' && isState(state) && editableStates.includes(state);
