import { organisationOfCode } from '../series/series-code';
import { checkClosing } from './check-closing';
import type { VersionContent } from './content';
import type { Evidence } from './evidence';
import { type Fault, fault } from './fault';
import type { ReadRow } from './read-row';
import { signInName } from './same-person';
import type { Verification } from './verification';

/** The verifications of the rows before this one, by ticket. */
export type Earlier = ReadonlyMap<string, Verification>;

function checkPlace(row: ReadRow<'version'>, content: VersionContent, evidence: Evidence): Fault[] {
  const { ticket } = row;
  const { organisation, series } = content;
  return [
    ...(series === evidence.seriesCode ? [] : [fault('otherSeries', { ticket, series })]),
    // A code is given out to one organisation; otherwise another could put a version of its own in front of it.
    ...(organisationOfCode(series) === organisation
      ? []
      : [fault('codeOfOtherOrganisation', { ticket, organisation })]),
    ...(row.row.folder === organisation
      ? []
      : [fault('folderDiffers', { ticket, folder: row.row.folder, organisation })]),
    ...(evidence.organisation?.code === organisation ? [] : [fault('organisationUnknown', { ticket, organisation })]),
  ];
}

/** The predecessor must be an earlier row of the same series that is in order and is still what the writer saw. */
function checkPredecessor(ticket: string, content: VersionContent, earlier: Earlier): Fault[] {
  const { follows, version } = content;
  if (!follows) return version === 1 ? [] : [fault('firstNumberWrong', { ticket, found: version })];
  const predecessor = earlier.get(follows.ticket);
  const params = { ticket, predecessor: follows.ticket };
  if (!predecessor) return [fault('predecessorMissing', params)];
  if (predecessor.hash !== follows.hash) return [fault('predecessorDiffers', params)];
  if (!predecessor.intact || !predecessor.content) return [fault('predecessorUnfit', params)];
  const expected = predecessor.content.version + 1;
  return version === expected ? [] : [fault('numberWrong', { ticket, found: version, expected })];
}

/**
 * A content that stands in an older row already, and in order, is a copy of it and must not be believed a second time.
 */
function checkReplay(row: ReadRow<'version'>, earlier: Earlier): Fault[] {
  const original = [...earlier.values()].find((one) => one.intact && one.hash === row.hash);
  return original ? [fault('replayed', { ticket: row.ticket, original: original.ticket })] : [];
}

/** Everything that is wrong with a version apart from what it rests on. */
export function checkVersion(row: ReadRow<'version'>, evidence: Evidence, earlier: Earlier): Fault[] {
  if (!row.content) return [...row.faults];
  const predecessor = earlier.get(row.content.follows?.ticket ?? '');
  return [
    ...row.faults,
    ...checkPlace(row, row.content, evidence),
    ...checkReplay(row, earlier),
    ...checkPredecessor(row.ticket, row.content, earlier),
    ...checkClosing(row.ticket, row.content, predecessor?.intact ? predecessor.content : null),
  ];
}

/** What is odd about a version without being in its way: names change, and forks happen. */
export function noteVersion(row: ReadRow<'version'>, earlier: Earlier): Fault[] {
  const { content, ticket } = row;
  if (!content) return [];
  const { author } = row.row;
  const previous = content.previous ? earlier.get(content.previous.ticket) : undefined;
  return [
    ...(signInName(author) === signInName(content.by)
      ? []
      : [fault('writerDiffers', { ticket, author, by: content.by })]),
    ...(previous && previous.hash !== content.previous?.hash
      ? [fault('previousDiffers', { ticket, previous: previous.ticket })]
      : []),
  ];
}
