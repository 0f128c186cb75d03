import { emptySeries } from '../series/series';
import { retentionReason } from './retention-reason';

const terms = {
  legalPeriod: 'P10Y',
  legalMotivation: 'Art. 2262bis BW',
  adminPeriod: 'P5Y',
  adminMotivation: ' Controle ',
};
const destroyed = { ...emptySeries, destination: 'destroy', destinationMotivation: 'Geen blijvend belang' };

it.each([
  ['one term', { ...destroyed, adminPeriod: 'P5Y', adminMotivation: 'Controle' }, 'Controle'],
  ['both terms', { ...destroyed, ...terms }, 'Wettelijk: Art. 2262bis BW\nAdministratief: Controle'],
  ['both with the same reason', { ...destroyed, ...terms, legalMotivation: 'Controle' }, 'Controle'],
  ['a motivation without its period', { ...destroyed, adminMotivation: 'Controle' }, 'Geen blijvend belang'],
  ['a period without its motivation', { ...destroyed, adminPeriod: 'P5Y' }, 'Geen blijvend belang'],
  ['kept for ever', { ...destroyed, ...terms, destination: 'keep' }, 'Geen blijvend belang'],
  [
    'kept for ever, the terms saying why',
    { ...destroyed, ...terms, destination: 'keep', destinationMotivation: '', legalPeriod: '' },
    'Controle',
  ],
  ['nothing', emptySeries, ''],
])('%s', (_, data, reason) => expect(retentionReason(data, 'nl-nl')).toBe(reason));

it('speaks English too', () => {
  expect(retentionReason({ ...destroyed, ...terms }, 'en-us')).toBe('Legal: Art. 2262bis BW\nAdministrative: Controle');
});
