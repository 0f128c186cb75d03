import type { SPFI } from '@pnp/sp';
import '@pnp/sp/profiles';
import { pnpClient } from '../testing/pnp-client';
import { TestTenant } from '../testing/test-tenant';

describe('the people picker, as PnPjs asks it', () => {
  let tenant: TestTenant;
  let ron: SPFI;
  beforeAll(async () => {
    tenant = await TestTenant.start();
    ron = pnpClient(tenant, 'ron');
  });
  afterAll(() => tenant.stop());

  const query = (QueryString: string, more: object = {}) => ({
    AllowEmailAddresses: true, AllowMultipleEntities: false, MaximumEntitySuggestions: 20, PrincipalSource: 15, PrincipalType: 15, QueryString, ...more,
  });

  it('finds people of the whole directory, groups of the site and everyone, by the beginning of a word', async () => {
    const [dora, ...others] = await ron.profiles.clientPeoplePickerSearchUser(query('dor'));
    expect(others).toEqual([]);
    expect(dora).toMatchObject({
      Key: 'i:0#.f|membership|dora@test.local', DisplayText: 'dora Person', IsResolved: true, EntityType: 'User', EntityData: { Email: 'dora@test.local', Title: 'tester' },
    });
    expect((await ron.profiles.clientPeoplePickerSearchUser(query('person'))).length).toBe(5);
    expect((await ron.profiles.clientPeoplePickerSearchUser(query('person', { MaximumEntitySuggestions: 2 }))).length).toBe(2);
    const groups = await ron.profiles.clientPeoplePickerSearchUser(query('register', { PrincipalType: 8 }));
    expect(groups.map(({ DisplayText }) => DisplayText)).toEqual(['Register Owners', 'Register Members', 'Register Visitors']);
    expect((await ron.profiles.clientPeoplePickerSearchUser(query('everyone'))).map(({ Key }) => Key)).toEqual([`c:0-.f|rolemanager|spo-grid-all-users/${tenant.running.tenant.id}`]);
    expect(await ron.profiles.clientPeoplePickerSearchUser(query('everyone', { QuerySettings: { ExcludeAllUsersOnTenantClaim: true } }))).toEqual([]);
    expect(await ron.profiles.clientPeoplePickerSearchUser(query("o'nobody"))).toEqual([]);
  });

  it('resolves the one that is meant, and names those that may be', async () => {
    expect(await ron.profiles.clientPeoplePickerResolveUser(query('stan@test.local'))).toMatchObject({ IsResolved: true, DisplayText: 'stan Person' });
    const several = await ron.profiles.clientPeoplePickerResolveUser(query('person'));
    expect([several.IsResolved, several.MultipleMatches.length]).toEqual([false, 5]);
  });

  it('says nothing to who may not open the site', async () => {
    await expect(pnpClient(tenant, 'ron', '/sites/closed').profiles.clientPeoplePickerSearchUser(query('dor'))).rejects.toThrow(/403/);
  });
});
