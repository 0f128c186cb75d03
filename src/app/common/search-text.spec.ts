import { plain, score, searchWords } from './search-text';

describe('searching', () => {
  it('sees neither accents nor capitals', () => {
    expect(plain('Éénmalige Coördinatie')).toBe('eenmalige coordinatie');
  });

  it('keeps a series code in one piece', () => {
    expect(searchWords('  OVO999001_004_001, "Bouw"-werken ')).toEqual(['ovo999001_004_001', 'bouw', 'werken']);
  });

  const texts = [
    { text: 'omgevingsvergunning: dossier van de aanvrager', weight: 8 },
    { text: 'ruimtelijke ordening', weight: 2 },
  ];

  it('wants every word somewhere', () => {
    expect(score(['dossier', 'ordening'], texts)).toBe(10);
    expect(score(['dossier', 'personeel'], texts)).toBe(0);
  });

  it('finds a word inside a compound, for less than at the start of a word', () => {
    expect(score(['vergunning'], texts)).toBe(4);
    expect(score(['omgevings'], texts)).toBe(8);
    expect(score(['aanvrager'], texts)).toBe(8);
  });

  it('finds the start of a later word when an earlier one holds it inside', () => {
    expect(score(['werk'], [{ text: 'netwerk en werken', weight: 8 }])).toBe(8);
  });
});
