import { absoluteAddress, serverRelative } from './addresses';

const register = 'https://stad.example/sites/register';

it.each([
  ['/sites/a/', 'https://stad.example/sites/a', '/sites/a'],
  ['https://stad.example/sites/a/Gedeelde%20documenten', 'https://stad.example/sites/a/Gedeelde%20documenten', '/sites/a/Gedeelde%20documenten'],
  ['https://elders.example/sites/b/', 'https://elders.example/sites/b', 'https://elders.example/sites/b'],
])('%s is %s, kept as %s', (address, absolute, kept) => {
  expect(absoluteAddress(address, register)).toBe(absolute);
  expect(serverRelative(address, register)).toBe(kept);
  expect(absoluteAddress(kept, register)).toBe(absolute);
});
