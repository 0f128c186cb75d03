import { isStringKey } from '../../loc/strings';
import { hasReached, isPushStep, nextStep, pushStepRules, pushSteps } from './push-steps';

it('go one after the other', () => {
  const walked = ['requested'];
  for (let step = nextStep('requested'); step; step = nextStep(step)) walked.push(step);
  expect(walked).toEqual([...pushSteps]);
});

it('know what has been reached', () => {
  expect(hasReached('set', 'published')).toBe(true);
  expect(hasReached('set', 'set')).toBe(true);
  expect(hasReached('set', 'synced')).toBe(false);
});

it('have words and a rule each', () => {
  for (const step of pushSteps) {
    expect(isStringKey(`domain.pushStep.${step}`)).toBe(true);
    expect(pushStepRules[step].by).not.toBe('');
  }
  expect(new Set(pushSteps.map((step) => pushStepRules[step].evidence)).size).toBe(pushSteps.length);
  expect(isPushStep('set')).toBe(true);
  expect(isPushStep('done')).toBe(false);
});
