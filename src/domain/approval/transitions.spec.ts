import * as fc from 'fast-check';

import { isStringKey } from '../../loc/strings';
import {
  type ApprovalContext,
  availableTransitions,
  obstacleCodes,
  obstaclesTo,
  stateAfter,
} from './available-transitions';
import { type ApprovalTable, assertSound, checkTable } from './check-table';
import { type Role, roles } from './roles';
import { type State, isState, states } from './states';
import { needs } from './transition';
import { editableStates, initialState, transitionNames, transitions } from './transitions';

const fit: ApprovalContext = {
  ownOrganisation: false,
  ownSubmission: false,
  competentCommittee: true,
  inForce: true,
  sameAppraisal: true,
};
const manager: ApprovalContext = { ...fit, ownOrganisation: true, competentCommittee: false };

describe('the table', () => {
  it('has words for every state, step, role and obstacle', () => {
    for (const state of states) expect(isStringKey(`domain.state.${state}`)).toBe(true);
    for (const name of transitionNames) expect(isStringKey(`domain.transition.${name}`)).toBe(true);
    for (const role of roles) expect(isStringKey(`domain.role.${role}`)).toBe(true);
    for (const obstacle of obstacleCodes) expect(isStringKey(`domain.obstacle.${obstacle}`)).toBe(true);
  });

  it('asks nothing that is not declared, and declares nothing that is not asked', () => {
    expect(new Set(transitionNames.flatMap((name) => transitions[name].needs))).toEqual(new Set(needs));
  });

  it('lets deciders alone write decisions, and nobody of them on what is their own', () => {
    for (const name of transitionNames) {
      const { ledger, by, needs: asked } = transitions[name];
      if (ledger === 'decisions')
        expect([by, asked]).toEqual([
          ['decider'],
          expect.arrayContaining(['otherOrganisation', 'otherSubmitter', 'competentCommittee']),
        ]);
    }
  });

  it('asks a motivation of whoever sends back, withdraws, refuses or ends', () => {
    for (const name of ['sendBack', 'withdraw', 'return', 'reject', 'close', 'succeed'] as const)
      expect(transitions[name].needs).toContain('motivation');
  });

  it('begins at a draft, which a manager may edit', () => {
    expect(initialState).toBe('Draft');
    expect(editableStates).toEqual(['Draft', 'Returned', 'Withdrawn']);
  });

  it('knows its states', () => {
    expect(isState('ReviewDue')).toBe(true);
    expect(isState('Lost')).toBe(false);
  });
});

describe('checkTable', () => {
  const step = {
    from: ['Draft'],
    to: 'Submitted',
    by: ['manager'],
    needs: [],
    ledger: 'versions',
    act: null,
    writesState: true,
  } as const;
  const table = (change: object, more: Partial<ApprovalTable> = {}): ApprovalTable =>
    ({
      states: ['Draft', 'Submitted'],
      initial: 'Draft',
      transitions: { step: { ...step, ...change } },
      ...more,
    }) as ApprovalTable;

  it('finds nothing wrong with a sound table', () => expect(checkTable(table({}))).toEqual([]));

  it('does not let an unsound one load', () => {
    expect(() => assertSound(table({}))).not.toThrow();
    expect(() => assertSound(table({ by: [] }))).toThrow('The table of states is not sound: step: nobody may take it');
  });

  it.each<[string, ApprovalTable, string[]]>([
    [
      'a state that nobody reaches',
      table({}, { states: ['Draft', 'Submitted', 'Closed'] }),
      ['Closed: unreachable'],
    ],
    ['an unknown state', table({ from: ['Draft', 'Lost'] }), ['step: unknown state Lost']],
    ['an unknown role', table({ by: ['mayor'] }), ['step: unknown role mayor']],
    ['a step for nobody', table({ by: [] }), ['step: nobody may take it']],
    ['a step from nowhere', table({ from: [] }), ['Submitted: unreachable', 'step: begins nowhere']],
    ['a step to where it begins', table({ from: ['Draft', 'Submitted'] }), ['step: leads to where it begins']],
    ['a need named twice', table({ needs: ['complete', 'complete'] }), ['step: names a need twice']],
    ['an act without a trace', table({ ledger: '' }), ['step: leaves no row behind']],
    [
      'a state that follows from nothing',
      table({ ledger: '', by: 'register', writesState: false }),
      ['step: writes nothing from which the state follows'],
    ],
  ])('finds %s', (_, given, problems) => expect(checkTable(given)).toEqual(problems));
});

