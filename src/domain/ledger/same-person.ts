/**
 * A sign-in name without the prefix that SharePoint puts before it, in lower case: `i:0#.f|membership|An@stad.example`
 * and `an@stad.example` are the same person.
 */
export const signInName = (name: string): string =>
  name
    .slice(name.lastIndexOf('|') + 1)
    .trim()
    .toLowerCase();

/** The first of the names that stands for one of these people, null when none does. */
export function whoIsAmong(names: readonly string[], people: readonly string[]): string | null {
  const set = new Set(people.map(signInName).filter((name) => name !== ''));
  return names.map(signInName).find((name) => set.has(name)) ?? null;
}
