import { organisationGroups } from '../../src/schema/groups';
import { levels } from '../../src/schema/levels';
import { allLists } from '../../src/schema/register-schema';
import { addOrganisation } from '../../src/store/provisioning/add-member';
import { checkSetup } from '../../src/store/provisioning/check-setup';
import { openStore } from '../../src/store/store';
import { seriesData, versionOf } from './contents';
import { mailOf, people, type PersonRole, type RegisteredSite, startRegisteredSite } from './registered-site';

let site: RegisteredSite;
beforeAll(async () => {
  site = await startRegisteredSite();
});
afterAll(() => site.tenant.stop());

const check = async (role: PersonRole) => {
  const sp = await site.sp(role);
  return checkSetup(sp, openStore(sp).people);
};

describe('provisioning', () => {
  it('says what it made', () => {
    const made = (kind: string): string[] => site.steps.filter((step) => step.kind === kind && step.outcome === 'created').map(({ target }) => target);
    expect(made('list').sort()).toEqual(allLists.map(({ name }) => name).sort());
    expect(made('level')).toEqual(Object.values(levels).map(({ title }) => title));
    expect(made('folder')).toEqual(expect.arrayContaining(['Series/OVO999001', 'Versions/OVO999002', 'Decisions/SC2', 'Journal/Register']));
  });

  it('changes nothing the second time', async () => {
    const steps = await site.provision();
    expect(steps.filter(({ outcome }) => outcome !== 'asItShouldBe')).toEqual([]);
  });

  it('leaves a site that is as declared, for whoever looks', async () => {
    for (const role of ['owner', 'manager', 'decider', 'member', 'reader'] as const) expect([role, await check(role)]).toEqual([role, []]);
  });

  it('seals the ledgers in the journal before anything stands in them', async () => {
    const { journal } = await site.store('owner');
    const [row, ...others] = await journal.summaries();
    expect(others).toEqual([]);
    const { content } = await journal.byTicket(row?.ticket ?? '');
    expect(JSON.parse(content)).toMatchObject({ act: 'provisioned', by: mailOf(people.owner), note: expect.stringContaining('Versions 0') });
  });

  it('adds an organisation later, ready for its managers', async () => {
    const owner = await site.sp('owner');
    const options = { by: mailOf(people.owner), at: '2026-11-21T11:00:00Z' };
    const added = await addOrganisation(owner, { name: 'Haven', code: 'OVO999003', type: 'agency', committee: 'SC2', sites: [] }, options);
    expect(added.managersGroup).toBe('OVO999003 managers');
    await openStore(owner).people.add(added.managersGroup, `i:0#.f|membership|${mailOf('karen.lambrecht')}`);
    expect(await check('owner')).toEqual([]);
  });
});

describe('a site that differs', () => {
  it('is named for a column that somebody deleted, and mended', async () => {
    const owner = await site.sp('owner');
    await owner.web.lists.getByTitle('Series').fields.getByInternalNameOrTitle('TaskArea').delete();
    expect(await check('reader')).toContainEqual({ list: 'Series', folder: null, column: 'TaskArea', problem: 'columnMissing', detail: 'Task area' });
    const gone = { code: 'COLUMN_MISSING', params: { list: 'Series', column: 'TaskArea' } };
    const { series } = await site.store('manager');
    await expect(series.summaries()).rejects.toMatchObject(gone);
    const draft = { code: 'OVO999001_001_001', organisation: 'OVO999001', committee: 'SC1', data: seriesData({ taskArea: 'Ruimte' }) };
    await expect(series.create(draft)).rejects.toMatchObject(gone);
    await site.provision();
    expect(await check('reader')).toEqual([]);
    expect((await series.create(draft)).data.taskArea).toBe('Ruimte');
  });

  it('is named when somebody may edit a ledger, to the owner and to whom it concerns, and the ledger is read only', async () => {
    const owner = await site.sp('owner');
    const group = await owner.web.siteGroups.getByName(organisationGroups('OVO999001').managers).select('Id')();
    const level = await owner.web.roleDefinitions.getByName(levels.edit.title).select('Id')();
    const folder = owner.web.getFolderByServerRelativePath('/sites/register/Lists/Versions/OVO999001').listItemAllFields;
    const { Id } = (await folder.select('Id')()) as { Id: number };
    const item = owner.web.lists.getByTitle('Versions').items.getById(Id);
    await item.roleAssignments.add(group.Id, level.Id);

    const at = { list: 'Versions', folder: 'OVO999001', column: null, problem: 'tooMuchAccess' };
    expect(await check('owner')).toEqual([{ ...at, detail: 'OVO999001 managers: Register edit' }]);
    const deviations = await check('manager');
    expect(deviations).toEqual([{ ...at, detail: 'editListItems' }]);
    const store = openStore(await site.sp('manager'), { deviations });
    await expect(store.versions.append(versionOf('OVO999001_001_001', seriesData()))).rejects.toMatchObject({ code: 'LEDGER_READ_ONLY' });

    const mended = (await site.provision()).filter(({ outcome }) => outcome === 'changed');
    expect(mended).toMatchObject([{ kind: 'access', target: 'Versions/OVO999001', detail: '- OVO999001 managers: Register edit' }]);
    expect(await check('manager')).toEqual([]);
  });

  it('is named when a list inherits again', async () => {
    const owner = await site.sp('owner');
    await owner.web.lists.getByTitle('Codes').resetRoleInheritance();
    expect((await check('owner')).map(({ list, problem }) => [list, problem])).toContainEqual(['Codes', 'inheritsPermissions']);
    const steps = await site.provision();
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'seal', target: 'Codes' }));
    expect(await check('owner')).toEqual([]);
  });
});
