/** The series codes in a field of kind `codes`, as written, in order; white space and empty places left out. */
export const relatedCodes = (value: string): string[] =>
  value
    .split(/[;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
