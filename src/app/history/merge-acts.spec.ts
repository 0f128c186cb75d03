import type { Act } from './act';
import { matches, mergeActs } from './merge-acts';

const act = (ticket: string, at: string, more: Partial<Act> = {}): Act => ({
  ticket,
  kind: 'submitted',
  at,
  by: 'an.claes@lindervoort.example',
  who: 'An Claes',
  series: 'OVO999001_001_001',
  target: '',
  fields: [],
  note: '',
  ...more,
});

const tickets = (acts: readonly Act[]): string[] => acts.map((one) => one.ticket);

describe('mergeActs', () => {
  const ledgers = [act('V1', '2026-01-01T00:00:00Z'), act('V2', '2026-03-01T00:00:00Z')];

  it('holds back what is older than the journal was read', () => {
    expect(tickets(mergeActs(ledgers, [act('J9', '2026-02-01T00:00:00Z')], false))).toEqual(['V2', 'J9']);
  });

  it('shows all once the journal is read, newest first', () => {
    expect(tickets(mergeActs(ledgers, [act('J9', '2026-02-01T00:00:00Z')], true))).toEqual(['V2', 'J9', 'V1']);
    expect(tickets(mergeActs(ledgers, [], true))).toEqual(['V2', 'V1']);
  });

  it('puts a decision above what it decides on when both have the same second, and later tickets above earlier', () => {
    const at = '2026-01-01T00:00:00Z';
    const acts = [act('V9', at), act('V10', at), act('D1', at), act('R2', at)];
    expect(tickets(mergeActs(acts, [act('J5', at)], true))).toEqual(['R2', 'D1', 'J5', 'V10', 'V9']);
  });
});

describe('matches', () => {
  const one = act('D3', '2026-01-01T00:00:00Z', { kind: 'approve' });

  it('looks inside codes and names, and takes a kind as it is', () => {
    expect(matches(one, { series: '001_001', person: 'CLAES', kind: 'approve' })).toBe(true);
    expect(matches(one, { series: '', person: 'an claes', kind: '' })).toBe(true);
    expect(matches(one, { series: '', person: '', kind: '' })).toBe(true);
    expect(matches(one, { series: '', person: '', kind: 'reject' })).toBe(false);
    expect(matches(one, { series: '002', person: '', kind: '' })).toBe(false);
    expect(matches(one, { series: '', person: 'dirk', kind: '' })).toBe(false);
  });
});
