import type { ListName } from '../../schema/list';

/** How the site can differ from the schema. */
export const deviationProblems = [
  'listMissing',
  'columnMissing',
  'columnDiffers',
  'settingDiffers',
  'inheritsPermissions',
  'tooMuchAccess',
  'tooLittleAccess',
  'folderMissing',
] as const;
export type DeviationProblem = (typeof deviationProblems)[number];

/** One thing on the site that is not as declared. A ledger that it concerns is not added to until it is repaired. */
export interface Deviation {
  readonly list: ListName;
  /** The folder concerned, null for the list itself. */
  readonly folder: string | null;
  readonly column: string | null;
  readonly problem: DeviationProblem;
  /** What was found against what was expected: `unique FALSE, expected TRUE`; a group and its level. */
  readonly detail: string;
}
