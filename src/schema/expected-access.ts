import { committeeGroups, organisationGroups, type RegisterMembers, registerGroups } from './groups';
import type { Grant, GroupKind, ListDeclaration } from './list';
import { registerFolderName } from './list';
import type { LevelName } from './levels';

/** A group by its title and the level it must have; no other group or person may have any. */
export interface GroupGrant {
  readonly group: string;
  readonly level: LevelName;
}

/** A place with permissions of its own: a list (`folder` is null) or a folder of it. */
export interface ExpectedAccess {
  readonly folder: string | null;
  readonly grants: readonly GroupGrant[];
}

type Groups = Readonly<Record<GroupKind, readonly string[]>>;

const expand = (grants: readonly Grant[], groups: Groups): GroupGrant[] =>
  grants.flatMap(({ to, level }) => groups[to].map((group) => ({ group, level })));

const once = {
  readers: [registerGroups.readers],
  administrators: [registerGroups.administrators],
  recognisers: [registerGroups.recognisers],
};

const onRoot = (members: RegisterMembers): Groups => {
  const organisations = members.organisations.map(({ code }) => organisationGroups(code));
  const committees = members.committees.map(({ code }) => committeeGroups(code));
  return {
    ...once,
    managers: organisations.map((groups) => groups.managers),
    approvers: organisations.map((groups) => groups.approvers),
    localAdministrators: organisations.map((groups) => groups.localAdministrators),
    deciders: committees.map((groups) => groups.deciders),
    members: committees.map((groups) => groups.members),
  };
};

const onFolder = (organisation: string, committee: string): Groups => {
  const own = organisation === '' ? null : organisationGroups(organisation);
  const competent = committee === '' ? null : committeeGroups(committee);
  return {
    ...once,
    managers: own ? [own.managers] : [],
    approvers: own ? [own.approvers] : [],
    localAdministrators: own ? [own.localAdministrators] : [],
    deciders: competent ? [competent.deciders] : [],
    members: competent ? [competent.members] : [],
  };
};

/** Which groups must have which level on a list and each of its folders, and nobody else any, given who there is. */
export const expectedAccess = (list: ListDeclaration, members: RegisterMembers): readonly ExpectedAccess[] => {
  const folders: ExpectedAccess[] =
    list.folders === 'organisation'
      ? members.organisations.map(({ code, committee }) => ({
          folder: code,
          grants: expand(list.folderGrants, onFolder(code, committee)),
        }))
      : list.folders === 'committee'
        ? members.committees.map(({ code }) => ({ folder: code, grants: expand(list.folderGrants, onFolder('', code)) }))
        : [];
  const register: ExpectedAccess[] = list.registerFolder
    ? [{ folder: registerFolderName, grants: expand(list.registerFolderGrants, onFolder('', '')) }]
    : [];
  return [{ folder: null, grants: expand(list.grants, onRoot(members)) }, ...register, ...folders];
};
