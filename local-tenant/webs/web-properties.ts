import { defineEntity, nothing, property, toOne } from '../odata/declare';
import type { EntityType, Members, Property } from '../odata/entity-type';
import { bagMembers } from '../property-bags/bag-members';
import type { Site } from './site';

const text = (get: (site: Site) => unknown): Property<Site> => property('Edm.String', get);
const group = (get: (site: Site) => number | null): Property<Site> => text((site) => String(get(site) ?? ''));

/** `web/allproperties`: the property bag. Open: what stands in it has no published names. REST cannot write it in SharePoint either. */
export const webPropertiesType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.PropertyValues',
  path: () => 'Web/AllProperties',
  scope: (site) => site.scopeId,
  reads: 'Open',
  dynamic: (site, call) => ({
    properties: {
      ...bagMembers<Site>(call, site.webId),
      vti_x005f_associateownergroup: group(({ ownersGroup }) => ownersGroup),
      vti_x005f_associatemembergroup: group(({ membersGroup }) => membersGroup),
      vti_x005f_associatevisitorgroup: group(({ visitorsGroup }) => visitorsGroup),
      vti_x005f_defaultlanguage: text(({ language }) => (language === 1043 ? 'nl-nl' : language === 2067 ? 'nl-be' : 'en-us')),
      vti_x005f_extenderversion: text(() => '16.0.0.0'),
    },
  }),
  properties: {},
});

/** The property bag, and tenant properties, of which this tenant keeps none. */
export const propertyMembers: Members<Site> = {
  navigations: { AllProperties: toOne(() => webPropertiesType, (site: Site) => site) },
  functions: { GetStorageEntity: { parameters: { key: 'Edm.String' }, needs: 'Open', run: () => nothing } },
};
