import { expectedAccess } from '../../schema/expected-access';
import { registerGroups, type RegisterMembers } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { levels, maskHas, type PermissionKind, type PermissionMask } from '../../schema/levels';
import type { Deviation } from './deviation';
import type { FolderItem } from './ensure-folders';
import type { SiteList } from './site-lists';

/** Who asks, as far as the check needs to know. */
export interface Caller {
  /** Titles of the caller's groups on the register site. */
  readonly groups: readonly string[];
  /** Whom SharePoint lets through everywhere; what they may do says nothing of the set-up. */
  readonly owner: boolean;
}

/** What can do harm when somebody has it who should not. */
const harmful: readonly PermissionKind[] = [
  'addListItems',
  'editListItems',
  'deleteListItems',
  'deleteVersions',
  'manageLists',
  'managePermissions',
];
const needed: readonly PermissionKind[] = ['viewListItems', 'addListItems', 'editListItems'];

type Found = Omit<Deviation, 'list'>;

const compare = (folder: string | null, found: PermissionMask, expected: ReadonlySet<PermissionKind>): Found[] => {
  const tooMuch = harmful.filter((kind) => maskHas(found, kind) && !expected.has(kind));
  const tooLittle = needed.filter((kind) => !maskHas(found, kind) && expected.has(kind));
  return [
    ...(tooMuch.length > 0 ? [{ folder, column: null, problem: 'tooMuchAccess' as const, detail: tooMuch.join(', ') }] : []),
    ...(tooLittle.length > 0 ? [{ folder, column: null, problem: 'tooLittleAccess' as const, detail: tooLittle.join(', ') }] : []),
  ];
};

/** What the caller may do on a list and its folders, against what the schema gives to the caller's groups. */
export const accessDeviations = (
  list: ListDeclaration,
  members: RegisterMembers,
  caller: Caller,
  site: SiteList,
  folders: ReadonlyMap<string, FolderItem | null>,
): Found[] => {
  // Everyone reads, whether or not the claim for everyone shows among the caller's groups.
  const groups = new Set([...caller.groups, registerGroups.readers]);
  return expectedAccess(list, members).flatMap(({ folder, grants }): Found[] => {
    const own = grants.filter(({ group }) => groups.has(group));
    const expected = new Set<PermissionKind>(own.flatMap(({ level }) => [...levels[level].kinds]));
    const item = folder === null ? null : (folders.get(folder) ?? null);
    if (folder !== null && item === null) {
      return own.length > 0 || caller.owner ? [{ folder, column: null, problem: 'folderMissing', detail: folder }] : [];
    }
    const inherits: Found[] =
      item !== null && !item.HasUniqueRoleAssignments ? [{ folder, column: null, problem: 'inheritsPermissions', detail: '' }] : [];
    if (caller.owner) return inherits;
    return [...inherits, ...compare(folder, item?.EffectiveBasePermissions ?? site.EffectiveBasePermissions, expected)];
  });
};
