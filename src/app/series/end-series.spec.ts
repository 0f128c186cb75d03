import type { LedgerRow, VersionContent } from '../../domain/ledger/content';
import {
  decisionContent,
  evidenceOf,
  referenceTo,
  rowOf,
  versionContent,
} from '../../domain/ledger/evidence.spec-support';
import { dataOfVersion } from '../../domain/ledger/compose-version';
import { ConflictError } from '../../store/conflict-error';
import type { SeriesRecord, Store } from '../../store/types';
import { endSeries } from './end-series';
import { oneSeries } from './one-series.spec-support';

const code = 'OVO999001_001_001';
const successor = 'OVO999001_001_002';
const foreign = 'OVO999002_001_001';
const actor = { by: 'an@stad.example', role: 'manager', onBehalfOf: '' };
const first = rowOf(10, versionContent());
const other = rowOf(20, versionContent({ series: successor }));
const ofOthers = rowOf(30, versionContent({ series: foreign, organisation: 'OVO999002' }));
const inForce: SeriesRecord = {
  id: 1,
  ticket: 'S1',
  etag: '"1"',
  modified: '',
  modifiedBy: '',
  code,
  organisation: 'OVO999001',
  committee: 'SC',
  data: dataOfVersion(versionContent()),
  state: 'Published',
  versionNumber: 1,
  versionTicket: 'V10',
  reviewMotivation: 'Vorige keer',
  validTo: '',
  successor: '',
};
const past = { validTo: '2020-12-31', successor: '', motivation: 'De dienst stopt' };
const future = { ...past, validTo: '2999-12-31' };

/** A register of three series with a version each; `during` happens while the closing version is written. */
function register(row: SeriesRecord, during: (rows: LedgerRow[]) => SeriesRecord | undefined = () => undefined) {
  const held = oneSeries(row);
  const versions: LedgerRow[] = [first, other, ofOthers];
  const written: VersionContent[] = [];
  const decisions = versions.map((version) => rowOf(version.id, decisionContent(version)));
  decisions[1] = rowOf(20, decisionContent(other, { series: successor }));
  decisions[2] = rowOf(30, decisionContent(ofOthers, { series: foreign }));
  const store = {
    series: held.repository,
    evidence: {
      ofSeries: async (seriesCode: string) => {
        const own = versions.filter(({ columns }) => columns.SeriesCode === seriesCode);
        const organisation = { code: seriesCode.slice(0, 9), committee: 'SC' };
        return evidenceOf({ seriesCode, versions: own, decisions: decisions.filter((d) => d.columns.SeriesCode === seriesCode), organisation });
      },
    },
    versions: {
      last: async () => referenceTo(first),
      append: async (content: VersionContent) => {
        held.replace(during(versions));
        const id = 40 + written.push(content);
        versions.push(rowOf(id, content));
        return { id, ticket: `V${id}`, hash: '' };
      },
    },
  };
  return { store: store as unknown as Store, versions, written, now: held.now };
}

