import { listItemType } from '../items/list-item-type';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { commentTables } from './comment-store';
import { commentMembers, commentType } from './comment-type';
import { likeTables } from './like-store';
import { commentLikes, itemLikes } from './like-type';
import { setLike } from './reputation';

/** What people say of items, and who likes them. */
export const commentsArea: Area = {
  name: 'comments',
  tables: [...commentTables, ...likeTables],
  extendModel: () => {
    listItemType.extend(commentMembers);
    listItemType.extend(itemLikes);
    commentType.extend(commentLikes);
    apiRoot.extend({ actions: {
      'Microsoft.Office.Server.ReputationModel.Reputation.SetLike': setLike, Microsoft_Office_Server_ReputationModel_Reputation_SetLike: setLike,
    } });
  },
};
