import { dayAfter } from '../iso-date';
import type { VersionContent } from './content';

/** How the version in force ends its series. */
export interface Closing {
  /** The last day (ISO date) on which records are formed under the series. */
  readonly validTo: string;
  /** The day from which it is closed: the one after. */
  readonly closedFrom: string;
  /** Code of the series to which new records belong, '' when none is named. */
  readonly successor: string;
  /** Whether the last day has passed. */
  readonly closed: boolean;
}

type End = Pick<VersionContent, 'validTo' | 'successor'>;

/**
 * What a version says of the end of its series; null while it stays open. What was formed until then is kept as the
 * version says: closing ends what is new, never the term. `today` as an ISO date.
 */
export const closingOf = ({ validTo, successor }: End, today: string): Closing | null =>
  validTo === '' ? null : { validTo, closedFrom: dayAfter(validTo), successor, closed: validTo < today.slice(0, 10) };
