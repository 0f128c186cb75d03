import { registerSite } from './register-site';

const page = 'https://contoso.sharepoint.com/sites/team';

describe('registerSite', () => {
  it.each([
    ['the web of the page when nothing is set', undefined, page],
    ['the web of the page when only blanks are set', '  ', page],
    ['an absolute address', 'https://contoso.sharepoint.com/sites/register/', 'https://contoso.sharepoint.com/sites/register'],
    ['a server-relative address', '/sites/register', 'https://contoso.sharepoint.com/sites/register'],
  ])('is %s', (_what, configured, expected) => {
    expect(registerSite(configured, page)).toBe(expected);
  });
});
