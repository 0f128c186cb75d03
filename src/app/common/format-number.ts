import type { Locale } from '../../loc/strings';

/** `1.204` in Dutch, `1,204` in English. */
export const formatNumber = (value: number, locale: Locale): string =>
  value.toLocaleString(locale === 'nl-nl' ? 'nl-BE' : 'en-US');
