import * as fc from 'fast-check';

import { type TicketKind, ticketLetters } from './content';
import { formatTicket, parseTicket } from './ticket';

describe('tickets', () => {
  it('have a letter of their own for each list', () => {
    expect(new Set(Object.values(ticketLetters)).size).toBe(Object.keys(ticketLetters).length);
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(ticketLetters) as TicketKind[])),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (kind, id) => {
          expect(parseTicket(formatTicket(kind, id))).toEqual({ kind, id });
        },
      ),
    );
  });

  it.each(['', 'V', 'V0', 'V01', 'V1.5', 'V-1', 'v1', 'X1', '1', 'V1 ', 'V12345678901'])('are not %j', (text) => {
    expect(parseTicket(text)).toBeNull();
  });
});
