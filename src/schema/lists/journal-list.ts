import { text } from '../column';
import { declareLedger, ledgerColumns } from '../declare-list';

export const journalList = declareLedger({
  name: 'Journal',
  purpose: 'An act that leaves no other ledger row: hashes and field names, never contents.',
  columns: [
    ...ledgerColumns(2),
    text('Organisation', { indexed: true }),
    text('Act', { indexed: true }),
    text('Target', { indexed: true }),
    text('Correlation', { indexed: true }),
  ],
  folders: 'organisation',
  folderGrants: [
    { to: 'managers', level: 'add' },
    { to: 'approvers', level: 'add' },
    { to: 'localAdministrators', level: 'add' },
    { to: 'administrators', level: 'read' },
  ],
  registerFolder: true,
  registerFolderGrants: [{ to: 'administrators', level: 'add' }],
  views: [
    {
      title: 'All acts',
      columns: ['Act', 'SeriesCode', 'Target', 'Organisation', 'Author', 'Created'],
      newestFirst: true,
    },
  ],
});
