import { type Locale, translate } from '../../loc/strings';
import type { RetentionTrigger } from '../series/value-lists';
import { periodInWords } from './period';
import type { Term } from './terms';

/** Matters are closed and expire; the documents of a series that is no file are received, sent, published. */
const ofMatters: readonly RetentionTrigger[] = ['relatedClosed', 'closed', 'expired'];

/** What the event happens to, in a sentence about it. */
const objectOf = (trigger: RetentionTrigger, recordType: string, locale: Locale): string => {
  if (recordType === 'file') return translate(locale, 'domain.object.file');
  return translate(locale, ofMatters.includes(trigger) ? 'domain.object.matter' : 'domain.object.document');
};

const infoText = (info: string): string => info.replace(/\s+/g, ' ').replace(/[.;,\s]+$/, '');

/** `na de afhandeling van het dossier`. */
const afterText = (trigger: RetentionTrigger, recordType: string, locale: Locale): string =>
  translate(locale, `domain.after.${trigger}`, { object: objectOf(trigger, recordType, locale) });

/** `10 jaar na de afhandeling van het dossier (definitieve oplevering)`. */
export function termText({ period, trigger, triggerInfo }: Term, recordType: string, locale: Locale): string {
  const words = periodInWords(period, locale);
  const info = infoText(triggerInfo);
  if (trigger === '')
    return translate(locale, info === '' ? 'domain.term.plain' : 'domain.term.info', { period: words, info });
  const after = afterText(trigger, recordType, locale);
  return translate(locale, info === '' ? 'domain.term.after' : 'domain.term.afterInfo', { period: words, after, info });
}

/** The moment at which a term of nothing has passed: `meteen na de ontvangst van het dossier`. */
export function momentText({ trigger, triggerInfo }: Term, recordType: string, locale: Locale): string {
  const info = infoText(triggerInfo);
  if (trigger === '') return translate(locale, info === '' ? 'domain.moment.plain' : 'domain.moment.info', { info });
  const after = afterText(trigger, recordType, locale);
  return translate(locale, info === '' ? 'domain.moment.after' : 'domain.moment.afterInfo', { after, info });
}

/** `10 j na afhandeling`. */
export function termInShort({ period, trigger }: Term, locale: Locale): string {
  const short = translate(locale, `domain.short.${period.unit}`, { value: period.value });
  return trigger === '' ? short : `${short} ${translate(locale, `domain.short.after.${trigger}`)}`;
}
