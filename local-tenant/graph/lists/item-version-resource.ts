import { defineGraphType, graphOne, type GraphCollection, type GraphType } from '../engine/graph-type';
import { restoreVersion } from '../../files/file-versions';
import { versionLabel, versionsOf, type ItemVersion } from '../../items/item-versions';
import type { Call } from '../../rest/call';
import { fieldsJson } from './item-fields';
import { identitySetOf } from './identity-set';
import { keyed } from '../resource-address';
import { itemAddress, type ItemInGraph } from './item-type';

interface VersionInGraph {
  readonly call: Call;
  readonly version: ItemVersion;
}

const itemOf = ({ call, version }: VersionInGraph): ItemInGraph => ({ call, item: version.item });
const labelOf = ({ version }: VersionInGraph): string => versionLabel(version.uiVersion);

const versionFields: GraphType<VersionInGraph> = defineGraphType<VersionInGraph>({
  name: 'microsoft.graph.fieldValueSet',
  context: (version, context) => `${itemAddress(itemOf(version), context)}/${keyed('versions', labelOf(version))}/fields`,
  properties: {},
  unserved: [],
  dynamic: ({ call, version: { item, fields, modified, editorId, uiVersion } }, context, select) =>
    fieldsJson({ list: item.list, row: { ...item.row, fields, modified, editorId, uiVersion } }, call, select, context.metadata !== 'none'),
});

/** A version of an item. */
const versionResource: GraphType<VersionInGraph> = defineGraphType<VersionInGraph>({
  name: 'microsoft.graph.listItemVersion',
  context: (version, context) => `${itemAddress(itemOf(version), context)}/versions`,
  properties: {
    id: { type: 'Edm.String', get: labelOf },
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ version }) => version.modified },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: ({ version }, context) => identitySetOf(version.item.list.siteId, version.editorId, context) },
  },
  unserved: ['publication'],
  operations: {
    restoreVersion: {
      method: 'POST',
      run: ({ call, version }) => {
        restoreVersion(call, { file: version.item, version });
        return { status: 204 };
      },
    },
  },
  navigations: { fields: graphOne(() => versionFields, (version: VersionInGraph) => version, true) },
});

const versionsIn = ({ call, item }: ItemInGraph): VersionInGraph[] => {
  call.access.demand('ViewVersions', item.row.scopeId);
  return versionsOf(call.db, item).map((version) => ({ call, version }));
};

/** `items/{id}/versions`, the present one first. */
export const graphItemVersions: GraphCollection<ItemInGraph, VersionInGraph> = {
  of: () => versionResource,
  context: (entity, context) => `${itemAddress(entity, context)}/versions`,
  all: versionsIn,
  byKey: (entity, key) => versionsIn(entity).find((version) => labelOf(version) === key),
};
