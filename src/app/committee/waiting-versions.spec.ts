import type { LedgerSummary, SeriesSummary } from '../../store/types';
import { waitingVersions } from './waiting-versions';

const version = (
  id: number,
  code: string,
  columns: Record<string, string> = {},
  folder = 'OVO999001',
): LedgerSummary => ({
  id,
  ticket: `V${id}`,
  seriesCode: code,
  hash: `hash ${id}`,
  author: 'an.claes@lindervoort.example',
  authorName: 'An Claes',
  created: '2026-03-12T09:01:02Z',
  folder,
  columns: {
    Organisation: 'OVO999001',
    Committee: 'GEM',
    Flow: 'full',
    VersionNumber: '1',
    Title: `Title ${id}`,
    ...columns,
  },
});

const decision = (versionId: number, folder = 'GEM', hash = `hash ${versionId}`): LedgerSummary => ({
  id: 900 + versionId,
  ticket: `D${900 + versionId}`,
  seriesCode: '',
  hash: '',
  author: '',
  authorName: '',
  created: '',
  folder,
  columns: { VersionTicket: `V${versionId}`, VersionHash: hash, Outcome: 'approve' },
});

const copy = (code: string, state: string, versionTicket: string) => ({ code, state, versionTicket }) as SeriesSummary;

const tickets = (...args: Parameters<typeof waitingVersions>): string[] =>
  waitingVersions(...args).map((entry) => entry.ticket);

describe('waitingVersions', () => {
  it('holds what was submitted to the committee, oldest first', () => {
    const versions = [
      version(9, 'B'),
      version(4, 'A'),
      version(5, 'C', { Committee: 'PROV' }),
      version(6, 'D', { Flow: 'short' }),
    ];
    expect(tickets('GEM', versions, [], [], [])).toEqual(['V4', 'V9']);
  });

  it('takes the last version of a series only', () => {
    expect(tickets('GEM', [version(4, 'A'), version(7, 'A', { VersionNumber: '2' })], [], [], [])).toEqual(['V7']);
  });

  it('leaves out what the committee decided on, and not what another folder says', () => {
    const versions = [version(4, 'A'), version(5, 'B'), version(6, 'C')];
    expect(
      tickets('GEM', versions, [decision(4), decision(5, 'PROV'), decision(6, 'GEM', 'another hash')], [], []),
    ).toEqual(['V5', 'V6']);
  });

  it('leaves out what was approved elsewhere and recognised', () => {
    expect(tickets('GEM', [version(4, 'A'), version(5, 'B')], [], [decision(4)], [])).toEqual(['V5']);
  });

  it('leaves out what was withdrawn', () => {
    expect(tickets('GEM', [version(4, 'A')], [], [], [copy('A', 'Withdrawn', 'V4')])).toEqual([]);
    expect(tickets('GEM', [version(4, 'A')], [], [], [copy('A', 'Submitted', 'V4')])).toEqual(['V4']);
  });

  it('shows a version whose working copy was never brought up to date', () => {
    expect(tickets('GEM', [version(4, 'A')], [], [], [copy('A', 'Draft', '')])).toEqual(['V4']);
  });

  it('keeps showing a decided version that still says submitted', () => {
    expect(waitingVersions('GEM', [version(4, 'A')], [decision(4)], [], [copy('A', 'Submitted', 'V4')])).toMatchObject([
      { ticket: 'V4', decided: true },
    ]);
  });

  it('is not misled by a row that another organisation added for the series', () => {
    const foreign = version(8, 'A', { Organisation: 'OVO999003', Committee: 'PROV' }, 'OVO999003');
    const posing = version(9, 'A', { Committee: 'PROV' }, 'OVO999003');
    expect(tickets('GEM', [version(4, 'A'), foreign, posing], [], [], [])).toEqual(['V4']);
  });
});
