import type { SPFI } from '@pnp/sp/fi';
import { expectedAccess } from '../../schema/expected-access';
import type { RegisterMembers } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { levels, maskHas } from '../../schema/levels';
import { inBatches, valuesOf } from '../rows/batch';
import { listIn } from '../rows/list-rows';
import type { Deviation } from './deviation';
import type { FolderItem } from './ensure-folders';
import { readAssignments } from './role-assignments';
import type { SiteList } from './site-lists';

interface Place {
  readonly list: ListDeclaration;
  /** Null for the list itself. */
  readonly folder: string | null;
  /** Item id of the folder. */
  readonly item: number | null;
}

const mayEnumerate = ({ EffectiveBasePermissions }: Pick<FolderItem, 'EffectiveBasePermissions'>): boolean =>
  maskHas(EffectiveBasePermissions, 'enumeratePermissions');

const words = (title: string, level: string): string => `${title}: ${level}`;

/** Every group's level on lists and folders, against the schema; empty for callers who may not read permissions. */
export const assignmentDeviations = async (
  sp: SPFI,
  lists: readonly { readonly list: ListDeclaration; readonly site: SiteList }[],
  members: RegisterMembers,
  folders: readonly { readonly list: ListDeclaration; readonly folder: string; readonly item: FolderItem | null }[],
  owners: string,
): Promise<readonly Deviation[]> => {
  const asked: Place[] = [
    ...lists.filter(({ site }) => mayEnumerate(site)).map(({ list }) => ({ list, folder: null, item: null })),
    ...folders.flatMap(({ list, folder, item }) => (item !== null && mayEnumerate(item) ? [{ list, folder, item: item.Id }] : [])),
  ];
  if (asked.length === 0) return [];
  const found = valuesOf(
    await inBatches(sp, asked, (web, { list, item }) =>
      readAssignments(item === null ? listIn(web, list) : listIn(web, list).items.getById(item)),
    ),
  );
  return asked.flatMap(({ list, folder }, index): Deviation[] => {
    const grants = expectedAccess(list, members).find((access) => access.folder === folder)?.grants ?? [];
    const expected = new Set(grants.map(({ group, level }) => words(group, levels[level].title)));
    const assigned = (found[index] ?? []).filter(({ title }) => title !== owners).map(({ title, levelTitle }) => words(title, levelTitle));
    const surplus = assigned.filter((one) => !expected.has(one));
    const lacking = [...expected].filter((one) => !assigned.includes(one));
    const at = { list: list.name, folder, column: null };
    return [
      ...surplus.map((detail): Deviation => ({ ...at, problem: 'tooMuchAccess', detail })),
      ...lacking.map((detail): Deviation => ({ ...at, problem: 'tooLittleAccess', detail })),
    ];
  });
};
