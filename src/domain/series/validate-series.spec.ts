import * as fc from 'fast-check';

import { indexByContent } from './content-index';
import { type SeriesField, seriesFieldNames } from './fields';
import type { Finding } from './finding';
import { type SeriesData, emptySeries } from './series';
import { mayProceed, validateSeries } from './validate-series';
import { validationStages } from './validation-stage';

const complete: SeriesData = {
  ...emptySeries,
  title: 'Omgevingsvergunning',
  recordType: 'file',
  description: 'Aanvragen van een vergunning om te bouwen.',
  dateFrom: '1996',
  dateTo: 'ongoing',
  taskArea: '03. Ruimte',
  retentionLevel: 'Eigen organisatie',
  adminPeriod: 'P10Y',
  adminTrigger: 'closed',
  adminMotivation: 'Verjaring van de aansprakelijkheid.',
  destination: 'destroy',
  destinationMotivation: 'De vergunning zelf blijft in het vergunningenregister.',
  access: 'openInPrinciple',
  personalData: 'yes',
  reuse: 'notApplicable',
  carrier: 'digital',
};

const brief = ({ field, code, severity }: Finding): string =>
  `${field} ${code}${severity === 'warning' ? ' (warning)' : ''}`;
const found = (
  change: Partial<SeriesData>,
  ...rest: [Parameters<typeof validateSeries>[1], Parameters<typeof validateSeries>[2]?]
): string[] => validateSeries({ ...complete, ...change }, ...rest).map(brief);

describe('a complete series', () => {
  it.each(validationStages)('has nothing against it at %s', (stage) => {
    expect(validateSeries(complete, stage)).toEqual([]);
  });
});

describe('what must be filled in', () => {
  it('is a name, to save a draft', () => {
    expect(validateSeries(emptySeries, 'save').map(brief)).toEqual(['title missing']);
    expect(validateSeries({ ...emptySeries, title: 'x' }, 'save')).toEqual([]);
  });

  it('is what the law asks, to import', () => {
    expect(validateSeries(emptySeries, 'import').map(brief)).toEqual([
      'title missing',
      'recordType missing',
      'description missing',
      'adminPeriod periodMissingYet (warning)',
      'destination missing',
      'destinationMotivation missing',
    ]);
  });

  it('is everything, to submit', () => {
    expect(validateSeries(emptySeries, 'submit').map(brief)).toEqual([
      'title missing',
      'recordType missing',
      'description missing',
      'dateFrom missing',
      'dateTo missing',
      'taskArea missing',
      'retentionLevel missing',
      'adminPeriod periodMissing',
      'destination missing',
      'destinationMotivation missing',
      'access missing',
      'personalData missing',
      'reuse missing',
      'carrier missing',
    ]);
  });

  it.each([' ', '\u00a0', '\t'])('is not filled in with %j', (title) => {
    expect(found({ title }, 'import')).toEqual(['title missing']);
  });
});

describe('retention terms', () => {
  const none = { adminPeriod: '', adminTrigger: '', adminMotivation: '' } as const;

  it.each(['P0Y', 'P0D', 'P110Y', 'P18M', 'P42D', 'P9999Y'])('take %s', (adminPeriod) => {
    expect(found({ adminPeriod }, 'submit')).toEqual([]);
  });

  it.each(['10', 'P10', 'P-1Y', 'P1.5Y', 'P010Y', 'P1Y6M', 'P10000Y', 'p1y', 'P10Y '])(
    'do not take %s, at any stage',
    (adminPeriod) => {
      for (const stage of validationStages) expect(found({ adminPeriod }, stage)).toEqual(['adminPeriod notAPeriod']);
    },
  );

  it('ask from when and why, except of a draft', () => {
    const bare = { ...none, adminPeriod: 'P10Y' };
    expect(found(bare, 'save')).toEqual([]);
    expect(found(bare, 'import')).toEqual(['adminTrigger triggerMissing', 'adminMotivation motivationMissing']);
    expect(found({ legalPeriod: 'P5Y' }, 'submit')).toEqual([
      'legalTrigger triggerMissing',
      'legalMotivation motivationMissing',
    ]);
  });

  it('ask one of the two, also of what is kept for ever; an import only warns', () => {
    const kept = { ...none, destination: 'keep' } as const;
    expect(found(kept, 'save')).toEqual([]);
    expect(found(kept, 'import')).toEqual(['adminPeriod periodMissingYet (warning)']);
    expect(found(kept, 'submit')).toEqual(['adminPeriod periodMissing']);
    expect(found({ ...none, legalPeriod: 'P5Y', legalTrigger: 'sent', legalMotivation: 'Wet' }, 'submit')).toEqual([]);
  });

  it.each([{ legalTrigger: 'closed' }, { legalMotivation: 'Wet' }, { legalTriggerInfo: 'het laatste' }] as const)(
    'ask the period of a term that is begun: %j',
    (begun) => {
      expect(found(begun, 'submit')).toEqual(['legalPeriod periodMissingInTerm']);
      expect(found(begun, 'import')).toEqual([]);
      expect(found({ ...none, ...begun }, 'submit')).toEqual(['legalPeriod periodMissingInTerm']);
      expect(found({ ...none, ...begun }, 'import')).toEqual(['adminPeriod periodMissingYet (warning)']);
    },
  );
});

