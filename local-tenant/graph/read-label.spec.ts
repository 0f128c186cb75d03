import { GraphError } from './graph-error';
import { readChangedLabel, readNewLabel } from './read-label';

const days = (count: unknown) => ({ '@odata.type': '#microsoft.graph.security.retentionDurationInDays', days: count });
const body = {
  displayName: 'OVO999001-001-004',
  behaviorDuringRetentionPeriod: 'retain',
  actionAfterRetentionPeriod: 'delete',
  retentionTrigger: 'dateCreated',
  retentionDuration: days(3650),
};
const label = {
  ...readNewLabel(body),
  id: '1',
  createdBy: 'A',
  createdDateTime: '2026-01-01T00:00:00Z',
  lastModifiedBy: 'A',
  lastModifiedDateTime: '2026-01-01T00:00:00Z',
};
const refusal = (act: () => unknown): GraphError => {
  try {
    act();
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a new retention label', () => {
  it('takes what Graph documents', () => {
    expect(readNewLabel(body)).toMatchObject({ displayName: 'OVO999001-001-004', retentionDays: 3650, labelToBeApplied: '' });
  });

  it('takes for ever', () => {
    const forever = { '@odata.type': 'microsoft.graph.security.retentionDurationForever' };
    expect(readNewLabel({ ...body, retentionDuration: forever }).retentionDays).toBeUndefined();
  });

  it('takes an event with the kind of event bound, in both ways of writing the address', () => {
    const base = 'https://graph.microsoft.com/beta/security/triggerTypes/retentionEventTypes';
    for (const address of [`${base}/ev-1`, `${base}('ev-1')`]) {
      const event = { ...body, retentionTrigger: 'dateOfEvent', 'retentionEventType@odata.bind': address };
      expect(readNewLabel(event).retentionEventTypeId).toBe('ev-1');
    }
  });

  it.each([
    ['a member that is missing', { ...body, retentionTrigger: undefined }, "'retentionTrigger' is required"],
    ['a value that is none', { ...body, retentionTrigger: 'someday' }, "'someday' is not a value"],
    ['110 years', { ...body, retentionDuration: days(40177) }, '36525'],
    ['no days', { ...body, retentionDuration: days(0) }, '36525'],
    ['half a day', { ...body, retentionDuration: days(0.5) }, '36525'],
    ['days without their type', { ...body, retentionDuration: { days: 5 } }, 'retentionDurationInDays'],
    ['a blank name', { ...body, displayName: ' ' }, 'must not be blank'],
    ['a name that is too long', { ...body, displayName: 'x'.repeat(65) }, 'at most 64'],
    ['an event of no kind', { ...body, retentionTrigger: 'dateOfEvent' }, 'retentionEventType@odata.bind'],
    ['a review without stages', { ...body, actionAfterRetentionPeriod: 'startDispositionReview' }, 'dispositionReviewStages'],
    ['a successor that is not named', { ...body, actionAfterRetentionPeriod: 'relabel' }, 'labelToBeApplied'],
    ['a text where an object belongs', 'label', 'must be an object'],
  ])('is refused for %s', (_name, given, message) => {
    const error = refusal(() => readNewLabel(given));
    expect([error.status, error.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('names what this tenant does not do', () => {
    const error = refusal(() => readNewLabel({ ...body, flowId: 'x' }));
    expect([error.status, error.message]).toEqual([501, expect.stringContaining("'flowId'")]);
  });
});

describe('a retention label that stands', () => {
  it('changes in what may change', () => {
    const changed = readChangedLabel(label, { retentionDuration: days(7300), descriptionForUsers: 'Art. 87' });
    expect(changed).toMatchObject({ retentionDays: 7300, descriptionForUsers: 'Art. 87', displayName: label.displayName });
  });

  it.each(['displayName', 'behaviorDuringRetentionPeriod', 'actionAfterRetentionPeriod', 'retentionTrigger'] as const)(
    'keeps its %s',
    (name) => {
      expect(refusal(() => readChangedLabel(label, { [name]: body[name] })).message).toContain('cannot be changed');
    },
  );

  it('keeps its period when that counts from the labelling', () => {
    const dated = { ...label, retentionTrigger: 'dateLabeled' } as const;
    expect(refusal(() => readChangedLabel(dated, { retentionDuration: days(1) })).message).toContain('cannot be changed');
  });
});
