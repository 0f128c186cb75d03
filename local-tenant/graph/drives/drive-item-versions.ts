import { refuseQuery } from '../engine/graph-execute';
import { defineGraphType, type GraphCollection, type GraphType } from '../engine/graph-type';
import { bodyOfVersion, fileVersionByLabel, restoreVersion } from '../../files/file-versions';
import { versionLabel, versionsOf, type ItemVersion } from '../../items/item-versions';
import { identitySetOf } from '../lists/identity-set';
import { driveItemAddress } from './drive-item-type';
import { isFolder, type DriveItem } from './drive-place';

interface DriveItemVersion {
  readonly of: DriveItem;
  readonly version: ItemVersion;
}

const labelOf = ({ version }: DriveItemVersion): string => versionLabel(version.uiVersion);

/** A version of a file. */
const versionResource: GraphType<DriveItemVersion> = defineGraphType<DriveItemVersion>({
  name: 'microsoft.graph.driveItemVersion',
  context: ({ of }) => `${driveItemAddress(of)}/versions`,
  properties: {
    id: { type: 'Edm.String', get: labelOf },
    lastModifiedDateTime: { type: 'Edm.DateTimeOffset', get: ({ version }) => version.modified },
    lastModifiedBy: { type: 'microsoft.graph.identitySet', get: ({ version }, context) => identitySetOf(version.item.list.siteId, version.editorId, context) },
    size: { type: 'Edm.Int64', get: ({ of, version }) => bodyOfVersion(of.call, { file: version.item, version })?.size ?? 0 },
  },
  unserved: ['publication'],
  operations: {
    restoreVersion: {
      method: 'POST',
      run: (one) => {
        restoreVersion(one.of.call, fileVersionByLabel(one.of.call, one.version.item, labelOf(one)));
        return { status: 204 };
      },
    },
  },
  steps: (one, name, context) => (name !== 'content' ? undefined : {
    kind: 'stream',
    read: () => {
      refuseQuery(context);
      const { of, version } = one;
      of.call.access.demand('OpenItems', version.item.row.scopeId);
      const body = bodyOfVersion(of.call, { file: version.item, version });
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, file: { file: body?.path ?? '', size: body?.size ?? 0 } };
    },
  }),
});

const versionsIn = (of: DriveItem): DriveItemVersion[] => {
  const { call, list, row } = of;
  if (row === undefined || isFolder(of)) return [];
  call.access.demand('ViewVersions', row.scopeId);
  return versionsOf(call.db, { list, row }).map((version) => ({ of, version }));
};

/** `items/{id}/versions`, the present one first. */
export const graphDriveItemVersions: GraphCollection<DriveItem, DriveItemVersion> = {
  of: () => versionResource,
  context: (of) => `${driveItemAddress(of)}/versions`,
  all: versionsIn,
  byKey: (of, key) => versionsIn(of).find((version) => labelOf(version) === key),
};
