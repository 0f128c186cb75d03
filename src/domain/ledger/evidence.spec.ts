import { competentCommittee } from './evidence';

it('names no committee for an organisation that the register does not know', () => {
  expect(competentCommittee({ organisation: { code: 'OVO999001', committee: 'SC' } })).toBe('SC');
  expect(competentCommittee({ organisation: null })).toBe('');
});
