import { type SeriesField, seriesFieldNames } from './fields';

/** All fields of a series as text, '' where not filled in. Whether they hold what their rules ask is `validateSeries`'s to say. */
export type SeriesData = Readonly<Record<SeriesField, string>>;

/** A series with nothing filled in, the start of a new draft. */
export const emptySeries: SeriesData = Object.freeze(
  Object.fromEntries(seriesFieldNames.map((name) => [name, ''])) as Record<SeriesField, string>,
);

/**
 * A series as one organisation works on it.
 * `code` is `<organisation>_<3 digits>_<3 digits>`, given out once and never again; `organisation` an OVO code such as
 * `OVO000098`; `committee` the code of the competent selection committee.
 */
export interface WorkingCopy {
  readonly code: string;
  readonly organisation: string;
  readonly committee: string;
  readonly data: SeriesData;
}
