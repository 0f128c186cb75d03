import type { StoredFields } from '../items/item-column';
import type { ListOfItems } from '../items/list-of-items';
import type { Call } from '../rest/call';

/** The values that a new file gets because of the folder that it is put in: see `location-defaults.ts`. */
export const folderDefaults = (_call: Call, _list: ListOfItems, _folder: string): StoredFields => ({});
