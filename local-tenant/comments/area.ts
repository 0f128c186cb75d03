import { listItemType } from '../items/list-item-type';
import type { Area } from '../rest/area';
import { commentTables } from './comment-store';
import { commentMembers } from './comment-type';

/** What people say of items. */
export const commentsArea: Area = {
  name: 'comments',
  tables: commentTables,
  extendModel: () => listItemType.extend(commentMembers),
};
