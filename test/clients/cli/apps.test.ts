import type { TestTenant } from '../../support/tenant';
import { heldValue, startContoso, workUrl } from '../contoso';
import { selfSigned, type SelfSigned } from '../self-signed';
import { startCli, type Cli } from './cli';

const certified = 'a1111111-1111-4111-8111-111111111111';
const secretive = 'a2222222-2222-4222-8222-222222222222';
const selected = 'a3333333-3333-4333-8333-333333333333';

describe('CLI for Microsoft 365 as an app, without a person', () => {
  let tenant: TestTenant;
  let login: (app: string) => Readonly<Record<string, string>>;
  const clis: Cli[] = [];
  beforeAll(async () => {
    const [one, other] = [await selfSigned('one'), await selfSigned('other')];
    const app = (id: string, name: string, more: object) => ({ id, name, redirectUris: [], ...more });
    tenant = await startContoso([
      app(certified, 'Certified', { certificates: [one.certificate], application: { graph: ['Sites.ReadWrite.All'], sharePoint: ['Sites.FullControl.All'] } }),
      app(secretive, 'Secretive', { secret: 'very secret', application: { graph: ['Sites.Read.All'], sharePoint: ['Sites.FullControl.All'] } }),
      app(selected, 'Selected', { certificates: [other.certificate], application: { graph: ['Sites.Selected'], sharePoint: ['Sites.Selected'] } }),
    ]);
    const pem = ({ certificate, key }: SelfSigned): string => Buffer.from(`${certificate}\n${key}`).toString('base64');
    const proof: Record<string, Record<string, string>> = {
      [certified]: { authType: 'certificate', certificateBase64Encoded: pem(one) },
      [selected]: { authType: 'certificate', certificateBase64Encoded: pem(other) },
      [secretive]: { authType: 'secret', secret: 'very secret' },
    };
    login = (id) => ({ appId: id, tenant: '22222222-2222-4222-8222-222222222222', ...proof[id] });
  });
  afterAll(async () => {
    await Promise.all(clis.map((cli) => cli.end()));
    await tenant.stop();
  });

  const signedIn = async (options: Readonly<Record<string, string>>): Promise<Cli> => {
    const cli = await startCli(tenant, 'sam', options);
    clis.push(cli);
    return cli;
  };

  it('signs in with a certificate and works on every site', async () => {
    const cli = await signedIn(login(certified));
    expect(await cli.one('status')).toMatchObject({ connectedAs: 'Certified', authType: 'certificate' });
    await cli.run('spo list add', { webUrl: workUrl, title: 'By an app', baseTemplate: 'GenericList' });
    await cli.run('spo listitem add', { webUrl: workUrl, listTitle: 'By an app', Title: 'One' });
    expect(await heldValue(tenant, "lists/getbytitle('By an app')/items?$select=Title,Author/Title&$expand=Author")).toMatchObject([{ Title: 'One', Author: { Title: 'SharePoint App' } }]);
    expect(await cli.refused('spo list add', { webUrl: workUrl, title: 'By an app', baseTemplate: 'GenericList' })).toMatch(/already exists/);
  });

  it('with a secret is let into Graph, and not into SharePoint', async () => {
    const cli = await signedIn(login(secretive));
    expect(await cli.run('request', { url: 'https://graph.microsoft.com/v1.0/sites/contoso.sharepoint.com:/sites/projects', method: 'get' })).toMatchObject({ displayName: 'Work' });
    expect(await cli.refused('request', { url: 'https://graph.microsoft.com/v1.0/me', method: 'get' })).toMatch(/status code 400/);
    expect(await cli.refused('request', { url: `${workUrl}/_api/web`, method: 'get' })).toMatch(/status code 401/);
  });

  it('works on the sites that it was selected for', async () => {
    const owner = await signedIn({ authType: 'identity' });
    const olga = await startCli(tenant, 'olga');
    clis.push(olga);
    const cli = await signedIn(login(selected));
    const read = (): Promise<string | undefined> => cli.run('spo web get', { url: workUrl }).then(() => undefined, String);
    expect(await read()).toMatch(/Attempted to perform an unauthorized operation/);
    const options = { siteUrl: workUrl, appId: selected, appDisplayName: 'Selected' };
    expect(await owner.refused('spo site apppermission add', { ...options, permission: 'write' })).toMatch(/Access denied/);
    const given = await olga.one('spo site apppermission add', { ...options, permission: 'write' });
    expect(given).toMatchObject({ roles: ['write'], grantedToIdentities: [{ application: { id: selected, displayName: 'Selected' } }] });
    expect(await read()).toBeUndefined();
    expect(await cli.refused('spo group add', { webUrl: workUrl, name: 'Of the app' })).toMatch(/unauthorized operation/);
    await olga.run('spo site apppermission set', { siteUrl: workUrl, id: given.id, permission: 'fullcontrol' });
    expect(await olga.list('spo site apppermission list', { siteUrl: workUrl })).toEqual([{ appDisplayName: 'Selected', appId: selected, permissionId: given.id, roles: ['fullcontrol'] }]);
    await cli.run('spo group add', { webUrl: workUrl, name: 'Of the app' });
    await olga.run('spo site apppermission remove', { siteUrl: workUrl, id: given.id, force: true });
    expect(await read()).toMatch(/unauthorized operation/);
  });

  it('is refused with the key of another app, a wrong secret, and as an app that nobody registered', async () => {
    await expect(signedIn({ ...login(selected), appId: certified })).rejects.toThrow(/AADSTS700027/);
    await expect(signedIn({ ...login(secretive), secret: 'guessed' })).rejects.toThrow(/AADSTS7000215/);
    await expect(signedIn({ ...login(secretive), appId: 'a9999999-9999-4999-8999-999999999999' })).rejects.toThrow(/AADSTS700016/);
  });
});
