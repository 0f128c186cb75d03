import type { MessageParams } from '../../loc/strings';
import { daysOf } from '../retention/days';
import { type Term, termsOf } from '../retention/terms';
import type { SeriesData } from '../series/series';
import type { RetentionTrigger } from '../series/value-lists';

/** The most days that a retention label can hold, 100 years; beyond, only without end (Purview's file plan). */
export const mostDays = 36_525;

/** From when a label counts, in Microsoft Graph's words. */
export type LabelTrigger = 'dateCreated' | 'dateModified' | 'dateLabeled' | 'dateOfEvent';

/** A retention label as Microsoft Graph's `retentionLabel` describes it (v1.0). */
export interface LabelSettings {
  readonly behavior: 'retain';
  readonly action: 'none' | 'startDispositionReview';
  readonly trigger: LabelTrigger;
  /** The event type's name for a label that starts at an event, else null. */
  readonly eventType: string | null;
  readonly days: number | 'forever';
}

/**
 * Where a label cannot do what the series asks; words `domain.deviation.<code>`. The settings that go with it keep
 * longer than asked and destroy nothing: never shorter, never more.
 */
export const deviationCodes = [
  'tooLong',
  'noDays',
  'twoStarts',
  'noPeriod',
  'noTrigger',
  'noReviewer',
  'unreadable',
] as const;
export interface Deviation {
  readonly code: (typeof deviationCodes)[number];
  readonly params: MessageParams;
}

/** What a label for a series would do, and where that is not what the series asks: to be shown and confirmed first. */
export interface LabelProposal {
  readonly settings: LabelSettings;
  readonly deviations: readonly Deviation[];
}

/**
 * How a label can start counting at what the series names. Where SharePoint has no date of its own for it, someone has
 * to report the event: a later start keeps longer, an earlier one could destroy too soon. (Our mapping; unverified.)
 */
const triggers: Readonly<Record<RetentionTrigger, LabelTrigger>> = {
  relatedClosed: 'dateOfEvent',
  closed: 'dateOfEvent',
  expired: 'dateOfEvent',
  finalVersion: 'dateOfEvent',
  takenIntoUse: 'dateOfEvent',
  newVersion: 'dateModified',
  receivedOrSent: 'dateOfEvent',
  received: 'dateLabeled',
  created: 'dateCreated',
  published: 'dateLabeled',
  takenOutOfUse: 'dateOfEvent',
  sent: 'dateOfEvent',
  born: 'dateOfEvent',
};

/** The name of the event type that labels with this trigger wait for; one for all series, as a tenant has few. */
export const eventTypeOf = (trigger: RetentionTrigger): string => `Register ${trigger}`;

const withoutEnd: LabelSettings = {
  behavior: 'retain',
  action: 'none',
  trigger: 'dateCreated',
  eventType: null,
  days: 'forever',
};

const deviation = (code: Deviation['code'], params: MessageParams = {}): Deviation => ({ code, params });
const keptForEver = (...deviations: Deviation[]): LabelProposal => ({ settings: withoutEnd, deviations });

function ofTerm(term: Term, reviewed: boolean): LabelProposal {
  if (term.trigger === '') return keptForEver(deviation('noTrigger'));
  const days = daysOf(term.period);
  if (days > mostDays) return keptForEver(deviation('tooLong', { days, most: mostDays }));
  const trigger = triggers[term.trigger];
  const settings: LabelSettings = {
    behavior: 'retain',
    action: reviewed ? 'startDispositionReview' : 'none',
    trigger,
    eventType: trigger === 'dateOfEvent' ? eventTypeOf(term.trigger) : null,
    days: Math.max(days, 1),
  };
  return {
    settings,
    deviations: [...(days === 0 ? [deviation('noDays')] : []), ...(reviewed ? [] : [deviation('noReviewer')])],
  };
}

/**
 * The label for a series. What is kept for ever gets a label without end. The rest is kept for the days of its term
 * and then put to a disposition review, never deleted by itself: destruction needs a dated declaration (decree art.
 * III.89), and a sample someone who draws it. Without reviewers (`reviewed` false) nothing happens at the end.
 */
export function proposeLabel(data: SeriesData, reviewed: boolean): LabelProposal {
  if (data.destination === 'keep') return { settings: withoutEnd, deviations: [] };
  if (data.destination !== 'destroy' && data.destination !== 'keepSample') return keptForEver(deviation('unreadable'));
  const terms = termsOf(data);
  switch (terms.kind) {
    case 'none':
      return keptForEver(deviation('noPeriod'));
    case 'unreadable':
      return keptForEver(deviation('unreadable'));
    case 'both':
      return keptForEver(deviation('twoStarts'));
    default:
      return ofTerm(terms.term, reviewed);
  }
}

/**
 * Whether a label with settings `a` can be turned into one with `b`: in Purview only the number of days can change
 * afterwards, and not even that when the label counts from when it was set.
 */
export const canBecome = (a: LabelSettings, b: LabelSettings): boolean =>
  a.behavior === b.behavior &&
  a.action === b.action &&
  a.trigger === b.trigger &&
  a.eventType === b.eventType &&
  (a.days === b.days || (a.days !== 'forever' && b.days !== 'forever' && a.trigger !== 'dateLabeled'));
