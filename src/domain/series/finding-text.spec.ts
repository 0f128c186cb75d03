import { locales, strings } from '../../loc/strings';
import { findingCodes, error } from './finding';
import { findingText } from './finding-text';

it('has a message for each code and no other', () => {
  const keys = Object.keys(strings['nl-nl']).filter((key) => key.startsWith('domain.finding.'));
  expect(keys.sort()).toEqual(findingCodes.map((code) => `domain.finding.${code}`).sort());
});

it('says what is wrong and what is allowed', () => {
  expect(findingText(error('destination', 'notInList', { value: 'Weggooien' }), 'nl-nl')).toBe(
    '‘Weggooien’ staat niet in de lijst van Bestemming. Kies uit: Bewaren, Bewaren na steekproef, Vernietigen.',
  );
  expect(findingText(error('dateTo', 'notAYear', { value: '12' }), 'en-us')).toBe(
    '‘12’ is not a year. Give a year of four digits, or: Ongoing, Unknown, Not applicable.',
  );
  expect(findingText(error('title', 'missing'), 'nl-nl')).toBe('Vul Naam in.');
});

it('leaves no gap in any message', () => {
  const params = { value: 'x', length: 1, max: 2, character: 'U+0007', from: '2', to: '1', codes: 'x' };
  for (const locale of locales) {
    for (const code of findingCodes) expect(findingText(error('title', code, params), locale)).not.toMatch(/[{}]/);
  }
});
