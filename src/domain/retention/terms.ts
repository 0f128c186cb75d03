import type { SeriesData } from '../series/series';
import { type RetentionTrigger, retentionTriggers } from '../series/value-lists';
import { type TermName, termFields } from './term-fields';
import { type Period, comparePeriods, parsePeriod } from './period';

/** The fields that say which terms stand and from when they count. */
export type TermField =
  'legalPeriod' | 'legalTrigger' | 'legalTriggerInfo' | 'adminPeriod' | 'adminTrigger' | 'adminTriggerInfo';
export type UnreadableField = Exclude<TermField, 'legalTriggerInfo' | 'adminTriggerInfo'>;
export type TermData = Pick<SeriesData, TermField>;

/** A retention term that is readable: a period, and from when it counts ('' while that is not filled in). */
export interface Term {
  readonly name: TermName;
  readonly period: Period;
  readonly trigger: RetentionTrigger | '';
  readonly triggerInfo: string;
}

/**
 * How the terms of a series add up. `none`: no period stands. `one`: one does. `longest`: both count from the same
 * moment, so `term` outlasts `other` (or equals it). `both`: they count from different moments, or cannot be compared,
 * so records wait for both. `unreadable`: a field holds what no rule can read; nothing may be concluded from the rest.
 */
export type Terms =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly term: Term }
  | { readonly kind: 'longest'; readonly term: Term; readonly other: Term; readonly equal: boolean }
  | { readonly kind: 'both'; readonly legal: Term; readonly admin: Term }
  | { readonly kind: 'unreadable'; readonly field: UnreadableField };

const isTrigger = (text: string): text is RetentionTrigger => (retentionTriggers as readonly string[]).includes(text);

/** The term, null when no period stands, or the field that cannot be read. */
function readTerm(data: TermData, name: TermName): Term | UnreadableField | null {
  const fields = termFields[name];
  if (data[fields.period] === '') return null;
  const period = parsePeriod(data[fields.period]);
  if (!period) return fields.period;
  const trigger = data[fields.trigger];
  if (trigger !== '' && !isTrigger(trigger)) return fields.trigger;
  return { name, period, trigger, triggerInfo: data[fields.triggerInfo].trim() };
}

function addUp(legal: Term, admin: Term): Terms {
  const difference =
    legal.trigger === admin.trigger && legal.triggerInfo === admin.triggerInfo
      ? comparePeriods(legal.period, admin.period)
      : null;
  if (difference === null) return { kind: 'both', legal, admin };
  const [term, other] = difference >= 0 ? [legal, admin] : [admin, legal];
  return { kind: 'longest', term, other, equal: difference === 0 };
}

/** Reads the two terms of a series and says which counts. */
export function termsOf(data: TermData): Terms {
  const [legal, admin] = [readTerm(data, 'legal'), readTerm(data, 'admin')];
  if (typeof legal === 'string') return { kind: 'unreadable', field: legal };
  if (typeof admin === 'string') return { kind: 'unreadable', field: admin };
  if (legal && admin) return addUp(legal, admin);
  const term = legal ?? admin;
  return term ? { kind: 'one', term } : { kind: 'none' };
}
