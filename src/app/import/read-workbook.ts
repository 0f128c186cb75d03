import { RegisterError } from '../../domain/errors';
import type { Sheet } from '../../domain/exchange/find-table';

/** A file as chosen or dropped. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

const megabyte = 1024 * 1024;
/** A plan of some thousand rows is under one megabyte. */
const largestFile = 20 * megabyte;
/** What a file may unfold to: a small archive can be made that unfolds to more than a browser has. */
const largestUnfolded = 200 * megabyte;

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
// Excel wraps a workbook with a password into a compound file, the form that .xls has too.
const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Names and unfolded sizes of what is in an archive, from its directory, without unfolding anything. */
async function listArchive(bytes: Uint8Array): Promise<readonly { readonly name: string; readonly originalSize: number }[]> {
  const { unzipSync } = await import('fflate');
  const entries: { name: string; originalSize: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries.push({ name, originalSize });
      return false;
    },
  });
  return entries;
}

const inMegabytes = (size: number): string => `${Math.round(size / megabyte)} MB`;

/**
 * Reads a workbook's sheets. Formulas are never computed: their last value counts. Throws `FILE_TOO_LARGE`, `WORKBOOK_PROTECTED`,
 * `FILE_NOT_A_WORKBOOK`. The readers are fetched when the first file is chosen.
 */
export async function readWorkbook({ name, bytes }: WorkbookFile): Promise<readonly Sheet[]> {
  const notOne = (): RegisterError => new RegisterError('FILE_NOT_A_WORKBOOK', { file: name });
  if (bytes.byteLength > largestFile) throw new RegisterError('FILE_TOO_LARGE', { file: name, limit: inMegabytes(largestFile) });
  const view = new Uint8Array(bytes);
  if (isCompoundFile(view)) throw new RegisterError('WORKBOOK_PROTECTED', { file: name });
  if (!isArchive(view)) throw notOne();
  const entries = await listArchive(view).catch(() => {
    throw notOne();
  });
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw notOne();
  if (entries.reduce((sum, entry) => sum + entry.originalSize, 0) > largestUnfolded) {
    throw new RegisterError('FILE_TOO_LARGE', { file: name, limit: inMegabytes(largestUnfolded) });
  }
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(bytes, { trim: false }).catch((): never => {
    throw notOne();
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Sheet['rows'] }));
}