describe('values', () => {
  it.each<[string, Partial<SeriesData>, string]>([
    ['a choice outside its list', { destination: 'Bewaren' }, 'destination notInList'],
    ['a choice that objects have', { carrier: 'constructor' }, 'carrier notInList'],
    ['a year of two digits', { dateFrom: '96' }, 'dateFrom notAYear'],
    ['a year before 1000', { dateFrom: '0999' }, 'dateFrom notAYear'],
    ['a word of the other date', { dateFrom: 'ongoing' }, 'dateFrom notAYear'],
    ['an end before the beginning', { dateFrom: '2000', dateTo: '1999' }, 'dateTo datesReversed'],
    ['a name of 256 characters', { title: 'a'.repeat(256) }, 'title tooLong'],
    ['a description of 20,001', { description: 'a'.repeat(20_001) }, 'description tooLong'],
    ['a line break in a line', { callName: 'a\nb' }, 'callName lineBreak'],
    ['a control character', { description: 'a\u0007b' }, 'description forbiddenCharacter'],
    ['half a character', { description: 'a\ud83db' }, 'description forbiddenCharacter'],
    ['the other half', { description: 'a\ude00b' }, 'description forbiddenCharacter'],
    ['a non-character', { description: 'a\uffffb' }, 'description forbiddenCharacter'],
    ['published personal data', { access: 'published' }, 'access publishedWithPersonalData'],
    ['a relation that is no code', { related: 'OVO000098_012_003; bouwen' }, 'related notASeriesCode'],
  ])('do not take %s, at any stage', (_, change, expected) => {
    for (const stage of validationStages) expect(found(change, stage)).toEqual([expected]);
  });

  it.each<[string, Partial<SeriesData>]>([
    ['a name of 255 characters', { title: 'a'.repeat(255) }],
    ['the same year twice', { dateFrom: '2000', dateTo: '2000' }],
    ['an unknown beginning and an end', { dateFrom: 'unknown', dateTo: '1950' }],
    ['tabs, new lines and emoji in a note', { description: 'a\tb\r\nc 😀 \u00a0' }],
    ['what looks like a formula or HTML', { title: '=cmd|x <img onerror>' }],
    ['published without personal data', { access: 'published', personalData: 'no' }],
    ['several relations', { parent: 'OVO000098_012_003', related: 'OVO000098_012_004;\n OVO000098_012_005 ;' }],
  ])('take %s', (_, change) => expect(found(change, 'submit')).toEqual([]));

  it('are reported as they stand', () => {
    expect(validateSeries({ ...complete, description: 'a\u0007' }, 'save')[0]?.params).toEqual({ character: 'U+0007' });
    expect(validateSeries({ ...complete, destination: 'Bewaren' }, 'save')[0]?.params).toEqual({ value: 'Bewaren' });
    expect(validateSeries({ ...complete, dateFrom: '2000', dateTo: '1999' }, 'save')[0]?.params).toEqual({
      from: '2000',
      to: '1999',
    });
  });
});

