import type { Role } from '../../domain/approval/roles';
import type { Area } from '../common/address';

// Importing is reached from the table of series and has no tab.
const areasByRole: Readonly<Record<Role, readonly Area[]>> = {
  reader: ['search'],
  manager: ['search', 'work', 'series', 'import', 'libraries', 'history'],
  approver: ['search', 'work', 'series', 'history'],
  decider: ['search', 'committee', 'history'],
  member: ['search', 'committee', 'history'],
  recogniser: ['search', 'history'],
  localAdministrator: ['search', 'series', 'history'],
  administrator: ['search', 'series', 'libraries', 'history'],
};

/** The areas in which a role has work. */
export const areasOf = (role: Role): readonly Area[] => areasByRole[role];

/** The tabs that a role sees; a reader sees one area and so no tabs at all. */
export function tabsOf(role: Role): readonly Area[] {
  const tabs = areasByRole[role].filter((area) => area !== 'import');
  return tabs.length > 1 ? tabs : [];
}

/** The tab under which an area stands. */
export const tabOfArea = (area: Area): Area => (area === 'import' ? 'series' : area);
