import { editableStates } from '../../domain/approval/transitions';
import type { PlannedRow } from './plan-import';

/**
 * What can be done with a row: `ready` to be taken, `waiting` for the workbook to be mended, `changed`: an update of a draft is offered,
 * `changedInForce`: it differs from a series that is no draft any more, `known`: nothing to do.
 */
export const rowStandings = ['ready', 'waiting', 'changed', 'changedInForce', 'known'] as const;
export type RowStanding = (typeof rowStandings)[number];

const isEditable = (state: string): boolean => (editableStates as readonly string[]).includes(state);

export function standingOf({ kind, row, existing }: PlannedRow): RowStanding {
  if (kind === 'known') return 'known';
  if (!row.ready) return 'waiting';
  if (kind === 'new') return 'ready';
  return existing && isEditable(existing.state) ? 'changed' : 'changedInForce';
}

/** Whether somebody can choose to take the row. */
export const canBeTaken = (row: PlannedRow): boolean => ['ready', 'changed'].includes(standingOf(row));
