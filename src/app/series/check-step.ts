import { type ApprovalContext, type Obstacle, obstaclesTo, stateAfter } from '../../domain/approval/available-transitions';
import { roles } from '../../domain/approval/roles';
import { isState, type State } from '../../domain/approval/states';
import { type TransitionName, transitions } from '../../domain/approval/transitions';
import { RegisterError } from '../../domain/errors';
import { mayProceed, validateSeries } from '../../domain/series/validate-series';
import { type Locale, translate } from '../../loc/strings';
import type { SeriesRecord } from '../../store/types';

/** What is known of the person and the series when a step inside their own organisation is taken. */
export const ownContext: ApprovalContext = {
  ownOrganisation: true,
  ownSubmission: false,
  competentCommittee: false,
  inForce: false,
  sameAppraisal: false,
};

/** A step that somebody is about to take with a working copy. */
export interface Step {
  readonly name: TransitionName;
  readonly record: SeriesRecord;
  readonly role: string;
  /** Why, where the step asks it. */
  readonly motivation: string;
  readonly context?: ApprovalContext;
}

function refuse({ name, record }: Step, obstacle: Obstacle, locale: Locale): never {
  throw new RegisterError('TRANSITION_NOT_ALLOWED', {
    action: translate(locale, `domain.transition.${name}`),
    code: record.code,
    reason: translate(locale, `domain.obstacle.${obstacle}`),
  });
}

/**
 * The state after a step that the table of states allows. Throws `TRANSITION_NOT_ALLOWED` with the reason when it does
 * not, `SERIES_INVALID` when the step asks a complete series, `MOTIVATION_REQUIRED` when it asks why.
 */
export function checkStep(step: Step, locale: Locale): State {
  const { name, record, role, motivation, context = ownContext } = step;
  if (!isState(record.state)) return refuse(step, 'state', locale);
  const [obstacle] = obstaclesTo(name, record.state, roles.filter((each) => each === role), context);
  if (obstacle) return refuse(step, obstacle, locale);
  const { needs } = transitions[name];
  const findings = needs.includes('complete') ? validateSeries(record.data, 'submit') : [];
  if (!mayProceed(findings)) {
    throw new RegisterError('SERIES_INVALID', {
      code: record.code,
      count: findings.filter(({ severity }) => severity === 'error').length,
    });
  }
  if (needs.includes('motivation') && motivation.trim() === '') throw new RegisterError('MOTIVATION_REQUIRED', { code: record.code });
  return stateAfter(name, record.state);
}
