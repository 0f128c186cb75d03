import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import type { List } from './list';

/** How versions of a list are trimmed. Only the limits of the list itself work here: none by age. */
export const versionPolicyType: EntityType<List> = defineEntity<List>({
  name: 'SP.VersionPolicyManager',
  path: (list) => `Web/Lists(guid'${list.id}')/VersionPolicies`,
  scope: (list) => list.scopeId,
  reads: 'Open',
  properties: {
    DefaultExpireAfterDays: property('Edm.Int32', () => 0),
    DefaultTrimMode: property('Edm.Int32', () => 0),
  },
});
