import { dropLevels, keepLevel, putState, stateOf, usualState, type ItemState } from '../items/item-state';
import type { ItemRow } from '../items/item-row';
import { moderate } from '../items/moderation';
import { nextMajor, trimVersions } from '../items/version-plan';
import type { Call } from '../rest/call';
import { checkedOutBy, noMinorVersions, wrongState } from './file-refusals';
import type { LibraryFile } from './library-file';
import { presentRow } from './present-row';
import { setComment, setVersion } from './set-version';

/** Makes a draft a major version, or submits it for approval where the library asks that. */
export const publish = (call: Call, file: LibraryFile, comment: string): void => {
  const { drafts } = file.list;
  const { row, state } = checkedIn(call, file);
  if (!drafts.minorVersions) throw noMinorVersions();
  if (state.level === 1) throw wrongState('The file is already published.');
  if (drafts.moderation) putState(call.db, row, { ...usualState, level: 2, moderation: 2 });
  else becomeMajor(call, file, row, usualState);
  setComment(call.db, row, drafts.moderation ? row.uiVersion : nextMajor(row.uiVersion), comment);
};

/** Makes what was published last a draft again, or takes a submission back. */
export const unpublish = (call: Call, file: LibraryFile, comment: string): void => {
  const { drafts } = file.list;
  const { row, state } = checkedIn(call, file);
  if (!drafts.minorVersions) throw noMinorVersions();
  const draft: ItemState = { ...usualState, level: 2, moderation: drafts.moderation ? 3 : 0 };
  if (state.level === 2) {
    if (state.moderation !== 2) throw wrongState('The file is not published.');
    putState(call.db, row, draft);
    return setComment(call.db, row, row.uiVersion, comment);
  }
  const end = formerVersion(call, row, '') + 1;
  putState(call.db, row, draft);
  showFormerMajor(call, row);
  setVersion(call.db, row, end);
  setComment(call.db, row, end, comment);
};

/** Approves what waits: it is a major version that all readers see. */
export const approve = (call: Call, file: LibraryFile, comment: string): void => moderated(call, file, 0, comment);

/** Denies what waits: readers go on seeing what was approved last. */
export const deny = (call: Call, file: LibraryFile, comment: string): void => moderated(call, file, 1, comment);

const moderated = (call: Call, { list, row: shown }: LibraryFile, status: 0 | 1, comment: string): void => {
  const row = presentRow(call, shown);
  const state = stateOf(call.db, row);
  if (state.level === 255) throw checkedOutBy(call, row, state.checkedOutBy);
  moderate(call, list, row, status, comment);
};

const becomeMajor = (call: Call, { list }: LibraryFile, row: ItemRow, state: ItemState): void => {
  const end = nextMajor(row.uiVersion);
  putState(call.db, row, state);
  setVersion(call.db, row, end);
  dropLevels(call.db, row);
  trimVersions(call.db, list, row, end);
};

const checkedIn = (call: Call, { row: shown }: LibraryFile): { readonly row: ItemRow; readonly state: ItemState } => {
  const row = presentRow(call, shown);
  call.access.demand('EditListItems', row.scopeId);
  const state = stateOf(call.db, row);
  if (state.level === 255) throw checkedOutBy(call, row, state.checkedOutBy);
  return { row, state };
};

const formerVersion = (call: Call, row: ItemRow, which: string): number =>
  call.db.get<{ n: number | null }>(
    `SELECT max(ui_version) AS n FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version < ? ${which}`,
    row.listId, row.id, row.uiVersion,
  )?.n ?? 0;

/** Readers see the major version before the one that is not published any more, when there is one. */
const showFormerMajor = (call: Call, row: ItemRow): void => {
  const former = formerVersion(call, row, 'AND ui_version % 512 = 0');
  if (former === 0) return;
  keepLevel(call.db, row, 1, 0);
  call.db.run(
    `UPDATE item_levels SET (ui_version, version, editor_id, modified, fields) =
        (SELECT ui_version, version, editor_id, modified, fields FROM item_versions v WHERE v.list_id = ? AND v.item_id = ? AND v.ui_version = ?)
      WHERE list_id = ? AND id = ? AND level = 1`, row.listId, row.id, former, row.listId, row.id);
};
