/** A stretch of text that stands in both texts, only in the earlier one, or only in the later one. */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Beyond this many comparisons a text is shown as wholly replaced: a difference nobody can read is not worth the wait.
const mostComparisons = 4_000_000;

const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

const replaced = (before: string, after: string): DifferencePart[] => [
  ...(before === '' ? [] : [{ kind: 'removed', text: before } as const]),
  ...(after === '' ? [] : [{ kind: 'added', text: after } as const]),
];

// lengths[i][j] = length of the longest common subsequence of a[i..] and b[j..]
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/**
 * The difference between two texts, word by word, in reading order; stretches of one kind are joined. Leaving out what
 * was added gives `before`, leaving out what was removed gives `after`.
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > mostComparisons) return replaced(before, after);
  const lengths = commonLengths(a, b);
  const parts: { kind: DifferencePart['kind']; text: string }[] = [];
  const push = (kind: DifferencePart['kind'], text: string): void => {
    const last = parts[parts.length - 1];
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      push('removed', a[i++]!);
    } else {
      push('added', b[j++]!);
    }
  }
  return parts;
}
