/** Comes before every character that a text may hold, so that the shorter text sorts first. */
const SEPARATOR = '\u0001';

const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * By what a text is compared and sorted: SharePoint disregards case, of every letter (`É` is `é`), and heeds accents (`é` is not `e`),
 * sorting an accented letter next to the plain one. SQLite's NOCASE knows only the letters a to z, so a text with others is stored a second
 * time: its plain letters, and after a separator its lower case, which keeps `é` and `e` apart. A text of ASCII is its own key.
 */
export function textKey(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return `${plainLetters(text)}${SEPARATOR}${text.toLowerCase()}`;
}

/** Lower case, without accents. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** SQL that yields the lower case of a text from its key. */
export function lowerCaseSql(keySql: string): string {
  return `CASE WHEN instr(${keySql}, char(1)) > 0 THEN substr(${keySql}, instr(${keySql}, char(1)) + 1) ELSE lower(${keySql}) END`;
}
