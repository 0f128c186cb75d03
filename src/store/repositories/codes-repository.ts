import { RegisterError } from '../../domain/errors';
import { formatTicket } from '../../domain/ledger/ticket';
import { formatSeriesCode, organisationOfCode } from '../../domain/series/series-code';
import { registerLists } from '../../schema/register-schema';
import { loadSummaries } from '../cache/load-summaries';
import { addRows } from '../rows/add-rows';
import { numberIn, type RawRow, textIn } from '../rows/raw-row';
import { demandWritable, type StoreContext } from '../store-context';
import type { CodesRepository, GivenCode, RowResult } from '../types';

const list = registerLists.Codes;
const rounds = 10;

const toGivenCode = (row: RawRow): GivenCode => ({
  id: numberIn(row, 'Id'),
  ticket: formatTicket('code', numberIn(row, 'Id')),
  code: textIn(row, 'SeriesCode'),
  rowKey: textIn(row, 'RowKey'),
});

/** By row key; of two rows for one key the first counts, so that two imports of the same file come to the same codes. */
const firstByKey = (given: readonly GivenCode[]): Map<string, GivenCode> => {
  const found = new Map<string, GivenCode>();
  for (const one of given) if (one.rowKey !== '' && !found.has(one.rowKey)) found.set(one.rowKey, one);
  return found;
};

/**
 * The next free codes of an organisation. Counting starts after as many numbers as were given out, not after the greatest:
 * somebody who registers `OVO000098_999_999` by hand uses up one code and not all.
 */
const freeCodes = (organisation: string, given: readonly GivenCode[], count: number): string[] => {
  const taken = new Set(given.map(({ code }) => code).filter((code) => organisationOfCode(code) === organisation));
  const codes: string[] = [];
  for (let number = taken.size + 1; codes.length < count; number++) {
    const code = formatSeriesCode(organisation, number);
    if (!taken.has(code)) codes.push(code);
  }
  return codes;
};

export const codesRepository = (context: StoreContext): CodesRepository => {
  const { sp, siteUrl } = context;
  const select = ['Id', 'SeriesCode', 'RowKey'];
  const allGiven = (): Promise<readonly GivenCode[]> => loadSummaries(context, { list, select, toSummary: toGivenCode });

  const add = (codes: readonly { code: string; rowKey: string }[]): Promise<RowResult<number>[]> => {
    const rows = codes.map(({ code, rowKey }) => ({ folder: '', columns: { Title: code, SeriesCode: code, RowKey: rowKey } }));
    return addRows(sp, siteUrl, list, rows);
  };

  /** Throws the first failure that is not about a code that somebody else was given meanwhile. */
  const demandOnlyDuplicates = (results: readonly RowResult<number>[]): void => {
    for (const result of results) if (!result.ok && result.error.code !== 'DUPLICATE') throw result.error;
  };

  return {
    giveOut: async (organisation, rowKeys) => {
      demandWritable(context, list);
      for (let round = 0; round < rounds; round++) {
        const given = await allGiven();
        const byKey = firstByKey(given);
        const missing = [...new Set(rowKeys)].filter((key) => !byKey.has(key));
        if (missing.length === 0) return rowKeys.map((key) => byKey.get(key)).filter((code) => code !== undefined);
        const codes = freeCodes(organisation, given, missing.length);
        demandOnlyDuplicates(await add(missing.map((rowKey, index) => ({ rowKey, code: codes[index] ?? '' }))));
      }
      throw new RegisterError('CODE_TAKEN', { code: organisation });
    },
    claim: async (codes) => {
      demandWritable(context, list);
      const results = await add(codes);
      const byCode = new Map((await allGiven()).map((given) => [given.code, given]));
      return results.map((result): RowResult<GivenCode> => {
        const asked = codes[result.index];
        const given = byCode.get(asked?.code ?? '');
        if (given !== undefined && given.rowKey === asked?.rowKey) return { index: result.index, ok: true, value: given };
        if (!result.ok && result.error.code !== 'DUPLICATE') return result;
        return { index: result.index, ok: false, error: new RegisterError('CODE_TAKEN', { code: asked?.code ?? '' }) };
      });
    },
    byRowKeys: async (rowKeys) => {
      const byKey = firstByKey(await allGiven());
      return new Map(
        rowKeys.flatMap((key) => {
          const given = byKey.get(key);
          return given === undefined ? [] : [[key, given] as const];
        }),
      );
    },
  };
};
