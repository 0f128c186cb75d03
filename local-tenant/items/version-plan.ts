import type { Database } from '../storage/database';
import type { ItemRow } from './item-row';
import { keepLevel, putState, stateOf, usualState, type ItemState } from './item-state';

/** SharePoint counts a major version as 512. */
export const VERSION_STEP = 512;

/** What of a list decides about drafts and approval. */
export interface DraftRules {
  readonly minorVersions: boolean;
  readonly moderation: boolean;
  /** Of how many major versions the drafts are kept; 0: of all. */
  readonly minorVersionLimit: number;
}

export const noDrafts: DraftRules = { minorVersions: false, moderation: false, minorVersionLimit: 0 };

export interface VersionedList {
  readonly versioning: boolean;
  /** 0: no limit. */
  readonly majorVersionLimit: number;
  readonly drafts?: DraftRules | undefined;
}

/** The version that a change makes, and whether the former one is kept. */
export interface VersionPlan {
  readonly uiVersion: number;
  readonly keepsFormer: boolean;
}

export const nextMajor = (uiVersion: number): number => (Math.floor(uiVersion / VERSION_STEP) + 1) * VERSION_STEP;

export const isMajor = (uiVersion: number): boolean => uiVersion % VERSION_STEP === 0;

/** The first version of a new item, and its state. Folders are never drafts. */
export function firstVersion(list: VersionedList, kind: number): { readonly uiVersion: number; readonly state: ItemState } {
  const { minorVersions, moderation } = list.drafts ?? noDrafts;
  if (kind === 1) return { uiVersion: VERSION_STEP, state: usualState };
  if (minorVersions) return { uiVersion: 1, state: { ...usualState, level: 2, moderation: moderation ? 3 : 0 } };
  return { uiVersion: VERSION_STEP, state: moderation ? { ...usualState, level: 2, moderation: 2 } : usualState };
}

/**
 * Decides which version a change of an item makes, and notes what becomes of its state: a change of what is published makes a draft, and the
 * published row is kept for those who may not see drafts. What is checked out is one version until it is checked in.
 */
export function planVersion(db: Database, list: VersionedList, item: ItemRow, overwrites: boolean): VersionPlan {
  const same = { uiVersion: item.uiVersion, keepsFormer: false };
  const { minorVersions, moderation } = list.drafts ?? noDrafts;
  const state = stateOf(db, item);
  if (overwrites || state.level === 255) return same;
  if (item.kind === 0 && (minorVersions || moderation)) noteDraft(db, list, item, state);
  if (!list.versioning) return same;
  return { uiVersion: minorVersions && item.kind === 0 ? item.uiVersion + 1 : nextMajor(item.uiVersion), keepsFormer: true };
}

function noteDraft(db: Database, list: VersionedList, item: ItemRow, state: ItemState): void {
  const { minorVersions, moderation } = list.drafts ?? noDrafts;
  // Without versions there is nothing of the approved item left to show.
  if (state.level === 1 && list.versioning) keepLevel(db, item, 1, state.moderation);
  putState(db, item, { ...usualState, level: 2, moderation: !moderation ? 0 : minorVersions ? 3 : 2 });
}

/** Forgets the versions that the list's limits do not allow beside a new one. */
export function trimVersions(db: Database, list: VersionedList, item: ItemRow, uiVersion: number): void {
  const published = Math.floor(uiVersion / VERSION_STEP);
  const forget = (what: string, before: number): number =>
    db.run(`DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version < ? ${what}`, item.listId, item.id, before);
  // The present version counts among those that the limit allows.
  if (list.majorVersionLimit > 0) forget('', (published - list.majorVersionLimit + 1) * VERSION_STEP);
  const drafts = list.drafts?.minorVersionLimit ?? 0;
  if (drafts > 0) forget(`AND ui_version % ${VERSION_STEP} <> 0`, (published - drafts + 1) * VERSION_STEP);
}
