import type { FolderPlace } from '../items/folder-place';
import type { ListOfItems } from '../items/list-of-items';
import { defineEntity } from '../odata/declare';
import type { EntityType } from '../odata/entity-type';

/** An item or folder that `AddItem` has given and `Update` has not written yet. */
export interface NewItem {
  readonly list: ListOfItems;
  readonly place: FolderPlace;
  /** 0 item, 1 folder. */
  readonly kind: 0 | 1;
  readonly leafName: string | undefined;
}

export const newItemType: EntityType<NewItem> = defineEntity<NewItem>({
  name: 'SP.ListItem',
  path: ({ list }) => `Web/Lists(guid'${list.id}')/Items`,
  scope: ({ place }) => place.scopeId,
  reads: 'open',
});
