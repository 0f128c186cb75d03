import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { listItemType } from '../items/list-item-type';
import { itemSharing } from './item-sharing';
import { linkTables } from './link-store';
import { shareByUrl, shareItem } from './share-object';
import { endLinks } from './sharing-links';

/** Links by which files and folders are shared. */
export const sharingArea: Area = {
  name: 'sharing',
  tables: linkTables,
  extendModel: () => {
    listItemType.extend({ actions: { ...itemSharing, ShareObject: shareItem } });
    apiRoot.extend({ actions: { 'SP.Web.ShareObject': shareByUrl, SP_Web_ShareObject: shareByUrl } });
  },
  catchUp: ({ db, now }) => endLinks(db, now().toISOString()),
};
