import '@pnp/sp/profiles';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('user profiles, as PnPjs asks for them', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('tell of oneself and of others what the directory knows', async () => {
    const { profiles } = pnpClient(tenant, 'ron');
    expect(await profiles.myProperties()).toMatchObject({ DisplayName: 'ron Person', AccountName: 'i:0#.f|membership|ron@test.local', Title: 'tester' });
    const dora = await profiles.getPropertiesFor('i:0#.f|membership|dora@test.local');
    expect(dora).toMatchObject({ DisplayName: 'dora Person', Email: 'dora@test.local' });
    expect(dora.UserProfileProperties).toContainEqual({ Key: 'WorkEmail', Value: 'dora@test.local', ValueType: 'Edm.String' });
    expect(await profiles.getUserProfilePropertyFor('i:0#.f|membership|dora@test.local', 'PreferredName')).toBe('dora Person');
    await expect(profiles.getPropertiesFor('i:0#.f|membership|nobody@test.local')).rejects.toThrow(/404/);
  });

  it('are not written here, and say so', async () => {
    const answer = await tenant.post('ron', 'SP.UserProfiles.PeopleManager/SetSingleValueProfileProperty', { accountName: 'x', propertyName: 'AboutMe', propertyValue: 'y' });
    expect([answer.status, answer.text]).toEqual([501, expect.stringContaining('SetSingleValueProfileProperty')]);
  });
});
