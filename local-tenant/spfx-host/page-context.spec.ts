import { type HostPageContext, spfxPageContext } from './page-context';

const page: HostPageContext = {
  webAbsoluteUrl: 'http://localhost:4400/sites/register',
  webServerRelativeUrl: '/sites/register',
  webId: '3f6d5c1e-0000-4000-8000-000000000001',
  webTitle: 'Register',
  siteAbsoluteUrl: 'http://localhost:4400/sites/register',
  siteServerRelativeUrl: '/sites/register',
  siteId: '3f6d5c1e-0000-4000-8000-000000000002',
  currentCultureName: 'nl-BE',
  currentUICultureName: 'nl-NL',
  language: 1043,
  userDisplayName: 'An Claes',
  userLoginName: 'i:0#.f|membership|an.claes@lindervoort.example',
  userEmail: 'an.claes@lindervoort.example',
  userId: 12,
  formDigestValue: '0xAB,21 Nov 2026 10:00:00 -0000',
  formDigestTimeoutSeconds: 1800,
  permissions: { High: '432', Low: '1011030767' },
  tenantId: '3f6d5c1e-0000-4000-8000-000000000003',
};

describe('spfxPageContext', () => {
  it('says in the shape of SPFx where the page is and who looks at it', () => {
    expect(spfxPageContext(page)).toEqual({
      web: {
        absoluteUrl: 'http://localhost:4400/sites/register',
        serverRelativeUrl: '/sites/register',
        id: '3f6d5c1e-0000-4000-8000-000000000001',
        title: 'Register',
        language: 1043,
      },
      site: {
        absoluteUrl: 'http://localhost:4400/sites/register',
        serverRelativeUrl: '/sites/register',
        id: '3f6d5c1e-0000-4000-8000-000000000002',
      },
      user: {
        displayName: 'An Claes',
        loginName: 'i:0#.f|membership|an.claes@lindervoort.example',
        email: 'an.claes@lindervoort.example',
      },
      cultureInfo: { currentCultureName: 'nl-BE', currentUICultureName: 'nl-NL' },
      aadInfo: { tenantId: '3f6d5c1e-0000-4000-8000-000000000003' },
      legacyPageContext: page,
    });
  });
});
