import type { Verification } from '../ledger/verification';

/** How long published rules are valid at most: decree of 7 December 2018, art. III.87 §3. */
export const yearsValid = 5;

/**
 * The date (ISO) on which a version in force falls due for review: five years after it was approved. A short flow does
 * not put it off, because nobody judged the appraisal again. Null for what is not approved.
 */
export function reviewDate({ approval }: Pick<Verification, 'approval'>): string | null {
  const match = /^(\d{4})-(\d\d-\d\d)/.exec(approval?.at ?? '');
  if (!match) return null;
  const year = String(Number(match[1]) + yearsValid).padStart(4, '0');
  // No year that is five years after a leap year is one itself.
  return `${year}-${match[2] === '02-29' ? '02-28' : match[2]}`;
}

/** Whether a version in force is to be reviewed; `today` as an ISO date. */
export function isReviewDue(version: Pick<Verification, 'approval'>, today: string): boolean {
  const due = reviewDate(version);
  return due !== null && due <= today.slice(0, 10);
}
