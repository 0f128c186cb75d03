import { text } from '../column';
import { declareLedger, ledgerColumns, versionReference } from '../declare-list';

export const recognitionsList = declareLedger({
  name: 'Recognitions',
  purpose: 'An approval that was given elsewhere, with where it stands and the hash of its evidence.',
  columns: [...ledgerColumns(2), ...versionReference, text('RegisterUri'), text('ApprovedOn')],
  grants: [
    { to: 'readers', level: 'read' },
    { to: 'recognisers', level: 'add' },
  ],
  views: [
    {
      title: 'All recognitions',
      columns: ['SeriesCode', 'VersionTicket', 'ApprovedOn', 'RegisterUri', 'Author', 'Created'],
      newestFirst: true,
    },
  ],
});
