import { defineGraphType, type GraphProperty } from '../engine/graph-type';
import type { JsonObject } from '../read-members';

const property = (name: string, type: string): GraphProperty<JsonObject> => ({ type, get: (label) => label[name] });

/** The label of a file or folder, from its JSON. */
export const itemRetentionLabelType = defineGraphType<JsonObject>({
  name: 'microsoft.graph.itemRetentionLabel',
  context: () => 'retentionLabel',
  properties: {
    name: property('name', 'Edm.String'),
    retentionSettings: property('retentionSettings', 'microsoft.graph.retentionLabelSettings'),
    isLabelAppliedExplicitly: property('isLabelAppliedExplicitly', 'Edm.Boolean'),
    labelAppliedDateTime: property('labelAppliedDateTime', 'Edm.DateTimeOffset'),
    labelAppliedBy: property('labelAppliedBy', 'microsoft.graph.identitySet'),
  },
  unserved: ['id'],
});
