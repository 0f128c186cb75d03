import { note, text } from '../column';
import { declareList } from '../declare-list';

export const libraryLabelsList = declareList({
  name: 'LibraryLabels',
  title: 'Library labels',
  purpose: 'A document library, the series that it is labelled with, and how far the label has come.',
  columns: [
    text('ListId', { title: 'List id', unique: true }),
    text('SeriesCode', { title: 'Series code', indexed: true }),
    text('SiteUrl', { title: 'Site', indexed: true }),
    text('LibraryTitle', { title: 'Library' }),
    text('LibraryUrl', { title: 'Library address' }),
    text('VersionTicket', { indexed: true }),
    text('VersionHash'),
    text('LabelName', { title: 'Label', indexed: true }),
    text('Step', { indexed: true }),
    note('StepLog'),
    note('Problem'),
  ],
  titleRequired: false,
  grants: [
    { to: 'readers', level: 'read' },
    { to: 'managers', level: 'edit' },
  ],
  views: [
    {
      title: 'All library labels',
      columns: ['LibraryTitle', 'SeriesCode', 'LabelName', 'Step', 'Problem', 'SiteUrl', 'Modified'],
      newestFirst: false,
    },
  ],
});
