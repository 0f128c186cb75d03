import names from './published-names.json';

const sets = new Map<string, ReadonlySet<string>>();

const namesOf = (owner: string): ReadonlySet<string> | undefined => {
  const listed = (names as Readonly<Record<string, string>>)[owner];
  if (listed === undefined) {
    return undefined;
  }
  const known = sets.get(owner) ?? new Set(listed.toLowerCase().split(' '));
  sets.set(owner, known);
  return known;
};

/**
 * Whether Microsoft publishes a member or operation of this name (`published-names.json`, by `npm run generate`): what it does not publish
 * SharePoint refuses, what it publishes and is not served here is refused as such.
 * @param owner `SP.Web`, `Collection(SP.List)`, or an empty text for what stands directly under `_api`
 * @returns undefined for a type whose names are not kept
 */
export const isPublishedName = (owner: string, name: string): boolean | undefined => {
  const known = namesOf(owner);
  const wanted = name.toLowerCase();
  return known === undefined ? undefined : known.has(wanted) || known.has(wanted.replace(/\./g, '_'));
};
