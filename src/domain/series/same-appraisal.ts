import { type AppraisalField, appraisalFields } from './fields';
import { plainText } from './plain-text';
import type { SeriesData } from './series';

type Appraisal = Pick<SeriesData, AppraisalField>;

/** The fields of the appraisal on which two series differ: what a committee would have to judge. */
export const differingAppraisal = (a: Appraisal, b: Appraisal): AppraisalField[] =>
  appraisalFields.filter((field) => plainText(a[field]) !== plainText(b[field]));

/** Whether terms, destination and motivations are the same, as the short flow asks. */
export const sameAppraisal = (a: Appraisal, b: Appraisal): boolean => differingAppraisal(a, b).length === 0;
