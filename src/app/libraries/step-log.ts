import { type LabelStep, labelSteps } from '../../store/types';

/** A step of a push with the moment at which it was reached, ISO 8601 in UTC. */
export interface StepEntry {
  readonly at: string;
  readonly step: LabelStep;
}

const isStep = (text: string): text is LabelStep => (labelSteps as readonly string[]).includes(text);

/** Reads a step log, one `<time> <step>` a line. Lines that are neither, such as ones that somebody typed, are left out. */
export function readStepLog(log: string): readonly StepEntry[] {
  return log.split('\n').flatMap((line) => {
    const [at = '', step = ''] = line.trim().split(' ');
    return isStep(step) ? [{ at, step }] : [];
  });
}

/** The log with one step more. */
export const addToStepLog = (log: string, entry: StepEntry): string =>
  [...log.split('\n').filter((line) => line.trim() !== ''), `${entry.at} ${entry.step}`].join('\n');

/** Whether a push that stands at `reached` has come as far as `asked`. */
export const hasReached = (reached: LabelStep, asked: LabelStep): boolean => labelSteps.indexOf(reached) >= labelSteps.indexOf(asked);
