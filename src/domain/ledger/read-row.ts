import { parseCanonicalJson } from './canonical-json';
import type { LedgerKind, LedgerRow } from './content';
import { type ContentOf, isContentOf, misfits } from './content-shape';
import { type Fault, fault } from './fault';
import { sha256Hex } from './hash';
import { projectContent } from './projection';
import { formatTicket } from './ticket';

/** A ledger row as it can be believed: by its content, never by its columns. */
export interface ReadRow<K extends LedgerKind> {
  readonly row: LedgerRow;
  readonly ticket: string;
  /** Recomputed from the content as stored. */
  readonly hash: string;
  /** Null when the content cannot be read. */
  readonly content: ContentOf[K] | null;
  /** Why the row does not count; empty when it does. */
  readonly faults: readonly Fault[];
}

function differingColumns<K extends LedgerKind>(row: LedgerRow, content: ContentOf[K]): string[] {
  return Object.entries(projectContent(content))
    .filter(([name, value]) => (row.columns[name] ?? '') !== value)
    .map(([name]) => name);
}

/**
 * Reads a row of the ledger of a kind: its content must be canonical JSON of the kind's shape, hash to what the row
 * says, and agree with every projection column. Never throws: anyone with Add can write nonsense.
 */
export function readRow<K extends LedgerKind>(kind: K, row: LedgerRow): ReadRow<K> {
  const ticket = formatTicket(kind, row.id);
  const hash = sha256Hex(row.content);
  const value = parseCanonicalJson(row.content);
  if (value === undefined)
    return { row, ticket, hash, content: null, faults: [fault('contentUnreadable', { ticket })] };
  if (!isContentOf(kind, value)) {
    const members = misfits(kind, value).join(', ');
    return { row, ticket, hash, content: null, faults: [fault('contentMalformed', { ticket, members })] };
  }
  const columns = differingColumns(row, value);
  const faults = [
    ...(row.hash === hash ? [] : [fault('hashDiffers', { ticket })]),
    ...(columns.length === 0 ? [] : [fault('columnsDiffer', { ticket, columns: columns.join(', ') })]),
  ];
  return { row, ticket, hash, content: value, faults };
}
