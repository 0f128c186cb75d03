import { emptySeries, type SeriesData } from '../../../domain/series/series';
import { mergeEdits } from './merge-edits';

const series = (change: Partial<SeriesData>): SeriesData => ({ ...emptySeries, ...change });
const base = series({ title: 'Dossiers', description: 'Oud', remarks: 'x' });

describe('mergeEdits', () => {
  it('keeps what I typed and takes what only they changed', () => {
    const merged = mergeEdits(base, { ...base, title: 'Mijn naam' }, { ...base, description: 'Hun tekst' });
    expect(merged.data).toEqual(series({ title: 'Mijn naam', description: 'Hun tekst', remarks: 'x' }));
    expect(merged.disputed).toEqual([]);
    expect(merged.taken).toEqual(['description']);
  });

  it('asks about a field that both changed, and keeps mine until then', () => {
    const merged = mergeEdits(base, { ...base, title: 'Mijn' }, { ...base, title: 'Hun' });
    expect(merged.disputed).toEqual(['title']);
    expect(merged.data.title).toBe('Mijn');
  });

  it('asks nothing when both changed a field to the same', () => {
    const both = { ...base, remarks: '' };
    expect(mergeEdits(base, both, both)).toEqual({ data: both, disputed: [], taken: [] });
  });
});
