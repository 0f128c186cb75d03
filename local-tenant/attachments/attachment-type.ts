import { ApiError } from '../errors/api-error';
import { mediaTypeOf } from '../files/media-type';
import { editItem } from '../items/write-item';
import { listById } from '../lists/list-store';
import type { ListItem } from '../items/list-of-items';
import { resourcePathType } from '../odata/complex-types';
import { defineEntity, entityResource, nothing, property } from '../odata/declare';
import type { Collection, EntityType, Operation } from '../odata/entity-type';
import type { Call } from '../rest/call';
import { addressOf, attachmentsOf, bodyOf, deleteAttachment, insertAttachment, putBody, type Attachment } from './attachment-store';
import { recycleAttachment } from './recycle-attachment';

/** unverified codes and words. */
const missing = (): ApiError => new ApiError(
  404, '-2147024894, System.IO.FileNotFoundException', 'The specified file was not found.');
const disabled = (): ApiError => new ApiError(
  400, '-2130575338, Microsoft.SharePoint.SPException', 'Attachments are not enabled for this list.');
const taken = (name: string): ApiError => new ApiError(
  400, '-2130575257, Microsoft.SharePoint.SPException', `The specified name is already in use. The attachment '${name}' already exists.`);
const badName = (name: string): ApiError => new ApiError(
  400, '-2130575245, Microsoft.SharePoint.SPException', `The file name '${name}' is invalid or the file is empty. A file name cannot contain any of the following characters: \\ / : * ? " < > |`);

/** Every change of an item's attachments is one of the item: its ETag rises, its version stays (unverified). */
function touch(call: Call, { list, row }: ListItem): void {
  editItem(call, list, row, { fields: {}, overwriteVersion: true });
}

/** A file that hangs on an item. */
export const attachmentType: EntityType<Attachment> = defineEntity<Attachment>({
  name: 'SP.Attachment',
  path: ({ item, name }) => `Web/Lists(guid'${item.list.id}')/Items(${item.row.id})/AttachmentFiles('${name.replace(/'/g, "''")}')`,
  scope: ({ item }) => item.row.scopeId,
  reads: 'ViewListItems',
  properties: {
    FileName: property('Edm.String', ({ name }) => name),
    FileNameAsPath: property(resourcePathType, ({ name }) => ({ DecodedUrl: name })),
    ServerRelativePath: property(resourcePathType, attachment => ({ DecodedUrl: addressOf(attachment) })),
    ServerRelativeUrl: property('Edm.String', addressOf),
  },
  actions: {
    DeleteObject: {
      needs: 'EditListItems',
      run: (attachment, _values, call) => {
        removeFrom(call, attachment);
        return nothing;
      },
    },
    RecycleObject: {
      needs: 'EditListItems',
      run: (attachment, _values, call) => {
        touch(call, attachment.item);
        recycleAttachment(call, attachment);
        return nothing;
      },
    },
  },
  remove: { needs: 'EditListItems', run: (attachment, call) => removeFrom(call, attachment) },
  media: (attachment, call) => {
    call.access.demand('OpenItems', attachment.item.row.scopeId);
    const body = bodyOf(call, attachment);
    if (!body) throw missing();
    return {
      kind: 'raw', contentType: mediaTypeOf(attachment.name), body: Buffer.alloc(0), file: { file: body.path, size: body.size },
      headers: { 'Content-Disposition': 'attachment' },
    };
  },
  putMedia: (attachment, call) => {
    touch(call, attachment.item);
    putBody(call, attachment, call.request.spooled ?? call.request.body);
  },
});

function removeFrom(call: Call, attachment: Attachment): void {
  touch(call, attachment.item);
  deleteAttachment(call, attachment);
}

function found(call: Call, item: ListItem, name: string): Attachment | undefined {
  return attachmentsOf(call.db, item).find(one => one.name.toLowerCase() === name.toLowerCase());
}

function byName(parameter: string): Operation<ListItem> {
  return {
    parameters: { [parameter]: 'Edm.String' }, needs: 'open',
    run: (item, values, call) => {
      const attachment = found(call, item, values.text(parameter));
      if (!attachment) throw missing();
      return entityResource(attachmentType, attachment);
    },
  };
}

/** @param forbidden signs that a name may not have: number sign and percent only come with a ResourcePath (Microsoft's page on % and # in file names) */
function adding(parameter: string, forbidden: RegExp): Operation<ListItem> {
  return {
    parameters: { [parameter]: 'Edm.String' }, needs: 'EditListItems', rawBody: true,
    run: (item, values, call) => {
      const name = values.text(parameter);
      if (listById(call.db, item.list.id)?.settings.enableAttachments !== true) throw disabled();
      if (name.trim() === '' || name.length > 255 || forbidden.test(name)) throw badName(name);
      if (found(call, item, name)) throw taken(name);
      touch(call, item);
      const attachment = insertAttachment(call, item, name);
      putBody(call, attachment, call.request.spooled ?? call.request.body);
      return entityResource(attachmentType, attachment);
    },
  };
}

/** `items(1)/AttachmentFiles` */
export const attachmentFiles: Collection<ListItem, Attachment> = {
  of: () => attachmentType,
  path: ({ list, row }) => `Web/Lists(guid'${list.id}')/Items(${row.id})/AttachmentFiles`,
  scope: ({ row }) => row.scopeId,
  needs: 'ViewListItems',
  all: (item, call) => attachmentsOf(call.db, item),
  byKey: (item, key, call) => (key.kind === 'string' ? found(call, item, key.value) : undefined),
  missing,
  functions: { GetByFileName: byName('fileName'), GetByFileNameAsPath: byName('DecodedUrl') },
  actions: { Add: adding('FileName', /[\\/:*?"<>|#%]/), AddUsingPath: adding('DecodedUrl', /[\\/:*?"<>|]/) },
};
