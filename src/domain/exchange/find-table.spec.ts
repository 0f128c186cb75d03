import { RegisterError } from '../errors';
import { findTable } from './find-table';
import { templateColumns } from './template-columns';

const headings = [...templateColumns];
const failure = (run: () => unknown): unknown => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof RegisterError) return { code: thrown.code, ...thrown.params };
    throw thrown;
  }
  return null;
};

describe('findTable', () => {
  it('keeps the row numbers of the sheet and leaves empty rows out', () => {
    const { rows } = findTable('a.xlsx', [{ name: 'Blad1', rows: [[], headings, [], ['x'], [' ', null], ['y']] }]);
    expect(rows.map(({ number, cells }) => [number, cells.ID])).toEqual([[4, 'x'], [6, 'y']]);
  });

  it('takes columns in any order, with a newline or other case in a heading, and names the others', () => {
    const shuffled = [...headings].reverse().map((heading, index) => (index === 0 ? heading.toUpperCase() : `${heading}\n`));
    const { rows, otherColumns } = findTable('a.xlsx', [{ name: 'IBP', rows: [[...shuffled, 'Eigen kolom'], [...headings].reverse()] }]);
    expect(rows[0]!.cells.ID).toBe('ID');
    expect(otherColumns).toEqual(['Eigen kolom']);
  });

  it('reads the sheet of the template among others', () => {
    const { rows } = findTable('a.xlsx', [{ name: 'Keuzelijsten', rows: [['a']] }, { name: 'ibp', rows: [headings, ['x']] }]);
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['a missing column', [{ name: 'IBP', rows: [headings.slice(1), ['x']] }], { code: 'WORKBOOK_OTHER_COLUMNS', file: 'a.xlsx', columns: 'ID' }],
    ['no such sheet', [{ name: 'A', rows: [] }, { name: 'B', rows: [] }], { code: 'WORKBOOK_NO_SHEET', file: 'a.xlsx', sheet: 'IBP' }],
    ['no sheet', [], { code: 'WORKBOOK_EMPTY', file: 'a.xlsx', sheet: 'IBP' }],
    ['no rows', [{ name: 'IBP', rows: [headings] }], { code: 'WORKBOOK_EMPTY', file: 'a.xlsx' }],
  ])('says what is wrong with %s', (_, sheets, expected) => {
    expect(failure(() => findTable('a.xlsx', sheets))).toEqual(expected);
  });

  it('refuses more rows than any plan has', () => {
    const rows = Array.from({ length: 20_001 }, () => ['x']);
    expect(failure(() => findTable('a.xlsx', [{ name: 'IBP', rows: [headings, ...rows] }]))).toMatchObject({ code: 'WORKBOOK_TOO_MANY_ROWS' });
  });
});
