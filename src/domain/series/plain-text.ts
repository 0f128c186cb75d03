/** A text in NFC with line ends as \n: the same, whichever way a list or a form gave it back. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n');
