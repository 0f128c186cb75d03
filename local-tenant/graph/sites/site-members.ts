import { defaultDriveOf, drivesOfSite } from '../drives/drives';
import { driveResource } from '../drives/drive-type';
import { extendGraphType, graphMany, graphOne } from '../engine/graph-type';
import { columnsOfSite, graphColumns } from '../lists/column-resource';
import { graphContentTypes, siteContentTypesOf } from '../lists/content-type-resource';
import { graphLists } from '../lists/list-collection';
import type { Site } from '../../webs/site';
import { sitePermissions } from './site-permissions';
import { siteResource } from './site-type';
import { subSites } from './sites-collection';

/** What hangs on sites. */
export const extendSites = (): void => extendGraphType(siteResource, {
  navigations: {
    columns: graphMany(() => graphColumns, columnsOfSite),
    contentTypes: graphMany(() => graphContentTypes, siteContentTypesOf),
    lists: graphMany(() => graphLists, (site: Site) => site),
    sites: graphMany(() => subSites, (site: Site) => site),
    permissions: graphMany(() => sitePermissions, (site: Site) => site),
    drive: graphOne(() => driveResource, defaultDriveOf),
    drives: graphMany(() => drivesOfSite, (site: Site) => site),
  },
});
