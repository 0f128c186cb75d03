import { LabelTenant } from '../labels/labels.spec-support';
import { parameter, requestXml } from './csom.spec-support';

const policy = '{9efa17eb-0d34-4f69-a085-5cc3f802439e}';
const moveCopy = '{c668c5ca-bbdd-435f-8008-502f3180cf20}';
type Answer = readonly [head: { readonly ErrorInfo: { readonly ErrorMessage: string; readonly ErrorTypeName: string } | null }, ...results: unknown[]];

describe('static methods that REST has as well', () => {
  let tenant: LabelTenant;
  beforeAll(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Keep');
    await tenant.send('owner', 'web/lists/getbytitle(\'Zaken\')/items', { Title: 'one' });
  });
  afterAll(() => tenant.stop());

  const call = async (person: string, typeId: string, name: string, ...parameters: string[]): Promise<Answer> => {
    const { access_token: token } = (await (await fetch(`${tenant.url}/identity/${person}/token?resource=${tenant.url}`)).json()) as { access_token: string };
    const body = requestXml(`<StaticMethod TypeId="${typeId}" Name="${name}" Id="1"><Parameters>${parameters.join('')}</Parameters></StaticMethod>`, '');
    const response = await fetch(`${tenant.url}/sites/werk/_vti_bin/client.svc/ProcessQuery`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/xml' }, body });
    return (await response.json()) as Answer;
  };
  const labelOf = async (): Promise<unknown> =>
    ((await (await tenant.get('owner', "web/lists/getbytitle('Zaken')/items(1)?$select=OData__ComplianceTag")).json()) as { OData__ComplianceTag: unknown }).OData__ComplianceTag;
  const one = '<Parameter Type="Array"><Object Type="Number">1</Object></Parameter>';

  it('label items in bulk, under the rights that REST asks for', async () => {
    const [refused] = await call('visitor', policy, 'SetComplianceTagOnBulkItems', one, parameter(tenant.zaken), parameter('Keep'));
    expect([refused.ErrorInfo?.ErrorTypeName, await labelOf()]).toEqual(['System.UnauthorizedAccessException', null]);
    const [head, ...results] = await call('member', policy, 'SetComplianceTagOnBulkItems', one, parameter(tenant.zaken), parameter('Keep'));
    expect([head.ErrorInfo, results[0], Array.isArray(results[1])]).toEqual([null, 1, true]);
    expect(await labelOf()).toBe('Keep');
    const [missing] = await call('member', policy, 'SetComplianceTagOnBulkItems', one, parameter(tenant.zaken), parameter('Nothing of that name'));
    expect(missing.ErrorInfo?.ErrorMessage).toEqual(expect.any(String));
  });

  it('tell which labels a site has, as value objects', async () => {
    const [, , tags] = await call('member', policy, 'GetAvailableTagsForSite', parameter(`${tenant.url}/sites/werk`));
    expect(tags).toMatchObject([{ _ObjectType_: 'SP.CompliancePolicy.ComplianceTag', TagName: 'Keep' }]);
  });

  it('copy files, with the options last', async () => {
    await tenant.send('owner', "web/getfolderbyserverrelativeurl('/sites/werk/Dossiers')/files/add(url='a.txt',overwrite=true)");
    const options = '<Parameter TypeId="{b3ff81b8-6cec-4ad3-ae27-9d5cff515d8e}"><Property Name="KeepBoth" Type="Boolean">false</Property></Parameter>';
    const copy = (overwrite: boolean): Promise<Answer> => call('member', moveCopy, 'CopyFile', parameter(`${tenant.library()}/a.txt`), parameter(`${tenant.library('Archief')}/b.txt`), parameter(overwrite), options);
    expect((await copy(false))[0].ErrorInfo).toBeNull();
    expect((await tenant.get('member', "web/getfilebyserverrelativeurl('/sites/werk/Archief/b.txt')")).status).toBe(200);
    expect((await copy(false))[0].ErrorInfo?.ErrorMessage).toMatch(/already exists/);
    expect((await copy(true))[0].ErrorInfo).toBeNull();
  });
});
