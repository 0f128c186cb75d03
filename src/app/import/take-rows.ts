import { RegisterError } from '../../domain/errors';
import { type JournalContent, ledgerFormat } from '../../domain/ledger/content';
import { templateFields } from '../../domain/exchange/template-columns';
import type { SeriesData } from '../../domain/series/series';
import type { RowResult, Store } from '../../store/types';
import type { Actor } from '../common/journal-act';
import { seriesHash } from '../common/series-hash';
import type { PlannedRow } from './plan-import';

/** What became of one row. */
export type TakenRow =
  | { readonly row: PlannedRow; readonly ok: true; readonly code: string; readonly ticket: string }
  | { readonly row: PlannedRow; readonly ok: false; readonly error: RegisterError };

export interface TakeOptions {
  readonly organisation: string;
  readonly committee: string;
  /** One id for the whole import; its journal rows carry it. */
  readonly correlation: string;
  /** Called after every part with all rows that are done. */
  readonly onProgress?: (done: readonly TakenRow[]) => void;
  /** Stops between two parts when aborted; what was taken stays, and the same file goes on from there. */
  readonly signal?: AbortSignal;
}

/** As many as SharePoint takes in one batch. */
const partSize = 100;

const parts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / partSize) }, (_, index) => rows.slice(index * partSize, (index + 1) * partSize));

interface Coded {
  readonly row: PlannedRow;
  readonly code: string;
}

/** Gives every new row its code: its own when it names one, else the next free one, or the one it was given before a stop. */
async function giveCodes(store: Store, organisation: string, rows: readonly PlannedRow[]): Promise<{ readonly coded: readonly Coded[]; readonly refused: readonly TakenRow[] }> {
  const naming = rows.filter(({ row }) => row.code !== '');
  const nameless = rows.filter(({ row }) => row.code === '');
  const claimed = naming.length === 0 ? [] : await store.codes.claim(naming.map(({ row }) => ({ code: row.code, rowKey: row.key })));
  const given = nameless.length === 0 ? [] : await store.codes.giveOut(organisation, nameless.map(({ row }) => row.key));
  const refused: TakenRow[] = [];
  const codes = new Map<PlannedRow, string>();
  nameless.forEach((row, index) => codes.set(row, given[index]?.code ?? ''));
  for (const result of claimed) {
    const row = naming[result.index];
    if (row && result.ok) codes.set(row, result.value.code);
    else if (row && !result.ok) refused.push({ row, ok: false, error: result.error });
  }
  return { coded: rows.flatMap((row) => (codes.has(row) ? [{ row, code: codes.get(row) ?? '' }] : [])), refused };
}

const draftState = 'Draft';

/** The draft that a changed row makes of a series: what the template does not carry stays as it was. */
const dataAfter = ({ row, existing }: PlannedRow): SeriesData =>
  existing ? { ...existing.data, ...Object.fromEntries(templateFields.map((field) => [field, row.data[field]])) } : row.data;

function journalRow(actor: Actor, options: TakeOptions, { row, code }: Coded): JournalContent {
  return {
    format: ledgerFormat,
    kind: 'journal',
    series: code,
    previous: null,
    organisation: options.organisation,
    act: 'draftImported',
    target: row.existing?.ticket ?? '',
    etagBefore: row.existing?.etag ?? '',
    hashAfter: seriesHash(dataAfter(row), row.existing?.state ?? draftState),
    fields: row.kind === 'changed' ? row.fields : [],
    note: `#${row.row.number}`,
    correlation: options.correlation,
    at: new Date().toISOString(),
    ...actor,
  };
}

function writePart(store: Store, options: TakeOptions, rows: readonly Coded[]): Promise<readonly RowResult<{ ticket: string }>[]> {
  return store.series.createMany(
    rows.map(({ row, code }) => ({
      code,
      organisation: options.organisation,
      committee: options.committee,
      state: draftState,
      data: row.row.data,
    })),
  );
}

function updatePart(rows: readonly Coded[], store: Store): Promise<readonly RowResult<{ ticket: string }>[]> {
  return store.series.updateMany(
    rows.flatMap(({ row }) => (row.existing ? [{ id: row.existing.id, etag: row.existing.etag, change: { data: dataAfter(row) } }] : [])),
  );
}

/**
 * Takes rows of a plan into the register as drafts: codes first, then in parts of a hundred the journal and the rows themselves. Each row is
 * one write, so that whenever the power fails nothing is half there, and importing the same file again goes on where it stopped. Throws what
 * stops the whole (signed out, no right, no connection); what concerns one row is in that row's result.
 */
export async function takeRows(store: Store, actor: Actor, rows: readonly PlannedRow[], options: TakeOptions): Promise<readonly TakenRow[]> {
  const done: TakenRow[] = [];
  const finish = (taken: readonly TakenRow[]): void => {
    done.push(...taken);
    options.onProgress?.([...done]);
  };
  const stopped = (): boolean => options.signal?.aborted ?? false;
  const run = async (part: readonly Coded[], write: () => Promise<readonly RowResult<{ ticket: string }>[]>): Promise<void> => {
    const journalled = await store.journal.appendMany(part.map((coded) => journalRow(actor, options, coded)));
    const failed = journalled.find((result) => !result.ok);
    if (failed && !failed.ok) throw failed.error;
    finish((await write()).map((result) => outcome(part, result)));
  };

  const changed = rows.filter(({ kind }) => kind === 'changed').map((row) => ({ row, code: row.code }));
  const fresh = rows.filter(({ kind }) => kind === 'new');
  const { coded, refused } = fresh.length > 0 && !stopped() ? await giveCodes(store, options.organisation, fresh) : { coded: [], refused: [] };
  finish(refused);
  for (const part of parts(coded)) if (!stopped()) await run(part, () => writePart(store, options, part));
  for (const part of parts(changed)) if (!stopped()) await run(part, () => updatePart(part, store));
  return done;
}

function outcome(part: readonly Coded[], result: RowResult<{ ticket: string }>): TakenRow {
  const coded = part[result.index];
  if (!coded) throw new RegisterError('UNKNOWN_ANSWER', { what: `row ${result.index}` });
  return result.ok
    ? { row: coded.row, ok: true, code: coded.code, ticket: result.value.ticket }
    : { row: coded.row, ok: false, error: result.error };
}
