import { RegisterError } from '../../domain/errors';
import type { DecisionContent, LedgerRow } from '../../domain/ledger/content';
import { committee, evidenceOf, rowOf, series, versionContent } from '../../domain/ledger/evidence.spec-support';
import type { SeriesRecord, Store } from '../../store/types';
import { decide, type DecisionRequest } from './decide';

const chair = { by: 'voorzitter@commissie.example', role: 'decider', onBehalfOf: '' };
const at = '2026-03-12T09:00:00Z';

/** A register with one series, of which the versions stand in the ledger, submitted as the last of them. */
function register(versions: LedgerRow[], copy: Partial<SeriesRecord> | null = {}, update?: () => Promise<never>) {
  const decisions: LedgerRow[] = [];
  const record = {
    id: 1,
    etag: '"1"',
    code: series,
    state: 'Submitted',
    versionTicket: `V${versions[versions.length - 1]?.id}`,
    ...copy,
  };
  const states: string[] = [];
  const store = {
    evidence: { ofSeries: async () => evidenceOf({ versions, decisions }) },
    series: {
      byCode: async () => (copy === null ? null : record),
      update:
        update ??
        (async (_id: number, _etag: string, change: { state: string }) => {
          states.push(change.state);
          record.state = change.state;
          return record;
        }),
    },
    decisions: {
      last: async () => null,
      append: async (content: DecisionContent) => {
        const row = rowOf(50 + decisions.length, content);
        decisions.push(row);
        return { id: row.id, ticket: `D${row.id}`, hash: row.hash };
      },
    },
  } as unknown as Store;
  return { store, decisions, states };
}

const first = rowOf(10, versionContent());
const request: DecisionRequest = {
  ticket: 'V10',
  hash: first.hash,
  code: series,
  committee,
  outcome: 'approve',
  motivation: '',
};
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof RegisterError ? error.code : String(error)),
  );

describe('decide', () => {
  it('writes the decision and lets the state follow', async () => {
    const { store, decisions, states } = register([first]);
    expect(await decide(store, chair, request, at, 'nl-nl')).toEqual({ ticket: 'D50', stateUpdated: true });
    expect(JSON.parse(decisions[0]?.content ?? '')).toMatchObject({
      outcome: 'approve',
      version: { ticket: 'V10', hash: first.hash },
      committee,
      by: chair.by,
    });
    expect(states).toEqual(['Published']);
  });

  it.each([
    ['return', 'Returned'],
    ['reject', 'Rejected'],
  ] as const)('%s asks why', async (outcome, state) => {
    const { store, decisions, states } = register([first]);
    expect(await codeOf(decide(store, chair, { ...request, outcome, motivation: ' ' }, at, 'nl-nl'))).toBe(
      'MOTIVATION_REQUIRED',
    );
    expect(decisions).toEqual([]);
    await decide(store, chair, { ...request, outcome, motivation: ' Te kort ' }, at, 'nl-nl');
    expect(JSON.parse(decisions[0]?.content ?? '')).toMatchObject({ motivation: 'Te kort' });
    expect(states).toEqual([state]);
  });

  it.each([
    ['content that is not what was seen', register([first]), { hash: 'ab'.repeat(32) }, chair, 'VERSION_CHANGED'],
    [
      'a version that was replaced since',
      register([first, rowOf(11, versionContent({ at: '2026-03-05T00:00:00Z' }))]),
      {},
      chair,
      'VERSION_CHANGED',
    ],
    ['a version that was withdrawn', register([first], { state: 'Withdrawn' }), {}, chair, 'TRANSITION_NOT_ALLOWED'],
    ["one's own organisation", register([first]), {}, { ...chair, by: 'bert@stad.example' }, 'DECISION_NOT_ALLOWED'],
    ["one's own submission", register([first]), {}, { ...chair, by: 'an@stad.example' }, 'DECISION_NOT_ALLOWED'],
    ['a committee that is not competent', register([first]), { committee: 'OTHER' }, chair, 'DECISION_NOT_ALLOWED'],
    [
      'a row that says other than its content',
      register([{ ...first, columns: { ...first.columns, Title: 'Anders' } }]),
      {},
      chair,
      'DECISION_NOT_ALLOWED',
    ],
    [
      'a row in the folder of another',
      register([{ ...first, folder: 'OVO999003' }]),
      {},
      chair,
      'DECISION_NOT_ALLOWED',
    ],
  ] as const)('does not decide on %s', async (_, { store, decisions }, change, who, code) => {
    expect(await codeOf(decide(store, who, { ...request, ...change }, at, 'nl-nl'))).toBe(code);
    expect(decisions).toEqual([]);
  });

  it('does not decide twice', async () => {
    const { store, decisions } = register([first]);
    await decide(store, chair, request, at, 'nl-nl');
    expect(await codeOf(decide(store, chair, { ...request, outcome: 'reject', motivation: 'x' }, at, 'nl-nl'))).toBe(
      'DECISION_NOT_ALLOWED',
    );
    expect(decisions).toHaveLength(1);
  });

  it('stands when the state cannot follow', async () => {
    const offline = register([first], {}, () => Promise.reject(new RegisterError('OFFLINE')));
    expect(await decide(offline.store, chair, request, at, 'nl-nl')).toEqual({ ticket: 'D50', stateUpdated: false });
    const unreadable = register([first], null);
    expect((await decide(unreadable.store, chair, request, at, 'nl-nl')).stateUpdated).toBe(false);
    expect(offline.decisions).toHaveLength(1);
  });

  it('says who may not decide', async () => {
    const { store } = register([first]);
    const attempt = decide(store, { ...chair, by: 'bert@stad.example' }, request, at, 'nl-nl');
    await expect(attempt).rejects.toMatchObject({
      params: { code: series, reason: expect.stringContaining('bert@stad.example') },
    });
  });
});
