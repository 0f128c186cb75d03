import { absoluteAddress, storedAddress } from './site-address';

const site = 'https://city.example/sites/register';

describe('addresses in rows', () => {
  it('are kept without their server, with spaces as people write them', () => {
    expect(storedAddress('https://city.example/sites/omgeving/Gedeelde%20documenten', site)).toBe('/sites/omgeving/Gedeelde documenten');
    expect(storedAddress('/sites/omgeving/', site)).toBe('/sites/omgeving/');
    expect(storedAddress('https://other.example/x', site)).toBe('https://other.example/x');
  });

  it('come back absolute', () => {
    expect(absoluteAddress('/sites/omgeving/Gedeelde documenten', site)).toBe('https://city.example/sites/omgeving/Gedeelde%20documenten');
    expect(absoluteAddress('', site)).toBe('');
    expect(absoluteAddress('https://other.example/x', site)).toBe('https://other.example/x');
  });
});
