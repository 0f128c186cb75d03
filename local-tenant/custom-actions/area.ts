import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import { toMany } from '../odata/declare';
import type { Area } from '../rest/area';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { placeOfList, placeOfSite, placeOfWeb } from './custom-action';
import { customActionTables } from './custom-action-store';
import { customActions } from './custom-actions';

/** Custom actions that people gave site collections, webs and lists. */
export const customActionsArea: Area = {
  name: 'custom-actions',
  tables: customActionTables,
  extendModel: () => {
    siteType.extend({ navigations: { UserCustomActions: toMany(() => customActions, (site: Site) => placeOfSite(site)) } });
    webType.extend({ navigations: { UserCustomActions: toMany(() => customActions, (site: Site) => placeOfWeb(site)) } });
    listType.extend({ navigations: { UserCustomActions: toMany(() => customActions, (list: List) => placeOfList(list)) } });
  },
};
