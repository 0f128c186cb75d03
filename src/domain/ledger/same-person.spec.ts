import { signInName, whoIsAmong } from './same-person';

it('knows a person with and without the prefix of claims', () => {
  expect(signInName('i:0#.f|membership|An@Stad.example')).toBe('an@stad.example');
  expect(signInName(' an@stad.example ')).toBe('an@stad.example');
});

it('finds the first who is among others', () => {
  expect(whoIsAmong(['v@c.example', 'AN@stad.example'], ['i:0#.f|membership|an@stad.example'])).toBe('an@stad.example');
  expect(whoIsAmong(['v@c.example'], ['an@stad.example'])).toBeNull();
  expect(whoIsAmong([''], [''])).toBeNull();
});
