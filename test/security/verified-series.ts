import { verifySeries } from '../../src/domain/ledger/verify-series';
import type { Verification } from '../../src/domain/ledger/verification';
import { storeOf } from '../support/store-of';
import type { TestTenant } from '../support/tenant';

/** Every version of a series with what verification says of it, as a reader would see it. */
export const verified = async (tenant: TestTenant, code: string): Promise<readonly Verification[]> =>
  verifySeries(await (await storeOf(tenant, 'els.janssens')).evidence.ofSeries(code)).versions;

/** The verification of one version. */
export async function verifiedVersion(tenant: TestTenant, code: string, ticket: string): Promise<Verification> {
  const found = (await verified(tenant, code)).find((version) => version.ticket === ticket);
  if (!found) throw new Error(`${ticket} is not among the versions of ${code}`);
  return found;
}

/** A series of the demo whose newest version is in force, by its name. */
export async function seriesNamed(tenant: TestTenant, title: string): Promise<string> {
  const series = (await (await storeOf(tenant, 'dirk.vermeulen')).series.summaries()).find((one) => one.title === title);
  if (!series) throw new Error(`The demo has no series ${title}`);
  return series.code;
}
