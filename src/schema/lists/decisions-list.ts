import { text } from '../column';
import { declareLedger, ledgerColumns, versionReference } from '../declare-list';

export const decisionsList = declareLedger({
  name: 'Decisions',
  purpose: "A committee's decision on one version. An approving decision is the publication.",
  columns: [...ledgerColumns(4), ...versionReference, text('Committee', { indexed: true }), text('Outcome')],
  indexedBuiltIns: [],
  folders: 'committee',
  folderGrants: [
    { to: 'readers', level: 'read' },
    { to: 'deciders', level: 'add' },
  ],
  views: [
    {
      title: 'All decisions',
      columns: ['SeriesCode', 'VersionTicket', 'Outcome', 'Committee', 'Author', 'Created'],
      newestFirst: true,
    },
  ],
});
