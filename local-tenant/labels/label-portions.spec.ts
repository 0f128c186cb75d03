import { insertItem } from '../items/item-store';
import { LabelTenant } from './labels.spec-support';

const now = '2026-03-12T10:00:00.000Z';

describe('labelling many items', () => {
  let tenant: LabelTenant;
  beforeEach(async () => {
    tenant = await LabelTenant.start();
    await tenant.label('Tien jaar');
    await tenant.label('Twintig jaar');
  });
  afterEach(() => tenant.stop());

  const fill = (count: number): void => {
    const list = tenant.db.get<{ id: string; folder: string; scopeId: number }>("SELECT id, root_folder AS folder, scope_id AS scopeId FROM lists WHERE title = 'Zaken'");
    if (list === undefined) throw new Error('there is no list Zaken');
    tenant.db.transaction(() => {
      for (let at = 0; at < count; at += 1) {
        insertItem(tenant.db, { id: list.id, versioning: false, majorVersionLimit: 0 }, {
          folder: list.folder, scopeId: list.scopeId, kind: 0, contentType: '0x01', fields: { Title: `zaak ${at}` }, authorId: 1, editorId: 1, created: now, modified: now,
        });
      }
    });
  };
  const labelled = (name: string): number =>
    tenant.db.get<{ n: number }>("SELECT count(*) AS n FROM items WHERE json_extract(fields, '$._ComplianceTag') = ?", name)?.n ?? 0;
  const setDefault = (label: string) => tenant.setDefault(label, { listUrl: tenant.zaken, syncToItems: true });
  const anyRequest = async (): Promise<void> => {
    expect((await fetch(`${tenant.url}/identity`)).status).toBe(200);
  };

  it('goes on between requests when they are more than one request should wait for, until all have it', async () => {
    fill(2600);
    expect((await setDefault('Tien jaar')).status).toBe(200);
    expect(labelled('Tien jaar')).toBe(2000);
    await anyRequest();
    expect(labelled('Tien jaar')).toBe(2500);
    await anyRequest();
    expect(labelled('Tien jaar')).toBe(2600);
    expect(await (await tenant.admin('GET', 'label-tasks')).json()).toEqual({ value: [] });
  });

  it('ends where another default took over', async () => {
    fill(4000);
    await setDefault('Tien jaar');
    await tenant.setDefault('Twintig jaar', { listUrl: tenant.zaken });
    const then = labelled('Tien jaar');
    await anyRequest();
    expect(then).toBeLessThan(4000);
    expect(labelled('Tien jaar')).toBe(then);
    expect(await (await tenant.admin('GET', 'label-tasks')).json()).toEqual({ value: [] });
  });

  it('shows what is still to be done to administrators of the tenant', async () => {
    fill(4000);
    await setDefault('Tien jaar');
    expect(await (await tenant.admin('GET', 'label-tasks')).json()).toMatchObject({ value: [{ due: now, task: { kind: 'list', after: expect.any(Number) } }] });
    expect((await tenant.admin('GET', 'label-tasks', undefined, 'owner')).status).toBe(403);
  });
});
