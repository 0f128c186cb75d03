import { versionsOf, type ItemVersion } from '../items/item-versions';
import { updateItem } from '../items/item-store';
import type { StoredFields } from '../items/item-column';
import { checkWrite } from '../items/write-guards';
import { isLabelField } from '../labels/item-label';
import type { Call } from '../rest/call';
import { BodyStore, type FileBody } from './body-store';
import { versionMissing } from './file-refusals';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';

/** A file as it was. */
export interface FileVersion {
  readonly file: LibraryFile;
  readonly version: ItemVersion;
}

/** The former versions of a file, the oldest first. The present one is not among them. */
export const fileVersionsOf = (call: Call, file: LibraryFile): FileVersion[] =>
  versionsOf(call.db, file)
    .filter((version) => version.uiVersion !== file.row.uiVersion)
    .map((version) => ({ file, version }))
    .reverse();

/** @param id 512 times the major version, plus the minor one */
export const fileVersion = (call: Call, file: LibraryFile, id: number): FileVersion | undefined =>
  fileVersionsOf(call, file).find(({ version }) => version.uiVersion === id);

/** @param label `2.0` @throws 404 */
export const fileVersionByLabel = (call: Call, file: LibraryFile, label: string): FileVersion => {
  const [major = Number.NaN, minor = 0] = label.split('.').map(Number);
  const found = fileVersion(call, file, major * 512 + minor);
  if (found === undefined) throw versionMissing();
  return found;
};

export const bodyOfVersion = (call: Call, { file, version }: FileVersion): FileBody | undefined =>
  new BodyStore(call.db, call.dataFolder).bodyOf({ ...file.row, uiVersion: version.uiVersion });

/** Deletes one former version, or all of them. Its body goes with it. */
export const deleteVersion = (call: Call, file: LibraryFile, uiVersion?: number): void => {
  call.access.demand('DeleteVersions', file.row.scopeId);
  const row = presentRow(call, file.row);
  checkWrite(call, row, 'deleteVersion');
  call.db.run(
    'DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = coalesce(?, ui_version)', row.listId, row.id, uiVersion ?? null);
};

/**
 * Makes a former version the present one: its content and its columns, as a new version. The label of an item is not part of its history: the
 * present one stays (unverified).
 */
export const restoreVersion = (call: Call, { file, version }: FileVersion): void => {
  const row = presentRow(call, file.row);
  call.access.demand('EditListItems', row.scopeId);
  checkWrite(call, row, 'content');
  const absent: StoredFields = Object.fromEntries(Object.keys(row.fields).filter((name) => !isLabelField(name)).map((name) => [name, null]));
  const then = Object.fromEntries(Object.entries(version.fields).filter(([name]) => !isLabelField(name)));
  const after = updateItem(call.db, file.list, row, {
    fields: { ...absent, ...then }, editorId: call.access.caller.principalId, modified: call.now, now: call.now,
  });
  new BodyStore(call.db, call.dataFolder).share({ ...row, uiVersion: version.uiVersion }, after);
};
