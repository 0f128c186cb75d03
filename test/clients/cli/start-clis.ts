import type { TestTenant } from '../../support/tenant';
import { startContoso, type Contoso } from '../contoso';
import { startCli, type Cli } from './cli';

/** An empty Contoso and the CLI in the name of each person asked for, in that order; `end` ends them all. */
export async function startClis<People extends readonly Contoso[]>(
  ...people: People
): Promise<{ readonly tenant: TestTenant; readonly clis: { readonly [At in keyof People]: Cli }; end(): Promise<void> }> {
  const tenant = await startContoso();
  const clis = await Promise.all(people.map((person) => startCli(tenant, person)));
  const end = async (): Promise<void> => {
    await Promise.all(clis.map((cli) => cli.end()));
    await tenant.stop();
  };
  return { tenant, clis: clis as { readonly [At in keyof People]: Cli }, end };
}
