import type { Area } from '../rest/area';
import { listItemType } from '../items/list-item-type';
import { itemSharing } from './item-sharing';
import { linkTables } from './link-store';
import { endLinks } from './sharing-links';

/** Links by which files and folders are shared. */
export const sharingArea: Area = {
  name: 'sharing',
  tables: linkTables,
  extendModel: () => listItemType.extend({ actions: itemSharing }),
  catchUp: ({ db, now }) => endLinks(db, now().toISOString()),
};
