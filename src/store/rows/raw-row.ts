/** A list item as JSON gives it. Columns are text, numbers or null; people are expanded objects. */
export type RawRow = Readonly<Record<string, unknown>>;

/** A column as text: '' when empty, numbers in decimal. */
export const textIn = (row: RawRow, column: string): string => {
  const value = row[column];
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};

/** A column as a whole number; 0 when empty or no number. */
export const numberIn = (row: RawRow, column: string): number => {
  const value = row[column];
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : 0;
  return Number.isFinite(number) ? number : 0;
};

/** A member of an expanded person, '' when the person is gone. */
export const personIn = (row: RawRow, column: 'Author' | 'Editor', member: 'Title' | 'Name'): string => {
  const person = row[column];
  return typeof person === 'object' && person !== null ? textIn(person as RawRow, member) : '';
};

/** `"<uniqueId>,<version>"`, as If-Match wants it. In item versions and answers without metadata it is ''. */
export const etagOf = (row: RawRow): string => textIn(row, 'odata.etag') || textIn(row, '@odata.etag');

/** Folders stand among a list's items. */
export const isFolder = (row: RawRow): boolean => numberIn(row, 'FileSystemObjectType') === 1;

/** Name of the folder that a row stands in; '' on the list's root. */
export const folderOf = (row: RawRow, listName: string): string => {
  const directory = textIn(row, 'FileDirRef');
  const marker = `/Lists/${listName}/`;
  const at = directory.indexOf(marker);
  return at < 0 ? '' : directory.slice(at + marker.length);
};

/** `i:0#.f|membership|An.Claes@city.example` -> `an.claes@city.example`. */
export const signInNameOf = (loginName: string): string => loginName.slice(loginName.lastIndexOf('|') + 1).toLowerCase();
