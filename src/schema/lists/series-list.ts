import { states } from '../../domain/approval/states';
import { choice, note, text } from '../column';
import { declareList, versionNumber } from '../declare-list';
import { seriesColumns } from '../series-columns';

export const seriesList = declareList({
  name: 'Series',
  purpose: 'A working copy of a series with its state. Private to its organisation and the competent committee.',
  columns: [
    text('SeriesCode', { title: 'Series code', indexed: true }),
    choice('State', states, { indexed: true }),
    text('Organisation', { indexed: true }),
    text('Committee', { indexed: true }),
    versionNumber,
    text('VersionTicket'),
    note('ReviewMotivation'),
    text('ValidTo'),
    text('Successor'),
    ...seriesColumns,
  ],
  // Changes since the last visit are asked for by Modified.
  indexedBuiltIns: ['Title', 'Modified'],
  // A draft may have no name yet.
  titleRequired: false,
  folders: 'organisation',
  folderGrants: [
    { to: 'managers', level: 'edit' },
    { to: 'approvers', level: 'edit' },
    { to: 'localAdministrators', level: 'read' },
    { to: 'deciders', level: 'edit' },
    { to: 'members', level: 'read' },
    { to: 'administrators', level: 'read' },
  ],
  views: [
    {
      title: 'All series',
      columns: ['SeriesCode', 'Title', 'State', 'TaskArea', 'LegalPeriod', 'AdminPeriod', 'Destination', 'Organisation', 'Modified'],
      newestFirst: false,
    },
  ],
});
