import { lookupThresholdExceeded } from '../query/query-refusals';
import type { ListOfItems } from './list-of-items';

/** Lookup and person columns that one query may join in SharePoint Online; on premises it is 8. */
const MOST_LOOKUPS = 12;

/** @param names columns that a query shows, in whatever case. @throws ApiError 500 when more of them than 12 point elsewhere */
export function refuseManyLookups(list: ListOfItems, names: readonly string[]): void {
  const asked = new Set(names.map(name => name.toLowerCase()));
  const pointers = list.columns.filter(column => (column.kind === 'user' || column.kind === 'lookup') && asked.has(column.name.toLowerCase()));
  const people = ['author', 'editor'].filter(name => asked.has(name));
  if (pointers.length + people.length > MOST_LOOKUPS) throw lookupThresholdExceeded();
}
