import { localAddress } from './http';

describe('the address to come back to', () => {
  it.each([
    ['/sites/register/SitePages/Register.aspx?tab=x#y', '/sites/register/SitePages/Register.aspx?tab=x#y'],
    ['/', '/'],
    [undefined, '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/%E0%A4%A', '/'],
    ['', '/'],
  ])('%s', (address, local) => {
    expect(localAddress(address)).toBe(local);
  });
});
