import type { SPFI } from '@pnp/sp/fi';
import type { IWeb } from '@pnp/sp/webs/types';
import { RegisterError } from '../../domain/errors';
import type { ExpectedAccess } from '../../schema/expected-access';
import type { ListDeclaration } from '../../schema/list';
import type { PermissionMask } from '../../schema/levels';
import { folderPath } from '../rows/add-rows';
import { listIn } from '../rows/list-rows';
import { ensureAccess, type SiteSecurity } from './ensure-access';
import type { StepLog } from './step';

/** A folder's list item, which carries its permissions. */
export interface FolderItem {
  readonly Id: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly EffectiveBasePermissions: PermissionMask;
}

/** The folder's item, null when there is no such folder or the caller may not see it. */
export const readFolder = async (web: IWeb, siteUrl: string, list: ListDeclaration, folder: string): Promise<FolderItem | null> => {
  try {
    const item = web.getFolderByServerRelativePath(folderPath(siteUrl, list, folder)).listItemAllFields;
    return (await item.select('Id', 'HasUniqueRoleAssignments', 'EffectiveBasePermissions')()) as unknown as FolderItem;
  } catch (error) {
    if (error instanceof RegisterError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return null;
    throw error;
  }
};

const demandFolder = async (sp: SPFI, siteUrl: string, list: ListDeclaration, folder: string): Promise<FolderItem> => {
  const item = await readFolder(sp.web, siteUrl, list, folder);
  if (item === null) throw new RegisterError('NOT_FOUND', { what: `${list.title}/${folder}` });
  return item;
};

/** Makes one folder with permissions of its own. */
export const ensureFolder = async (
  sp: SPFI,
  siteUrl: string,
  list: ListDeclaration,
  { folder, grants }: ExpectedAccess & { readonly folder: string },
  security: SiteSecurity,
  log: StepLog,
): Promise<void> => {
  const target = `${list.name}/${folder}`;
  const found = await readFolder(sp.web, siteUrl, list, folder);
  if (found === null) await listIn(sp.web, list).rootFolder.addSubFolderUsingPath(folder);
  log.add('folder', target, found === null ? 'created' : 'asItShouldBe');
  const { Id, HasUniqueRoleAssignments } = found ?? (await demandFolder(sp, siteUrl, list, folder));
  const item = listIn(sp.web, list).items.getById(Id);
  if (!HasUniqueRoleAssignments) await item.breakRoleInheritance(false, true);
  await ensureAccess(item, target, grants, security, log);
};
