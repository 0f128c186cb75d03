import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareData } from './prepared-data';
import { repository } from './repository';

/** Builds what is stale and prepares the data that whole-system tests start from. */
export default async function globalSetup(): Promise<void> {
  execFileSync(process.execPath, [join(repository, 'tools', 'build-local.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.SERIES_REGISTER_PREPARED = await prepareData();
}
