import { verifySeries } from '../../src/domain/ledger/verify-series';
import type { Verification } from '../../src/domain/ledger/verification';
import { noCache } from '../../src/store/cache/summary-cache';
import { connect } from '../../src/store/connection';
import { openStore } from '../../src/store/store';
import type { Store } from '../../src/store/types';
import type { TestTenant } from '../support/tenant';

/** The register as one person of the demo reads it. */
export const storeOf = async (tenant: TestTenant, person: string): Promise<Store> =>
  openStore(connect(tenant.registerUrl, { bearer: await tenant.token(person) }), { cache: noCache });

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
