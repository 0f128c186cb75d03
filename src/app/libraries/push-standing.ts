import { type PushStep, hasReached } from '../../domain/labelling/push-steps';
import type { Observation } from './observe-push';

/** Why a push does not get further, as the row in Library labels keeps it; '' when nothing is in the way. */
export const pushProblems = [
  '',
  'LABEL_MISSING',
  'LABEL_NOT_PUBLISHED',
  'LABEL_DIFFERS',
  'LABEL_NOT_SET',
  'COLUMN_NOT_SET',
  'VERSION_NOT_VERIFIED',
  'VERSION_CHANGED',
] as const;
export type PushProblem = (typeof pushProblems)[number];

export interface PushStanding {
  readonly step: PushStep;
  readonly problem: PushProblem;
}

/**
 * How far a push has come by what SharePoint says now, whatever was written down before: labels are unpublished and
 * defaults changed behind the register's back. `before` only decides whether a default that is not set is a loss.
 */
export function pushStanding(seen: Observation, labelName: string, code: string, before: PushStep): PushStanding {
  const { readiness, differences, presentDefault, presentCode, counts } = seen;
  if (readiness.state === 'missing') return { step: 'requested', problem: 'LABEL_MISSING' };
  if (readiness.state === 'notPublished') return { step: 'labelExists', problem: 'LABEL_NOT_PUBLISHED' };
  if (differences.length > 0) return { step: 'published', problem: 'LABEL_DIFFERS' };
  const wasSet = hasReached(before, 'set');
  if (presentDefault !== labelName) return { step: 'published', problem: wasSet ? 'LABEL_NOT_SET' : '' };
  if (presentCode !== code) return { step: 'published', problem: wasSet ? 'COLUMN_NOT_SET' : '' };
  return { step: counts.withoutLabel > 0 ? 'set' : 'verified', problem: '' };
}
