import { InjectHeaders } from '@pnp/queryable';
import { GraphBrowser, graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/sites';
import '@pnp/graph/lists';
import '@pnp/graph/users';
import { spfi, SPBrowser, type SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/webs';
import { PermissionKind } from '@pnp/sp/security';
import type { TestTenant } from '../support/tenant';
import { startContoso, type Contoso } from './contoso';

describe('PnPjs, both halves', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await startContoso();
  });
  afterAll(() => tenant.stop());

  const bearer = async (person: Contoso, resource?: string) => InjectHeaders({ Authorization: `Bearer ${await tenant.token(person, resource)}` });
  const sharePoint = async (person: Contoso): Promise<SPFI> => spfi().using(SPBrowser({ baseUrl: `${tenant.url}/sites/projects` }), await bearer(person));
  const graph = async (person: Contoso): Promise<GraphFI> =>
    graphfi().using(GraphBrowser({ baseUrl: `${tenant.url}/graph/v1.0` }), await bearer(person, 'https://graph.microsoft.com'));

  it('@pnp/sp works with lists, groups and permissions', async () => {
    const { web } = await sharePoint('olga');
    const { list } = await web.lists.ensure('By PnPjs');
    await list.items.add({ Title: 'One' });
    await list.breakRoleInheritance(false);
    const group = await web.siteGroups.add({ Title: 'Readers of one list' });
    const read = await web.roleDefinitions.getByName('Read')();
    await list.roleAssignments.add(group.Id, read.Id);
    await web.siteGroups.getById(group.Id).users.add('i:0#.f|membership|sam@contoso.example');
    const sam = await sharePoint('sam');
    const seen = sam.web.lists.getByTitle('By PnPjs');
    expect((await seen.items()).map(({ Title }: { Title: string }) => Title)).toEqual(['One']);
    expect(await seen.currentUserHasPermissions(PermissionKind.ViewListItems)).toBe(true);
    expect(await seen.currentUserHasPermissions(PermissionKind.EditListItems)).toBe(false);
    await expect(seen.items.add({ Title: 'Two' })).rejects.toThrow(/403/);
  });

  it('@pnp/graph reads people and sites', async () => {
    const client = await graph('mia');
    expect(await client.me()).toMatchObject({ displayName: 'Mia Contoso' });
    expect(await client.users.getById('ron@contoso.example')()).toMatchObject({ displayName: 'Ron Contoso' });
    const site = await client.sites.getByUrl('localhost', '/sites/projects');
    expect(await site()).toMatchObject({ displayName: 'Work' });
    await expect(client.users.getById('nobody@contoso.example')()).rejects.toThrow(/404/);
  });
});
