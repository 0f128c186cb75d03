import { randomUUID } from 'node:crypto';
import { resourcePathType } from '../odata/complex-types';
import { complex } from '../odata/edm';
import { nothing, valueResource } from '../odata/declare';
import type { Operation, Parameter, Resource } from '../odata/entity-type';
import type { EdmType } from '../odata/edm';
import type { Values } from '../odata/values';
import { folderAt } from '../items/folder';
import { folderMissing } from '../items/item-refusals';
import type { ListItem } from '../items/list-of-items';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import type { TransferOptions } from './clear-target';
import { copyItem } from './copy-item';
import { callAt, destinationAt, serverRelative } from './destination';
import { fileMissing } from './file-refusals';
import { fileAt } from './library-file';
import { moveItem } from './move-item';
import { decodedOrAsIs } from '../rest/percent-encoding';

const optionsType = complex('SP.MoveCopyOptions', {
  KeepBoth: 'Edm.Boolean', ResetAuthorAndCreatedOnCopy: 'Edm.Boolean', RetainEditorAndModifiedOnMove: 'Edm.Boolean',
  ShouldBypassSharedLocks: 'Edm.Boolean',
});

const optional = (type: EdmType): Parameter => ({ type, optional: true });
const byUrl = { srcUrl: 'Edm.String', destUrl: 'Edm.String', options: optional(optionsType) } as const;
const byPath = { srcPath: resourcePathType, destPath: resourcePathType, options: optional(optionsType) } as const;
const overwrite = { overwrite: optional('Edm.Boolean') } as const;

/** `SP.MoveCopyUtil`: files and folders from one address to another, between sites too. */
export const moveCopyUtil: Readonly<Record<string, Operation<Site>>> = {
  CopyFile: operation({ ...byUrl, ...overwrite }, (values, call) => copied(call, source(values, call, 'file'), values)),
  CopyFileByPath: operation({ ...byPath, ...overwrite }, (values, call) => copied(call, source(values, call, 'file'), values)),
  MoveFile: operation({ ...byUrl, ...overwrite }, (values, call) => moved(call, source(values, call, 'file'), values)),
  MoveFileByPath: operation({ ...byPath, ...overwrite }, (values, call) => moved(call, source(values, call, 'file'), values)),
  CopyFolder: operation(byUrl, (values, call) => begun('CopyFolder', copied(call, source(values, call, 'folder'), values))),
  CopyFolderByPath: operation(byPath, (values, call) => begun('CopyFolderByPath', copied(call, source(values, call, 'folder'), values))),
  MoveFolder: operation(byUrl, (values, call) => moved(call, source(values, call, 'folder'), values)),
  MoveFolderByPath: operation(byPath, (values, call) => moved(call, source(values, call, 'folder'), values)),
};

function operation(parameters: Operation<Site>['parameters'], run: (values: Values, call: Call) => Resource): Operation<Site> {
  // What is moved and where it goes decide, once they are known.
  return { parameters, needs: 'open', run: (_site, values, call) => run(values, call) };
}

interface Source {
  readonly call: Call;
  readonly item: ListItem;
}

/** @throws 404 when there is no such file or folder, or the caller may not see it */
function source(values: Values, call: Call, kind: 'file' | 'folder'): Source {
  const path = serverRelative(call, addressIn(values, 'src')).replace(/\/+$/, '');
  const there = callAt(call, path);
  const item = kind === 'file' ? fileAt(there, path) : folderItem(there, path);
  if (item === undefined || !there.access.has('ViewListItems', item.row.scopeId)) throw kind === 'file' ? fileMissing(path) : folderMissing();
  return { call: there, item };
}

function folderItem(call: Call, path: string): ListItem | undefined {
  const folder = folderAt(call, path);
  return folder?.row && folder.list.isLibrary ? { list: folder.list, row: folder.row } : undefined;
}

function moved(call: Call, { call: from, item }: Source, values: Values): Resource {
  moveItem(from, item, destinationAt(call, addressIn(values, 'dest')), optionsIn(values));
  return nothing;
}

function copied(call: Call, { call: from, item }: Source, values: Values): Resource {
  copyItem(from, item, destinationAt(call, addressIn(values, 'dest')), optionsIn(values));
  return nothing;
}

/** Copying a folder is an operation with an id of its own in SharePoint; here it is over when it is told. */
function begun(name: string, _done: Resource): Resource {
  return valueResource(name, 'Edm.Guid', randomUUID());
}

/** ShouldBypassSharedLocks has nothing to pass here: no file is locked by an editor. */
function optionsIn(values: Values): TransferOptions {
  const given = values.nested('options');
  return {
    overwrite: values.has('overwrite') && values.flag('overwrite'),
    keepBoth: given?.flag('KeepBoth'),
    resetAuthorAndCreated: given?.flag('ResetAuthorAndCreatedOnCopy') ?? false,
    retainEditorAndModified: given?.flag('RetainEditorAndModifiedOnMove'),
    refusal: 'destination',
  };
}

/** A path is decoded, a URL is not. */
function addressIn(values: Values, end: 'src' | 'dest'): string {
  const path = values.nested(`${end}Path`)?.text('DecodedUrl');
  return path ?? decodedOrAsIs(values.text(`${end}Url`));
}
