import type { Role } from '../../domain/approval/roles';
import type { State } from '../../domain/approval/states';
import type { SeriesSummary } from '../../store/types';

export type WorkName = 'review' | 'returned' | 'due' | 'drafts' | 'inside' | 'waiting';

/** Series that wait for the same thing, last changed first. */
export interface WorkGroup {
  readonly name: WorkName;
  readonly states: readonly State[];
  readonly series: readonly SeriesSummary[];
}

const groupsOf: Partial<Record<Role, readonly (readonly [WorkName, readonly State[]])[]>> = {
  approver: [
    ['review', ['InternalReview']],
    ['waiting', ['Submitted']],
  ],
  manager: [
    ['returned', ['Returned', 'Rejected']],
    ['due', ['ReviewDue']],
    ['drafts', ['Draft', 'Withdrawn']],
    ['inside', ['InternalReview']],
    ['waiting', ['Submitted']],
  ],
};

/** What waits for a role among the series of its organisation, most urgent first; empty groups are left out. */
export function workOf(series: readonly SeriesSummary[], role: Role): readonly WorkGroup[] {
  return (groupsOf[role] ?? [])
    .map(([name, states]) => ({
      name,
      states,
      series: series
        .filter(({ state }) => (states as readonly string[]).includes(state))
        .sort((a, b) => (a.modified < b.modified ? 1 : -1)),
    }))
    .filter((group) => group.series.length > 0);
}
