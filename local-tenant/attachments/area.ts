import { listItemType } from '../items/list-item-type';
import type { ListItem } from '../items/list-of-items';
import { property, toMany } from '../odata/declare';
import type { Area } from '../rest/area';
import { attachmentTables, hasAttachments } from './attachment-store';
import { attachmentFiles } from './attachment-type';
import { addAttachmentKind } from './recycle-attachment';

/** Files that hang on items of lists. */
export const attachmentsArea: Area = {
  name: 'attachments',
  tables: attachmentTables,
  extendModel: () => {
    addAttachmentKind();
    listItemType.extend({
      properties: { Attachments: property('Edm.Boolean', (item: ListItem, call) => hasAttachments(call, item)) },
      navigations: { AttachmentFiles: toMany(() => attachmentFiles, (item: ListItem) => item) },
    });
  },
};
