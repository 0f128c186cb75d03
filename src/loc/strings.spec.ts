import fs from 'node:fs';
import path from 'node:path';

import { locales, localeOf, isStringKey, strings, translate, type StringKey } from './strings';

const gapsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((gap) => gap[1] as string).sort();

describe('strings', () => {
  it('has the same keys in every language', () => {
    for (const locale of locales)
      expect(Object.keys(strings[locale]).sort()).toEqual(Object.keys(strings['nl-nl']).sort());
  });

  it.each(Object.keys(strings['nl-nl']) as StringKey[])(
    '%s has a text with the same parameters in every language',
    (key) => {
      for (const locale of locales) {
        expect(strings[locale][key].trim()).not.toBe('');
        expect(gapsOf(strings[locale][key])).toEqual(gapsOf(strings['nl-nl'][key]));
      }
    },
  );

  it.each(locales)('holds every text of every area once, in %s', async (locale) => {
    const folder = path.join(__dirname, locale);
    const areas = await Promise.all(
      fs.readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<object>),
    );
    const keys = areas.flatMap((area) => Object.values(area) as object[]).flatMap((texts) => Object.keys(texts));
    expect(keys.sort()).toEqual(Object.keys(strings[locale]).sort());
  });
});

describe('translate', () => {
  it('fills in text and numbers', () => {
    expect(translate('nl-nl', 'errors.THROTTLED', { seconds: 12 })).toBe(
      'SharePoint vraagt om even te wachten. Probeer over 12 seconden opnieuw.',
    );
    expect(translate('en-us', 'errors.COLUMN_MISSING', { list: 'Series', column: 'Title' })).toContain(
      'The list Series lacks the column Title.',
    );
  });

  it('leaves a gap that nobody filled, also one named like a method of objects', () => {
    expect(translate('en-us', 'errors.THROTTLED')).toContain('{seconds}');
    expect(translate('en-us', 'errors.THROTTLED', { minutes: 1 })).toContain('{seconds}');
  });

  it('does not fill in what a value itself holds', () => {
    expect(translate('en-us', 'errors.DUPLICATE', { value: '{column}', column: 'Title' })).toContain('‘{column}’');
  });
});

describe('isStringKey', () => {
  it('knows only texts', () => {
    expect(isStringKey('domain.state.Draft')).toBe(true);
    expect(isStringKey('domain.state.Lost')).toBe(false);
    expect(isStringKey('toString')).toBe(false);
  });
});

describe('localeOf', () => {
  it.each([
    ['nl', 'nl-nl'],
    ['nl-BE', 'nl-nl'],
    ['NL-nl', 'nl-nl'],
    ['nld', 'en-us'],
    ['en-GB', 'en-us'],
    ['fr-BE', 'en-us'],
    ['', 'en-us'],
  ])('%s speaks %s', (culture, locale) => expect(localeOf(culture)).toBe(locale));
});
