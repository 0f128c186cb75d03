import { expectedAccess } from './expected-access';
import { registerLists } from './register-schema';

const members = {
  organisations: [
    { code: 'OVO999001', committee: 'SC1' },
    { code: 'OVO999002', committee: '' },
  ],
  committees: [{ code: 'SC1' }, { code: 'SC2' }],
};

describe('expectedAccess', () => {
  it("lets an organisation's managers and its committee's deciders edit its folder of series, and nobody else's", () => {
    const [root, first, second] = expectedAccess(registerLists.Series, members);
    expect(root).toEqual({ folder: null, grants: [{ group: 'Register readers', level: 'read' }] });
    expect(first?.folder).toBe('OVO999001');
    expect(first?.grants).toContainEqual({ group: 'OVO999001 managers', level: 'edit' });
    expect(first?.grants).toContainEqual({ group: 'SC1 deciders', level: 'edit' });
    expect(first?.grants.some(({ group }) => group.startsWith('OVO999002') || group.startsWith('SC2'))).toBe(false);
    expect(second?.grants.some(({ group }) => group.endsWith('deciders'))).toBe(false);
  });

  it("lets only a committee's deciders add to its folder of decisions", () => {
    const folders = expectedAccess(registerLists.Decisions, members).filter(({ folder }) => folder !== null);
    expect(folders).toEqual([
      { folder: 'SC1', grants: [{ group: 'Register readers', level: 'read' }, { group: 'SC1 deciders', level: 'add' }] },
      { folder: 'SC2', grants: [{ group: 'Register readers', level: 'read' }, { group: 'SC2 deciders', level: 'add' }] },
    ]);
  });

  it("lets every organisation's managers add codes to the flat list", () => {
    expect(expectedAccess(registerLists.Codes, members)).toEqual([
      {
        folder: null,
        grants: [
          { group: 'Register readers', level: 'read' },
          { group: 'OVO999001 managers', level: 'add' },
          { group: 'OVO999002 managers', level: 'add' },
        ],
      },
    ]);
  });

  it('gives the journal a folder for the register as a whole', () => {
    expect(expectedAccess(registerLists.Journal, members)[1]).toEqual({
      folder: 'Register',
      grants: [{ group: 'Register administrators', level: 'add' }],
    });
  });
});
