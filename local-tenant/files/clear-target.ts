import { nameTaken } from '../items/item-refusals';
import { freeName } from '../items/free-name';
import { itemByPath, type ItemRow } from '../items/item-row';
import { pathOfFolder } from '../items/folder';
import { deleteItem } from '../items/write-item';
import type { Call } from '../rest/call';
import { pathOfDestination, type Destination } from './destination';
import { targetExists } from './file-refusals';

/** What a move or copy does about names, people and times. */
export interface TransferOptions {
  /** A file of that name is replaced. */
  readonly overwrite?: boolean | undefined;
  /** A name that is taken gets a number behind it. */
  readonly keepBoth?: boolean | undefined;
  /** Of a move: who changed the file last, and when, stay. */
  readonly retainEditorAndModified?: boolean | undefined;
  /** Of a copy: it is the caller's and of now; otherwise who made the file, and when, stay. */
  readonly resetAuthorAndCreated?: boolean | undefined;
  /** Of a copy: former versions come along. */
  readonly withHistory?: boolean | undefined;
  /** How a taken name is refused: as SP.MoveCopyUtil does it, or as SP.File does. */
  readonly refusal?: 'destination' | 'name' | undefined;
}

export interface ClearedTarget {
  readonly leafName: string;
  /** It was there already: the very item that is moved. */
  readonly there?: ItemRow | undefined;
}

/** Settles what stands at the place where something is to go: it is refused, replaced, or the newcomer gets another name. */
export const clearTarget = (call: Call, row: ItemRow, to: Destination, options: TransferOptions): ClearedTarget => {
  const present = itemByPath(call.db, pathOfDestination(to));
  if (present === undefined) return { leafName: to.leafName };
  const itself = present.listId === row.listId && present.id === row.id;
  // Another case of the same name is another name.
  if (itself) return { leafName: to.leafName, there: present.leafName === to.leafName && !options.keepBoth ? present : undefined };
  if (options.keepBoth === true) return { leafName: freeName(call, pathOfFolder(to.folder), to.leafName) };
  if (options.overwrite !== true || present.kind !== 0 || row.kind !== 0) {
    throw options.refusal === 'destination' ? targetExists(pathOfDestination(to)) : nameTaken(to.call, present);
  }
  deleteItem(to.call, present);
  return { leafName: to.leafName };
};
