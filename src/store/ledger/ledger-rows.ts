import type { LedgerContent, LedgerKind, LedgerRow, TicketKind } from '../../domain/ledger/content';
import { canonicalJson } from '../../domain/ledger/canonical-json';
import { sha256Hex } from '../../domain/ledger/hash';
import { projectContent } from '../../domain/ledger/projection';
import { readRow } from '../../domain/ledger/read-row';
import { formatTicket } from '../../domain/ledger/ticket';
import type { ListDeclaration } from '../../schema/list';
import { registerFolderName } from '../../schema/list';
import type { NewRow } from '../rows/add-rows';
import { folderOf, numberIn, personIn, type RawRow, signInNameOf, textIn } from '../rows/raw-row';
import type { LedgerSummary } from '../types';
import { decodeContent, encodeContent } from './content-codec';

const isContent = (name: string): boolean => /^Content\d*$/.test(name);

/** The columns that hold a ledger's content, in order. */
export const contentColumnsOf = (list: ListDeclaration): string[] =>
  list.columns.map(({ name }) => name).filter(isContent);

/** Projection columns: all but content and hash, and Title, which every list has. */
const projectionColumnsOf = (list: ListDeclaration): string[] => [
  'Title',
  ...list.columns.map(({ name }) => name).filter((name) => name !== 'Hash' && !isContent(name)),
];

const commonColumns = ['Id', 'Created', 'FileDirRef', 'Hash'];
export const rowExpand = ['Author'];

export const summarySelectOf = (list: ListDeclaration): string[] => [...commonColumns, 'Author/Name', 'Author/Title', ...projectionColumnsOf(list)];
export const rowSelectOf = (list: ListDeclaration): string[] => [
  ...summarySelectOf(list),
  ...contentColumnsOf(list),
];

const authorIn = (row: RawRow): string => signInNameOf(personIn(row, 'Author', 'Name'));

const columnsIn = (row: RawRow, list: ListDeclaration): Record<string, string> =>
  Object.fromEntries(projectionColumnsOf(list).map((name) => [name, textIn(row, name)]));

export const toLedgerRow = (row: RawRow, list: ListDeclaration): LedgerRow => ({
  id: numberIn(row, 'Id'),
  content: decodeContent(contentColumnsOf(list).map((name) => textIn(row, name))),
  hash: textIn(row, 'Hash'),
  columns: columnsIn(row, list),
  folder: folderOf(row, list.name),
  author: authorIn(row),
  authorName: personIn(row, 'Author', 'Title'),
  created: textIn(row, 'Created'),
});

export const toLedgerSummary = (row: RawRow, list: ListDeclaration, kind: TicketKind): LedgerSummary => ({
  id: numberIn(row, 'Id'),
  ticket: formatTicket(kind, numberIn(row, 'Id')),
  seriesCode: textIn(row, 'SeriesCode'),
  hash: textIn(row, 'Hash'),
  created: textIn(row, 'Created'),
  author: authorIn(row),
  authorName: personIn(row, 'Author', 'Title'),
  folder: folderOf(row, list.name),
  columns: columnsIn(row, list),
});

/** The folder that a content belongs in: it proves the group that its writer was in. */
const folderFor = (content: LedgerContent): string => {
  switch (content.kind) {
    case 'version':
      return content.organisation;
    case 'decision':
      return content.committee;
    case 'recognition':
      return '';
    case 'journal':
      return content.organisation === '' ? registerFolderName : content.organisation;
  }
};

export interface SealedRow extends NewRow {
  readonly text: string;
  readonly hash: string;
}

/** A content as the row to be added: its canonical text, hash and projections. */
export const sealRow = (content: LedgerContent, list: ListDeclaration): SealedRow => {
  const text = canonicalJson(content);
  const hash = sha256Hex(text);
  const columns = { ...encodeContent(text, contentColumnsOf(list)), Hash: hash, ...projectContent(content) };
  return { folder: folderFor(content), columns, text, hash };
};

/** Whether a row as read back says what was written: the same text, hashed again, and columns that agree with it. */
export const isAsWritten = (row: LedgerRow, sealed: SealedRow, kind: LedgerKind): boolean =>
  row.content === sealed.text && readRow(kind, row).faults.length === 0;
