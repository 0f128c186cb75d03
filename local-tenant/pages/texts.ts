import { textsEn } from './texts-en';
import { textsNl } from './texts-nl';

/** The words of the tenant's own pages. */
export type PageText = keyof typeof textsNl;

/** Says a text of the pages, with `{names}` filled in. */
export type Say = (text: PageText, params?: Readonly<Record<string, string | number>>) => string;

/** A language of the pages, as a tag of BCP 47. */
export type PageLanguage = 'nl' | 'en';

const texts: Readonly<Record<PageLanguage, Readonly<Record<PageText, string>>>> = { nl: textsNl, en: textsEn };

/** The language of a site's pages, by its LCID: Dutch (also Belgian Dutch) or else English. */
export const languageOf = (lcid: number): PageLanguage => (lcid === 1043 || lcid === 2067 ? 'nl' : 'en');

/** The voice of the pages in one language. */
export const sayIn =
  (language: PageLanguage): Say =>
  (text, params = {}) =>
    texts[language][text].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
