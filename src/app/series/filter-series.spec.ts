import type { SeriesSummary } from '../../store/types';
import { filterSeries, type SeriesFilter, sortSeries, valuesOf } from './filter-series';

const row = (id: number, change: Partial<SeriesSummary>): SeriesSummary => ({
  id,
  ticket: `S${id}`,
  code: `OVO999001_001_00${id}`,
  organisation: 'OVO999001',
  committee: 'GEM',
  state: 'Draft',
  versionNumber: 0,
  versionTicket: '',
  validTo: '',
  successor: '',
  title: '',
  callName: '',
  taskArea: '',
  legalPeriod: '',
  legalTrigger: '',
  adminPeriod: '',
  adminTrigger: '',
  destination: 'destroy',
  modified: '2026-01-01T00:00:00Z',
  ...change,
});
const rows = [
  row(1, { title: 'Bouwvergunningen', taskArea: 'Wonen', adminPeriod: 'P10Y', adminTrigger: 'closed' }),
  row(2, { title: 'Éénmalige toelagen', state: 'Submitted', legalPeriod: 'P18M', legalTrigger: 'closed', adminPeriod: 'P30Y', adminTrigger: 'closed', organisation: 'OVO999002' }),
  row(3, { title: 'archief van bouwheren', state: 'Published', destination: 'keep', taskArea: 'Wonen' }),
];
const all: SeriesFilter = { text: '', state: '', destination: '', taskArea: '', organisation: '' };
const ids = (series: readonly SeriesSummary[]): number[] => series.map((s) => s.id);

describe('filterSeries', () => {
  it.each<[Partial<SeriesFilter>, number[]]>([
    [{}, [1, 2, 3]],
    [{ text: 'bouw' }, [1, 3]],
    [{ text: 'eenmalige' }, [2]],
    [{ text: 'ovo999001_001_003' }, [3]],
    [{ text: 'wonen archief' }, [3]],
    [{ state: 'Draft,Published' }, [1, 3]],
    [{ destination: 'keep' }, [3]],
    [{ taskArea: 'Wonen', state: 'Draft' }, [1]],
    [{ organisation: 'OVO999002' }, [2]],
  ])('%j lets through %j', (change, expected) => {
    expect(ids(filterSeries(rows, { ...all, ...change }))).toEqual(expected);
  });
});

describe('sortSeries', () => {
  it('sorts names as people do, whatever their accents and capitals', () => {
    expect(ids(sortSeries(rows, { column: 'title', descending: false }))).toEqual([3, 1, 2]);
  });

  it('sorts by the term that counts: of two the longer', () => {
    expect(ids(sortSeries(rows, { column: 'retention', descending: false }))).toEqual([3, 1, 2]);
    expect(ids(sortSeries(rows, { column: 'retention', descending: true }))).toEqual([2, 1, 3]);
  });

  it('keeps equal ones in the order of their codes both ways', () => {
    expect(ids(sortSeries(rows, { column: 'modified', descending: true }))).toEqual([1, 2, 3]);
  });
});

describe('valuesOf', () => {
  it('counts the values, most frequent first, and leaves empty ones out', () => {
    expect(valuesOf(rows, 'taskArea')).toEqual([{ value: 'Wonen', count: 2 }]);
    expect(valuesOf(rows, 'destination').map((v) => v.value)).toEqual(['destroy', 'keep']);
  });
});
