import { type PushStep, isPushStep } from '../../domain/labelling/push-steps';

/** A step of a push with the moment at which it was reached, ISO 8601 in UTC. */
export interface StepEntry {
  readonly at: string;
  readonly step: PushStep;
}

/**
 * Reads a step log, one `<time> <step>` a line. Lines that are neither, such as ones that somebody typed, are left out.
 */
export function readStepLog(log: string): readonly StepEntry[] {
  return log.split('\n').flatMap((line) => {
    const [at = '', step = ''] = line.trim().split(' ');
    return isPushStep(step) ? [{ at, step }] : [];
  });
}

/** The log with one step more. */
export const addToStepLog = (log: string, entry: StepEntry): string =>
  [...log.split('\n').filter((line) => line.trim() !== ''), `${entry.at} ${entry.step}`].join('\n');
