import { type Locale, translate } from '../../loc/strings';
import type { Fault } from './fault';

/** A fault as a sentence for people. */
export const faultText = ({ code, params }: Fault, locale: Locale): string =>
  translate(locale, `domain.fault.${code}`, params);
