import { dropLevels, keptLevel, putState, usualState } from '../items/item-state';
import type { ItemRow } from '../items/item-row';
import { nextMajor, trimVersions, VERSION_STEP } from '../items/version-plan';
import type { Call } from '../rest/call';
import { BodyStore } from './body-store';
import { demandCheckOut } from './check-out';
import { requiredColumnsEmpty } from './file-refusals';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { setComment, setVersion } from './set-version';
import { emptyRequired } from './write-file';

/** SPCheckinType: 0 minor, 1 major, 2 in the place of the version that was checked out. */
export type CheckInType = 0 | 1 | 2;

/**
 * Checks a file in: what was done since the check-out becomes one version that others see, as far as drafts and approval allow.
 * @throws 423 when it is not checked out, or by another; 400 for a minor version where there are none, or with required columns empty
 */
export const checkIn = (call: Call, file: LibraryFile, comment: string, type: CheckInType): void => {
  const { list } = file;
  const row = presentRow(call, file.row);
  call.access.demand('EditListItems', row.scopeId);
  demandCheckOut(call, row);
  if (emptyRequired(list, row).length > 0) throw requiredColumnsEmpty();
  // Where there are no minor versions each check-in is a major one: CLI for Microsoft 365 always asks for a minor one (`spo file add --checkOut`).
  const minor = type === 0 && list.drafts.minorVersions;
  const end = type === 2 ? inPlace(call, file, row) : minor ? asMinor(call, file, row) : asMajor(call, file, row);
  setComment(call.db, row, end, comment);
  call.db.run('UPDATE items SET editor_id = ? WHERE list_id = ? AND id = ?', call.access.caller.principalId, row.listId, row.id);
  trimVersions(call.db, list, row, end);
};

const asMinor = (call: Call, { list }: LibraryFile, row: ItemRow): number => {
  putState(call.db, row, { ...usualState, level: 2, moderation: list.drafts.moderation ? 3 : 0 });
  setVersion(call.db, row, row.uiVersion);
  dropLevels(call.db, row, 2);
  return row.uiVersion;
};

const asMajor = (call: Call, { list }: LibraryFile, row: ItemRow): number => {
  const { minorVersions, moderation } = list.drafts;
  const before = keptLevel(call.db, row) === undefined ? 0 : row.uiVersion - 1;
  // A draft that waits for approval becomes a major version when it is approved.
  const waits = moderation && minorVersions;
  const end = waits ? row.uiVersion : list.versioning ? nextMajor(before) : Math.max(before, VERSION_STEP);
  if (end === before) new BodyStore(call.db, call.dataFolder).share(row, { ...row, uiVersion: end });
  putState(call.db, row, moderation ? { ...usualState, level: 2, moderation: 2 } : usualState);
  setVersion(call.db, row, end);
  dropLevels(call.db, row, moderation ? 2 : undefined);
  return end;
};

/** The version that was checked out gets this content and these columns, and stays what it was: a draft, or published. */
const inPlace = (call: Call, { list }: LibraryFile, row: ItemRow): number => {
  const kept = keptLevel(call.db, row);
  if (kept === undefined) return list.drafts.minorVersions ? asMinor(call, { list, row }, row) : asMajor(call, { list, row }, row);
  const end = row.uiVersion - 1;
  new BodyStore(call.db, call.dataFolder).share(row, { ...row, uiVersion: end });
  putState(call.db, row, { ...usualState, level: kept.level, moderation: kept.moderation });
  setVersion(call.db, row, end);
  call.db.run('DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version = ?', row.listId, row.id, end);
  dropLevels(call.db, row, kept.level);
  return end;
};
