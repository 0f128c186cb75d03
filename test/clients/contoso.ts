import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTenant, type TestTenant } from '../support/tenant';

/** olga owns the site and keeps the tenant's records, mia edits there, ron reads, sam has nothing. */
export type Contoso = 'olga' | 'mia' | 'ron' | 'sam';

const person = (id: Contoso, tenantRoles: readonly string[] = []) => ({
  id, displayName: `${id[0]?.toUpperCase() ?? ''}${id.slice(1)} Contoso`, mail: `${id}@contoso.example`, jobTitle: 'Tester', tenantRoles,
});

/** The tenant of Microsoft's documentation, with one site. */
export const contosoSeed = {
  tenant: { id: '22222222-2222-4222-8222-222222222222', name: 'Contoso', domain: 'contoso.example' },
  people: [person('olga', ['recordsManagement', 'sharePointAdministrator']), person('mia'), person('ron'), person('sam')],
  sites: [{ path: '/sites/projects', title: 'Work', language: 1033, owners: ['olga'], members: ['mia'], visitors: ['ron'] }],
};

/** What a client that knows Microsoft's names only calls the site. */
export const workUrl = 'https://contoso.sharepoint.com/sites/projects';

/** Starts an empty Contoso. @param apps instead of those that every tenant has */
export async function startContoso(apps?: readonly object[]): Promise<TestTenant> {
  const folder = mkdtempSync(join(tmpdir(), 'contoso-seed-'));
  const seed = join(folder, 'contoso.json');
  writeFileSync(seed, JSON.stringify({ ...contosoSeed, ...(apps && { apps }) }));
  try {
    return await startTenant({ content: 'empty', seed });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the tenant holds, asked without the client under test: `held(tenant, "lists/getbytitle('x')")`, by olga. */
export async function held(tenant: TestTenant, path: string): Promise<Record<string, unknown>> {
  const answer = await tenant.fetchAs('olga', `/sites/projects/_api/web/${path}`);
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
}

/** The `value` of a set or function that the tenant holds. */
export async function heldValue<T = readonly Record<string, unknown>[]>(tenant: TestTenant, path: string): Promise<T> {
  const { status, value } = await held(tenant, path);
  if (status !== 200) throw new Error(`${path}: ${String(status)}`);
  return value as T;
}
