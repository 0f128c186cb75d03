import { type Locale, translate } from '../../loc/strings';
import type { SeriesData } from '../series/series';
import { type TermName, termFields, termNames } from './term-fields';

function termReasons(data: SeriesData, locale: Locale): string {
  const stated = termNames.filter((name) => data[termFields[name].period] !== '' && reasonOf(data, name) !== '');
  const distinct = new Set(stated.map((name) => reasonOf(data, name)));
  if (distinct.size <= 1) return [...distinct].join('');
  return stated.map((name) => translate(locale, `domain.reason.${name}`, { reason: reasonOf(data, name) })).join('\n');
}

const reasonOf = (data: SeriesData, name: TermName): string => data[termFields[name].motivation].trim();

/**
 * Why records are kept this long. For what is kept for ever the destination's motivation answers that; for the rest the
 * motivations of the terms, each named when both terms stand with reasons of their own. '' when none is filled in.
 */
export function retentionReason(data: SeriesData, locale: Locale): string {
  const [terms, destination] = [termReasons(data, locale), data.destinationMotivation.trim()];
  return data.destination === 'keep' ? destination || terms : terms || destination;
}
