/** Codes of series by their name and description, to find those that are described alike in one look. */
export type ContentIndex = ReadonlyMap<string, readonly string[]>;

interface Described {
  readonly title: string;
  readonly description: string;
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The same for two series whose name and description differ in white space and capitals only. */
export const contentKey = ({ title, description }: Described): string => `${fold(title)}\n${fold(description)}`;

export function indexByContent(series: Iterable<Described & { readonly code: string }>): ContentIndex {
  const index = new Map<string, string[]>();
  for (const each of series) {
    const key = contentKey(each);
    index.set(key, [...(index.get(key) ?? []), each.code]);
  }
  return index;
}
