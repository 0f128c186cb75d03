import * as fc from 'fast-check';

import { locales } from '../../loc/strings';
import { type SeriesData, emptySeries } from '../series/series';
import { destinations, retentionTriggers } from '../series/value-lists';
import { explainRetention } from './explain-retention';

const file: SeriesData = { ...emptySeries, recordType: 'file', destination: 'destroy' };
const admin = (adminPeriod: string, adminTrigger = 'closed', adminTriggerInfo = ''): Partial<SeriesData> => ({
  adminPeriod,
  adminTrigger,
  adminTriggerInfo,
});
const legal = (legalPeriod: string, legalTrigger = 'closed', legalTriggerInfo = ''): Partial<SeriesData> => ({
  legalPeriod,
  legalTrigger,
  legalTriggerInfo,
});
const keep = { destination: 'keep' } as const;
const sample = { destination: 'keepSample' } as const;
const open = { destination: '' } as const;

const golden: [string, Partial<SeriesData>, string, string][] = [
  [
    'one term',
    admin('P10Y'),
    'Bewaar 10 jaar na de afhandeling van het dossier, daarna vernietigen.',
    'Keep for 10 years after the closing of the file, then destroy.',
  ],
  [
    'a legal term of months, of documents',
    { ...legal('P18M', 'received'), recordType: 'series' },
    'Bewaar 18 maanden na de ontvangst van het document, daarna vernietigen.',
    'Keep for 18 months after the receipt of the document, then destroy.',
  ],
  [
    'a series that is no file',
    { ...admin('P10Y'), recordType: 'series' },
    'Bewaar 10 jaar na de afhandeling van de zaak, daarna vernietigen.',
    'Keep for 10 years after the closing of the matter, then destroy.',
  ],
  [
    'more about the start',
    admin('P1D', 'finalVersion', ' na goedkeuring\ndoor de raad. '),
    'Bewaar 1 dag na de definitieve versie van het dossier (na goedkeuring door de raad), daarna vernietigen.',
    'Keep for 1 day after the final version of the file (na goedkeuring door de raad), then destroy.',
  ],
  [
    'after birth',
    legal('P110Y', 'born'),
    'Bewaar 110 jaar na de geboorte van de betrokkene, daarna vernietigen.',
    'Keep for 110 years after the birth of the person concerned, then destroy.',
  ],
  ['no start yet', admin('P10Y', ''), 'Bewaar 10 jaar, daarna vernietigen.', 'Keep for 10 years, then destroy.'],
  [
    'no start, but words about it',
    admin('P10Y', '', 'na de laatste betaling'),
    'Bewaar 10 jaar (na de laatste betaling), daarna vernietigen.',
    'Keep for 10 years (na de laatste betaling), then destroy.',
  ],
  [
    'no period',
    {},
    'Daarna vernietigen; hoelang u dit eerst bewaart, is nog niet bepaald.',
    'Then destroy; how long you keep this first has not been settled yet.',
  ],
  [
    'a period of nothing',
    admin('P0Y', 'received'),
    'Vernietigen mag meteen na de ontvangst van het dossier.',
    'May be destroyed immediately after the receipt of the file.',
  ],
  ['nothing, from no start yet', admin('P0M', ''), 'Vernietigen mag meteen.', 'May be destroyed immediately.'],
  [
    'nothing, with words about the start',
    admin('P0M', '', 'bij het einde van de dag'),
    'Vernietigen mag meteen (bij het einde van de dag).',
    'May be destroyed immediately (bij het einde van de dag).',
  ],
  [
    'the legal term is the longer',
    { ...legal('P10Y'), ...admin('P5Y') },
    'Bewaar 10 jaar na de afhandeling van het dossier, daarna vernietigen (de wettelijke termijn; de administratieve is korter: 5 jaar).',
    'Keep for 10 years after the closing of the file, then destroy (the legal period; the administrative one is shorter: 5 years).',
  ],
  [
    'the administrative term is the longer, in other units',
    { ...legal('P42D'), ...admin('P1Y') },
    'Bewaar 1 jaar na de afhandeling van het dossier, daarna vernietigen (de administratieve termijn; de wettelijke is korter: 42 dagen).',
    'Keep for 1 year after the closing of the file, then destroy (the administrative period; the legal one is shorter: 42 days).',
  ],
  [
    'both terms are the same',
    { ...legal('P12M'), ...admin('P1Y') },
    'Bewaar 12 maanden na de afhandeling van het dossier, daarna vernietigen (de wettelijke en de administratieve termijn).',
    'Keep for 12 months after the closing of the file, then destroy (both the legal and the administrative period).',
  ],
  [
    'both terms are nothing',
    { ...legal('P0D'), ...admin('P0Y') },
    'Vernietigen mag meteen na de afhandeling van het dossier.',
    'May be destroyed immediately after the closing of the file.',
  ],
  [
    'terms with other starts',
    { ...legal('P10Y'), ...admin('P5Y', 'received') },
    'Bewaar tot beide termijnen voorbij zijn (wettelijk 10 jaar na de afhandeling van het dossier, administratief 5 jaar na de ontvangst van het dossier), daarna vernietigen.',
    'Keep until both periods have passed (legally 10 years after the closing of the file, administratively 5 years after the receipt of the file), then destroy.',
  ],
  [
    'terms that start at the same, differently put',
    { ...legal('P10Y', 'closed', 'oplevering'), ...admin('P5Y') },
    'Bewaar tot beide termijnen voorbij zijn (wettelijk 10 jaar na de afhandeling van het dossier (oplevering), administratief 5 jaar na de afhandeling van het dossier), daarna vernietigen.',
    'Keep until both periods have passed (legally 10 years after the closing of the file (oplevering), administratively 5 years after the closing of the file), then destroy.',
  ],
  [
    'terms of which the longer depends on the day',
    { ...legal('P30D'), ...admin('P1M') },
    'Bewaar tot beide termijnen voorbij zijn (wettelijk 30 dagen na de afhandeling van het dossier, administratief 1 maand na de afhandeling van het dossier), daarna vernietigen.',
    'Keep until both periods have passed (legally 30 days after the closing of the file, administratively 1 month after the closing of the file), then destroy.',
  ],
  ['kept for ever', keep, 'Bewaar dit voor altijd.', 'Keep this for ever.'],
  [
    'kept for ever, with a term',
    { ...keep, ...admin('P10Y') },
    'Bewaar dit voor altijd, ook na de bewaartermijn van 10 jaar na de afhandeling van het dossier.',
    'Keep this for ever, also after the retention period of 10 years after the closing of the file.',
  ],
  [
    'kept for ever, with a term of nothing',
    { ...keep, ...admin('P0Y') },
    'Bewaar dit voor altijd, ook al loopt er geen bewaartermijn.',
    'Keep this for ever, although no retention period runs.',
  ],
  [
    'kept for ever, the legal term being the longer',
    { ...keep, ...legal('P10Y'), ...admin('P5Y') },
    'Bewaar dit voor altijd, ook na de bewaartermijn van 10 jaar na de afhandeling van het dossier (de wettelijke termijn; de administratieve is korter: 5 jaar).',
    'Keep this for ever, also after the retention period of 10 years after the closing of the file (the legal period; the administrative one is shorter: 5 years).',
  ],
  [
    'kept for ever, with terms of other starts',
    { ...keep, ...legal('P10Y'), ...admin('P5Y', 'born') },
    'Bewaar dit voor altijd, ook na beide bewaartermijnen (wettelijk 10 jaar na de afhandeling van het dossier, administratief 5 jaar na de geboorte van de betrokkene).',
    'Keep this for ever, also after both retention periods (legally 10 years after the closing of the file, administratively 5 years after the birth of the person concerned).',
  ],
  [
    'a sample',
    { ...sample, ...admin('P10Y') },
    'Bewaar 10 jaar na de afhandeling van het dossier, daarna een steekproef bewaren en de rest vernietigen.',
    'Keep for 10 years after the closing of the file, then keep a sample and destroy the rest.',
  ],
  [
    'a sample, without a period',
    sample,
    'Daarna een steekproef bewaren en de rest vernietigen; hoelang u dit eerst bewaart, is nog niet bepaald.',
    'Then keep a sample and destroy the rest; how long you keep this first has not been settled yet.',
  ],
  [
    'a sample, at once',
    { ...sample, ...admin('P0D', 'closed', 'oplevering') },
    'Bewaar een steekproef; de rest vernietigen mag meteen na de afhandeling van het dossier (oplevering).',
    'Keep a sample; the rest may be destroyed immediately after the closing of the file (oplevering).',
  ],
  [
    'nothing filled in',
    open,
    'Hoelang u dit bewaart, is nog niet bepaald.',
    'How long you keep this has not been settled yet.',
  ],
  [
    'no destination yet',
    { ...open, ...admin('P10Y') },
    'Bewaar 10 jaar na de afhandeling van het dossier; wat daarna gebeurt, is nog niet bepaald.',
    'Keep for 10 years after the closing of the file; what happens then has not been settled yet.',
  ],
  [
    'no destination, and no time',
    { ...open, ...admin('P0Y') },
    'Er loopt geen bewaartermijn; wat meteen na de afhandeling van het dossier gebeurt, is nog niet bepaald.',
    'No retention period runs; what happens immediately after the closing of the file has not been settled yet.',
  ],
  [
    'a legal period that cannot be read is not passed over for the other',
    { ...legal('P10X'), ...admin('P1Y') },
    'Hoelang u dit bewaart, is niet te zeggen: ‘P10X’ in Wettelijke bewaartermijn is niet te lezen.',
    'How long you keep this cannot be said: ‘P10X’ in Legal retention period cannot be read.',
  ],
  [
    'a start that is not in the list',
    admin('P1Y', 'constructor'),
    'Hoelang u dit bewaart, is niet te zeggen: ‘constructor’ in Administratieve termijn: telt vanaf is niet te lezen.',
    'How long you keep this cannot be said: ‘constructor’ in Administrative period: counts from cannot be read.',
  ],
  [
    'a destination that is not in the list',
    { ...admin('P1Y'), destination: 'Weggooien' },
    'Hoelang u dit bewaart, is niet te zeggen: ‘Weggooien’ in Bestemming is niet te lezen.',
    'How long you keep this cannot be said: ‘Weggooien’ in Destination cannot be read.',
  ],
];

it.each(golden)('%s', (_, change, dutch, english) => {
  expect(explainRetention({ ...file, ...change }, 'nl-nl')).toBe(dutch);
  expect(explainRetention({ ...file, ...change }, 'en-us')).toBe(english);
});

it('is one sentence without gaps for every combination', () => {
  const period = fc.constantFrom('', 'P0Y', 'P1D', 'P30D', 'P1M', 'P10Y', 'P110Y', 'onzin');
  const trigger = fc.constantFrom('', 'onzin', ...retentionTriggers);
  const series = fc.record({
    recordType: fc.constantFrom('', 'file', 'series'),
    legalPeriod: period,
    legalTrigger: trigger,
    legalTriggerInfo: fc.constantFrom('', 'info.'),
    adminPeriod: period,
    adminTrigger: trigger,
    adminTriggerInfo: fc.constantFrom('', 'info.'),
    destination: fc.constantFrom('', 'onzin', ...destinations),
  });
  fc.assert(
    fc.property(series, fc.constantFrom(...locales), (change, locale) => {
      const text = explainRetention({ ...emptySeries, ...change }, locale);
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/[{}]|\s\s|undefined|\.\)|\..+\./);
    }),
    { numRuns: 500 },
  );
});
