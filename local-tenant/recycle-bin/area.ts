import { listRemovals } from '../lists/change-list';
import { property, toMany } from '../odata/declare';
import type { Area } from '../rest/area';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { binCollection } from './bin-collection';
import { binTables } from './bin-tables';
import { addVersionKinds } from './recycle-version';

/** What was thrown away: of a web, and of the site collection. */
export const recycleBinArea: Area = {
  name: 'recycle-bin',
  tables: binTables,
  extendModel: () => {
    addVersionKinds();
    webType.extend({
      properties: { RecycleBinEnabled: property('Edm.Boolean', () => true) },
      navigations: {
        RecycleBin: toMany(() => binCollection, (site: Site) => ({ siteId: site.id, webId: site.webId, scopeId: site.scopeId })),
      },
    });
    siteType.extend({
      navigations: {
        RecycleBin: toMany(() => binCollection, (site: Site) => ({ siteId: site.id, webId: undefined, scopeId: site.scopeId })),
      },
    });
    listRemovals.push((db, list) => {
      db.run('DELETE FROM parked_items WHERE list_id = ?', list.id);
      db.run('DELETE FROM recycled_items WHERE list_id = ?', list.id);
      db.run('DELETE FROM recycle_bin WHERE list_id = ?', list.id);
    });
  },
};
