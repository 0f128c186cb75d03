import { locales } from '../../loc/strings';
import { retentionTriggers } from '../series/value-lists';
import { retentionInShort } from './retention-in-short';

const none = { legalPeriod: '', legalTrigger: '', adminPeriod: '', adminTrigger: '' };

it.each([
  [{}, '', ''],
  [{ adminPeriod: 'P10Y', adminTrigger: 'closed' }, '10 j na afhandeling', '10 y after closing'],
  [{ legalPeriod: 'P18M', legalTrigger: 'received' }, '18 mnd na ontvangst', '18 mo after receipt'],
  [{ adminPeriod: 'P1D' }, '1 d', '1 d'],
  [
    { adminPeriod: 'P5Y', adminTrigger: 'closed', legalPeriod: 'P10Y', legalTrigger: 'closed' },
    '10 j na afhandeling',
    '10 y after closing',
  ],
  [
    { adminPeriod: 'P5Y', adminTrigger: 'sent', legalPeriod: 'P10Y', legalTrigger: 'closed' },
    '10 j na afhandeling en 5 j na verzending',
    '10 y after closing and 5 y after dispatch',
  ],
  [{ adminPeriod: 'tien', legalPeriod: 'P10Y' }, 'tien', 'tien'],
  [{ adminPeriod: 'P1Y', adminTrigger: 'ooit' }, 'ooit', 'ooit'],
])('%j', (change, dutch, english) => {
  expect(retentionInShort({ ...none, ...change }, 'nl-nl')).toBe(dutch);
  expect(retentionInShort({ ...none, ...change }, 'en-us')).toBe(english);
});

it('has a short form of every start', () => {
  for (const locale of locales) {
    for (const adminTrigger of retentionTriggers) {
      expect(retentionInShort({ ...none, adminPeriod: 'P1Y', adminTrigger }, locale)).toMatch(
        /^1 [jy] (na|after) [^{}]+$/,
      );
    }
  }
});
