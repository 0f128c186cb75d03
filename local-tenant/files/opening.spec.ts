import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { TestTenant } from '../testing/test-tenant';

describe('who may see a file and not open it', () => {
  let tenant: TestTenant;
  const library = "web/lists/getbytitle('Drawings')";
  const file = "web/GetFileByServerRelativePath(DecodedUrl='/sites/register/Drawings/plan.txt')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Drawings', BaseTemplate: 101 });
    await tenant.post('olga', `${library}/RootFolder/Files/AddUsingPath(DecodedUrl='plan.txt',Overwrite=true)`, 'the plan');
    await tenant.post('olga', `${library}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`);
    await grant('dora', 'See only', { High: '304', Low: '134418497' });
    await grant('mia', 'See and open', { High: '304', Low: '134418529' });
  });
  afterAll(() => tenant.stop());

  const grant = async (person: string, level: string, mask: { High: string; Low: string }): Promise<void> => {
    const role = await tenant.post('olga', 'web/roledefinitions', { Name: level, Order: 210, Description: '', BasePermissions: mask });
    const user = await tenant.post('olga', 'web/ensureuser', { logonName: `${person}@test.local` });
    await tenant.post('olga', `${library}/roleassignments/addroleassignment(principalid=${String(user.json.Id)},roledefid=${String(role.json.Id)})`);
  };
  const statuses = async (person: string): Promise<number[]> => [
    (await tenant.ask(person, `${file}?$select=Name`)).status,
    (await tenant.ask(person, `${file}/$value`)).status,
    (await tenant.ask(person, `${file}/openBinaryStream`)).status,
  ];

  it('is told its name and refused its body', async () => {
    expect(await statuses('dora')).toEqual([200, 403, 403]);
    expect(await statuses('mia')).toEqual([200, 200, 200]);
  });

  it.each<[string, (body: string) => void]>([['gone', (body) => rmSync(body)], ['cut off', (body) => truncateSync(body, 3)]])(
    'is told which file it is whose body is %s in the data folder', async (what, damage) => {
      const path = `/sites/register/Drawings/${what}.txt`;
      await tenant.post('olga', `${library}/RootFolder/Files/AddUsingPath(DecodedUrl='${what}.txt',Overwrite=true)`, 'some text');
      const { db } = tenant.running.tenant;
      const row = db.get<{ name: string }>('SELECT b.name FROM file_bodies b JOIN items i ON i.list_id = b.list_id AND i.id = b.item_id WHERE i.leaf_name = ?', `${what}.txt`);
      damage(join(tenant.folder, 'files', row?.name.slice(0, 2) ?? '', row?.name ?? ''));
      const answer = await tenant.ask('olga', `web/GetFileByServerRelativePath(DecodedUrl='${path}')/$value`);
      expect([answer.status, answer.text]).toEqual([500, expect.stringContaining(`The contents of ${path} are missing or damaged in the data folder`)]);
      expect((await tenant.ask('olga', `${file}/$value`)).status).toBe(200);
    });
});
