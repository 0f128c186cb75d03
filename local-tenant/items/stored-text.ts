/** Characters that XML 1.0 forbids; SharePoint drops them from what it stores (told by practitioners: unverified). */
// eslint-disable-next-line no-control-regex -- these control characters are what it is about
const FORBIDDEN_BY_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A column of multiple lines holds this many characters at most. */
export const NOTE_LENGTH = 63_999;

/** One line of text as it is stored. Empty text is no value. */
export function storedLine(text: string): string | null {
  return text.replace(FORBIDDEN_BY_XML, '') || null;
}

/** Multiple lines as they are stored: line ends become a line feed, as in XML (told by practitioners: unverified). */
export function storedNote(text: string): string | null {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN_BY_XML, '') || null;
}
