import { accessDenied } from '../errors/refusals';
import { complex } from '../odata/edm';
import { defineEntity, entityResource, nothing, valueResource } from '../odata/declare';
import type { EntityType, Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import { addFolderToLibrary } from '../items/add-folder';
import { folderAt, pathOfFolder, scopeOfFolder, type Folder } from '../items/folder';
import { folderType, rowOfFolder } from '../items/folder-type';
import { freeName } from '../items/free-name';
import type { StoredFields } from '../items/item-column';
import { folderMissing } from '../items/item-refusals';
import { editItem } from '../items/write-item';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { serverRelative } from './destination';

const coloringInformation = complex('SP.FolderColoringInformation', { ColorHex: 'Edm.String', ColorTag: 'Edm.String', Emoji: 'Edm.String' });

const path = { DecodedUrl: 'Edm.String' } as const;
const coloring = { coloringInformation } as const;
const flag = { type: 'Edm.Boolean', optional: true } as const;

/** `_api/foldercoloring`: folders with a colour, which stands in their item's columns `_ColorHex`, `_ColorTag` and `_Emoji`. */
export const folderColoringType: EntityType<Site> = defineEntity<Site>({
  name: 'SP.FolderColoring',
  path: () => 'foldercoloring',
  scope: ({ scopeId }) => scopeId,
  reads: 'open',
  actions: {
    CreateFolder: {
      parameters: { ...path, ...coloring, Overwrite: flag, EnsureUniqueFileName: flag },
      needs: 'open',
      run: (_site, values, call) => entityResource(folderType, colored(call, made(call, values), values)),
    },
    RenameFolder: coloringOf({ newName: 'Edm.String' }, (call, folder, values) => {
      const { list, row } = colored(call, folder, values, values.text('newName'));
      return valueResource('RenameFolder', 'Edm.Guid', row?.uniqueId ?? list.rootFolderId);
    }),
    StampColor: coloringOf({}, (call, folder, values) => {
      colored(call, folder, values);
      return nothing;
    }),
  },
});

function coloringOf(more: Operation<Site>['parameters'], run: (call: Call, folder: Folder, values: Values) => ReturnType<Operation<Site>['run']>): Operation<Site> {
  return { parameters: { ...path, ...coloring, ...more }, needs: 'open', run: (_site, values, call) => run(call, present(call, values), values) };
}

function present(call: Call, values: Values): Folder {
  const folder = folderAt(call, serverRelative(call, values.text('DecodedUrl')));
  if (folder === undefined || !call.access.has('ViewListItems', scopeOfFolder(folder))) throw folderMissing();
  return folder;
}

function made(call: Call, values: Values): Folder {
  const whole = serverRelative(call, values.text('DecodedUrl')).replace(/\/+$/, '');
  const cut = whole.lastIndexOf('/');
  const parent = folderAt(call, whole.slice(0, cut));
  if (parent === undefined) throw folderMissing();
  if (!call.access.has('AddListItems', scopeOfFolder(parent))) throw accessDenied();
  const name = whole.slice(cut + 1);
  const free = values.flag('EnsureUniqueFileName') ? freeName(call, pathOfFolder(parent), name) : name;
  return addFolderToLibrary(call, parent, free, values.flag('Overwrite') ? 'give' : 'refuse');
}

/** @throws 403 without EditListItems on the folder */
function colored(call: Call, folder: Folder, values: Values, leafName?: string): Folder {
  const given = values.nested('coloringInformation');
  const names = ['ColorHex', 'ColorTag', 'Emoji'].filter((name) => given?.has(name) === true);
  const fields: StoredFields = Object.fromEntries(names.map((name) => [`_${name}`, given?.maybeText(name) ?? null]));
  return { list: folder.list, row: editItem(call, folder.list, rowOfFolder(folder), { fields, leafName, overwriteVersion: true }) };
}

/** What a folder's item says of its colour. */
export const colorOf = (fields: StoredFields, name: 'ColorHex' | 'ColorTag' | 'Emoji'): string | null => {
  const value = fields[`_${name}`];
  return typeof value === 'string' ? value : null;
};
