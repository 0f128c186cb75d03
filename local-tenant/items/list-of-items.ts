import type { ItemColumn } from './item-column';
import type { ItemList } from './item-store';
import type { ItemRow } from './item-row';
import type { DraftRules } from './version-plan';

/** What items must know of the list or library that they are in. */
export interface ListOfItems extends ItemList {
  readonly siteId: string;
  readonly webId: string;
  readonly title: string;
  /** Server-relative path of the root folder. */
  readonly rootFolder: string;
  readonly rootFolderId: string;
  readonly created: string;
  readonly modified: string;
  readonly scopeId: number;
  /** A document library: its items come with files, not by themselves. */
  readonly isLibrary: boolean;
  /** `SP.Data.SeriesListItem` */
  readonly itemTypeName: string;
  readonly drafts: DraftRules & {
    /** Who sees drafts: 0 every reader, 1 who may edit, 2 who may approve, and the author. */
    readonly visibility: number;
    /** Files are to be checked out before they are changed. */
    readonly forceCheckout: boolean;
  };
  /** 1 or absent: all items; 2: own ones. */
  readonly readSecurity?: number | undefined;
  /** 1 or absent: all items; 2: own ones; 4: none. */
  readonly writeSecurity?: number | undefined;
  readonly columns: readonly ItemColumn[];
  /** Built-in columns (Created, Author, ...) that the list has an index on. */
  readonly indexedSystemColumns: ReadonlySet<string>;
  readonly contentTypes: readonly { readonly id: string; readonly name: string }[];
}

/** One item, file or folder, with its list. */
export interface ListItem {
  readonly list: ListOfItems;
  readonly row: ItemRow;
}

/** The content type that a new item or folder gets when none is named. */
export function defaultContentType(list: ListOfItems, kind: 0 | 1): string {
  const isFolder = (id: string): boolean => id.startsWith('0x0120');
  const found = list.contentTypes.find(type => isFolder(type.id) === (kind === 1));
  return found?.id ?? (kind === 1 ? '0x0120' : '0x01');
}
