import type { GroupGrant } from '../../schema/expected-access';
import { levels } from '../../schema/levels';
import type { GroupIds } from './ensure-groups';
import type { LevelIds } from './ensure-levels';
import { type Assignment, readAssignments, type Securable } from './role-assignments';
import type { StepLog } from './step';

/** What provisioning knows of the site once its levels and groups stand. */
export interface SiteSecurity {
  readonly levels: LevelIds;
  readonly groups: GroupIds;
  /** Title of the site's owners group, which keeps Full Control everywhere. */
  readonly owners: string;
}

interface Wanted {
  readonly principal: number;
  readonly level: number;
  readonly words: string;
}

const wantedAt = (grants: readonly GroupGrant[], { levels: ids, groups, owners }: SiteSecurity): Wanted[] => [
  { principal: groups.get(owners) ?? 0, level: ids.fullControl, words: `${owners}: Full Control` },
  ...grants.map(({ group, level }) => ({
    principal: groups.get(group) ?? 0,
    level: ids.of[level],
    words: `${group}: ${levels[level].title}`,
  })),
];

const same = (a: { principal: number; level: number }, b: { principal: number; level: number }): boolean =>
  a.principal === b.principal && a.level === b.level;

/**
 * Gives a place, whose inheritance is broken already, exactly these grants and the owners their Full Control, and takes
 * every other away: also the Full Control that SharePoint leaves to whoever broke the inheritance.
 */
export const ensureAccess = async (
  place: Securable,
  target: string,
  grants: readonly GroupGrant[],
  security: SiteSecurity,
  log: StepLog,
): Promise<void> => {
  const found = await readAssignments(place);
  const wanted = wantedAt(grants, security);
  const missing = wanted.filter((one) => !found.some((other) => same(one, other)));
  const surplus = found.filter((one) => !wanted.some((other) => same(one, other)));
  for (const { principal, level } of missing) await place.roleAssignments.add(principal, level);
  // After the adding, so that the owners never lose their hold halfway.
  for (const { principal, level } of surplus) await place.roleAssignments.remove(principal, level);
  const changes = [
    ...missing.map(({ words }) => `+ ${words}`),
    ...surplus.map(({ title, levelTitle }: Assignment) => `- ${title}: ${levelTitle}`),
  ];
  log.add('access', target, changes.length === 0 ? 'asItShouldBe' : 'changed', changes.join('; '));
};
