import { type CommitteeGroups, type OrganisationGroups, rolesFromGroups } from './roles-from-groups';

const organisation = (code: string, title: string): OrganisationGroups => ({
  code,
  title,
  managersGroup: `${code} managers`,
  approversGroup: `${code} approvers`,
  administratorsGroup: `${code} administrators`,
});
const committee: CommitteeGroups = { code: 'GEM', title: 'Gemeenten', membersGroup: 'GEM members', decidersGroup: 'GEM deciders' };
const city = organisation('OVO999001', 'Stad');
const port = organisation('OVO999003', 'Haven');

describe('rolesFromGroups', () => {
  it('makes everyone a reader', () => {
    expect(rolesFromGroups([], [city], [committee])).toEqual([{ role: 'reader', organisation: '', committee: '', body: '' }]);
  });

  it('gives a role per organisation whose group holds the person', () => {
    const held = rolesFromGroups(['OVO999003 managers', 'OVO999001 managers', 'Bezoekers'], [city, port], []);
    expect(held.map((r) => [r.role, r.organisation, r.body])).toEqual([
      ['manager', 'OVO999001', 'Stad'],
      ['manager', 'OVO999003', 'Haven'],
      ['reader', '', ''],
    ]);
  });

  it('keeps deciders and members of a committee apart', () => {
    const held = rolesFromGroups(['GEM members', 'GEM deciders'], [city], [committee]);
    expect(held.map((r) => r.role)).toEqual(['decider', 'member', 'reader']);
    expect(held[0]?.committee).toBe('GEM');
  });

  it('does not take a part of a name for the name', () => {
    expect(rolesFromGroups(['OVO999001 managers of things'], [city], [])).toHaveLength(1);
  });

  it('puts the manager before the administrator of the same organisation', () => {
    const held = rolesFromGroups(['Register administrators', 'OVO999001 administrators', 'OVO999001 managers'], [city], []);
    expect(held.map((r) => r.role)).toEqual(['manager', 'localAdministrator', 'administrator', 'reader']);
  });

  it('knows who may record recognised approvals', () => {
    expect(rolesFromGroups(['Recognised approvals'], [], []).map((r) => r.role)).toEqual(['recogniser', 'reader']);
  });
});
