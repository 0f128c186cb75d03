import { RegisterError } from '../../domain/errors';
import type { LedgerContent, LedgerKind, LedgerRow } from '../../domain/ledger/content';
import { formatTicket, parseTicket } from '../../domain/ledger/ticket';
import type { ListDeclaration } from '../../schema/list';
import { loadSummaries } from '../cache/load-summaries';
import { equals, type ODataFilter } from '../odata-filter';
import { addRow, addRows } from '../rows/add-rows';
import { inBatches } from '../rows/batch';
import { listIn, readPage, readRows } from '../rows/list-rows';
import type { RawRow } from '../rows/raw-row';
import { demandWritable, type StoreContext } from '../store-context';
import type { Appended, Ledger, RowResult } from '../types';
import {
  isAsWritten,
  rowExpand,
  rowSelectOf,
  type SealedRow,
  sealRow,
  summarySelectOf,
  toLedgerRow,
  toLedgerSummary,
} from './ledger-rows';

/** Rows that match, with their contents, by item id. */
export const ledgerRows = async (context: StoreContext, list: ListDeclaration, filter: ODataFilter): Promise<LedgerRow[]> => {
  const rows = await readRows(context.sp, list, { select: rowSelectOf(list), expand: rowExpand, filter, lean: true });
  return rows.map((row) => toLedgerRow(row, list));
};

const notAsWritten = (ticket: string): RegisterError => new RegisterError('NOT_STORED_AS_WRITTEN', { ticket });

/** The ledger of one kind of row over its list. */
export const ledgerRepository = <C extends LedgerContent>(
  context: StoreContext,
  list: ListDeclaration,
  kind: LedgerKind,
): Ledger<C> => {
  const { sp, siteUrl } = context;

  const byId = async (web: typeof sp.web, id: number): Promise<LedgerRow> => {
    const item = listIn(web, list).items.getById(id).select(...rowSelectOf(list)).expand(...rowExpand);
    return toLedgerRow((await item()) as RawRow, list);
  };

  const readBack = async (web: typeof sp.web, id: number, sealed: SealedRow): Promise<Appended> => {
    const ticket = formatTicket(kind, id);
    if (!isAsWritten(await byId(web, id), sealed)) throw notAsWritten(ticket);
    return { id, ticket, hash: sealed.hash };
  };

  return {
    append: async (content) => {
      demandWritable(context, list);
      const sealed = sealRow(content, list);
      return readBack(sp.web, await addRow(sp, siteUrl, list, sealed), sealed);
    },
    appendMany: async (contents) => {
      demandWritable(context, list);
      const sealed = contents.map((content) => sealRow(content, list));
      const added = await addRows(sp, siteUrl, list, sealed);
      const written = added.flatMap((result) => {
        const row = sealed[result.index];
        return result.ok && row !== undefined ? [{ index: result.index, id: result.value, row }] : [];
      });
      const checked = await inBatches(sp, written, (web, { id, row }) => readBack(web, id, row));
      const outcomes = new Map(checked.map((result) => [written[result.index]?.index, result]));
      return added.map((result): RowResult<Appended> => {
        if (!result.ok) return result;
        const outcome = outcomes.get(result.index);
        if (outcome === undefined) throw new TypeError('A row that was added must have been read back');
        return { ...outcome, index: result.index };
      });
    },
    summaries: (onProgress) =>
      loadSummaries(
        context,
        { list, select: summarySelectOf(list), toSummary: (row) => toLedgerSummary(row, list, kind) },
        onProgress,
      ),
    byTicket: async (ticket) => {
      const parsed = parseTicket(ticket);
      if (parsed?.kind !== kind) throw new RegisterError('NOT_FOUND', { what: ticket });
      return byId(sp.web, parsed.id);
    },
    ofSeries: (seriesCode) => ledgerRows(context, list, equals('SeriesCode', seriesCode)),
    last: async (seriesCode) => {
      const query = { select: ['Id', 'Hash'], filter: equals('SeriesCode', seriesCode), newestFirst: true, size: 1, lean: true };
      const [row] = (await readPage(sp.web, list, query)).items;
      if (row === undefined) return null;
      const { ticket, hash } = toLedgerSummary(row, list, kind);
      return { ticket, hash };
    },
  };
};
