import { pushTrail } from './push-trail';

const states = (push: Parameters<typeof pushTrail>[0]): string =>
  pushTrail(push)
    .map((entry) => entry.state)
    .join(' ');

describe('pushTrail', () => {
  it('stops at the first step that a problem is in the way of', () => {
    expect(states({ step: 'requested', stepLog: '', problem: 'LABEL_MISSING' })).toBe('done stopped later later later');
    expect(states({ step: 'labelExists', stepLog: '', problem: 'LABEL_NOT_PUBLISHED' })).toBe(
      'done done stopped later later',
    );
  });

  it('goes on where nothing is the matter', () => {
    expect(states({ step: 'published', stepLog: '', problem: '' })).toBe('done done done next later');
  });

  it('is not checked as long as files are being labelled, nor when they just were', () => {
    expect(states({ step: 'set', stepLog: '', problem: '' })).toBe('done done done done next');
    expect(states({ step: 'synced', stepLog: '', problem: '' })).toBe('done done done done next');
    expect(states({ step: 'verified', stepLog: '', problem: '' })).toBe('done done done done done');
  });

  it('says when a step was reached last', () => {
    const stepLog = '2026-03-01T08:00:00Z requested\n2026-03-12T09:01:02Z requested\n2026-03-12T09:01:03Z labelExists';
    expect(pushTrail({ step: 'labelExists', stepLog, problem: '' })[0]?.at).toBe('2026-03-12T09:01:02Z');
  });
});
