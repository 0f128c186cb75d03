import { RegisterError } from '../../domain/errors';
import { type Locale, translate } from '../../loc/strings';

/** What happened, to what, and what to do now, for whatever was thrown. */
export function errorText(error: unknown, locale: Locale): string {
  if (error instanceof RegisterError) return translate(locale, `errors.${error.code}`, error.params);
  return translate(locale, 'shared.unexpected', { message: error instanceof Error ? error.message : String(error) });
}
