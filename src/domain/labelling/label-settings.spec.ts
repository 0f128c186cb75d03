import * as fc from 'fast-check';

import { isStringKey, locales, translate } from '../../loc/strings';
import { daysOf } from '../retention/days';
import { formatPeriod, periodUnits } from '../retention/period';
import { type SeriesData, emptySeries } from '../series/series';
import { retentionTriggers } from '../series/value-lists';
import { labelDifferences } from './label-differences';
import { type LabelSettings, canBecome, deviationCodes, proposeLabel } from './label-settings';

const destroy: SeriesData = { ...emptySeries, destination: 'destroy', adminPeriod: 'P10Y', adminTrigger: 'closed' };
const forEver: LabelSettings = {
  behavior: 'retain',
  action: 'none',
  trigger: 'dateCreated',
  eventType: null,
  days: 'forever',
};
const propose = (change: Partial<SeriesData>, reviewed = true): [LabelSettings, string[]] => {
  const { settings, deviations } = proposeLabel({ ...destroy, ...change }, reviewed);
  return [settings, deviations.map(({ code }) => code)];
};

describe('proposeLabel', () => {
  it('waits for the event, keeps for the days, and then asks for a review', () => {
    expect(propose({})).toEqual([
      {
        behavior: 'retain',
        action: 'startDispositionReview',
        trigger: 'dateOfEvent',
        eventType: 'Register closed',
        days: 3653,
      },
      [],
    ]);
  });

  it('destroys nothing when nobody reviews, and says so', () => {
    const [settings, deviations] = propose({}, false);
    expect(settings).toMatchObject({ action: 'none', days: 3653 });
    expect(deviations).toEqual(['noReviewer']);
  });

  it.each([
    ['created', 'dateCreated', null],
    ['newVersion', 'dateModified', null],
    ['received', 'dateLabeled', null],
    ['published', 'dateLabeled', null],
    ['closed', 'dateOfEvent', 'Register closed'],
    ['born', 'dateOfEvent', 'Register born'],
    ['sent', 'dateOfEvent', 'Register sent'],
  ])('counts %s by %s', (adminTrigger, trigger, eventType) => {
    expect(propose({ adminTrigger })[0]).toMatchObject({ trigger, eventType });
  });

  it('keeps for ever what is kept, whatever its term', () => {
    expect(propose({ destination: 'keep' })).toEqual([forEver, []]);
    expect(propose({ destination: 'keep', adminPeriod: 'onzin' }, false)).toEqual([forEver, []]);
  });

  it('reviews a sample', () => {
    expect(propose({ destination: 'keepSample' })[0]).toMatchObject({ action: 'startDispositionReview', days: 3653 });
  });

  it('takes the longer of two terms that start at the same', () => {
    expect(propose({ legalPeriod: 'P20Y', legalTrigger: 'closed' })[0]).toMatchObject({ days: 7305 });
  });

  it.each<[string, Partial<SeriesData>, string]>([
    ['110 years', { adminPeriod: 'P110Y' }, 'tooLong'],
    ['101 years', { adminPeriod: 'P101Y' }, 'tooLong'],
    ['two terms with other starts', { legalPeriod: 'P1Y', legalTrigger: 'sent' }, 'twoStarts'],
    ['no period', { adminPeriod: '' }, 'noPeriod'],
    ['no start', { adminTrigger: '' }, 'noTrigger'],
    ['a period that cannot be read', { adminPeriod: 'tien jaar' }, 'unreadable'],
    ['a destination that cannot be read', { destination: 'Weggooien' }, 'unreadable'],
    ['no destination', { destination: '' }, 'unreadable'],
  ])('keeps without end, and says so, for %s', (_, change, code) => {
    for (const reviewed of [true, false]) expect(propose(change, reviewed)).toEqual([forEver, [code]]);
  });

  it('keeps one day for a period of nothing, and says so', () => {
    expect(propose({ adminPeriod: 'P0Y' })).toEqual([expect.objectContaining({ days: 1 }), ['noDays']]);
  });

  it('still holds exactly 100 years', () => {
    expect(propose({ adminPeriod: 'P100Y' })).toEqual([expect.objectContaining({ days: 36_525 }), []]);
  });

  it('says how many days are too many', () => {
    expect(proposeLabel({ ...destroy, adminPeriod: 'P110Y' }, true).deviations[0]?.params).toEqual({
      days: 40_178,
      most: 36_525,
    });
  });

  it('never keeps shorter than the series asks, and deletes nothing by itself', () => {
    const period = fc.record({ value: fc.integer({ min: 0, max: 200 }), unit: fc.constantFrom(...periodUnits) });
    fc.assert(
      fc.property(period, fc.constantFrom(...retentionTriggers), fc.boolean(), (given, adminTrigger, reviewed) => {
        const { settings } = proposeLabel({ ...destroy, adminPeriod: formatPeriod(given), adminTrigger }, reviewed);
        return (
          settings.days === 'forever' ||
          (settings.days >= daysOf(given) && settings.days >= 1 && settings.days <= 36_525)
        );
      }),
    );
  });

  it('has words for all that deviates', () => {
    for (const code of deviationCodes) {
      expect(isStringKey(`domain.deviation.${code}`)).toBe(true);
      for (const locale of locales)
        expect(translate(locale, `domain.deviation.${code}`, { days: 1, most: 2 })).not.toMatch(/[{}]/);
    }
  });
});

