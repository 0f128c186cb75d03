import { type PushStep, hasReached } from '../../domain/labelling/push-steps';
import { readStepLog } from './step-log';

/** The five steps that people see. That existing files have followed is part of "checked". */
export const trailSteps = [
  'requested',
  'labelExists',
  'published',
  'set',
  'verified',
] as const satisfies readonly PushStep[];
export type TrailStep = (typeof trailSteps)[number];

/**
 * `done`: reached. `stopped`: the first one not reached, with a problem in the way. `next`: the same without a problem.
 * `later`: what follows.
 */
export type TrailState = 'done' | 'stopped' | 'next' | 'later';

export interface TrailEntry {
  readonly step: TrailStep;
  readonly state: TrailState;
  /** When it was reached last, '' when it was not or nobody wrote it down. */
  readonly at: string;
}

/** How far a push has come, as the five steps on the screen. */
export function pushTrail(push: {
  readonly step: PushStep;
  readonly stepLog: string;
  readonly problem: string;
}): readonly TrailEntry[] {
  const log = readStepLog(push.stepLog);
  const at = (step: PushStep): string => log.filter((entry) => entry.step === step).pop()?.at ?? '';
  let open = true;
  return trailSteps.map((step) => {
    if (hasReached(push.step, step)) return { step, state: 'done', at: at(step) };
    const state = !open ? 'later' : push.problem === '' ? 'next' : 'stopped';
    open = false;
    return { step, state, at: '' };
  });
}
