import { defineEntity, entityResource, nothing, property, toOne } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import { versionLabel } from '../items/item-versions';
import { recycleVersion } from '../recycle-bin/recycle-version';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { userType } from '../users/user-type';
import { downloadOf } from './download';
import { fileMissing, versionMissing } from './file-refusals';
import { bodyOfVersion, deleteVersion, fileVersion, fileVersionByLabel, fileVersionsOf, restoreVersion, type FileVersion } from './file-versions';
import { pathOfFile, type LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { commentOf } from './set-version';
import { expirationOf, setExpiration } from './version-expiration';

const sizeOf = (version: FileVersion, call: Call): number => bodyOfVersion(call, version)?.size ?? 0;

/** A former version of a file. */
export const fileVersionType: EntityType<FileVersion> = defineEntity<FileVersion>({
  name: 'SP.FileVersion',
  path: ({ file, version }) => `${versionsPath(file)}(${version.uiVersion})`,
  scope: ({ file }) => file.row.scopeId,
  reads: 'ViewVersions',
  properties: {
    CheckInComment: property('Edm.String', ({ file, version }, call) => commentOf(call.db, file.row, version.uiVersion)),
    Created: property('Edm.DateTime', ({ version }) => version.modified),
    ExpirationDate: property('Edm.String', ({ file, version }, call) => expirationOf(call.db, file.row, version.uiVersion)),
    ID: property('Edm.Int32', ({ version }) => version.uiVersion),
    IsCurrentVersion: property('Edm.Boolean', () => false),
    Length: property('Edm.Int64', (version, call) => String(sizeOf(version, call))),
    Size: property('Edm.Int32', sizeOf),
    SnapshotDate: property('Edm.String', () => null),
    Url: property('Edm.String', ({ file, version }, call) =>
      `_vti_history/${version.uiVersion}/${pathOfFile(file).slice(call.site.path.length + 1)}`),
    VersionLabel: property('Edm.String', ({ version }) => versionLabel(version.uiVersion)),
  },
  navigations: {
    CreatedBy: toOne(() => userType, ({ file, version }: FileVersion, call) => principalById(call.db, file.list.siteId, version.editorId)),
  },
  functions: { OpenBinaryStream: { needs: mayOpen, run: (version, _values, call) => contentOf(version, call) } },
  actions: {
    SetExpirationDate: {
      parameters: { expirationDate: { type: 'Edm.DateTime', optional: true } },
      needs: 'EditListItems',
      run: ({ file, version }, values, call) => {
        setExpiration(call, file, version.uiVersion, values.maybeText('expirationDate'));
        return nothing;
      },
    },
    DeleteObject: {
      needs: 'DeleteVersions',
      run: ({ file, version }, _values, call) => {
        deleteVersion(call, file, version.uiVersion);
        return nothing;
      },
    },
  },
  remove: { needs: 'DeleteVersions', run: ({ file, version }, call) => deleteVersion(call, file, version.uiVersion) },
  media: (version, call) => {
    call.access.demand('OpenItems', version.file.row.scopeId);
    return contentOf(version, call);
  },
});

/** `.../versions` of a file: what it was before, without what it is. */
export const fileVersions: Collection<LibraryFile, FileVersion> = {
  of: () => fileVersionType,
  path: versionsPath,
  scope: ({ row }) => row.scopeId,
  needs: 'ViewVersions',
  all: (file, call) => fileVersionsOf(call, file),
  byKey: (file, key, call) => (key.kind === 'number' ? fileVersion(call, file, key.value) : undefined),
  missing: versionMissing,
  functions: {
    GetById: {
      parameters: { versionid: 'Edm.Int32' },
      needs: 'ViewVersions',
      run: (file, values, call) => entityResource(fileVersionType, byId(call, file, values.number('versionid'))),
    },
  },
  actions: {
    DeleteAll: {
      needs: 'DeleteVersions',
      run: (file, _values, call) => {
        deleteVersion(call, file);
        return nothing;
      },
    },
    DeleteByID: {
      parameters: { vid: 'Edm.Int32' },
      needs: 'DeleteVersions',
      run: (file, values, call) => {
        deleteVersion(call, file, byId(call, file, values.number('vid')).version.uiVersion);
        return nothing;
      },
    },
    DeleteByLabel: byLabel('DeleteVersions', (call, { file, version }) => deleteVersion(call, file, version.uiVersion)),
    RestoreByLabel: byLabel('EditListItems', restoreVersion),
    RecycleByID: {
      parameters: { vid: 'Edm.Int32' },
      needs: 'DeleteVersions',
      run: (file, values, call) => {
        recycle(call, byId(call, file, values.number('vid')));
        return nothing;
      },
    },
    RecycleByLabel: byLabel('DeleteVersions', recycle),
  },
};

function versionsPath(file: LibraryFile): string {
  return `Web/GetFileByServerRelativePath(decodedurl='${pathOfFile(file).replace(/'/g, "''")}')/Versions`;
}

function byId(call: Call, file: LibraryFile, id: number): FileVersion {
  const found = fileVersion(call, file, id);
  if (found === undefined) throw versionMissing();
  return found;
}

function byLabel(needs: 'DeleteVersions' | 'EditListItems', run: (call: Call, version: FileVersion) => void): Operation<LibraryFile> {
  return {
    parameters: { versionlabel: 'Edm.String' },
    needs,
    run: (file, values, call) => {
      run(call, fileVersionByLabel(call, file, values.text('versionlabel')));
      return nothing;
    },
  };
}

function mayOpen({ file }: FileVersion, call: Call): boolean {
  return call.access.has('OpenItems', file.row.scopeId);
}

function contentOf(version: FileVersion, call: Call): ReturnType<typeof downloadOf> {
  const body = bodyOfVersion(call, version);
  if (body === undefined) throw fileMissing(pathOfFile(version.file));
  return downloadOf(version.file, body);
}

function recycle(call: Call, { file, version }: FileVersion): void {
  recycleVersion(call, file.list, presentRow(call, file.row), version.uiVersion);
}
