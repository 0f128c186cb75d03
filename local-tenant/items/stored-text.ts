import { forbiddenByXml } from '../storage/xml-characters';

/** A column of multiple lines holds this many characters at most. */
export const NOTE_LENGTH = 63_999;

/** One line of text as it is stored: without what XML forbids (told by practitioners: unverified). Empty text is no value. */
export function storedLine(text: string): string | null {
  return text.replace(forbiddenByXml, '') || null;
}

/** Multiple lines as they are stored: line ends become a line feed, as in XML (told by practitioners: unverified). */
export function storedNote(text: string): string | null {
  return text.replace(/\r\n?/g, '\n').replace(forbiddenByXml, '') || null;
}
