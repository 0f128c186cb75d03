import type { Role } from './roles';
import type { State } from './states';
import type { Need } from './transition';
import { type TransitionName, transitionNames, transitions } from './transitions';

/** What is known of the person and the series; the caller gives only roles that are held for this very series. */
export interface ApprovalContext {
  /** The person belongs to the series' organisation, in whichever role. */
  readonly ownOrganisation: boolean;
  /** The person submitted the version that is to be decided on. */
  readonly ownSubmission: boolean;
  /** The committee that the person acts for is the competent one. */
  readonly competentCommittee: boolean;
  /** A version is in force, and verifies. */
  readonly inForce: boolean;
  /** The working copy's appraisal equals that of the version in force. */
  readonly sameAppraisal: boolean;
}

/** Why a step cannot be taken; words `domain.obstacle.<code>`. */
export const obstacleCodes = [
  'state',
  'role',
  'ownOrganisation',
  'ownSubmission',
  'otherCommittee',
  'nothingInForce',
  'appraisalDiffers',
] as const;
export type Obstacle = (typeof obstacleCodes)[number];

/** The obstacle that a need raises in a context; null when it is met, or asked for only while taking the step. */
function obstacleOf(need: Need, context: ApprovalContext): Obstacle | null {
  switch (need) {
    case 'otherOrganisation':
      return context.ownOrganisation ? 'ownOrganisation' : null;
    case 'otherSubmitter':
      return context.ownSubmission ? 'ownSubmission' : null;
    case 'competentCommittee':
      return context.competentCommittee ? null : 'otherCommittee';
    case 'predecessorInForce':
      return context.inForce ? null : 'nothingInForce';
    case 'sameAppraisal':
      return context.sameAppraisal ? null : 'appraisalDiffers';
    default:
      return null;
  }
}

/** Everything that stands in the way of a step; nothing when it may be taken. */
export function obstaclesTo(
  name: TransitionName,
  state: State,
  roles: readonly Role[],
  context: ApprovalContext,
): Obstacle[] {
  const { from, by, needs } = transitions[name];
  const holds = by !== 'register' && by.some((role) => roles.includes(role));
  return [
    ...(from.includes(state) ? [] : (['state'] as const)),
    ...(holds ? [] : (['role'] as const)),
    ...needs.map((need) => obstacleOf(need, context)).filter((obstacle) => obstacle !== null),
  ];
}

/** The steps that someone may take now, in the order of the table. */
export const availableTransitions = (
  state: State,
  roles: readonly Role[],
  context: ApprovalContext,
): TransitionName[] => transitionNames.filter((name) => obstaclesTo(name, state, roles, context).length === 0);

/** The state after a step. Throws when the step does not begin in the state. */
export function stateAfter(name: TransitionName, state: State): State {
  const { from, to } = transitions[name];
  if (!from.includes(state)) throw new RangeError(`${name} does not begin in ${state}`);
  return to;
}
