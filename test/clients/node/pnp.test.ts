import { join } from 'node:path';
import { repository } from '../../support/repository';
import type { TestTenant } from '../../support/tenant';
import { contosoSeed, heldValue, startContoso, type Contoso } from '../contoso';
import { startLineProcess, type LineProcess } from '../line-process';
import { selfSigned, type SelfSigned } from '../self-signed';

const appId = 'b1111111-1111-4111-8111-111111111111';

describe('PnPjs in Node, over https', () => {
  let tenant: TestTenant;
  let proof: SelfSigned;
  const running: LineProcess[] = [];
  beforeAll(async () => {
    proof = await selfSigned('service');
    tenant = await startContoso([
      { id: appId, name: 'Service', redirectUris: [], certificates: [proof.certificate], application: { graph: ['Sites.Read.All', 'User.Read.All'], sharePoint: ['Sites.Manage.All'] } },
    ]);
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.end()));
    await tenant.stop();
  });

  type Run = <Gave = unknown>(code: string) => Promise<Gave>;

  const start = (settings: object): Run => {
    const { url, authority } = tenant.secure;
    const driver = startLineProcess(join(repository, 'test', 'clients', 'node', 'pnp-driver.mjs'), {
      ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: authority,
      PNP_DRIVER: JSON.stringify({ site: `${url}/sites/projects`, graphRoot: `${url}/graph/v1.0`, ...settings }),
    });
    running.push(driver);
    return async <Gave>(code: string): Promise<Gave> => {
      const { gave, failed } = await driver.ask<{ gave: Gave; failed?: string }>({ code }, code);
      if (failed !== undefined) throw new Error(failed);
      return gave;
    };
  };
  const inNameOf = async (person: Contoso): Promise<Run> =>
    start({ tokens: { sharePoint: await tenant.token(person, tenant.secure.url), graph: await tenant.token(person, 'https://graph.microsoft.com') } });
  const asApp = (auth: object): Run => {
    const authority = `${tenant.secure.url}/${contosoSeed.tenant.id}`;
    return start({ app: { clientId: appId, authority, knownAuthorities: [new URL(authority).host], ...auth } });
  };

  it('works in the name of a person with lists and files, alone and in batches', async () => {
    const run = await inNameOf('olga');
    await run("sp.web.lists.ensure('Over https', '', 100)");
    expect(await run(`{
      const [batched, execute] = sp.batched();
      const list = batched.web.lists.getByTitle('Over https');
      const adds = ['One', 'Two', "Th'ree"].map((Title) => list.items.add({ Title }));
      await execute();
      return (await Promise.all(adds)).map(({ Title }) => Title);
    }`)).toEqual(['One', 'Two', "Th'ree"]);
    expect((await heldValue(tenant, "lists/getbytitle('Over https')/items?$select=Title")).map(({ Title }) => Title)).toEqual(['One', 'Two', "Th'ree"]);
    await run("sp.web.lists.ensure('Papers', '', 101)");
    await run("sp.web.getFolderByServerRelativePath('/sites/projects/Papers').files.addUsingPath('naïve 100%.txt', 'as it is', { Overwrite: true })");
    expect(await run("sp.web.getFileByServerRelativePath('/sites/projects/Papers/naïve 100%.txt').getText()")).toBe('as it is');
    await expect(run("sp.web.lists.add('Over https')")).rejects.toThrow(/already exists/);
    expect(await run("graph.me()")).toMatchObject({ displayName: 'Olga Contoso' });
    expect(await run("graph.users.getById('ron@contoso.example')()")).toMatchObject({ displayName: 'Ron Contoso' });
  });

  it('is refused what its person may not do', async () => {
    const run = await inNameOf('ron');
    await expect(run("sp.web.lists.add('Of Ron')")).rejects.toThrow(/\[403\].*Access denied/s);
    await expect(run("sp.web.lists.getByTitle('Nothing')()")).rejects.toThrow(/\[404\].*does not exist at site/s);
    await expect((await inNameOf('sam'))('sp.web()')).rejects.toThrow(/\[403\]/);
  });

  it('works as an app that signs in with a certificate, as far as its roles go', async () => {
    const run = asApp({ clientCertificate: { thumbprint: proof.thumbprint, privateKey: proof.key } });
    expect(await run('sp.web.currentUser()')).toMatchObject({ Title: 'SharePoint App' });
    await run("sp.web.lists.ensure('Of the service')");
    await run("sp.web.lists.getByTitle('Of the service').items.add({ Title: 'One' })");
    expect(await heldValue(tenant, "lists/getbytitle('Of the service')/items?$select=Title")).toMatchObject([{ Title: 'One' }]);
    await expect(run("sp.web.siteGroups.add({ Title: 'Of the service' })")).rejects.toThrow(/\[403\].*unauthorized operation/s);
    expect((await run<{ displayName: string }[]>('graph.users()')).map(({ displayName }) => displayName)).toContain('Mia Contoso');
    await expect(run('graph.me()')).rejects.toThrow(/delegated authentication flow/);
  });

  it('gets no token with the key of another certificate', async () => {
    const other = await selfSigned('other');
    await expect(asApp({ clientCertificate: { thumbprint: other.thumbprint, privateKey: other.key } })('sp.web()')).rejects.toThrow(/AADSTS700027/);
    await expect(asApp({ clientCertificate: { thumbprint: proof.thumbprint, privateKey: other.key } })('sp.web()')).rejects.toThrow(/AADSTS700027.*signature/);
  });
});
