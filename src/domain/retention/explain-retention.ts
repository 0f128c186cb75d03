import { type Locale, type StringKey, translate } from '../../loc/strings';
import type { SeriesField } from '../series/fields';
import type { SeriesData } from '../series/series';
import { fieldLabel } from '../series/value-text';
import { type Destination, destinations } from '../series/value-lists';
import { periodInWords } from './period';
import { momentText, termText } from './term-text';
import { type Term, type Terms, termsOf } from './terms';

/** The family of sentences for each destination; `open` while it is not filled in. */
const families = { keep: 'keep', keepSample: 'sample', destroy: 'destroy', '': 'open' } as const satisfies Record<
  Destination | '',
  string
>;
type Family = (typeof families)[Destination | ''];

const isDestination = (text: string): text is Destination | '' =>
  text === '' || (destinations as readonly string[]).includes(text);

function longerText({ term, other, equal }: Extract<Terms, { kind: 'longest' }>, locale: Locale): string {
  const key: StringKey = equal ? 'domain.longer.same' : `domain.longer.${term.name}`;
  return translate(locale, key, { period: periodInWords(other.period, locale) });
}

const isNothing = ({ period }: Term): boolean => period.value === 0;

function sentence(
  family: Family,
  terms: Exclude<Terms, { kind: 'unreadable' }>,
  recordType: string,
  locale: Locale,
): string {
  const inWords = (term: Term): string => termText(term, recordType, locale);
  const named = (term: Term): string => translate(locale, `domain.term.kind.${term.name}`, { term: inWords(term) });
  const atOnce = (term: Term): string =>
    translate(locale, `domain.retention.${family}Now`, { moment: momentText(term, recordType, locale) });
  switch (terms.kind) {
    case 'none':
      return translate(locale, `domain.retention.${family}NoPeriod`);
    case 'one':
      return isNothing(terms.term)
        ? atOnce(terms.term)
        : translate(locale, `domain.retention.${family}`, { term: inWords(terms.term) });
    case 'longest':
      return isNothing(terms.term)
        ? atOnce(terms.term)
        : translate(locale, `domain.retention.${family}Longer`, {
            term: inWords(terms.term),
            longer: longerText(terms, locale),
          });
    case 'both':
      return translate(locale, `domain.retention.${family}Both`, {
        terms: translate(locale, 'domain.term.both', { legal: named(terms.legal), admin: named(terms.admin) }),
      });
  }
}

/**
 * How long, from when, and what then, in one sentence: `Bewaar 10 jaar na de afhandeling van het dossier, daarna
 * vernietigen.` Of two terms the longer counts, and the sentence says so; when that cannot be told, it names both. What
 * is not filled in yet is said to be so; what cannot be read is said, and nothing is concluded from the rest.
 */
export function explainRetention(data: SeriesData, locale: Locale): string {
  const { destination, recordType } = data;
  const terms = termsOf(data);
  const unreadable = (field: SeriesField): string =>
    translate(locale, 'domain.retention.unreadable', { value: data[field], field: fieldLabel(field, locale) });
  if (terms.kind === 'unreadable') return unreadable(terms.field);
  return isDestination(destination)
    ? sentence(families[destination], terms, recordType, locale)
    : unreadable('destination');
}