describe('availableTransitions', () => {
  it.each<[State, Role[], ApprovalContext, string[]]>([
    ['Draft', ['manager'], { ...manager, inForce: false, sameAppraisal: false }, ['askReview', 'submit']],
    ['Draft', ['manager'], manager, ['askReview', 'submit', 'publishShort']],
    ['Draft', ['manager'], { ...manager, sameAppraisal: false }, ['askReview', 'submit']],
    ['InternalReview', ['manager'], manager, ['takeBack']],
    ['InternalReview', ['approver'], manager, ['sendBack', 'approveInternally']],
    ['InternalReview', ['manager', 'approver'], manager, ['takeBack', 'sendBack', 'approveInternally']],
    ['Submitted', ['manager'], manager, ['withdraw']],
    ['Submitted', ['decider'], fit, ['approve', 'return', 'reject']],
    ['Submitted', ['decider'], { ...fit, ownOrganisation: true }, []],
    ['Submitted', ['decider'], { ...fit, ownSubmission: true }, []],
    ['Submitted', ['decider'], { ...fit, competentCommittee: false }, []],
    ['Submitted', ['member', 'reader', 'localAdministrator', 'administrator'], fit, []],
    ['Submitted', ['recogniser'], fit, ['recognise']],
    ['Approved', [...roles], fit, []],
    ['Published', ['manager'], manager, ['startReview', 'close', 'succeed']],
    ['Published', ['manager'], { ...manager, inForce: false }, ['startReview']],
    ['Published', ['approver', 'decider', 'localAdministrator', 'administrator'], manager, []],
    ['ReviewDue', ['manager'], manager, ['startReview', 'close', 'succeed']],
    ['Rejected', ['manager'], manager, ['reopen']],
    ['Closed', [...roles], fit, ['startReview']],
    ['Succeeded', [...roles], fit, ['startReview']],
  ])('%s, %j', (state, held, context, names) => expect(availableTransitions(state, held, context)).toEqual(names));

  it('leaves the rest to the reasons why not', () => {
    expect(
      obstaclesTo('approve', 'Draft', ['reader'], {
        ...fit,
        ownOrganisation: true,
        ownSubmission: true,
        competentCommittee: false,
      }),
    ).toEqual(['state', 'role', 'otherCommittee', 'ownOrganisation', 'ownSubmission']);
    expect(
      obstaclesTo('publishShort', 'Draft', ['manager'], { ...manager, inForce: false, sameAppraisal: false }),
    ).toEqual(['nothingInForce', 'appraisalDiffers']);
    expect(obstaclesTo('publish', 'Approved', [...roles], fit)).toEqual(['role']);
  });

  it('never offers a decision to someone of the organisation, whatever else they are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.subarray([...roles]),
        fc.boolean(),
        fc.boolean(),
        (state, held, ownSubmission, inForce) => {
          const names = availableTransitions(state, held, { ...fit, ownSubmission, inForce, ownOrganisation: true });
          return names.every((name) => transitions[name].ledger !== 'decisions');
        },
      ),
    );
  });
});

describe('stateAfter', () => {
  it('leads where the table says', () => {
    expect(stateAfter('submit', 'Returned')).toBe('Submitted');
    expect(stateAfter('approve', 'Submitted')).toBe('Approved');
    expect(() => stateAfter('approve', 'Draft')).toThrow(RangeError);
  });
});
