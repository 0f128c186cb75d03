/** The areas that have an address of their own. */
export const areas = ['search', 'work', 'series', 'import', 'committee', 'libraries', 'history'] as const;
export type Area = (typeof areas)[number];

/**
 * Where somebody is in the register, as it stands behind the `#` of the page's address:
 * `#/series/OVO999001_001_001/history?state=Draft`.
 */
export interface Address {
  readonly area: Area;
  /** What stands between the slashes after the area: an open series, a version, a step. */
  readonly path: readonly string[];
  /** Filters and searches; a name with an empty value is left out. */
  readonly query: Readonly<Record<string, string>>;
}

const isArea = (text: string): text is Area => (areas as readonly string[]).includes(text);

// A link may be cut off or mistyped: what cannot be decoded is taken as it stands.
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads the part of a page's address from `#` on. Answers null for a hash that is not the register's, such as SharePoint's own anchors. */
export function parseAddress(hash: string): Address | null {
  const [route = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [empty, area = '', ...path] = route.split('/');
  if (empty !== '' || !isArea(area)) return null;
  return {
    area,
    path: path.filter((part) => part !== '').map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** Writes an address as `#/area/path?query`, with the query's names in alphabetical order so that equal states have equal links. */
export function formatAddress(address: Address): string {
  const route = [address.area, ...address.path.map(encodeURIComponent)].join('/');
  const filled = Object.entries(address.query)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const search = new URLSearchParams(filled).toString();
  return `#/${route}${search === '' ? '' : `?${search}`}`;
}
