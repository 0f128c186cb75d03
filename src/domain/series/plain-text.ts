/** A text in NFC, line ends as \n, no white space around it: the same, whichever way a list or a form gave it back. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
