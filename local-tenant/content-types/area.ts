import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { toMany, toOne } from '../odata/declare';
import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import type { Area } from '../rest/area';
import { allSites } from '../webs/site-store';
import type { Site } from '../webs/site';
import { webType } from '../webs/web-type';
import { ownerOfList, ownerOfSite } from './content-type-owner';
import { contentTypeById } from './content-type-store';
import { contentTypeType } from './content-type-type';
import { availableContentTypes, contentTypes } from './content-types';
import { insertSiteContentTypes } from './site-content-types';

/** Content types of sites and lists, and the one that an item has. */
export const contentTypesArea: Area = {
  name: 'content-types',
  extendModel: () => {
    listType.extend({ navigations: { ContentTypes: toMany(() => contentTypes, (list: List) => ownerOfList(list)) } });
    webType.extend({
      navigations: {
        ContentTypes: toMany(() => contentTypes, (site: Site) => ownerOfSite(site)),
        AvailableContentTypes: toMany(() => availableContentTypes, (site: Site) => site),
      },
    });
    listItemType.extend({
      navigations: {
        ContentType: toOne(() => contentTypeType, ({ list, row }: ListItem, call) => contentTypeById(call.db, list.id, row.contentType)),
      },
    });
  },
  seed: ({ db }) => allSites(db).forEach(({ id }) => insertSiteContentTypes(db, id)),
};
