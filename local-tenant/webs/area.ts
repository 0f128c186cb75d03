import { collectionResource, toMany, toOne } from '../odata/declare';
import { apiRoot } from '../rest/api-root';
import type { Area } from '../rest/area';
import { doesUserHavePermissions } from './does-user-have-permissions';
import { hubRoot, siteHubMembers, webHubMembers } from './hub-members';
import { hubTables } from './hub-store';
import { webNavigation } from './navigation/navigation-type';
import { navigationTables } from './navigation/node-store';
import { regionalMembers } from './regional-settings';
import { siteRoot } from './site-manager';
import { siteType } from './site-type';
import { propertyMembers } from './web-properties';
import type { Site } from './site';
import { webById } from './site-store';
import { subWebs, webInfos } from './web-collections';
import { webInformationType } from './web-information-type';
import { webLook } from './web-look';
import { siteOpening, webQuestions, webServices } from './web-services';
import { webTables } from './web-tables';
import { webType } from './web-type';

/** Webs of site collections, and what they say of themselves. */
export const websArea: Area = {
  name: 'webs',
  tables: [...webTables, ...hubTables, ...navigationTables],
  extendModel: () => {
    for (const members of [webNavigation, webQuestions, webLook, webHubMembers, regionalMembers, propertyMembers]) {
      webType.extend(members);
    }
    siteType.extend(siteHubMembers);
    siteType.extend(siteOpening);
    apiRoot.extend(webServices);
    apiRoot.extend(hubRoot);
    apiRoot.extend(siteRoot);
    webType.extend({
      navigations: {
        Webs: toMany(() => subWebs, (site: Site) => site),
        WebInfos: toMany(() => webInfos, (site: Site) => site),
        ParentWeb: toOne(() => webInformationType, (site: Site, call) =>
          (site.parentWebId === null ? undefined : webById(call.db, site.parentWebId))),
      },
      functions: {
        DoesUserHavePermissions: doesUserHavePermissions,
        GetSubwebsFilteredForCurrentUser: {
          parameters: { nWebTemplateFilter: 'Edm.Int32', nConfigurationFilter: 'Edm.Int16' }, needs: 'Open',
          run: (site, values) => collectionResource(filteredBy(values.number('nWebTemplateFilter'), values.number('nConfigurationFilter')), site),
        },
      },
    });
  },
};

/** -1 stands for all. The numbers are those of `WebTemplateId` and `Configuration`. */
const filteredBy = (template: number, configuration: number): typeof webInfos => ({
  ...webInfos,
  all: (site, call) => (webInfos.all?.(site, call) ?? []).filter((web) =>
    (template === -1 || webInformationType.declaration.properties?.WebTemplateId?.get(web, call) === template) &&
    (configuration === -1 || webInformationType.declaration.properties?.Configuration?.get(web, call) === configuration)),
});
