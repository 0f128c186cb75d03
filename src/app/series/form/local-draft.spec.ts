import { emptySeries } from '../../../domain/series/series';
import { dropLocalDraft, keepLocalDraft, type LocalDraft, readLocalDraft } from './local-draft';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}
const site = 'https://stad.example/sites/register';
const draft: LocalDraft = { data: { ...emptySeries, title: 'Getypt' }, base: emptySeries, at: '2026-03-12T13:02:00.000Z' };

describe('what was typed and not saved', () => {
  it('is read back, until it is dropped', () => {
    const storage = memory();
    expect(keepLocalDraft(storage, site, 'OVO999001_001_001', draft)).toBe(true);
    expect(readLocalDraft(storage, site, 'OVO999001_001_001')).toEqual(draft);
    expect(readLocalDraft(storage, `${site}2`, 'OVO999001_001_001')).toBeNull();
    dropLocalDraft(storage, site, 'OVO999001_001_001');
    expect(readLocalDraft(storage, site, 'OVO999001_001_001')).toBeNull();
  });

  it.each(['', '{', '[]', '{"data":{},"at":"x"}', '{"data":5,"base":{},"at":"x"}', '"x"'])('ignores %p', (stored) => {
    expect(readLocalDraft({ getItem: () => stored }, site, 'x')).toBeNull();
  });

  it('survives fields that an earlier version of the register did not have, and ones it no longer has', () => {
    const stored = JSON.stringify({ data: { title: 'Oud', gone: 'x' }, base: {}, at: '2026-01-01T00:00:00Z' });
    const read = readLocalDraft({ getItem: () => stored }, site, 'x');
    expect(read?.data).toEqual({ ...emptySeries, title: 'Oud' });
  });

  it('says so when the browser refuses', () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(keepLocalDraft({ setItem: full }, site, 'x', draft)).toBe(false);
  });
});
