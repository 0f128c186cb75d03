import type { DecisionContent, RecognitionContent, RowReference } from './content';
import { type Evidence, competentCommittee } from './evidence';
import { type Fault, fault } from './fault';
import type { ReadRow } from './read-row';
import { whoIsAmong } from './same-person';

/** The version on which a decision or recognition is to have effect: its row, read, with its content. */
export type VersionRow = ReadRow<'version'> & { readonly content: NonNullable<ReadRow<'version'>['content']> };

/**
 * Whether a row of Decisions or Recognitions names this version: by its content, or by its column when that is
 * unreadable.
 */
export const names = (
  row: ReadRow<'decision'> | ReadRow<'recognition'>,
  version: { readonly ticket: string },
): boolean => (row.content ? row.content.version.ticket : row.row.columns.VersionTicket) === version.ticket;

/** A decision, and the version it is on, must both name the committee that is competent. */
const checkCommittee = (ticket: string, committee: string, competent: string): Fault[] =>
  committee === competent ? [] : [fault('committeeNotCompetent', { ticket, committee, competent })];

function checkReference(ticket: string, content: DecisionContent | RecognitionContent, version: VersionRow): Fault[] {
  const reference: RowReference = content.version;
  return [
    ...(content.series === version.content.series ? [] : [fault('otherSeries', { ticket, series: content.series })]),
    ...(reference.hash === version.hash ? [] : [fault('namesOtherContent', { ticket, version: version.ticket })]),
    ...(version.content.flow === 'short' ? [fault('notAskedInShortFlow', { ticket, version: version.ticket })] : []),
  ];
}

/** Why people may not decide on a version: it is of their own organisation, or they submitted it themselves. */
export function checkDecider(
  ticket: string,
  people: readonly string[],
  version: VersionRow,
  evidence: Evidence,
): Fault[] {
  const colleague = whoIsAmong(people, evidence.organisationPeople);
  const submitter = whoIsAmong(people, [version.row.author, version.content.by]);
  return [
    ...(colleague === null ? [] : [fault('ownOrganisation', { ticket, person: colleague })]),
    ...(submitter === null ? [] : [fault('ownSubmission', { ticket, person: submitter })]),
  ];
}

/**
 * Why a decision has no effect on a version; nothing when it has. Its folder proves that a decider of that committee
 * added it; that this committee is competent, only the list of organisations says. The person is a claim twice made
 * (Author and content), so neither of the two may be someone who may not decide.
 */
export function checkDecision(row: ReadRow<'decision'>, version: VersionRow, evidence: Evidence): Fault[] {
  if (!row.content) return [...row.faults];
  const { ticket, content } = row;
  const { folder, author } = row.row;
  const competent = competentCommittee(evidence);
  return [
    ...row.faults,
    ...checkReference(ticket, content, version),
    ...(folder === competent ? [] : [fault('decisionInOtherFolder', { ticket, folder, committee: competent })]),
    ...checkCommittee(ticket, content.committee, competent),
    ...checkCommittee(version.ticket, version.content.committee, competent),
    ...(content.outcome === 'approve' || content.motivation.trim() !== ''
      ? []
      : [fault('motivationMissing', { ticket })]),
    ...checkDecider(ticket, [author, content.by], version, evidence),
  ];
}

/** Why a recognition has no effect on a version; nothing when it has. */
export const checkRecognition = (row: ReadRow<'recognition'>, version: VersionRow): Fault[] =>
  row.content ? [...row.faults, ...checkReference(row.ticket, row.content, version)] : [...row.faults];
