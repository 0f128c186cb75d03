import { RegisterError } from '../../domain/errors';
import type { JournalContent } from '../../domain/ledger/content';
import { emptySeries, type SeriesData } from '../../domain/series/series';
import type { SeriesRecord, Store } from '../../store/types';
import { saveDraft, saveNewDraft } from './save-draft';

const actor = { by: 'an.claes@stad.example', role: 'manager', onBehalfOf: '' };
const data: SeriesData = { ...emptySeries, title: 'Dossiers' };
const draft = { draftId: 'draft-1', organisation: 'OVO999001' };

/** The parts of the store that saving asks, over rows in memory; `losing` loses that many answers of `create`. */
function smallStore(losing = 0): { store: Store; rows: SeriesRecord[]; acts: JournalContent[] } {
  const rows: SeriesRecord[] = [];
  const acts: JournalContent[] = [];
  const codes = new Map<string, string>();
  let lost = losing;
  const store = {
    organisations: { byCode: async (code: string) => (code === 'OVO999001' ? { code, committee: 'GEM' } : null) },
    codes: {
      giveOut: async (organisation: string, [key = '']: readonly string[]) => {
        if (!codes.has(key)) codes.set(key, `${organisation}_001_00${codes.size + 1}`);
        return [{ code: codes.get(key), rowKey: key }];
      },
    },
    series: {
      byCode: async (code: string) => rows.find((row) => row.code === code) ?? null,
      create: async (copy: Partial<SeriesRecord>) => {
        const row = { id: rows.length + 1, ticket: `S${rows.length + 1}`, etag: '"1"', ...copy } as SeriesRecord;
        rows.push(row);
        if (lost-- > 0) throw new RegisterError('OFFLINE');
        return row;
      },
      update: async (id: number, etag: string, change: { data?: Partial<SeriesData> }) => {
        const at = rows.findIndex((row) => row.id === id);
        expect(etag).toBe(rows[at]?.etag);
        rows[at] = { ...rows[at]!, etag: '"2"', data: { ...rows[at]!.data, ...change.data } };
        return rows[at];
      },
    },
    journal: {
      last: async () => null,
      append: async (content: JournalContent) => {
        acts.push(content);
        return { id: acts.length, ticket: `J${acts.length}`, hash: '' };
      },
    },
  };
  return { store: store as unknown as Store, rows, acts };
}

describe('saveNewDraft', () => {
  it('gives out a code, writes the act down, and makes the row for the competent committee', async () => {
    const { store, rows, acts } = smallStore();
    const saved = await saveNewDraft(store, actor, draft, data);
    expect(saved).toMatchObject({ code: 'OVO999001_001_001', organisation: 'OVO999001', committee: 'GEM', state: 'Draft' });
    expect(rows).toHaveLength(1);
    expect(acts).toEqual([expect.objectContaining({ act: 'draftCreated', series: 'OVO999001_001_001', fields: ['title'] })]);
  });

  it('makes no second series when the answer to the first try got lost', async () => {
    const { store, rows } = smallStore(1);
    await expect(saveNewDraft(store, actor, draft, data)).rejects.toThrow('OFFLINE');
    const saved = await saveNewDraft(store, actor, draft, { ...data, description: 'Getypt na de fout.' });
    expect(rows).toHaveLength(1);
    expect(saved).toMatchObject({ code: 'OVO999001_001_001', data: { description: 'Getypt na de fout.' } });
  });

  it.each([
    [{ ...data, title: '' }, 'SERIES_INVALID'],
    [{ ...data, adminPeriod: 'PtienY' }, 'SERIES_INVALID'],
  ])('refuses what is not well formed, before a code is given out', async (typed, code) => {
    const { store, rows, acts } = smallStore();
    await expect(saveNewDraft(store, actor, draft, typed)).rejects.toMatchObject({ code });
    expect([rows.length, acts.length]).toEqual([0, 0]);
  });

  it('says which organisation the register does not know', async () => {
    const { store } = smallStore();
    const elsewhere = { ...draft, organisation: 'OVO000404' };
    await expect(saveNewDraft(store, actor, elsewhere, data)).rejects.toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });
});

describe('saveDraft', () => {
  it('writes only the fields that changed, and names them in the journal', async () => {
    const { store, acts } = smallStore();
    const record = await saveNewDraft(store, actor, draft, data);
    await saveDraft(store, actor, record, { ...data, remarks: 'Nieuw' });
    expect(acts[1]).toMatchObject({ act: 'draftEdited', target: 'S1', etagBefore: '"1"', fields: ['remarks'] });
    expect(acts[1]?.hashAfter).not.toBe(acts[0]?.hashAfter);
  });

  it('writes nothing when nothing changed', async () => {
    const { store, acts } = smallStore();
    const record = await saveNewDraft(store, actor, draft, data);
    expect(await saveDraft(store, actor, record, { ...data })).toBe(record);
    expect(acts).toHaveLength(1);
  });
});
