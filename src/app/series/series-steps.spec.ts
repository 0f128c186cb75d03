import { mayEdit, stepsFor } from './series-steps';

describe('the steps that the screens offer', () => {
  it.each([
    ['Draft', 'manager', ['submit', 'askReview']],
    ['Returned', 'manager', ['submit', 'askReview']],
    ['InternalReview', 'manager', ['takeBack']],
    ['InternalReview', 'approver', ['approveInternally', 'sendBack']],
    ['Submitted', 'manager', ['withdraw']],
    ['Rejected', 'manager', ['reopen']],
    ['Published', 'manager', ['startReview', 'succeed', 'close']],
    ['ReviewDue', 'manager', ['startReview', 'succeed', 'close']],
    ['Closed', 'manager', ['startReview']],
    ['Succeeded', 'manager', ['startReview']],
    ['Published', 'approver', []],
    ['Draft', 'approver', []],
    ['Draft', 'reader', []],
    ['Nonsense', 'manager', []],
  ] as const)('%s, as %s: %j', (state, role, steps) => {
    expect(stepsFor(state, role)).toEqual(steps);
  });

  it('lets only a manager edit, and only what is at hand', () => {
    expect(mayEdit('Draft', 'manager')).toBe(true);
    expect(mayEdit('Draft', 'approver')).toBe(false);
    expect(mayEdit('Submitted', 'manager')).toBe(false);
    expect(mayEdit('Published', 'manager')).toBe(false);
  });
});
