import type { MessageParams } from '../../loc/strings';

/** Everything for which a ledger row does not count or a version does not verify; messages `domain.fault.<code>`. */
export const faultCodes = [
  // A row by itself
  'contentUnreadable', // ticket
  'contentMalformed', // ticket, members
  'hashDiffers', // ticket
  'columnsDiffer', // ticket, columns
  'otherSeries', // ticket, series

  // A version among its own
  'codeOfOtherOrganisation', // ticket, organisation
  'folderDiffers', // ticket, folder, organisation
  'organisationUnknown', // ticket, organisation
  'replayed', // ticket, original
  'firstNumberWrong', // ticket, found
  'predecessorMissing', // ticket, predecessor
  'predecessorDiffers', // ticket, predecessor
  'predecessorUnfit', // ticket, predecessor
  'numberWrong', // ticket, found, expected

  // A version that ends its series
  'successorWithoutEnd', // ticket, successor
  'successorItself', // ticket
  'closingNotShort', // ticket
  'closingUnexplained', // ticket
  'closingChanges', // ticket, predecessor

  // What it rests on
  'notDecided', // ticket
  'returned', // ticket of the decision
  'rejected', // ticket of the decision
  'committeeUnknown', // organisation
  'committeeNotCompetent', // ticket, committee, competent
  'decisionInOtherFolder', // ticket, folder, committee
  'namesOtherContent', // ticket, version
  'ownOrganisation', // ticket, person
  'ownSubmission', // ticket, person
  'motivationMissing', // ticket
  'notAskedInShortFlow', // ticket, version
  'shortWithoutPredecessor', // ticket
  'shortAppraisalDiffers', // ticket, predecessor
  'predecessorNotVerified', // ticket, predecessor

  // Among versions that verify
  'overtaken', // ticket, by

  // In the way of a decision
  'versionMissing', // ticket
  'alreadyDecided', // ticket of the decision
  'notOnVersionInForce', // ticket

  // Not in the way of anything, but worth showing
  'writerDiffers', // ticket, author, by
  'previousDiffers', // ticket, previous
] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface Fault {
  readonly code: FaultCode;
  readonly params: MessageParams;
}

export const fault = (code: FaultCode, params: MessageParams): Fault => ({ code, params });
