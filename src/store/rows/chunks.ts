/** So many values in one `or` filter keep the address well under 2,000 characters. */
export const valuesInFilter = 20;

/** Values in groups of at most `size`. */
export const chunks = <T>(values: readonly T[], size = valuesInFilter): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
