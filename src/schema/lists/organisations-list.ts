import { note, text } from '../column';
import { declareList } from '../declare-list';

export const organisationsList = declareList({
  name: 'Organisations',
  purpose: 'An organisation, the committee that is competent for it, its sites and its groups.',
  columns: [
    text('OrganisationCode', { title: 'OVO code', unique: true }),
    text('OrganisationType'),
    text('Committee'),
    note('Sites'),
    text('ManagersGroup'),
    text('ApproversGroup'),
    text('AdministratorsGroup'),
  ],
  grants: [
    { to: 'readers', level: 'read' },
    { to: 'administrators', level: 'edit' },
  ],
  views: [
    {
      title: 'All organisations',
      columns: ['OrganisationCode', 'Title', 'OrganisationType', 'Committee', 'ManagersGroup', 'ApproversGroup', 'AdministratorsGroup'],
      newestFirst: false,
    },
  ],
});
