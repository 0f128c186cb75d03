import { listItemType } from '../items/list-item-type';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import { getItems } from './get-items';
import { renderListData, renderListDataAsStream } from './render-list-data';
import { validateUpdateFetch } from './update-and-fetch';

/** Queries in CAML: `GetItems`, and the rows as SharePoint's own pages get them. */
export const camlArea: Area = {
  name: 'caml',
  extendModel: () => {
    listType.extend({
      actions: { GetItems: getItems, RenderListData: renderListData, RenderListDataAsStream: renderListDataAsStream },
    });
    listItemType.extend({ actions: { ValidateUpdateFetchListItem: validateUpdateFetch } });
  },
};