describe('what one answer asks of another', () => {
  it.each<[Partial<SeriesData>, string]>([
    [{ destination: 'keepSample' }, 'selectionInstruction selectionInstructionMissing'],
    [{ reuse: 'no' }, 'reuseMotivation reuseMotivationMissing'],
  ])('%j is asked for when submitting', (change, expected) => {
    expect(found(change, 'submit')).toEqual([expected]);
    expect(found(change, 'import')).toEqual([]);
    expect(found(change, 'save')).toEqual([]);
  });

  it('is content with an answer', () => {
    expect(
      found(
        {
          destination: 'keepSample',
          selectionInstruction: 'Elk tiende dossier',
          reuse: 'no',
          reuseMotivation: 'Privacy',
        },
        'submit',
      ),
    ).toEqual([]);
  });
});

describe('relations', () => {
  const other = 'OVO000098_012_003';

  it('do not lead back to the series', () => {
    expect(found({ parent: other }, 'save', { code: other })).toEqual(['parent relatedToItself']);
  });

  it('name a series once: no parent is its own child', () => {
    expect(found({ parent: other, child: other }, 'save')).toEqual(['child relatedTwice']);
    expect(found({ related: `${other}; ${other}` }, 'save')).toEqual(['related relatedTwice']);
  });

  it('warn when they lead nowhere', () => {
    expect(found({ related: other }, 'submit', { knownCodes: new Set() })).toEqual([
      'related relatedUnknown (warning)',
    ]);
    expect(found({ related: other }, 'submit', { knownCodes: new Set([other]) })).toEqual([]);
  });
});

describe('series that are described alike', () => {
  const byContent = indexByContent([
    {
      code: 'OVO999001_001_001',
      title: 'omgevingsvergunning ',
      description: complete.description.replace(' ', '\u00a0'),
    },
    { code: 'OVO999001_001_002', title: complete.title, description: complete.description },
    { code: 'OVO999001_001_003', title: complete.title, description: 'Iets anders' },
  ]);

  it('warn, and name each other', () => {
    const findings = validateSeries(complete, 'submit', { byContent });
    expect(findings.map(brief)).toEqual(['title sameNameAndDescription (warning)']);
    expect(findings[0]?.params).toEqual({ codes: 'OVO999001_001_001, OVO999001_001_002' });
    expect(mayProceed(findings)).toBe(true);
  });

  it('do not warn of themselves, nor while they are not described', () => {
    expect(validateSeries(complete, 'save', { byContent, code: 'OVO999001_001_002' })[0]?.params).toEqual({
      codes: 'OVO999001_001_001',
    });
    expect(found({ description: '' }, 'save', { byContent })).toEqual([]);
    expect(found({ description: 'Nog iets anders' }, 'save', { byContent })).toEqual([]);
  });
});

it('reports all at once, in the order of the fields', () => {
  const findings = found(
    { title: '', destination: 'x', dateTo: '12', description: '\u0001', callName: 'a\nb\u0002' },
    'import',
  );
  expect(findings).toEqual([
    'title missing',
    'callName forbiddenCharacter',
    'callName lineBreak',
    'description forbiddenCharacter',
    'dateTo notAYear',
    'destination notInList',
  ]);
});

it('may proceed only without errors', () => {
  expect(mayProceed([])).toBe(true);
  expect(mayProceed(validateSeries(emptySeries, 'save'))).toBe(false);
});

it('takes whatever text there is, and finds no fewer errors at a later stage', () => {
  const field = fc.constantFrom<SeriesField>(...seriesFieldNames);
  const errorsAt = (data: SeriesData, stage: 'save' | 'import' | 'submit'): number =>
    validateSeries(data, stage).filter(({ severity }) => severity === 'error').length;
  fc.assert(
    fc.property(
      fc.dictionary(field, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('P1Y', 'keep', 'closed', 'yes'))),
      (change) => {
        const data = { ...emptySeries, ...change };
        return (
          errorsAt(data, 'save') <= errorsAt(data, 'import') && errorsAt(data, 'import') <= errorsAt(data, 'submit')
        );
      },
    ),
  );
});
