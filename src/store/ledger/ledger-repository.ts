import { RegisterError } from '../../domain/errors';
import type { LedgerContent, LedgerKind, LedgerRow } from '../../domain/ledger/content';
import { formatTicket, parseTicket } from '../../domain/ledger/ticket';
import type { ListDeclaration } from '../../schema/list';
import { loadSummaries } from '../cache/load-summaries';
import { all, atLeast, atMost, equals, type ODataFilter } from '../odata-filter';
import { addRow, addRows } from '../rows/add-rows';
import { listIn, readPage, readRows } from '../rows/list-rows';
import type { RawRow } from '../rows/raw-row';
import { demandWritable, type StoreContext } from '../store-context';
import type { Appended, Ledger, RowResult } from '../types';
import {
  isAsWritten,
  rowExpand,
  rowSelectOf,
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

  const byId = async (id: number): Promise<LedgerRow> => {
    const item = listIn(sp.web, list).items.getById(id).select(...rowSelectOf(list)).expand(...rowExpand);
    return toLedgerRow((await item()) as RawRow, list);
  };

  /** A batch's ids follow each other closely, so that one request reads them all back. */
  const rowsBetween = async (ids: readonly number[]): Promise<ReadonlyMap<number, LedgerRow>> => {
    if (ids.length === 0) return new Map();
    const filter = all(atLeast('ID', Math.min(...ids)), atMost('ID', Math.max(...ids)));
    return new Map((await ledgerRows(context, list, filter)).map((row) => [row.id, row]));
  };

  return {
    append: async (content) => {
      demandWritable(context, list);
      const sealed = sealRow(content, list);
      const id = await addRow(sp, siteUrl, list, sealed);
      const ticket = formatTicket(kind, id);
      if (!isAsWritten(await byId(id), sealed, kind)) throw notAsWritten(ticket);
      return { id, ticket, hash: sealed.hash };
    },
    appendMany: async (contents) => {
      demandWritable(context, list);
      const sealed = contents.map((content) => sealRow(content, list));
      const added = await addRows(sp, siteUrl, list, sealed);
      const stored = await rowsBetween(added.flatMap((result) => (result.ok ? [result.value] : [])));
      return added.map((result): RowResult<Appended> => {
        if (!result.ok) return result;
        const [row, asked] = [stored.get(result.value), sealed[result.index]];
        const ticket = formatTicket(kind, result.value);
        return row !== undefined && asked !== undefined && isAsWritten(row, asked, kind)
          ? { index: result.index, ok: true, value: { id: result.value, ticket, hash: asked.hash } }
          : { index: result.index, ok: false, error: notAsWritten(ticket) };
      });
    },
    summaries: (onProgress) =>
      loadSummaries(
        context,
        { list, select: summarySelectOf(list), expand: rowExpand, toSummary: (row) => toLedgerSummary(row, list, kind) },
        onProgress,
      ),
    byTicket: async (ticket) => {
      const parsed = parseTicket(ticket);
      if (parsed?.kind !== kind) throw new RegisterError('NOT_FOUND', { what: ticket });
      return byId(parsed.id);
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
