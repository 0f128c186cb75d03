import { toMany } from '../odata/declare';
import type { Area } from '../rest/area';
import type { Site } from '../webs/site';
import { siteType } from '../webs/site-type';
import { webType } from '../webs/web-type';
import { featureTables } from './feature-store';
import { features } from './features';

/** Features of webs and site collections. */
export const featuresArea: Area = {
  name: 'features',
  tables: featureTables,
  extendModel: () => {
    webType.extend({ navigations: { Features: toMany(() => features, (site: Site) => ({ scope: 'web' as const, site })) } });
    siteType.extend({ navigations: { Features: toMany(() => features, (site: Site) => ({ scope: 'site' as const, site })) } });
  },
};
