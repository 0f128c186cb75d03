import { RegisterError } from '../errors';

const codeForm = /^(OVO\d{6})_(\d{3})_(\d{3})$/;
/** Running numbers are written as two groups of three digits that both begin at 001. */
const perGroup = 999;
const highest = perGroup * perGroup;

export interface SeriesCodeParts {
  readonly organisation: string;
  /** The running number from 1; 0 when the code comes from elsewhere and fits no running number (a group of 000). */
  readonly number: number;
}

/** Whether a text is an organisation's code: `OVO000098`. */
export const isOrganisationCode = (text: string): boolean => /^OVO\d{6}$/.test(text);

/** Whether a text is a series code: `OVO000098_012_003`. */
export const isSeriesCode = (text: string): boolean => codeForm.test(text);

/**
 * The series code of an organisation's n-th series, n from 1 to 998,001: `OVO000098_001_999` is followed by
 * `OVO000098_002_001`. Throws `CODES_EXHAUSTED` beyond.
 */
export function formatSeriesCode(organisation: string, n: number): string {
  if (!isOrganisationCode(organisation) || !Number.isSafeInteger(n) || n < 1)
    throw new RangeError(`${organisation} ${n}`);
  if (n > highest) throw new RegisterError('CODES_EXHAUSTED', { organisation });
  const digits = (value: number): string => String(value).padStart(3, '0');
  return `${organisation}_${digits(Math.ceil(n / perGroup))}_${digits(((n - 1) % perGroup) + 1)}`;
}

/** The parts of a series code, null when the text is none. */
export function parseSeriesCode(code: string): SeriesCodeParts | null {
  const match = codeForm.exec(code);
  if (!match) return null;
  const [group, place] = [Number(match[2]), Number(match[3])];
  return { organisation: match[1] as string, number: group === 0 || place === 0 ? 0 : (group - 1) * perGroup + place };
}

/** The organisation that a series code begins with, '' when the text is no series code. */
export const organisationOfCode = (code: string): string => parseSeriesCode(code)?.organisation ?? '';

/** The running number to give out next in an organisation: one more than the greatest among its codes. */
export const nextNumber = (organisation: string, codes: Iterable<string>): number => {
  let greatest = 0;
  for (const code of codes) {
    const parts = parseSeriesCode(code);
    if (parts?.organisation === organisation) greatest = Math.max(greatest, parts.number);
  }
  return greatest + 1;
};
