import type { TicketKind } from '../../domain/ledger/content';
import { formatTicket } from '../../domain/ledger/ticket';
import type { EditableRow } from '../types';
import { etagOf, numberIn, personIn, type RawRow, textIn } from './raw-row';

/** Reference data leaves no acts, so the domain has no tickets for it; people still name a row when they report a conflict. */
const referenceLetters = { organisation: 'O', committee: 'K' } as const;
type ReferenceKind = keyof typeof referenceLetters;

const ticketOf = (kind: TicketKind | ReferenceKind, id: number): string =>
  kind === 'organisation' || kind === 'committee' ? `${referenceLetters[kind]}${id}` : formatTicket(kind, id);

/** What every row that can be edited is read with. */
export const editableIn = (row: RawRow, kind: TicketKind | ReferenceKind): EditableRow => ({
  id: numberIn(row, 'Id'),
  ticket: ticketOf(kind, numberIn(row, 'Id')),
  etag: etagOf(row),
  modified: textIn(row, 'Modified'),
  modifiedBy: personIn(row, 'Editor', 'Title'),
});

/** Columns of the members that are given, under their column's name. */
export const columnsGiven = <T>(entry: Partial<T>, columns: Readonly<Record<string, keyof T>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, member]) => {
      const value = entry[member];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
