import type { LedgerSummary } from '../../store/types';
import { inForceCandidates } from './in-force-candidates';

const row = (letter: string, id: number, seriesCode: string, columns: Record<string, string>): LedgerSummary => ({
  id,
  ticket: `${letter}${id}`,
  seriesCode,
  hash: '',
  created: '',
  folder: '',
  author: '',
  authorName: '',
  columns,
});
const version = (id: number, follows = '', flow = 'full', series = 'A'): LedgerSummary =>
  row('V', id, series, { FollowsTicket: follows, Flow: flow });
const decision = (id: number, of: string, outcome = 'approve'): LedgerSummary =>
  row('D', id, 'A', { VersionTicket: of, Outcome: outcome });
const tickets = (rows: readonly LedgerSummary[]): string[] => rows.map((r) => r.ticket);

describe('inForceCandidates', () => {
  it('leaves out what nobody approved', () => {
    expect(inForceCandidates([version(1)], [decision(1, 'V1', 'reject')], [])).toEqual([]);
  });

  it('takes what a committee or an authority elsewhere approved', () => {
    const recognition = row('R', 1, 'B', { VersionTicket: 'V2' });
    const found = inForceCandidates([version(1), version(2, '', 'full', 'B')], [decision(1, 'V1')], [recognition]);
    expect(tickets(found)).toEqual(['V1', 'V2']);
  });

  it('goes on to the version that replaces it, by either flow', () => {
    const versions = [version(3, 'V2', 'short'), version(1), version(2, 'V1')];
    expect(tickets(inForceCandidates(versions, [decision(1, 'V1'), decision(2, 'V2')], []))).toEqual(['V3']);
  });

  it('keeps the version in force while its successor waits', () => {
    expect(tickets(inForceCandidates([version(1), version(2, 'V1')], [decision(1, 'V1')], []))).toEqual(['V1']);
  });

  it('takes no short flow that follows something never approved', () => {
    expect(inForceCandidates([version(1), version(2, 'V1', 'short')], [], [])).toEqual([]);
  });

  it('lets the lowest id count of two that follow the same version', () => {
    const versions = [version(1), version(2, 'V1', 'short'), version(3, 'V1', 'short')];
    expect(tickets(inForceCandidates(versions, [decision(1, 'V1')], []))).toEqual(['V2']);
  });
});
