import { committeeGroups, organisationGroups, registerGroups } from '../../schema/groups';
import { rolesOfGroup } from './people-repository';

describe('roles by group', () => {
  it.each([
    [organisationGroups('OVO999001').managers, 'manager', 'OVO999001'],
    [organisationGroups('OVO999001').approvers, 'approver', 'OVO999001'],
    [organisationGroups('OVO999001').localAdministrators, 'localAdministrator', 'OVO999001'],
    [committeeGroups('SC1').deciders, 'decider', 'SC1'],
    [committeeGroups('SC1').members, 'member', 'SC1'],
    [registerGroups.administrators, 'administrator', ''],
    [registerGroups.recognisers, 'recogniser', ''],
  ])('%s gives %s', (group, role, at) => {
    expect(rolesOfGroup(group)).toEqual([{ role, at }]);
  });

  it.each([registerGroups.readers, 'Serieregister Owners', 'managers', ''])('%s gives none', (group) => {
    expect(rolesOfGroup(group)).toEqual([]);
  });
});
