import type { Closing } from '../../domain/ledger/closing';
import { formatDate } from './format';
import type { Say } from './text';

/** What the end of a series means for records: what is kept as before, and until when or since when. */
export const closingText = (say: Say, { closed, validTo, closedFrom }: Closing): string =>
  closed
    ? say('shared.closing.closed', { date: formatDate(closedFrom) })
    : say('shared.closing.closes', { date: formatDate(validTo) });
