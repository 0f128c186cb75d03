import type { Evidence, LedgerSummary, Store } from '../../store/types';
import { verifyAnswers } from './find-retention';

const candidate = (code: string, ticket: string): LedgerSummary => ({
  id: 1,
  ticket,
  seriesCode: code,
  hash: '',
  created: '',
  folder: '',
  author: '',
  authorName: '',
  columns: {},
});

const row = (id: number, content: string): Evidence['versions'][number] => ({
  id,
  content,
  hash: '',
  columns: {},
  folder: '',
  author: '',
  authorName: '',
  created: '',
});

describe('verifyAnswers', () => {
  it('asks for all evidence at once, and shows what does not verify with its reason', async () => {
    const asked: (readonly string[])[] = [];
    const evidence = (seriesCode: string): Evidence => ({
      seriesCode,
      versions: [row(7, 'no content of ours')],
      decisions: [],
      recognitions: [],
      organisation: null,
      organisationPeople: [],
    });
    const store = {
      evidence: {
        ofMany: async (codes: readonly string[]) => {
          asked.push(codes);
          return codes.map(evidence);
        },
      },
    } as unknown as Store;
    const answers = await verifyAnswers(store, [candidate('OVO999001_001_001', 'V7'), candidate('OVO999001_001_002', 'V8')]);
    expect(asked).toEqual([['OVO999001_001_001', 'OVO999001_001_002']]);
    // V8 is not among the rows that the server gave, so nothing is said of it.
    expect(answers.map(({ code, verification }) => [code, verification.standing])).toEqual([['OVO999001_001_001', 'notVerified']]);
    expect(answers[0]?.verification.faults.map(({ code }) => code)).toContain('contentUnreadable');
  });
});
