import { type Column, integer, note, text } from './column';
import type { Grant, ListDeclaration, ListName } from './list';

type Given = Pick<ListDeclaration, 'name' | 'purpose' | 'columns' | 'views'> & Partial<ListDeclaration>;

const everyoneReads: readonly Grant[] = [{ to: 'readers', level: 'read' }];

/** A list with the settings that most lists of the register have: no folders, everyone reads, nobody else. */
export const declareList = (given: Given): ListDeclaration => ({
  title: given.name,
  ledger: false,
  indexedBuiltIns: [],
  titleRequired: true,
  folders: 'none',
  registerFolder: false,
  grants: everyoneReads,
  folderGrants: [],
  registerFolderGrants: [],
  versionLimit: 500,
  ...given,
});

/** Columns over which a content of more than 30,000 characters is spread, compressed: `Content`, `Content2`, ... */
export const contentColumns = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? 'Content' : `Content${index + 1}`));

/** The columns that every ledger has: the content, its hash, and where it stands in its series' chain. */
export const ledgerColumns = (contents: number): readonly Column[] => [
  text('SeriesCode', { title: 'Series code', indexed: true }),
  text('Hash', { indexed: true }),
  text('PreviousTicket'),
  text('PreviousHash'),
  ...contentColumns(contents).map((name) => note(name)),
];

/** Projections that several ledgers share. */
export const versionReference: readonly Column[] = [text('VersionTicket', { indexed: true }), text('VersionHash')];
export const versionNumber: Column = integer('VersionNumber');

export const declareLedger = (given: Given & { readonly name: ListName }): ListDeclaration =>
  declareList({ ledger: true, titleRequired: false, ...given });
