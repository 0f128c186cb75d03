import { addToStepLog, readStepLog } from './step-log';

describe('the step log', () => {
  it('reads back what was added', () => {
    const first = addToStepLog('', { at: '2026-03-12T09:01:02Z', step: 'requested' });
    const second = addToStepLog(first, { at: '2026-03-12T09:01:03Z', step: 'labelExists' });
    expect(second).toBe('2026-03-12T09:01:02Z requested\n2026-03-12T09:01:03Z labelExists');
    expect(readStepLog(second)).toEqual([
      { at: '2026-03-12T09:01:02Z', step: 'requested' },
      { at: '2026-03-12T09:01:03Z', step: 'labelExists' },
    ]);
  });

  it('passes over lines that somebody typed and over line ends of another kind', () => {
    expect(readStepLog('nog na te kijken\r\n\r\n2026-03-12T09:01:02Z set\r\n')).toEqual([
      { at: '2026-03-12T09:01:02Z', step: 'set' },
    ]);
  });
});
