import { listById } from '../lists/list-store';
import type { Tenant } from '../rest/tenant';
import { serverRelativeOf } from '../webs/site';
import { webById } from '../webs/site-store';
import { notify } from './receiver';
import { takeUntold, type Subscription } from './subscription';

/** SharePoint tries again so often, and waits so long in between. */
const retries = 5;
const pause = 5 * 60 * 1000;

interface Delivery {
  readonly url: string;
  readonly notification: unknown;
  readonly failed: number;
  /** Milliseconds since 1970, by the tenant's clock. */
  readonly due: number;
}

/** What a receiver did not take, until the tenant ends: SharePoint promises no more. */
const waiting = new WeakMap<Tenant, Delivery[]>();

const deliver = async (tenant: Tenant, delivery: Delivery): Promise<void> => {
  const taken = await notify(delivery.url, delivery.notification);
  if (!taken && delivery.failed < retries) {
    waiting.set(tenant, [...(waiting.get(tenant) ?? []), { ...delivery, failed: delivery.failed + 1, due: tenant.now().getTime() + pause }]);
  }
};

/** What a receiver is sent: that the list has changed, not how. */
const notificationFor = (tenant: Tenant, one: Subscription): unknown => {
  const list = listById(tenant.db, one.listId);
  const web = list && webById(tenant.db, list.webId);
  return { value: [{
    subscriptionId: one.id, clientState: one.clientState, expirationDateTime: one.expires.replace(/\.\d+Z$/, '.0000000Z'), resource: one.listId,
    tenantId: tenant.id, siteUrl: serverRelativeOf(web?.path ?? ''), webId: list?.webId ?? '',
  }] };
};

/** Tells who subscribed to lists that have changed. Nobody waits for it. */
export const tellChanges = (tenant: Tenant): void => {
  for (const one of takeUntold(tenant.db, tenant.now().toISOString())) {
    void deliver(tenant, { url: one.notificationUrl, notification: notificationFor(tenant, one), failed: 0, due: 0 });
  }
};

/** Tries again what a receiver did not take. */
export const sendDue = (tenant: Tenant): void => {
  const all = waiting.get(tenant) ?? [];
  const due = all.filter((delivery) => delivery.due <= tenant.now().getTime());
  if (due.length > 0) {
    waiting.set(tenant, all.filter((delivery) => !due.includes(delivery)));
    due.forEach((delivery) => void deliver(tenant, delivery));
  }
};
