import { type TicketKind, ticketLetters } from './content';

export interface Ticket {
  readonly kind: TicketKind;
  /** The row's item id, from 1. */
  readonly id: number;
}

const kinds = Object.keys(ticketLetters) as TicketKind[];

/** The ticket of a row: `V1042`. */
export const formatTicket = (kind: TicketKind, id: number): string => `${ticketLetters[kind]}${id}`;

/** The list and item id that a ticket names, null when the text is no ticket. */
export function parseTicket(text: string): Ticket | null {
  const kind = kinds.find((one) => text.startsWith(ticketLetters[one]));
  const digits = text.slice(1);
  return kind && /^[1-9]\d{0,9}$/.test(digits) ? { kind, id: Number(digits) } : null;
}
