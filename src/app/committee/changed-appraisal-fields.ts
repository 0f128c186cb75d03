import { type AppraisalField, appraisalFields } from '../../domain/series/fields';
import type { SeriesData } from '../../domain/series/series';

/** The judged fields in which two versions differ, in the order of the form. */
export const changedAppraisalFields = (before: SeriesData, after: SeriesData): readonly AppraisalField[] =>
  appraisalFields.filter((field) => before[field] !== after[field]);
