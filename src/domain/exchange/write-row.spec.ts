import * as fc from 'fast-check';

import { emptySeries, type SeriesData } from '../series/series';
import { readRow, type TemplateRow } from './read-row';
import { templateColumns, type TemplateField, templateFields } from './template-columns';
import { templateWords } from './template-words';
import { writeRow } from './write-row';

const code = 'OVO999001_001_001';
const back = (data: SeriesData): ReturnType<typeof readRow> => {
  const cells = writeRow(code, data);
  const row: TemplateRow = Object.fromEntries(templateColumns.map((column, index) => [column, cells[index]]));
  return readRow(3, row, 'OVO999001');
};

it('writes the words and units of the template, each in its column', () => {
  const data = { ...emptySeries, title: '=SOM(A1)', adminPeriod: 'P0Y', adminTrigger: 'closed', legalPeriod: 'P42D', destination: 'keepSample', dateTo: 'ongoing' };
  const cells = writeRow(code, data);
  expect(cells).toHaveLength(34);
  const at = (column: (typeof templateColumns)[number]): string | undefined => cells[templateColumns.indexOf(column)];
  expect([at('ID'), at('Naam_informatieobject'), at('Waarde'), at('Tijdseenheid'), at('Waarde2'), at('Tijdseenheid2')]).toEqual([
    code,
    '=SOM(A1)',
    '0',
    'Jaar',
    '42',
    'Dag',
  ]);
  expect([at('Termijnspecificatie'), at('Bestemming'), at('Einddatum')]).toEqual([
    'Na afhandeling van het informatieobject',
    'Bewaren na steekproef',
    'Lopende',
  ]);
});

it('leaves what it does not know as it stands, for an import to say so', () => {
  expect(back({ ...emptySeries, adminPeriod: 'tien', destination: 'constructor' }).findings.map((finding) => finding.code)).toEqual(
    expect.arrayContaining(['notInTemplateList']),
  );
});

it('is read back as the same code and fields', () => {
  const words = fc.stringMatching(/^[a-z]{1,8}( [a-zé]{1,8}){0,3}$/);
  const period = fc.oneof(fc.constant(''), fc.constantFrom('P0Y', 'P110Y', 'P18M', 'P42D', 'P10Y'));
  const valueOf = (field: TemplateField): fc.Arbitrary<string> => {
    if (field === 'legalPeriod' || field === 'adminPeriod') return period;
    if (field === 'recordType') return fc.constantFrom('file', 'series');
    const list = templateWords[field];
    if (list) return fc.constantFrom('', ...Object.keys(list).filter((word) => word !== ''));
    return fc.oneof(fc.constant(''), words);
  };
  const series = fc.record(Object.fromEntries(templateFields.map((field) => [field, valueOf(field)])));
  fc.assert(
    fc.property(series, (fields) => {
      const data = { ...emptySeries, ...fields };
      const read = back(data);
      expect(read.findings).toEqual([]);
      expect(read).toMatchObject({ code, data });
    }),
    { numRuns: 200 },
  );
});
