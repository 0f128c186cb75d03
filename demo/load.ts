import type { DemoSeries } from './demo-series';
import { loadLabels } from './load-labels';
import { loadLibraries } from './load-libraries';
import { loadRegister } from './load-register';
import { loadSeries } from './load-series';
import { city, localCommittee, organisations, port, recognisers, recordsAdministrator, siteOwner, welfare } from './organisations';
import { seriesOfTheCity } from './series-of-the-city';
import { seriesOfThePortCompany } from './series-of-the-port-company';
import { seriesOfTheWelfareBody } from './series-of-the-welfare-body';
import { visit } from './visitor';

const seriesOf: Readonly<Record<string, readonly DemoSeries[]>> = { [city]: seriesOfTheCity, [welfare]: seriesOfTheWelfareBody, [port]: seriesOfThePortCompany };

/** The value of `--name` among the program's arguments. */
function argument(name: string): string {
  const value = process.argv[process.argv.indexOf(`--${name}`) + 1];
  if (!process.argv.includes(`--${name}`) || value === undefined) throw new Error(`Say --${name}.`);
  return value;
}

/** Loads the demo into the local tenant at `--url`, as its people would: once, into a tenant that was just made. */
async function load(url: string): Promise<void> {
  const owner = await visit(url, siteOwner);
  console.log('  the register, its bodies and its people');
  await loadRegister(owner);
  console.log('  libraries and their documents');
  await loadLibraries(owner);
  for (const organisation of organisations) {
    const series = seriesOf[organisation.code] ?? [];
    console.log(`  ${series.length} series of ${organisation.title}`);
    const [manager, approver, decider, recogniser] = await Promise.all(
      [organisation.managers[0], organisation.approvers[0], localCommittee.deciders[0], recognisers[0]].map((person) => visit(url, person ?? '')),
    );
    if (!manager || !approver || !decider || !recogniser) throw new Error(`Somebody is missing in ${organisation.title}.`);
    await loadSeries({ manager, approver, decider, recogniser }, organisation, series);
  }
  console.log('  retention labels');
  await loadLabels(await visit(url, recordsAdministrator), owner.store);
}

load(argument('url')).catch((error: unknown) => {
  console.error(`The demo content could not be loaded: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
