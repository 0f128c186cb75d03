import type { Observation } from './observe-push';
import { pushStanding } from './push-standing';

const name = 'OVO999001-001-001';
const code = 'OVO999001_001_001';
const done: Observation = {
  readiness: {
    state: 'ready',
    certain: true,
    label: { name, id: '', days: 3653, basedOn: 'EventAgeInDays', deletesAfterwards: true },
  },
  differences: [],
  presentDefault: name,
  presentCode: code,
  counts: { files: 3, withoutLabel: 0, byLabel: new Map([[name, 3]]) },
};
const without = { ...done.readiness, label: null };
const stands = (seen: Partial<Observation>, before: Parameters<typeof pushStanding>[3] = 'requested') =>
  pushStanding({ ...done, ...seen }, name, code, before);

describe('pushStanding', () => {
  it('is checked when label, column and files agree', () => {
    expect(stands({})).toEqual({ step: 'verified', problem: '' });
  });

  it('waits for the label to exist, to be published, and to be what the series asks', () => {
    expect(stands({ readiness: { ...without, state: 'missing' } })).toEqual({
      step: 'requested',
      problem: 'LABEL_MISSING',
    });
    expect(stands({ readiness: { ...without, state: 'notPublished' } })).toEqual({
      step: 'labelExists',
      problem: 'LABEL_NOT_PUBLISHED',
    });
    expect(stands({ differences: ['days'] })).toEqual({ step: 'published', problem: 'LABEL_DIFFERS' });
  });

  it('tells a default that was lost from one that is still to be set', () => {
    expect(stands({ presentDefault: null })).toEqual({ step: 'published', problem: '' });
    expect(stands({ presentDefault: 'other' }, 'verified')).toEqual({ step: 'published', problem: 'LABEL_NOT_SET' });
    expect(stands({ presentCode: null })).toEqual({ step: 'published', problem: '' });
    expect(stands({ presentCode: 'other' }, 'set')).toEqual({ step: 'published', problem: 'COLUMN_NOT_SET' });
  });

  it('falls back when a label was unpublished after it was set', () => {
    expect(stands({ readiness: { ...without, state: 'notPublished' } }, 'verified').step).toBe('labelExists');
  });

  it('is not checked while files have no label', () => {
    expect(stands({ counts: { files: 3, withoutLabel: 1, byLabel: new Map([[name, 2]]) } })).toEqual({
      step: 'set',
      problem: '',
    });
  });
});
