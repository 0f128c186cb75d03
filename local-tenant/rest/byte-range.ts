/** A part of a body: first and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a body that a `Range` header asks for (RFC 9110, 14.2). A header that asks for several parts, or that is not understood, is one
 * that may be answered with the whole: undefined.
 *
 * @returns 'unsatisfiable' when the body has no such bytes
 */
export const byteRange = (header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, from = '', to = ''] = asked ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return Number(from) >= size ? 'unsatisfiable' : { first: Number(from), last: Math.min(to === '' ? Infinity : Number(to), size - 1) };
};
