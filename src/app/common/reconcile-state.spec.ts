import { RegisterError } from '../../domain/errors';
import { approved, decisionContent, evidenceOf, first, follow, rowOf, versionContent } from '../../domain/ledger/evidence.spec-support';
import { verifySeries } from '../../domain/ledger/verify-series';
import type { Verification } from '../../domain/ledger/verification';
import type { SeriesChange, SeriesRecord, Store } from '../../store/types';
import { reconcileState } from './reconcile-state';

const record = { id: 1, etag: '"1"', state: 'Published', versionTicket: 'V10', validTo: '', successor: '' } as SeriesRecord;
const closing = rowOf(11, follow(first, { flow: 'short', reviewMotivation: 'x', validTo: '2026-12-31', successor: 'OVO999001_001_002' }));
const open = verifySeries(approved).versions;
const ended = verifySeries({ ...approved, versions: [first, closing] }).versions;

async function changes(row: SeriesRecord, versions: readonly Verification[], day: string): Promise<SeriesChange[]> {
  const written: SeriesChange[] = [];
  const store = {
    series: {
      update: async (_: number, etag: string, change: SeriesChange) => {
        expect(etag).toBe(row.etag);
        written.push(change);
        return { ...row, ...change };
      },
    },
  } as unknown as Store;
  const after = await reconcileState(store, row, versions, day);
  expect(after).toMatchObject(written[0] ?? row);
  return written;
}

describe('reconcileState', () => {
  it('writes nothing where nothing changed', async () => {
    expect(await changes(record, open, '2026-11-22')).toEqual([]);
    expect(await changes({ ...record, state: 'Nonsense' }, open, '2026-11-22')).toEqual([]);
  });

  it('closes a series on the day after its last', async () => {
    const row = { ...record, versionTicket: 'V11', validTo: '2026-12-31' };
    expect(await changes(row, ended, '2026-12-31')).toEqual([]);
    expect(await changes(row, ended, '2027-01-01')).toEqual([{ state: 'Succeeded' }]);
  });

  it('lets a working copy that the end did not reach go on with it', async () => {
    const follows = { versionNumber: 2, versionTicket: 'V11', validTo: '2026-12-31', successor: 'OVO999001_001_002' };
    expect(await changes(record, ended, '2026-11-22')).toEqual([{ state: 'Published', ...follows }]);
    expect(await changes(record, ended, '2027-01-01')).toEqual([{ state: 'Succeeded', ...follows }]);
  });

  it('calls superseded what another version replaced', async () => {
    const earlier = rowOf(9, versionContent({ at: '2026-02-01T00:00:00Z' }));
    const evidence = evidenceOf({ versions: [earlier, first], decisions: [...approved.decisions, rowOf(6, decisionContent(earlier))] });
    expect(await changes(record, verifySeries(evidence).versions, '2026-11-22')).toEqual([{ state: 'Superseded' }]);
  });

  it('leaves to others what is not for this person', async () => {
    const refusing = (code: 'FORBIDDEN' | 'CONFLICT' | 'OFFLINE'): Store =>
      ({ series: { update: async () => Promise.reject(new RegisterError(code)) } }) as unknown as Store;
    const row = { ...record, versionTicket: 'V11' };
    expect(await reconcileState(refusing('FORBIDDEN'), row, ended, '2027-01-01')).toBe(row);
    expect(await reconcileState(refusing('CONFLICT'), row, ended, '2027-01-01')).toBe(row);
    await expect(reconcileState(refusing('OFFLINE'), row, ended, '2027-01-01')).rejects.toMatchObject({ code: 'OFFLINE' });
  });
});
