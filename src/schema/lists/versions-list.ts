import { text } from '../column';
import { declareLedger, ledgerColumns, versionNumber } from '../declare-list';

export const versionsList = declareLedger({
  name: 'Versions',
  purpose: 'One version of a series as submitted, complete and unchangeable.',
  columns: [
    ...ledgerColumns(8),
    text('Organisation', { indexed: true }),
    text('Committee', { indexed: true }),
    versionNumber,
    text('Flow'),
    text('FollowsTicket', { indexed: true }),
    text('ValidTo'),
    text('Successor'),
    text('AppraisalHash', { indexed: true }),
    text('CallName'),
    // The beginning of the description, for the readers' search.
    text('Summary'),
    text('RecordType'),
    text('TaskArea', { indexed: true }),
    text('LegalPeriod'),
    text('LegalTrigger'),
    text('AdminPeriod'),
    text('AdminTrigger'),
    text('Destination', { indexed: true }),
    text('Access'),
    text('PersonalData'),
  ],
  indexedBuiltIns: ['Title'],
  folders: 'organisation',
  folderGrants: [
    { to: 'readers', level: 'read' },
    { to: 'managers', level: 'add' },
    // Who approves inside the organisation submits with it.
    { to: 'approvers', level: 'add' },
  ],
  views: [
    {
      title: 'All versions',
      columns: ['SeriesCode', 'VersionNumber', 'Title', 'LegalPeriod', 'AdminPeriod', 'Destination', 'Flow', 'Organisation', 'Author', 'Created'],
      newestFirst: true,
    },
  ],
});
