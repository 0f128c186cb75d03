import type { LedgerSummary } from '../../store/types';
import { searchVersions } from './search-versions';

const version = (id: number, Title: string, more: Record<string, string> = {}): LedgerSummary => ({
  id,
  ticket: `V${id}`,
  seriesCode: `OVO999001_001_00${id}`,
  hash: '',
  created: '',
  folder: '',
  author: '',
  authorName: '',
  columns: { Title, ...more },
});

const versions = [
  version(1, 'Melding van werken', { TaskArea: 'Bouw en wonen' }),
  version(2, 'Bouwvergunning'),
  version(3, 'Bouwmisdrijven'),
  version(4, 'Évaluatie van het personeel', { Summary: 'Dossier van de bouwheer' }),
];
const found = (query: string): string[] => searchVersions(versions, query).map((v) => v.ticket);

describe('searchVersions', () => {
  it('puts names before task areas before descriptions, equal ones by alphabet', () => {
    expect(found('bouw')).toEqual(['V3', 'V2', 'V1', 'V4']);
  });

  it('finds without accents', () => {
    expect(found('evaluatie')).toEqual(['V4']);
  });

  it('finds by code', () => {
    expect(found('OVO999001_001_002')).toEqual(['V2']);
  });

  it('answers nothing to an empty question', () => {
    expect(found('   ')).toEqual([]);
  });

  it('wants all words', () => {
    expect(found('bouw wonen')).toEqual(['V1']);
  });
});
