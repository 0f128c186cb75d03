import type { ListDeclaration } from '../../schema/list';

/** Settings of a list as REST names them. */
export interface ListSettings {
  readonly Title: string;
  readonly EnableVersioning: boolean;
  readonly MajorVersionLimit: number;
  readonly EnableAttachments: boolean;
  readonly EnableFolderCreation: boolean;
}

/** What a list must be set to. No attachments anywhere: on a ledger they would need Edit afterwards. */
export const settingsOf = (list: ListDeclaration): ListSettings => ({
  Title: list.title,
  EnableVersioning: true,
  MajorVersionLimit: list.versionLimit,
  EnableAttachments: false,
  EnableFolderCreation: list.folders !== 'none' || list.registerFolder,
});

/** The settings that differ, by name. */
export const differingSettings = (found: ListSettings, wanted: ListSettings): (keyof ListSettings)[] =>
  (Object.keys(wanted) as (keyof ListSettings)[]).filter((name) => found[name] !== wanted[name]);
