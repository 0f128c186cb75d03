import { actingRoles, roleKey } from './session';

const organisations = [
  { code: 'OVO999001', name: 'Stad' },
  { code: 'OVO999003', name: 'Haven' },
];
const committees = [{ code: 'GEM', name: 'Gemeenten' }];

describe('actingRoles', () => {
  it('makes everyone a reader', () => {
    expect(actingRoles([], organisations, committees)).toEqual([
      { role: 'reader', organisation: '', committee: '', body: '' },
    ]);
  });

  it('names the body, and puts the working roles first', () => {
    const roles = actingRoles(
      [
        { role: 'administrator', at: '' },
        { role: 'decider', at: 'GEM' },
        { role: 'manager', at: 'OVO999001' },
        { role: 'manager', at: 'OVO999003' },
      ],
      organisations,
      committees,
    );
    expect(roles.map((r) => [r.role, r.body])).toEqual([
      ['manager', 'Haven'],
      ['manager', 'Stad'],
      ['decider', 'Gemeenten'],
      ['administrator', ''],
      ['reader', ''],
    ]);
    expect(roles[2]?.committee).toBe('GEM');
    expect(new Set(roles.map(roleKey)).size).toBe(roles.length);
  });

  it('shows the code of a body that is no longer listed', () => {
    expect(actingRoles([{ role: 'approver', at: 'OVO000001' }], organisations, committees)[0]?.body).toBe('OVO000001');
  });
});
