import { defineEntity, property } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';
import { stateOf } from '../items/item-state';
import type { Call } from '../rest/call';
import { principalById } from '../users/principal-store';
import { etagOfFile } from './download';
import { fileMissing } from './file-refusals';
import { bodyOf, pathOfFile, type LibraryFile } from './library-file';

const text = 'Edm.String' as const;

const loginOf = (call: Call, { list }: LibraryFile, id: number): string => principalById(call.db, list.siteId, id)?.loginName ?? '';

/** The property bag of a file, as far as the server itself fills it. Its names are SharePoint's, underscores written as their code. */
export const filePropertiesType: EntityType<LibraryFile> = defineEntity<LibraryFile>({
  name: 'SP.PropertyValues',
  path: (file) => `Web/GetFileByServerRelativePath(decodedurl='${pathOfFile(file).replace(/'/g, "''")}')/Properties`,
  scope: ({ row }) => row.scopeId,
  reads: 'ViewListItems',
  unreadable: (file) => fileMissing(pathOfFile(file)),
  dynamic: () => ({
    properties: {
      ContentTypeId: property<LibraryFile>(text, ({ row }) => row.contentType),
      vti_x005f_author: property<LibraryFile>(text, (file, call) => loginOf(call, file, file.row.authorId)),
      vti_x005f_etag: property<LibraryFile>(text, etagOfFile),
      vti_x005f_filesize: property<LibraryFile>('Edm.Int32', (file, call) => bodyOf(call, file)?.size ?? 0),
      vti_x005f_level: property<LibraryFile>('Edm.Int32', ({ row }, call) => stateOf(call.db, row).level),
      vti_x005f_listname: property<LibraryFile>(text, ({ list }) => `{${list.id.toUpperCase()}}`),
      vti_x005f_modifiedby: property<LibraryFile>(text, (file, call) => loginOf(call, file, file.row.editorId)),
      vti_x005f_timecreated: property<LibraryFile>('Edm.DateTime', ({ row }) => row.created),
      vti_x005f_timelastmodified: property<LibraryFile>('Edm.DateTime', ({ row }) => row.modified),
      vti_x005f_title: property<LibraryFile>(text, ({ row }) => row.fields['Title'] ?? ''),
    },
  }),
});
