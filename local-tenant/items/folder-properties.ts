import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { bagMembers } from '../property-bags/bag-members';
import { countIn, foldersIn, pathOfFolder, scopeOfFolder, type Folder } from './folder';

const text = 'Edm.String' as const;

/** The property bag of a folder, with what the server itself keeps in it. It cannot be written by REST, in SharePoint neither. */
export const folderPropertiesType: EntityType<Folder> = defineEntity<Folder>({
  name: 'SP.PropertyValues',
  path: folder => `Web/getFolderByServerRelativePath(decodedurl='${pathOfFolder(folder).replace(/'/g, "''")}')/Properties`,
  scope: scopeOfFolder,
  reads: 'open',
  dynamic: (folder, call) => ({
    properties: {
      ...bagMembers<Folder>(call, folder.row?.uniqueId ?? folder.list.rootFolderId),
      vti_x005f_folderitemcount: property<Folder>('Edm.Int32', (folder, call) => countIn(call, folder) - foldersIn(call, folder).length),
      vti_x005f_foldersubfolderitemcount: property<Folder>('Edm.Int32', (folder, call) => foldersIn(call, folder).length),
      vti_x005f_isbrowsable: property<Folder>(text, () => 'true'),
      vti_x005f_listname: property<Folder>(text, ({ list }) => `{${list.id.toUpperCase()}}`),
      vti_x005f_level: property<Folder>('Edm.Int32', () => 1),
      vti_x005f_timecreated: property<Folder>('Edm.DateTime', ({ list, row }) => row?.created ?? list.created),
      vti_x005f_timelastmodified: property<Folder>('Edm.DateTime', ({ list, row }) => row?.modified ?? list.modified),
    },
  }),
});
