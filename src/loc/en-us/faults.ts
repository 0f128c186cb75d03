import type { faultsNlNl } from '../nl-nl/faults';

/** Why a ledger row does not count, or a version does not verify. Tickets name the row: V a version, D a decision, R a recognition. */
export const faultsEnUs: Record<keyof typeof faultsNlNl, string> = {
  'domain.fault.contentUnreadable': 'The content of {ticket} cannot be read.',
  'domain.fault.contentMalformed': 'The content of {ticket} is not in order: {members}.',
  'domain.fault.hashDiffers':
    'The content of {ticket} does not match its hash: the row was changed or wrongly written.',
  'domain.fault.columnsDiffer': 'Columns of {ticket} say otherwise than the content: {columns}.',
  'domain.fault.otherSeries': '{ticket} is about another series: {series}.',
  'domain.fault.codeOfOtherOrganisation':
    '{ticket} is of {organisation}, but the series code belongs to another organisation.',
  'domain.fault.folderDiffers': '{ticket} stands in folder ‘{folder}’ and not in that of {organisation}.',
  'domain.fault.organisationUnknown': 'The organisation {organisation} of {ticket} is not in the list Organisations.',
  'domain.fault.replayed': '{ticket} repeats the older version {original} to the letter.',
  'domain.fault.firstNumberWrong': '{ticket} has no predecessor, but calls itself version {found}.',
  'domain.fault.predecessorMissing': 'The predecessor {predecessor} of {ticket} is not there, or is younger.',
  'domain.fault.predecessorDiffers':
    'The predecessor {predecessor} of {ticket} is no longer what it was when {ticket} was written.',
  'domain.fault.predecessorUnfit': '{predecessor} cannot be the predecessor of {ticket}: it is not in order itself.',
  'domain.fault.numberWrong': '{ticket} calls itself version {found}, but should be version {expected}.',
  'domain.fault.successorWithoutEnd': '{ticket} names successor {successor}, but not when the series closes.',
  'domain.fault.successorItself': '{ticket} names the series itself as its successor.',
  'domain.fault.closingNotShort': '{ticket} closes the series, but not in the short flow.',
  'domain.fault.closingUnexplained': '{ticket} closes the series and does not say why.',
  'domain.fault.closingChanges':
    '{ticket} closes the series and changes it as well: it says something else than {predecessor}.',
  'domain.fault.notDecided': '{ticket} has not been decided on yet.',
  'domain.fault.returned': 'The committee returned this version ({ticket}).',
  'domain.fault.rejected': 'The committee rejected this version ({ticket}).',
  'domain.fault.committeeUnknown': 'No competent committee is set for {organisation}.',
  'domain.fault.committeeNotCompetent': '{ticket} names committee {committee}; competent is {competent}.',
  'domain.fault.decisionInOtherFolder':
    'Decision {ticket} stands in folder ‘{folder}’ and not in that of the competent committee {committee}.',
  'domain.fault.namesOtherContent':
    '{ticket} is about another content of {version} than the one that stands there now.',
  'domain.fault.ownOrganisation': '{ticket} has no effect: {person} belongs to the organisation of the series.',
  'domain.fault.ownSubmission': '{ticket} has no effect: {person} submitted this version.',
  'domain.fault.motivationMissing': '{ticket} has no effect: there is no motivation.',
  'domain.fault.notAskedInShortFlow': '{ticket} has no effect: {version} follows the short procedure.',
  'domain.fault.shortWithoutPredecessor': '{ticket} follows the short procedure, but has no predecessor.',
  'domain.fault.shortAppraisalDiffers':
    '{ticket} follows the short procedure, but period, destination or motivation differs from {predecessor}.',
  'domain.fault.predecessorNotVerified':
    '{ticket} follows the short procedure, but its predecessor {predecessor} does not verify itself.',
  'domain.fault.overtaken': '{ticket} does not count: {by} was first.',
  'domain.fault.versionMissing': 'There is no version {ticket} of this series.',
  'domain.fault.alreadyDecided': 'This has been decided on already ({ticket}).',
  'domain.fault.notOnVersionInForce': '{ticket} does not build on the version that is in force now.',
  'domain.fault.writerDiffers': '{ticket} says it was written by {by}, SharePoint names {author}.',
  'domain.fault.previousDiffers':
    'The row before {ticket}, {previous}, is no longer what it was when {ticket} was written.',
};
