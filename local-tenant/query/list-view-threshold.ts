import type { SortOrder } from './order-by';
import type { Predicate } from './predicate';
import { predicateToSql, type SqlFragment } from './predicate-to-sql';
import type { QueryColumns } from './query-column';
import { listViewThresholdExceeded } from './query-refusals';

/** Rows that a query of SharePoint Online may look at; it cannot be changed there. */
export const LIST_VIEW_THRESHOLD = 5000;

export interface ThresholdQuestion {
  readonly filter?: Predicate | undefined;
  readonly order: SortOrder;
  readonly top: number;
  readonly columns: QueryColumns;
  /** One folder, to which the query is confined. */
  readonly narrowedTo?: SqlFragment | undefined;
  /** Rows of the list that a condition holds for (all without one), counted no further than the limit. */
  readonly countRows: (condition: SqlFragment | undefined, limit: number) => number;
}

/**
 * Refuses what SharePoint's list view threshold refuses: in a list of more than 5,000 rows the first condition that an index
 * carries must by itself leave no more than 5,000; without a condition, the rows must come in the order of an index and at
 * most 5,000 at a time. Only conditions joined by `and` narrow; an `or` narrows when an index carries every branch.
 * Taken strictly: paging does not count as narrowing (unverified), so what passes here passes in a tenant.
 *
 * @throws ApiError 500 `SPQueryThrottledException`.
 */
export function enforceListViewThreshold(question: ThresholdQuestion): void {
  const limit = LIST_VIEW_THRESHOLD + 1;
  if (question.countRows(undefined, limit) < limit) return;
  // A folder of at most 5,000 narrows as an index does (Microsoft's guidance on large lists and libraries).
  if (question.narrowedTo && question.countRows(question.narrowedTo, limit) < limit) return;
  if (question.filter) {
    const narrowing = conjuncts(question.filter).find(part => isIndexed(part, question.columns));
    if (narrowing && question.countRows(predicateToSql(narrowing, question.columns), limit) < limit) return;
    throw listViewThresholdExceeded();
  }
  const sortedByIndex = question.order.keys.every(key => key.column.indexed);
  if (!sortedByIndex || question.top > LIST_VIEW_THRESHOLD) throw listViewThresholdExceeded();
}

function conjuncts(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'and' ? predicate.operands.flatMap(conjuncts) : [predicate];
}

function isIndexed(predicate: Predicate, columns: QueryColumns): boolean {
  switch (predicate.kind) {
    case 'and':
      return predicate.operands.some(operand => isIndexed(operand, columns));
    case 'or':
      return predicate.operands.every(operand => isIndexed(operand, columns));
    case 'not':
      return false;
    case 'textTest':
      return predicate.test === 'startsWith' && columns.resolve(predicate.column, 'filter').indexed;
    default:
      return predicate.operator !== 'ne' && !predicate.part && columns.resolve(predicate.column, 'filter').indexed;
  }
}
