import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../support/repository';
import type { TestTenant } from '../../support/tenant';
import type { Contoso } from '../contoso';
import { startLineProcess } from '../line-process';

/** CLI for Microsoft 365 as its package installs it. */
export const cliPackage = join(repository, 'test', 'clients', 'node_modules', '@pnp', 'cli-microsoft365');

/** The CLI in one person's name, signed in by managed identity, in a home folder of its own. */
export interface Cli {
  /** Runs a command; gives what it printed, read as JSON when it is that, else undefined. Throws what the CLI says when the command fails. */
  run(command: string, options?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** The same for a command that prints an object. */
  one(command: string, options?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** The same for a command that prints a list. */
  list(command: string, options?: Readonly<Record<string, unknown>>): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What the CLI says of a command that fails. Throws when it does not. */
  refused(command: string, options?: Readonly<Record<string, unknown>>): Promise<string>;
  end(): Promise<void>;
}

/** Environment and home folder for the CLI: everything that it is told about the tenant it is told by these. */
export function cliEnvironment(tenant: TestTenant, person: Contoso): { readonly home: string; readonly env: NodeJS.ProcessEnv } {
  if (!existsSync(cliPackage)) throw new Error('CLI for Microsoft 365 is not installed: run `npm test`, or `npm ci` in test/clients.');
  const home = mkdtempSync(join(tmpdir(), 'm365-home-'));
  const settings = join(home, '.config', 'configstore');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'cli-m365-config.json'), JSON.stringify({ disableTelemetry: true, output: 'json', prompt: false, errorOutput: 'stderr' }));
  return {
    home,
    env: {
      ...process.env, NODE_OPTIONS: '', HOME: home, XDG_CONFIG_HOME: join(home, '.config'), HTTPS_PROXY: tenant.secure.proxy, NO_PROXY: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: tenant.secure.authority, IDENTITY_ENDPOINT: `${tenant.url.replace('localhost', '127.0.0.1')}/identity/${person}/token`, IDENTITY_HEADER: 'any',
    },
  };
}

const parsed = (printed: string): unknown => {
  try {
    return JSON.parse(printed);
  } catch {
    return printed === '' ? undefined : printed;
  }
};

/** Starts the CLI for a person and signs in, as that person unless `login` says otherwise. Commands of one CLI run one after another. */
export async function startCli(tenant: TestTenant, person: Contoso, login: Readonly<Record<string, string>> = { authType: 'identity' }): Promise<Cli> {
  const { home, env } = cliEnvironment(tenant, person);
  const driver = startLineProcess(join(repository, 'test', 'clients', 'cli', 'driver.mjs'), env);
  const ask = (command: string, options: Readonly<Record<string, unknown>>): Promise<{ printed?: string; failed?: string }> => driver.ask({ command, options }, command);
  const run: Cli['run'] = async (command, options = {}) => {
    const { printed, failed } = await ask(command, options);
    if (failed !== undefined) throw new Error(`m365 ${command}: ${failed}`);
    return parsed(printed ?? '');
  };
  const end = async (): Promise<void> => {
    await driver.end();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await run('login', login);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    run,
    one: async (command, options) => (await run(command, options)) as Readonly<Record<string, unknown>>,
    list: async (command, options) => (await run(command, options)) as readonly Readonly<Record<string, unknown>>[],
    refused: async (command, options = {}) => {
      const { printed, failed } = await ask(command, options);
      if (failed === undefined) throw new Error(`m365 ${command} was to fail and printed: ${printed ?? ''}`);
      return failed;
    },
    end,
  };
}