describe('endSeries', () => {
  it('closes a series whose last day has passed at once', async () => {
    const { store, written, now } = register(inForce);
    const { ticket } = await endSeries(store, actor, inForce, past, 'nl-nl');
    expect(ticket).toBe('V41');
    expect(written).toEqual([
      expect.objectContaining({ version: 2, flow: 'short', validTo: '2020-12-31', successor: '', reviewMotivation: 'De dienst stopt' }),
    ]);
    expect(now()).toMatchObject({ state: 'Closed', versionNumber: 2, versionTicket: 'V41', validTo: '2020-12-31' });
    expect(now().reviewMotivation).toBe('Vorige keer');
  });

  it('leaves a series in force until its last day has passed, and can move that day', async () => {
    const { store, written, now } = register(inForce);
    const { record } = await endSeries(store, actor, inForce, future, 'nl-nl');
    expect(now()).toMatchObject({ state: 'Published', validTo: '2999-12-31', versionTicket: 'V41' });
    await endSeries(store, actor, record, { ...future, validTo: '2998-12-31' }, 'nl-nl');
    expect(written.map(({ version, validTo }) => [version, validTo])).toEqual([
      [2, '2999-12-31'],
      [3, '2998-12-31'],
    ]);
    expect(now()).toMatchObject({ state: 'Published', validTo: '2998-12-31', versionTicket: 'V42' });
  });

  it('lets a series be succeeded by one that is in force', async () => {
    const { store, now } = register(inForce);
    await endSeries(store, actor, inForce, { ...past, successor }, 'nl-nl');
    expect(now()).toMatchObject({ state: 'Succeeded', successor });
  });

  it('writes nothing twice when the answer got lost before the working copy followed', async () => {
    const { store, written, now } = register(inForce);
    await endSeries({ ...store, series: { ...store.series, update: async () => Promise.reject(new Error('lost')) } }, actor, inForce, past, 'nl-nl').catch(
      () => undefined,
    );
    expect(now().state).toBe('Published');
    const { ticket } = await endSeries(store, actor, inForce, past, 'nl-nl');
    expect(ticket).toBe('V41');
    expect(written).toHaveLength(1);
    expect(now()).toMatchObject({ state: 'Closed', versionTicket: 'V41' });
  });

  it('writes nothing when somebody saved since the series was read', async () => {
    const { store, written } = register({ ...inForce, etag: '"2"' });
    await expect(endSeries(store, actor, inForce, past, 'nl-nl')).rejects.toBeInstanceOf(ConflictError);
    expect(written).toEqual([]);
  });

  it('keeps a draft that a colleague began while the version was written', async () => {
    const draft = { ...inForce, etag: '"2"', state: 'Draft', reviewMotivation: 'Nieuwe wet' };
    const { store, now } = register(inForce, () => draft);
    await endSeries(store, actor, inForce, past, 'nl-nl');
    expect(now()).toMatchObject({ state: 'Draft', reviewMotivation: 'Nieuwe wet', versionTicket: 'V41' });
  });

  it('says so when a colleague ended the series at the same moment', async () => {
    const theirs = rowOf(40, versionContent({ version: 2, follows: referenceTo(first), flow: 'short', reviewMotivation: 'x', validTo: '2021-01-01' }));
    const { store, now } = register(inForce, (rows) => void rows.push(theirs));
    await expect(endSeries(store, actor, inForce, past, 'nl-nl')).rejects.toBeInstanceOf(ConflictError);
    expect(now()).toMatchObject({ state: 'Published', versionTicket: 'V10' });
  });

  it.each([
    ['a draft', { ...inForce, state: 'Draft' }, actor, past, 'TRANSITION_NOT_ALLOWED'],
    ['what is closed already', { ...inForce, state: 'Closed' }, actor, past, 'TRANSITION_NOT_ALLOWED'],
    ['an approver', inForce, { ...actor, role: 'approver' }, past, 'TRANSITION_NOT_ALLOWED'],
    ['no reason', inForce, actor, { ...past, motivation: ' ' }, 'MOTIVATION_REQUIRED'],
    ['no day', inForce, actor, { ...past, validTo: '' }, 'LAST_DAY_INVALID'],
    ['a day that does not exist', inForce, actor, { ...past, validTo: '2026-02-30' }, 'LAST_DAY_INVALID'],
    ['itself as successor', inForce, actor, { ...past, successor: code }, 'SUCCESSOR_NOT_POSSIBLE'],
    ['a successor that does not exist', inForce, actor, { ...past, successor: 'OVO999001_001_009' }, 'SUCCESSOR_NOT_POSSIBLE'],
    ['a successor of another organisation', inForce, actor, { ...past, successor: foreign }, 'SUCCESSOR_NOT_POSSIBLE'],
  ])('refuses %s, and writes nothing', async (_, row, who, end, refusal) => {
    const { store, written } = register(row);
    await expect(endSeries(store, who, row, end, 'nl-nl')).rejects.toMatchObject({ code: refusal });
    expect(written).toEqual([]);
  });

  it('refuses a successor that is to close itself', async () => {
    const { store, versions, written } = register(inForce);
    versions.push(rowOf(21, versionContent({ series: successor, version: 2, follows: referenceTo(other), flow: 'short', reviewMotivation: 'x', validTo: '2999-12-31' })));
    await expect(endSeries(store, actor, inForce, { ...past, successor }, 'nl-nl')).rejects.toMatchObject({ code: 'SUCCESSOR_NOT_POSSIBLE' });
    expect(written).toEqual([]);
  });

  it('refuses a series of which no version verifies', async () => {
    const { store, versions, written } = register(inForce);
    versions[0] = { ...first, hash: 'x' };
    await expect(endSeries(store, actor, inForce, past, 'nl-nl')).rejects.toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    expect(written).toEqual([]);
  });
});
