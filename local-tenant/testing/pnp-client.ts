import { InjectHeaders } from '@pnp/queryable';
import { spfi, SPBrowser, type SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { TestTenant } from './test-tenant';

/** The real PnPjs against the test tenant, under a person's token. */
export const pnpClient = (tenant: TestTenant, personId: string, site = '/sites/register'): SPFI =>
  spfi().using(
    SPBrowser({ baseUrl: tenant.running.origin + site }),
    InjectHeaders({ Authorization: `Bearer ${tenant.tokenOf(personId)}` }),
  );
