import { RegisterError } from '../../domain/errors';
import { formatTicket } from '../../domain/ledger/ticket';
import { registerLists } from '../../schema/register-schema';
import { loadSummaries } from '../cache/load-summaries';
import { all, equals, type ODataFilter, oneOf, startsWith } from '../odata-filter';
import { addRow, addRows } from '../rows/add-rows';
import { inBatches, valuesOf } from '../rows/batch';
import { chunks } from '../rows/chunks';
import { listIn, readPage } from '../rows/list-rows';
import type { RawRow } from '../rows/raw-row';
import { withConflict } from '../rows/update-row';
import type { StoreContext } from '../store-context';
import type { SeriesQuery, SeriesRecord, SeriesRepository } from '../types';
import { changedColumns, historySelect, newColumns, recordSelect, summarySelect, toHistory, toRecord, toSummary } from './series-rows';

const list = registerLists.Series;
const recordQuery = { select: recordSelect, expand: ['Editor'] };

const filterOf = (query: SeriesQuery): ODataFilter | undefined => {
  const filters = [
    ...(query.text ? [startsWith('Title', query.text)] : []),
    ...(query.organisation ? [equals('Organisation', query.organisation)] : []),
    ...(query.state ? [equals('State', query.state)] : []),
    ...(query.committee ? [equals('Committee', query.committee)] : []),
  ];
  return filters.length === 0 ? undefined : all(...filters);
};

export const seriesRepository = (context: StoreContext): SeriesRepository => {
  const { sp, siteUrl } = context;

  const byId = async (id: number): Promise<SeriesRecord> => {
    const item = listIn(sp.web, list).items.getById(id).select(...recordSelect).expand('Editor');
    return toRecord((await item()) as RawRow);
  };

  const byCodes = async (codes: readonly string[]): Promise<SeriesRecord[]> => {
    const pages = valuesOf(
      await inBatches(sp, chunks(codes), (web, some) =>
        readPage(web, list, { ...recordQuery, filter: oneOf('SeriesCode', some) }),
      ),
    );
    return pages.flatMap(({ items }) => items.map(toRecord));
  };

  return {
    byId,
    byCodes,
    byCode: async (code) => (await byCodes([code]))[0] ?? null,
    page: async (query, next = null, size = 100) => {
      const page = await readPage(sp.web, list, { select: summarySelect, filter: filterOf(query), size, lean: true }, next);
      return { items: page.items.map(toSummary), next: page.next };
    },
    summaries: (onProgress) =>
      loadSummaries(context, { list, select: summarySelect, toSummary, changed: ({ modified }) => modified }, onProgress),
    create: async (copy) => byId(await addRow(sp, siteUrl, list, { folder: copy.organisation, columns: newColumns(copy) })),
    createMany: async (copies) => {
      const rows = copies.map((copy) => ({ folder: copy.organisation, columns: newColumns(copy) }));
      return (await addRows(sp, siteUrl, list, rows)).map((result) =>
        result.ok
          ? { ...result, value: { id: result.value, ticket: formatTicket('series', result.value), code: copies[result.index]?.code ?? '' } }
          : result,
      );
    },
    update: (id, etag, change) =>
      withConflict(
        () => listIn(sp.web, list).items.getById(id).update(changedColumns(change), etag),
        () => byId(id),
      ),
    updateMany: async (changes) =>
      (
        await inBatches(sp, changes, async (web, { id, etag, change }) => {
          await listIn(web, list).items.getById(id).update(changedColumns(change), etag);
          return { id, ticket: formatTicket('series', id) };
        })
      ).map((result) =>
        !result.ok && result.error.code === 'CONFLICT'
          ? { ...result, error: new RegisterError('CONFLICT', { ticket: formatTicket('series', changes[result.index]?.id ?? 0) }) }
          : result,
      ),
    history: async (id) => {
      const versions = listIn(sp.web, list).items.getById(id).versions;
      const rows = (await versions.select('VersionLabel', 'Created', 'Editor', ...historySelect)()) as unknown as RawRow[];
      return rows.map(toHistory);
    },
  };
};
