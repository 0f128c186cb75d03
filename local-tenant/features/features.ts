import { notImplemented } from '../errors/refusals';
import { absent, defineEntity, entityResource, nothing, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { urlOfWeb } from '../webs/web-type';
import { featureOfScope, type FeatureDefinition } from './feature-catalogue';
import { featureActive, featureInactive, featureUnknown } from './feature-refusals';
import { activeFeatures, isFeatureActive, setFeature, type FeaturePlace } from './feature-store';

/** Features themselves do not know where they are: their place stands beside them. */
type Placed = FeatureDefinition & { readonly place: FeaturePlace };

const collectionPath = ({ scope }: FeaturePlace): string => `${scope === 'web' ? 'Web' : 'Site'}/Features`;

const featureType: EntityType<Placed> = defineEntity<Placed>({
  name: 'SP.Feature',
  path: ({ id, place }) => `${collectionPath(place)}/GetById(guid'${id}')`,
  scope: ({ place }) => place.site.scopeId,
  reads: 'Open',
  properties: {
    DefinitionId: property('Edm.Guid', ({ id }) => id),
    DisplayName: property('Edm.String', ({ name }) => name, { onRequest: true }),
  },
});

const placed = (place: FeaturePlace, call: Call): Placed[] => activeFeatures(call.db, place).map((one) => ({ ...one, place }));

/** Of a web whoever may manage it; of a site collection its administrators (unverified by REST). */
const mayActivate = ({ scope, site }: FeaturePlace, call: Call): boolean =>
  (scope === 'web' ? call.access.has('ManageWeb', site.scopeId) : call.access.caller.isAdmin && call.access.mayThroughApp('ManageWeb'));

/**
 * `web/features` and `site/features`: those that are active.
 * @see FeatureDefinition.served what is refused with 501
 */
export const features: Collection<FeaturePlace, Placed> = {
  of: () => featureType,
  path: collectionPath,
  scope: ({ site }) => site.scopeId,
  needs: 'Open',
  all: placed,
  byKey: (place, key, call) => ('value' in key ? placed(place, call).find(({ id }) => id === String(key.value).toLowerCase()) : undefined),
  missing: () => 'nothing',
  functions: {
    GetById: {
      parameters: { featureId: 'Edm.Guid' }, needs: 'open',
      run: (place, values, call) => {
        const found = placed(place, call).find(({ id }) => id === values.text('featureId').toLowerCase());
        return found === undefined ? absent : entityResource(featureType, found);
      },
    },
  },
  actions: {
    Add: {
      parameters: { featureId: 'Edm.Guid', force: { type: 'Edm.Boolean', optional: true }, featdefScope: { type: 'Edm.Int32', optional: true } },
      needs: mayActivate,
      run: (place, values, call) => {
        const id = values.text('featureId').toLowerCase();
        // FeatureDefinitionScope: 2 and 3 look for features of solutions that somebody installed in the site.
        const found = values.has('featdefScope') && values.number('featdefScope') > 1 ? undefined : featureOfScope(place.scope, id);
        if (found === undefined) throw featureUnknown(id);
        if (!found.served) throw notImplemented('Feature', found.name);
        if (isFeatureActive(call.db, place, id) && !values.flag('force')) throw featureActive(found, urlOfWeb(place.site, call));
        setFeature(call.db, place, id, true);
        return entityResource(featureType, { ...found, place });
      },
    },
    Remove: {
      parameters: { featureId: 'Edm.Guid', force: { type: 'Edm.Boolean', optional: true } },
      needs: mayActivate,
      run: (place, values, call) => {
        const id = values.text('featureId').toLowerCase();
        // What is not active cannot be removed by force either (PnPjs' tests).
        if (!isFeatureActive(call.db, place, id)) throw featureInactive(id);
        setFeature(call.db, place, id, false);
        return nothing;
      },
    },
  },
};
