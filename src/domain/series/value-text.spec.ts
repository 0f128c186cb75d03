import { locales } from '../../loc/strings';
import { fieldRule, seriesFieldNames } from './fields';
import { allowedText, fieldLabel, fieldValueText } from './value-text';

it.each([
  ['legalPeriod', 'P10Y', '10 jaar'],
  ['legalPeriod', 'tien', 'tien'],
  ['legalTrigger', 'closed', 'Afhandeling van het dossier'],
  ['destination', 'keepSample', 'Bewaren na steekproef'],
  ['personalData', 'notApplicable', 'Niet van toepassing'],
  ['dateTo', 'ongoing', 'Lopende'],
  ['dateTo', '1999', '1999'],
  ['informationClass', '3', '3 Vertrouwelijk'],
  ['destination', 'toString', 'toString'],
  ['title', 'destroy', 'destroy'],
  ['title', '', ''],
] as const)('%s %j is read as %j', (field, value, text) => expect(fieldValueText(field, value, 'nl-nl')).toBe(text));

it('has words for every code of every choice, in every language', () => {
  for (const locale of locales) {
    for (const field of seriesFieldNames) {
      expect(fieldLabel(field, locale)).not.toBe('');
      const choices = fieldRule(field).choices ?? [];
      for (const code of choices) expect(fieldValueText(field, code, locale)).not.toBe(code);
      expect(allowedText(field, locale) === '').toBe(choices.length === 0);
    }
  }
});
