import { type PeriodUnit, periodUnits } from '../../../domain/retention/period';

/** A period while somebody fills it in: the number may be anything yet. */
export interface TypedPeriod {
  readonly number: string;
  readonly unit: PeriodUnit;
}

/** Takes a field's value apart for its two inputs; a year is the unit that most series use. */
export function typedPeriod(value: string): TypedPeriod {
  const match = /^P(.*)([DMY])$/.exec(value);
  return { number: match?.[1] ?? value, unit: periodUnits.find((unit) => unit === match?.[2]) ?? 'Y' };
}

/** The field's value for what was typed; '' without a number, and not well formed, to be said at the field, when it is none. */
export const periodValue = ({ number, unit }: TypedPeriod): string => {
  const digits = number.trim();
  return digits === '' ? '' : `P${/^\d+$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : digits}${unit}`;
};
