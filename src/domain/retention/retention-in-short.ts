import { type Locale, translate } from '../../loc/strings';
import type { SeriesData } from '../series/series';
import { termInShort } from './term-text';
import { termsOf } from './terms';

/** The fields that the short form is made from, so that a list's summary is enough. */
export type RetentionSummary = Pick<SeriesData, 'legalPeriod' | 'legalTrigger' | 'adminPeriod' | 'adminTrigger'>;

/**
 * The term for a table's column: `10 j na afhandeling`; '' without a period, the value itself when it cannot be read.
 */
export function retentionInShort(data: RetentionSummary, locale: Locale): string {
  const terms = termsOf({ legalTriggerInfo: '', adminTriggerInfo: '', ...data });
  switch (terms.kind) {
    case 'none':
      return '';
    case 'unreadable':
      return data[terms.field];
    case 'both':
      return translate(locale, 'domain.short.both', {
        legal: termInShort(terms.legal, locale),
        admin: termInShort(terms.admin, locale),
      });
    default:
      return termInShort(terms.term, locale);
  }
}
