import type { IconName } from '../common/icons';
import type { Say } from '../common/text';
import type { SeriesStep } from './series-steps';

const closedStates: readonly string[] = ['Closed', 'Succeeded'];

/** Whether a review of a series in this state opens it again. */
export const reopensClosed = (step: SeriesStep, state: string): boolean =>
  step === 'startReview' && closedStates.includes(state);

/** The verb of a step for a series in a state: to review what is closed is to open it again. */
export const stepText = (say: Say, step: SeriesStep, state: string): string =>
  say(reopensClosed(step, state) ? 'series.step.reopen' : `series.step.${step}`);

/** The icon beside a step's verb. */
export const stepIcons: Readonly<Record<SeriesStep, IconName>> = {
  submit: 'Send',
  approveInternally: 'Accept',
  askReview: 'Contact',
  takeBack: 'Undo',
  sendBack: 'ReplyMirrored',
  withdraw: 'Blocked',
  reopen: 'Undo',
  startReview: 'Refresh',
  succeed: 'NavigateForward',
  close: 'Library',
};
