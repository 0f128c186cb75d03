/** What canonical JSON can hold: no fractions, nothing undefined. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Deeper than any content of ours; stops text that only means to exhaust the reader. */
const deepest = 16;

const asciiString = (text: string): string =>
  JSON.stringify(text.normalize('NFC')).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function write(value: unknown, depth: number): string {
  if (depth > deepest) throw new TypeError('Nested too deeply for canonical JSON');
  if (typeof value === 'string') return asciiString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return writeMembers(Object.entries(value), depth);
  throw new TypeError(`Not in canonical JSON: ${String(value)}`);
}

function writeMembers(entries: readonly (readonly [string, unknown])[], depth: number): string {
  const members = entries.map(([key, item]) => [key.normalize('NFC'), item] as const);
  if (new Set(members.map(([key]) => key)).size !== members.length) throw new TypeError('Two keys are the same in NFC');
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${asciiString(key)}:${write(item, depth + 1)}`).join(',')}}`;
}

/**
 * The one text that stands for a value: keys sorted by UTF-16 code unit, strings in NFC, ASCII only (`\u` escapes in
 * lower case), no white space. Two values with the same meaning give the same text and so the same hash, whatever
 * SharePoint does to line ends, case or rare characters. Throws `TypeError` for what JSON or this form cannot hold.
 */
export const canonicalJson = (value: unknown): string => write(value, 0);

/** Reads canonical JSON, and nothing else: undefined when the text is no JSON, or JSON in another form. */
export function parseCanonicalJson(text: string): JsonValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    // No JSON, nested too deeply, two keys that are one: whatever the reason, it is not canonical JSON.
    return undefined;
  }
}
