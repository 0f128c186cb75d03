import { noCache } from '../../src/store/cache/summary-cache';
import { connect } from '../../src/store/connection';
import { openStore } from '../../src/store/store';
import type { Store } from '../../src/store/types';
import type { TestTenant } from './tenant';

/** The register as one of the demo people reads and writes it, over HTTP with a token. */
export const storeOf = async (tenant: TestTenant, person: string): Promise<Store> =>
  openStore(connect(tenant.registerUrl, { bearer: await tenant.token(person) }), { cache: noCache });
