import type { SPFI } from '@pnp/sp/fi';
import { type LevelName, levelNames, levels, maskOf } from '../../schema/levels';
import type { StepLog } from './step';

interface RoleDefinition {
  readonly Id: number;
  readonly Name: string;
  readonly BasePermissions: { readonly High: string; readonly Low: string };
  readonly RoleTypeKind: number;
}

/** Ids of the register's levels and of Full Control on this site. */
export interface LevelIds {
  readonly of: Readonly<Record<LevelName, number>>;
  readonly fullControl: number;
}

/** SharePoint's own kinds of levels that matter here: Limited Access comes and goes by itself, Full Control is the owners'. */
export const roleTypeKinds = { limitedAccess: 1, fullControl: 5 } as const;
const order = 200;

const readAll = async (sp: SPFI): Promise<RoleDefinition[]> =>
  (await sp.web.roleDefinitions.select('Id', 'Name', 'BasePermissions', 'RoleTypeKind')()) as unknown as RoleDefinition[];

/** Makes the register's permission levels, and gives them back the mask that they are declared with. */
export const ensureLevels = async (sp: SPFI, log: StepLog): Promise<LevelIds> => {
  const found = new Map((await readAll(sp)).map((role) => [role.Name, role]));
  for (const name of levelNames) {
    const { title, description, kinds } = levels[name];
    const mask = maskOf(kinds);
    const role = found.get(title);
    if (role === undefined) {
      // PnPjs takes the halves as numbers and writes them as text.
      await sp.web.roleDefinitions.add(title, description, order, { High: Number(mask.High), Low: Number(mask.Low) });
      log.add('level', title, 'created', `${mask.High}/${mask.Low}`);
    } else if (role.BasePermissions.High !== mask.High || role.BasePermissions.Low !== mask.Low) {
      await sp.web.roleDefinitions.getByName(title).update({ BasePermissions: { High: Number(mask.High), Low: Number(mask.Low) } });
      log.add('level', title, 'changed', `${role.BasePermissions.High}/${role.BasePermissions.Low} -> ${mask.High}/${mask.Low}`);
    } else {
      log.add('level', title, 'asItShouldBe');
    }
  }
  const now = await readAll(sp);
  const idOf = (title: string): number => now.find(({ Name }) => Name === title)?.Id ?? 0;
  return {
    of: { read: idOf(levels.read.title), add: idOf(levels.add.title), edit: idOf(levels.edit.title) },
    fullControl: now.find(({ RoleTypeKind }) => RoleTypeKind === roleTypeKinds.fullControl)?.Id ?? 0,
  };
};
