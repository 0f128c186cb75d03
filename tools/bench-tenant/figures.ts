/** One figure beside what it must keep to. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that it may be. */
  readonly most: number;
  readonly note?: string;
}

export const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toString());

/** Prints the figures. @returns whether every one keeps to its target; what could not be measured does not */
export const judge = (figures: readonly Figure[]): boolean => {
  for (const { what, value, unit, most, note } of figures) {
    const isKept = value <= most;
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${what.padEnd(58)} ${shown(value).padStart(8)} ${unit.padEnd(3)} at most ${most} ${unit}${note === undefined ? '' : `  (${note})`}`);
  }
  return figures.every(({ value, most }) => value <= most);
};
