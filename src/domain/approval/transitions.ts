import { type ApprovalTable, assertSound } from './check-table';
import { type State, states } from './states';
import type { Transition } from './transition';

const atHand = ['Draft', 'Returned', 'Withdrawn'] as const satisfies readonly State[];

const decision = { from: ['Submitted'], by: ['decider'], ledger: 'decisions', act: null, writesState: true } as const;
const decider = ['competentCommittee', 'otherOrganisation', 'otherSubmitter'] as const;

// The version that is added says when; until that day has passed the state stays what it is.
const end = { from: ['Published', 'ReviewDue'], by: ['manager'], ledger: 'versions', act: null, writesState: false } as const;

const table = {
  states,
  initial: 'Draft',
  transitions: {
    askReview: {
      from: atHand,
      to: 'InternalReview',
      by: ['manager'],
      needs: ['complete'],
      ledger: '',
      act: 'internalReviewAsked',
      writesState: true,
    },
    takeBack: {
      from: ['InternalReview'],
      to: 'Draft',
      by: ['manager'],
      needs: [],
      ledger: '',
      act: 'withdrawn',
      writesState: true,
    },
    sendBack: {
      from: ['InternalReview'],
      to: 'Draft',
      by: ['approver'],
      needs: ['motivation'],
      ledger: '',
      act: 'internalReviewReturned',
      writesState: true,
    },
    approveInternally: {
      from: ['InternalReview'],
      to: 'Submitted',
      by: ['approver'],
      needs: ['complete', 'reviewMotivation'],
      ledger: 'versions',
      act: null,
      writesState: true,
    },
    submit: {
      from: atHand,
      to: 'Submitted',
      by: ['manager'],
      needs: ['complete', 'reviewMotivation'],
      ledger: 'versions',
      act: null,
      writesState: true,
    },
    publishShort: {
      from: atHand,
      to: 'Published',
      by: ['manager'],
      needs: ['complete', 'reviewMotivation', 'predecessorInForce', 'sameAppraisal'],
      ledger: 'versions',
      act: null,
      writesState: true,
    },
    withdraw: {
      from: ['Submitted'],
      to: 'Withdrawn',
      by: ['manager'],
      needs: ['motivation'],
      ledger: '',
      act: 'withdrawn',
      writesState: true,
    },
    approve: { ...decision, to: 'Approved', needs: [...decider] },
    return: { ...decision, to: 'Returned', needs: [...decider, 'motivation'] },
    reject: { ...decision, to: 'Rejected', needs: [...decider, 'motivation'] },
    // Recognisers may not edit working copies; who comes by brings the state up to date.
    recognise: {
      from: ['Submitted'],
      to: 'Approved',
      by: ['recogniser'],
      needs: ['evidence'],
      ledger: 'recognitions',
      act: null,
      writesState: false,
    },
    reopen: {
      from: ['Rejected'],
      to: 'Draft',
      by: ['manager'],
      needs: [],
      ledger: '',
      act: 'draftEdited',
      writesState: true,
    },
    startReview: {
      from: ['Published', 'ReviewDue', 'Superseded', 'Closed', 'Succeeded'],
      to: 'Draft',
      by: ['manager'],
      needs: [],
      ledger: '',
      act: 'draftEdited',
      writesState: true,
    },
    close: { ...end, to: 'Closed', needs: ['predecessorInForce', 'lastDay', 'motivation'] },
    succeed: { ...end, to: 'Succeeded', needs: ['predecessorInForce', 'lastDay', 'motivation', 'successorInForce'] },
    publish: {
      from: ['Approved'],
      to: 'Published',
      by: 'register',
      needs: ['inForce'],
      ledger: '',
      act: null,
      writesState: true,
    },
    flagReview: {
      from: ['Published'],
      to: 'ReviewDue',
      by: 'register',
      needs: ['inForce', 'fiveYears'],
      ledger: '',
      act: null,
      writesState: true,
    },
    supersede: {
      from: ['Approved', 'Published', 'ReviewDue', 'Closed', 'Succeeded'],
      to: 'Superseded',
      by: 'register',
      needs: ['notInForce'],
      ledger: '',
      act: null,
      writesState: true,
    },
  },
} as const satisfies ApprovalTable;

assertSound(table);

export type TransitionName = keyof typeof table.transitions;

/**
 * The approval of a series: its states, who may take which step, what the step asks and what it writes. Screens,
 * permissions and documentation follow from this table or are tested against it.
 */
export const transitions: Readonly<Record<TransitionName, Transition>> = table.transitions;
export const transitionNames = Object.keys(table.transitions) as TransitionName[];
export const initialState: State = table.initial;

/** States in which a manager may edit the working copy. */
export const editableStates: readonly State[] = atHand;
