import { text } from '../column';
import { declareList } from '../declare-list';

export const committeesList = declareList({
  name: 'Committees',
  purpose: 'A selection committee and its groups: members advise, deciders decide.',
  columns: [text('CommitteeCode', { unique: true }), text('MembersGroup'), text('DecidersGroup')],
  grants: [
    { to: 'readers', level: 'read' },
    { to: 'administrators', level: 'edit' },
  ],
  views: [
    { title: 'All committees', columns: ['CommitteeCode', 'Title', 'MembersGroup', 'DecidersGroup'], newestFirst: false },
  ],
});
