import { toMany, toOne } from '../odata/declare';
import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import { viewsOf } from './view-store';
import { viewType } from './view-type';
import { views } from './views';

/** Views of lists. */
export const viewsArea: Area = {
  name: 'views',
  extendModel: () => {
    listType.extend({
      navigations: {
        Views: toMany(() => views, (list: List) => list),
        DefaultView: toOne(() => viewType, (list: List, call) => viewsOf(call.db, list.id).find((view) => view.isDefault)),
      },
    });
  },
};
