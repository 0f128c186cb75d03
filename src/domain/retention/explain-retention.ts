import { type Locale, type StringKey, translate } from '../../loc/strings';
import type { SeriesData } from '../series/series';
import { fieldLabel } from '../series/value-text';
import { type Destination, destinations } from '../series/value-lists';
import { periodInWords } from './period';
import { termText } from './term-text';
import { type Term, type Terms, termsOf } from './terms';

/** The family of sentences for each destination; `open` while it is not filled in. */
const families = { keep: 'keep', keepSample: 'sample', destroy: 'destroy', '': 'open' } as const satisfies Record<Destination | '', string>;
type Family = (typeof families)[Destination | ''];

const isDestination = (text: string): text is Destination | '' => text === '' || (destinations as readonly string[]).includes(text);

function longerText({ term, other, equal }: Extract<Terms, { kind: 'longest' }>, locale: Locale): string {
  const key: StringKey = equal ? 'domain.longer.same' : `domain.longer.${term.name}`;
  return translate(locale, key, { period: periodInWords(other.period, locale) });
}

function sentence(family: Family, terms: Exclude<Terms, { kind: 'unreadable' }>, recordType: string, locale: Locale): string {
  const inWords = (term: Term): string => termText(term, recordType, locale);
  const named = (term: Term): string => translate(locale, `domain.term.kind.${term.name}`, { term: inWords(term) });
  switch (terms.kind) {
    case 'none':
      return translate(locale, `domain.retention.${family}NoPeriod`);
    case 'one':
      return translate(locale, terms.term.period.value === 0 ? `domain.retention.${family}Now` : `domain.retention.${family}`, {
        term: inWords(terms.term),
      });
    case 'longest':
      return terms.term.period.value === 0
        ? translate(locale, `domain.retention.${family}Now`, { term: inWords(terms.term) })
        : translate(locale, `domain.retention.${family}Longer`, { term: inWords(terms.term), longer: longerText(terms, locale) });
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
  const terms = termsOf(data);
  const unreadable = terms.kind === 'unreadable' ? terms.field : isDestination(data.destination) ? null : 'destination';
  if (unreadable !== null || terms.kind === 'unreadable' || !isDestination(data.destination)) {
    const field = unreadable ?? 'destination';
    return translate(locale, 'domain.retention.unreadable', { value: data[field], field: fieldLabel(field, locale) });
  }
  return sentence(families[data.destination], terms, data.recordType, locale);
}