describe('canBecome', () => {
  const settings: LabelSettings = {
    behavior: 'retain',
    action: 'none',
    trigger: 'dateOfEvent',
    eventType: 'Register closed',
    days: 10,
  };

  it.each<[string, Partial<LabelSettings>, boolean]>([
    ['the same', {}, true],
    ['another number of days', { days: 20 }, true],
    ['without end', { days: 'forever' }, false],
    ['another start', { trigger: 'dateCreated' }, false],
    ['another event', { eventType: 'Register sent' }, false],
    ['another action', { action: 'startDispositionReview' }, false],
  ])('%s', (_, change, can) => {
    expect(canBecome(settings, { ...settings, ...change })).toBe(can);
    expect(canBecome({ ...settings, ...change }, settings)).toBe(can);
  });

  it('not even another number of days when it counts from when it was set', () => {
    const labeled: LabelSettings = { ...settings, trigger: 'dateLabeled', eventType: null };
    expect(canBecome(labeled, { ...labeled, days: 20 })).toBe(false);
    expect(canBecome(labeled, labeled)).toBe(true);
    expect(canBecome(forEver, forEver)).toBe(true);
  });
});

describe('labelDifferences', () => {
  const asked: LabelSettings = {
    behavior: 'retain',
    action: 'none',
    trigger: 'dateOfEvent',
    eventType: 'Register closed',
    days: 10,
  };

  it.each<[string, LabelSettings, Parameters<typeof labelDifferences>[1], string[]]>([
    ['the same', asked, { days: 10, basedOn: 'EventAgeInDays', deletesAfterwards: false }, []],
    ['other days', asked, { days: 11, basedOn: 'EventAgeInDays', deletesAfterwards: false }, ['days']],
    ['no end', asked, { days: null, basedOn: 'EventAgeInDays', deletesAfterwards: false }, ['days']],
    ['another start', asked, { days: 10, basedOn: 'CreationAgeInDays', deletesAfterwards: false }, ['trigger']],
    [
      'a deletion that nobody asked',
      asked,
      { days: 10, basedOn: 'EventAgeInDays', deletesAfterwards: true },
      ['action'],
    ],
    [
      'a deletion after review',
      { ...asked, action: 'startDispositionReview' },
      { days: 10, basedOn: 'EventAgeInDays', deletesAfterwards: true },
      [],
    ],
    ['for ever, from wherever', forEver, { days: null, basedOn: 'TaggedAgeInDays', deletesAfterwards: false }, []],
    ['for ever, but it ends', forEver, { days: 10, basedOn: 'CreationAgeInDays', deletesAfterwards: false }, ['days']],
  ])('%s', (_, given, existing, differences) => expect(labelDifferences(given, existing)).toEqual(differences));

  it('has words for each', () => {
    for (const code of ['days', 'trigger', 'action'] as const)
      expect(isStringKey(`domain.labelSetting.${code}`)).toBe(true);
  });
});
