import { text } from '../column';
import { declareList } from '../declare-list';

/** Flat, because SharePoint's unique columns and folders with permissions of their own do not go together. */
export const codesList = declareList({
  name: 'Codes',
  purpose: 'A series code that was given out, once and for ever, and what for.',
  ledger: true,
  columns: [
    text('SeriesCode', { title: 'Series code', unique: true }),
    text('RowKey', { indexed: true }),
  ],
  titleRequired: false,
  grants: [
    { to: 'readers', level: 'read' },
    { to: 'managers', level: 'add' },
  ],
  views: [{ title: 'All codes', columns: ['SeriesCode', 'RowKey', 'Author', 'Created'], newestFirst: true }],
});
