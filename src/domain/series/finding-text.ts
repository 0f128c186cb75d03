import { type Locale, translate } from '../../loc/strings';
import type { Finding } from './finding';
import { allowedText, fieldLabel } from './value-text';

/** A finding as a sentence: what is wrong and what is allowed. */
export const findingText = ({ field, code, params }: Finding, locale: Locale): string =>
  translate(locale, `domain.finding.${code}`, {
    field: fieldLabel(field, locale),
    allowed: allowedText(field, locale),
    ...params,
  });
