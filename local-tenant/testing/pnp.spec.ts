import { pnpClient } from './pnp-client';
import { TestTenant } from './test-tenant';

describe('PnPjs against the tenant', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await TestTenant.start();
  });
  afterAll(() => tenant.stop());

  it('provisions a list as a site owner would', async () => {
    const { web } = pnpClient(tenant, 'olga');
    const level = await web.roleDefinitions.add('Add only', 'Add and nothing else', 200, { High: 304, Low: 134418531 });
    const group = await web.siteGroups.add({ Title: 'Deciders', Description: 'They decide' });
    await web.siteGroups.getById(group.Id).setUserAsOwner((await web.currentUser()).Id);
    await web.siteGroups.getByName('Deciders').users.add('i:0#.f|membership|dora@test.local');
    const user = await web.ensureUser('mia@test.local');
    expect(user.LoginName).toBe('i:0#.f|membership|mia@test.local');
    expect((await web.siteUsers.getByLoginName('i:0#.f|membership|mia@test.local')()).Id).toBe(user.Id);

    const ensured = await web.lists.ensure("Decisions & 'more'", 'All decisions', 100, false, { EnableVersioning: true, EnableAttachments: false });
    expect(ensured.created).toBe(true);
    const { list } = ensured;
    await list.breakRoleInheritance(false, true);
    await list.roleAssignments.add(group.Id, level.data.Id);
    await list.fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="Outcome" DisplayName="Outcome" Indexed="TRUE"/>', Options: 8 });
    await list.fields.addNumber('Weight', { MinimumValue: 0 });
    await list.fields.addMultilineText('Motivation', { NumberOfLines: 4, RichText: false });
    await list.fields.addChoice('Kind', { Choices: ['a', 'b'] });
    await list.fields.addBoolean('Urgent');
    await list.fields.addDateTime('Meeting');
    await list.fields.addUser('Who', { SelectionMode: 0 });
    await list.fields.getByInternalNameOrTitle('Outcome').update({ Required: true });
    await list.views.add('By outcome', false, { RowLimit: 100, ViewQuery: '<OrderBy><FieldRef Name="Outcome"/></OrderBy>' });
    await list.views.getByTitle('By outcome').fields.removeAll();
    await list.views.getByTitle('By outcome').fields.add('Outcome');
    expect((await web.lists.ensure("Decisions & 'more'", 'Again')).created).toBe(false);

    const described = await list.select('Title', 'Description', 'HasUniqueRoleAssignments')();
    expect(described).toMatchObject({ Title: "Decisions & 'more'", Description: 'Again', HasUniqueRoleAssignments: true });
    const kinds = await list.fields.select('InternalName', 'TypeAsString').filter('CanBeDeleted eq true')();
    expect(kinds.map(({ InternalName, TypeAsString }) => `${InternalName} ${TypeAsString}`)).toEqual([
      'Outcome Text', 'Weight Number', 'Motivation Note', 'Kind Choice', 'Urgent Boolean', 'Meeting DateTime', 'Who User',
    ]);
  });

  it('gives the answers of a batch in order, each under its own permissions, and undoes nothing', async () => {
    const [batch, execute] = pnpClient(tenant, 'mia').batched();
    const results: Record<string, string> = {};
    const note = (name: string): [() => void, (error: Error) => void] => [
      () => { results[name] = 'ok'; },
      (error) => { results[name] = /\[(\d+)\]/.exec(error.message)?.[1] ?? error.message; },
    ];
    const asked = [
      batch.web.select('Title')().then(...note('read')),
      batch.web.lists.add('From a batch').then(...note('list')),
      batch.web.roleDefinitions.add('No', '', 1, { High: 0, Low: 1 }).then(...note('level')),
      batch.web.lists.add('from a batch').then(...note('twice')),
      batch.web.lists.getByTitle('From a batch').select('Title')().then(...note('read back')),
    ];
    await execute();
    await Promise.all(asked);
    expect(results).toEqual({ read: 'ok', list: 'ok', level: '403', twice: '500', 'read back': 'ok' });
  });
});
