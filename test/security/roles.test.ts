import { addCommittee } from '../../src/store/provisioning/add-member';
import { connect } from '../../src/store/connection';
import { addRow, get, rows, waysToChange } from '../support/plain-rest';
import { startTenant, type TestTenant } from '../support/tenant';

const manager = 'an.claes';
const otherManager = 'joris.desmet';
const approver = 'bart.dewit';
const member = 'chantal.peeters';
const decider = 'dirk.vermeulen';
const reader = 'els.janssens';
const localAdministrator = 'frank.goossens';
const portManager = 'karen.lambrecht';
const owner = 'greet.willems';
const city = 'OVO999001';
const everybody = [manager, otherManager, approver, member, decider, reader, localAdministrator, portManager];
const decision = { Title: 'approve', Content: '{}', Hash: '0'.repeat(64), SeriesCode: `${city}_001_001` };

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.stop());

/** What an add answered, without its body's details: a status, and for 200 whether a field was refused. */
async function outcome(answer: Promise<Response>): Promise<number | 'refused by a field'> {
  const response = await answer;
  if (!response.ok) return response.status;
  const { value } = (await response.json()) as { value: readonly { HasException: boolean }[] };
  return value.some(({ HasException }) => HasException) ? 'refused by a field' : response.status;
}

describe('decisions', () => {
  it.each([manager, otherManager, approver, member, reader, localAdministrator, portManager])('cannot be added by %s', async (person) => {
    expect(await outcome(addRow(tenant, person, 'Decisions', 'SCL', decision))).toBe(403);
  });

  it('can be added by a decider, in the folder of their own committee only', async () => {
    const sp = connect(tenant.registerUrl, { bearer: await tenant.token(owner) });
    await addCommittee(sp, { code: 'SCX', name: 'Een andere commissie' }, { by: owner, at: '2026-01-01T00:00:00Z' });
    expect(await outcome(addRow(tenant, decider, 'Decisions', 'SCL', decision))).toBe(200);
    expect(await outcome(addRow(tenant, decider, 'Decisions', 'SCX', decision))).toBe(403);
    expect(await outcome(addRow(tenant, decider, 'Decisions', '', decision))).toBe(403);
  });
});

describe.each(['Versions', 'Decisions', 'Journal', 'Recognitions', 'Codes'])('rows of %s', (list) => {
  it.each(everybody)('are not changed or taken away by %s', async (person) => {
    const [row] = await rows(tenant, owner, list, 'Id,Hash,SeriesCode'.replace(list === 'Codes' ? 'Hash,' : '', ''));
    const visible = list !== 'Journal';
    for (const [way, answer] of waysToChange(tenant, person, list, row!.Id)) {
      // Who may not even see a journal row is told that it is not there.
      expect([way, [403, ...(visible ? [] : [404])].includes((await answer).status)]).toEqual([way, true]);
    }
    const [after] = await rows(tenant, owner, list, 'Id,Hash,SeriesCode'.replace(list === 'Codes' ? 'Hash,' : '', ''));
    expect(after).toEqual(row);
  });
});

describe('versions', () => {
  const version = { Title: 'x', Content: '{}', Hash: '0'.repeat(64) };
  it.each([approver, member, decider, reader, localAdministrator])('cannot be added for the city by %s', async (person) => {
    const expected = person === approver ? [200, 403] : [403];
    expect(expected).toContain(await outcome(addRow(tenant, person, 'Versions', city, version)));
  });

  it('cannot be added by the manager of another organisation', async () => {
    expect(await outcome(addRow(tenant, otherManager, 'Versions', city, version))).toBe(403);
    expect(await outcome(addRow(tenant, otherManager, 'Versions', 'OVO999002', version))).toBe(200);
  });
});

describe('drafts', () => {
  it('are seen by their organisation and its committee, and by nobody else', async () => {
    const seen = async (person: string) => (await rows(tenant, person, 'Series', 'Id,Organisation')).map(({ Organisation }) => Organisation);
    expect(new Set(await seen(manager))).toEqual(new Set([city]));
    expect(new Set(await seen(otherManager))).toEqual(new Set(['OVO999002']));
    expect(new Set(await seen(decider)).size).toBe(3);
    const answer = await get(tenant, reader, "lists/getbytitle('Series')/items?$select=Id");
    const shown = answer.ok ? ((await answer.json()) as { value: unknown[] }).value : [];
    expect(shown).toEqual([]);
  });

  it('are not taken away by those who may edit them', async () => {
    const [draft] = await rows(tenant, manager, 'Series');
    const removals = waysToChange(tenant, manager, 'Series', draft!.Id).filter(([way]) => way === 'DELETE' || way === 'recycle');
    for (const [, answer] of removals) expect((await answer).status).toBe(403);
  });
});

describe('reference data', () => {
  it.each([manager, approver, member, decider, reader, localAdministrator])('of organisations is not changed by %s', async (person) => {
    const [row] = await rows(tenant, owner, 'Organisations');
    for (const [way, answer] of waysToChange(tenant, person, 'Organisations', row!.Id)) expect([way, (await answer).status]).toEqual([way, 403]);
    expect(await outcome(addRow(tenant, person, 'Organisations', '', { Title: 'x' }))).toBe(403);
  });
});
