import type { Column } from './column';
import type { LevelName } from './levels';

export const listNames = [
  'Series',
  'Versions',
  'Decisions',
  'Recognitions',
  'Journal',
  'Codes',
  'LibraryLabels',
  'Organisations',
  'Committees',
] as const;
export type ListName = (typeof listNames)[number];

/**
 * Groups that a grant names. `readers`, `administrators` and `recognisers` exist once; the others once for every
 * organisation (`managers`, `approvers`, `localAdministrators`) or committee (`deciders`, `members`). On a list's root
 * such a kind means all of them; on an organisation's folder that organisation's, and its competent committee's; on a
 * committee's folder that committee's.
 */
export type GroupKind =
  | 'readers'
  | 'administrators'
  | 'recognisers'
  | 'managers'
  | 'approvers'
  | 'localAdministrators'
  | 'deciders'
  | 'members';

export interface Grant {
  readonly to: GroupKind;
  readonly level: LevelName;
}

export interface View {
  readonly title: string;
  readonly columns: readonly string[];
  /** Newest first where true, else by item id. */
  readonly newestFirst: boolean;
}

/** Everything that is to be known of a SharePoint list of the register; all else is derived from it. */
export interface ListDeclaration {
  readonly name: ListName;
  /** The list's title; its address is `Lists/<name>`. */
  readonly title: string;
  /** What a row is, for the documentation and the list's description. */
  readonly purpose: string;
  /** A ledger's rows are added and never changed: no level here lets anyone edit or delete. */
  readonly ledger: boolean;
  readonly columns: readonly Column[];
  /** SharePoint's own columns that are indexed too. */
  readonly indexedBuiltIns: readonly string[];
  /** Whether every row must have a Title. */
  readonly titleRequired: boolean;
  /** One folder for each organisation or committee (named by its code), or none. */
  readonly folders: 'organisation' | 'committee' | 'none';
  /** A folder for acts that concern the register as a whole. */
  readonly registerFolder: boolean;
  /** On the list itself: what a folder's own grants do not replace. */
  readonly grants: readonly Grant[];
  /** On each folder, which inherits nothing. */
  readonly folderGrants: readonly Grant[];
  /** On the register's own folder. */
  readonly registerFolderGrants: readonly Grant[];
  /** Major versions that are kept of a row. */
  readonly versionLimit: number;
  readonly views: readonly View[];
}

/** Name of the folder for acts that concern no single organisation; no organisation's code can be this. */
export const registerFolderName = 'Register';

/** SharePoint allows no more indexes on one list. */
export const mostIndexes = 20;
