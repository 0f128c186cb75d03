import { invalidOption } from './query-refusals';

/** Rows that a page of list items holds when `$top` is not given. */
export const DEFAULT_PAGE_SIZE = 100;

/** Parses `$top`. @throws ApiError 400 unless it is a whole number of at least 1. */
export function parsePageSize(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PAGE_SIZE;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) {
    throw invalidOption('$top', text, 'It must be a whole number of at least 1.');
  }
  return Number(text);
}
