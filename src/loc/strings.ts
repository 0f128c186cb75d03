import { domainEnUs } from './en-us/domain';
import { errorsEnUs } from './en-us/errors';
import { findingsEnUs } from './en-us/findings';
import { importEnUs } from './en-us/import';
import { retentionEnUs } from './en-us/retention';
import { sharedEnUs } from './en-us/shared';
import { shellEnUs } from './en-us/shell';
import { webPartEnUs } from './en-us/web-part';
import { domainNlNl } from './nl-nl/domain';
import { errorsNlNl } from './nl-nl/errors';
import { findingsNlNl } from './nl-nl/findings';
import { importNlNl } from './nl-nl/import';
import { retentionNlNl } from './nl-nl/retention';
import { sharedNlNl } from './nl-nl/shared';
import { shellNlNl } from './nl-nl/shell';
import { webPartNlNl } from './nl-nl/web-part';

export const locales = ['nl-nl', 'en-us'] as const;
export type Locale = (typeof locales)[number];

const nlNl = {
  ...domainNlNl,
  ...errorsNlNl,
  ...findingsNlNl,
  ...importNlNl,
  ...retentionNlNl,
  ...sharedNlNl,
  ...shellNlNl,
  ...webPartNlNl,
};

const enUs: Record<keyof typeof nlNl, string> = {
  ...domainEnUs,
  ...errorsEnUs,
  ...findingsEnUs,
  ...importEnUs,
  ...retentionEnUs,
  ...sharedEnUs,
  ...shellEnUs,
  ...webPartEnUs,
};

export type StringKey = keyof typeof nlNl;
export type MessageParams = Readonly<Record<string, string | number>>;

/** Every text by language; the same keys in each. */
export const strings: Readonly<Record<Locale, Readonly<Record<StringKey, string>>>> = { 'nl-nl': nlNl, 'en-us': enUs };

/** Fills in a text's `{param}`s. One that is not given stays as it is, so that a gap shows and breaks nothing. */
export function translate(locale: Locale, key: StringKey, params: MessageParams = {}): string {
  return strings[locale][key].replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.prototype.hasOwnProperty.call(params, name) ? String(params[name]) : gap,
  );
}

/** Whether a text with this key exists: to be asked before a code that came from outside is looked up. */
export const isStringKey = (key: string): key is StringKey => Object.prototype.hasOwnProperty.call(nlNl, key);

/** The language to speak to someone whose Microsoft 365 is in this culture: `nl`, `nl-BE`, `nl-NL` get Dutch. */
export const localeOf = (cultureName: string): Locale => (/^nl(-|$)/i.test(cultureName) ? 'nl-nl' : 'en-us');
