import type { Call } from '../rest/call';
import type { BinEntry } from './bin-entry';

/** How things of one SP.RecycleBinItemType are brought back and taken away for good. */
export interface BinKind {
  /** @param renames when the name was taken meanwhile: take another one instead of refusing */
  restore(call: Call, entry: BinEntry, renames: boolean): void;
  purge(call: Call, entry: BinEntry): void;
}

const kinds = new Map<number, BinKind>();

/** An area says what becomes of its things in the bin. Items, files, folders and lists need not. */
export function addBinKind(itemType: number, kind: BinKind): void {
  kinds.set(itemType, kind);
}

export function binKindOf({ itemType }: BinEntry): BinKind | undefined {
  return kinds.get(itemType);
}
