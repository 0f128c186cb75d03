import type { IItem } from '@pnp/sp/items/types';
import type { IList } from '@pnp/sp/lists/types';
import type { IWeb } from '@pnp/sp/webs/types';
import { roleTypeKinds } from './ensure-levels';

/** One principal's level at a place. */
export interface Assignment {
  readonly principal: number;
  readonly title: string;
  readonly level: number;
  readonly levelTitle: string;
}

/** Whatever has role assignments. */
export type Securable = Pick<IList | IItem | IWeb, 'roleAssignments'>;

interface RawAssignment {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number; readonly Name: string; readonly RoleTypeKind: number }[];
}

const select = [
  'PrincipalId',
  'Member/Title',
  'RoleDefinitionBindings/Id',
  'RoleDefinitionBindings/Name',
  'RoleDefinitionBindings/RoleTypeKind',
];

/** Who has which level; Limited Access, which SharePoint hands out by itself, is left out. Needs EnumeratePermissions. */
export const readAssignments = async (place: Securable): Promise<Assignment[]> => {
  const rows = await place.roleAssignments.select(...select).expand('Member', 'RoleDefinitionBindings')();
  return (rows as unknown as RawAssignment[]).flatMap(({ PrincipalId, Member, RoleDefinitionBindings }) =>
    RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== roleTypeKinds.limitedAccess).map(({ Id, Name }) => ({
      principal: PrincipalId,
      title: Member.Title,
      level: Id,
      levelTitle: Name,
    })),
  );
};
