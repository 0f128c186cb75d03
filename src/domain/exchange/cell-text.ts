/** What a workbook's cell holds once read: formulas as their last computed value. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A row of a sheet, from its first column. */
export type CellRow = readonly Cell[];

/**
 * A cell as text in NFC, with non-breaking spaces as spaces and line ends as `\n`, and without spaces around it. `tidied` tells that a
 * character inside the text was replaced; spaces around it carry no meaning and go without a word.
 */
export function cellText(cell: Cell): { readonly text: string; readonly tidied: boolean } {
  const raw = rawText(cell);
  const plain = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  // Non-breaking, figure and narrow spaces come from word processors and make equal texts differ.
  const text = plain.replace(/[\u00a0\u2007\u202f]/g, ' ');
  return { text, tidied: text !== plain };
}

function rawText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}

/** How words of a value list are compared: without regard to case, doubled spaces and spaces around them. */
export const foldWords = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
