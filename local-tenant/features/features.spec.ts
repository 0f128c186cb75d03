import { TestTenant } from '../testing/test-tenant';

const minimalDownload = '87294c72-f260-42f3-a41b-981a2ffce37a';
const following = 'a7a2793e-67cd-4dc1-9fd0-43f61581207a';
const documentSet = '3bae86a2-776d-499d-9db8-fa4cdc7884f8';

const errorOf = (json: Record<string, unknown>): { code: string; message: { value: string } } =>
  json['odata.error'] as { code: string; message: { value: string } };

describe('features', () => {
  let tenant: TestTenant;

  const idsOf = async (of = 'web', site = '/sites/register'): Promise<string[]> =>
    ((await tenant.ask('olga', `${of}/features`, { site })).json['value'] as { DefinitionId: string }[]).map(({ DefinitionId }) => DefinitionId);

  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('are listed with their id, with their name only on request, and one that is not active is an empty answer', async () => {
    expect((await tenant.ask('ron', 'web/features')).json['value']).toContainEqual({ DefinitionId: following });
    const named = await tenant.ask('ron', 'Site/Features?$select=DisplayName,DefinitionId');
    expect(named.json['value']).toContainEqual({ DisplayName: 'DocumentSet', DefinitionId: documentSet });
    expect((await tenant.ask('ron', `web/features('${minimalDownload}')`)).json).toEqual({ 'odata.null': true });
    expect((await tenant.ask('ron', `web/features/getById(guid'${following}')`)).json).toEqual({ DefinitionId: following });
  });

  it('are activated and deactivated once, of a web by its owners, with arguments in the address or in the body', async () => {
    expect((await tenant.post('mia', 'web/features/add', { featureId: minimalDownload })).status).toBe(403);
    const added = await tenant.post('olga', 'web/features/add', { featdefScope: 0, featureId: minimalDownload, force: false });
    expect([added.status, added.json]).toEqual([200, { DefinitionId: minimalDownload }]);
    expect(await idsOf()).toContain(minimalDownload);
    const again = await tenant.post('olga', `web/features/add(featureId=guid'${minimalDownload}',force=false)`);
    expect([again.status, errorOf(again.json)]).toMatchObject([500, {
      code: '-1, System.Data.DuplicateNameException',
      message: { value: `Feature 'MDSFeature' (ID: ${minimalDownload}) is already activated at scope '${tenant.running.origin}/sites/register'.` },
    }]);
    expect((await tenant.post('olga', `web/features/add(featureId=guid'${minimalDownload}',force=true)`)).status).toBe(200);
    expect((await tenant.post('mia', `web/features/remove(featureId=guid'${minimalDownload}',force=true)`)).status).toBe(403);
    expect((await tenant.post('olga', `web/features/remove(featureId=guid'${minimalDownload}',force=false)`)).status).toBe(200);
    expect(await idsOf()).not.toContain(minimalDownload);
    const gone = await tenant.post('olga', 'web/features/remove', { featureId: minimalDownload, force: true });
    expect([gone.status, errorOf(gone.json)]).toMatchObject([400, {
      code: '-1, System.InvalidOperationException', message: { value: `Feature '${minimalDownload}' is not activated at this scope.` },
    }]);
  });

  it('of a site collection are its administrators\' matter and no web\'s; sub webs have their own', async () => {
    const wrong = await tenant.post('olga', 'web/features/add', { featureId: documentSet });
    expect(errorOf(wrong.json)).toMatchObject({
      code: '-1, System.InvalidOperationException',
      message: { value: `Feature with Id '${documentSet}' is not installed in this farm, and cannot be added to this scope.` },
    });
    expect((await tenant.post('mia', 'site/features/remove', { featureId: documentSet })).status).toBe(403);
    expect((await tenant.post('olga', 'site/features/remove', { featureId: documentSet })).status).toBe(200);
    expect(await idsOf('site')).not.toContain(documentSet);
    await tenant.post('olga', 'web/webs/add', { parameters: { Title: 'Sub', Url: 'sub', WebTemplate: 'STS#3' } });
    expect((await tenant.post('olga', 'web/features/remove', { featureId: following })).status).toBe(200);
    expect(await idsOf('web', '/sites/register/sub')).toContain(following);
    expect(await idsOf()).not.toContain(following);
  });

  it('that would change what the tenant serves are refused by name, and those of a solution are not found', async () => {
    const publishing = await tenant.post('olga', 'site/features/add', { featureId: 'f6924d36-2fa8-4f0b-b16d-06b7250180fa' });
    expect([publishing.status, errorOf(publishing.json).message.value]).toEqual([501, "Feature 'PublishingSite' is not implemented."]);
    const sandboxed = await tenant.post('olga', 'web/features/add', { featureId: minimalDownload, featdefScope: 3 });
    expect(errorOf(sandboxed.json).code).toBe('-1, System.InvalidOperationException');
    expect((await tenant.post('olga', 'web/features/add', { featureId: 'no guid' })).status).toBe(400);
  });
});
