import { committeeEnUs } from './en-us/committee';
import { domainEnUs } from './en-us/domain';
import { errorsEnUs } from './en-us/errors';
import { faultsEnUs } from './en-us/faults';
import { findingsEnUs } from './en-us/findings';
import { historyEnUs } from './en-us/history';
import { importEnUs } from './en-us/import';
import { labellingEnUs } from './en-us/labelling';
import { librariesEnUs } from './en-us/libraries';
import { retentionEnUs } from './en-us/retention';
import { searchEnUs } from './en-us/search';
import { seriesEnUs } from './en-us/series';
import { sharedEnUs } from './en-us/shared';
import { shellEnUs } from './en-us/shell';
import { webPartEnUs } from './en-us/web-part';
import { committeeNlNl } from './nl-nl/committee';
import { domainNlNl } from './nl-nl/domain';
import { errorsNlNl } from './nl-nl/errors';
import { faultsNlNl } from './nl-nl/faults';
import { findingsNlNl } from './nl-nl/findings';
import { historyNlNl } from './nl-nl/history';
import { importNlNl } from './nl-nl/import';
import { labellingNlNl } from './nl-nl/labelling';
import { librariesNlNl } from './nl-nl/libraries';
import { retentionNlNl } from './nl-nl/retention';
import { searchNlNl } from './nl-nl/search';
import { seriesNlNl } from './nl-nl/series';
import { sharedNlNl } from './nl-nl/shared';
import { shellNlNl } from './nl-nl/shell';
import { webPartNlNl } from './nl-nl/web-part';

export const locales = ['nl-nl', 'en-us'] as const;
export type Locale = (typeof locales)[number];

const nlNl = {
  ...committeeNlNl,
  ...domainNlNl,
  ...errorsNlNl,
  ...faultsNlNl,
  ...findingsNlNl,
  ...historyNlNl,
  ...importNlNl,
  ...labellingNlNl,
  ...librariesNlNl,
  ...retentionNlNl,
  ...searchNlNl,
  ...seriesNlNl,
  ...sharedNlNl,
  ...shellNlNl,
  ...webPartNlNl,
};

const enUs: Record<keyof typeof nlNl, string> = {
  ...committeeEnUs,
  ...domainEnUs,
  ...errorsEnUs,
  ...faultsEnUs,
  ...findingsEnUs,
  ...historyEnUs,
  ...importEnUs,
  ...labellingEnUs,
  ...librariesEnUs,
  ...retentionEnUs,
  ...searchEnUs,
  ...seriesEnUs,
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
