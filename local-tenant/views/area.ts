import { resourcePathType } from '../odata/complex-types';
import { property, toMany, toOne } from '../odata/declare';
import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import type { Call } from '../rest/call';
import type { View } from './view';
import { addressOfView } from './view-address';
import { viewsOf } from './view-store';
import { viewType } from './view-type';
import { getView, views } from './views';

const defaultOf = (list: List, call: Call): View | undefined => viewsOf(call.db, list.id).find((view) => view.isDefault);

const addressOfDefault = (list: List, call: Call): string | null => {
  const view = defaultOf(list, call);
  return view === undefined ? null : addressOfView(list, view);
};

/** Views of lists. */
export const viewsArea: Area = {
  name: 'views',
  extendModel: () => {
    listType.extend({
      properties: {
        DefaultViewUrl: property('Edm.String', addressOfDefault, { onRequest: true }),
        DefaultViewPath: property(resourcePathType, (list: List, call) => ({ DecodedUrl: addressOfDefault(list, call) }), { onRequest: true }),
      },
      navigations: {
        Views: toMany(() => views, (list: List) => list),
        DefaultView: toOne(() => viewType, defaultOf),
      },
      functions: { GetView: getView },
    });
  },
};
