import type { IWeb } from '@pnp/sp/webs/types';
import type { ListDeclaration } from '../../schema/list';
import type { PermissionMask } from '../../schema/levels';
import type { ListSettings } from './list-settings';

/** A list of the site as it stands. */
export interface SiteList extends ListSettings {
  readonly HasUniqueRoleAssignments: boolean;
  readonly EffectiveBasePermissions: PermissionMask;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

const select = [
  'Title',
  'EnableVersioning',
  'MajorVersionLimit',
  'EnableAttachments',
  'EnableFolderCreation',
  'HasUniqueRoleAssignments',
  'EffectiveBasePermissions',
  'RootFolder/ServerRelativeUrl',
];

export const readSiteLists = async (web: IWeb): Promise<SiteList[]> =>
  (await web.lists.select(...select).expand('RootFolder')()) as unknown as SiteList[];

/** The list at the declared address, whatever its title has become. */
export const findList = (lists: readonly SiteList[], list: ListDeclaration): SiteList | undefined =>
  lists.find(({ RootFolder }) => RootFolder.ServerRelativeUrl.endsWith(`/Lists/${list.name}`));
