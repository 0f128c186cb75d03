import type { List } from '../lists/list';
import { listType } from '../lists/list-type';
import { toMany } from '../odata/declare';
import type { Area } from '../rest/area';
import { sendDue, tellChanges } from './deliveries';
import { webhookTables } from './subscription';
import { subscriptions } from './subscriptions';

/** Webhooks: who wants to be told that a list has changed, and telling them. */
export const webhooksArea: Area = {
  name: 'webhooks',
  tables: webhookTables,
  extendModel: () => {
    listType.extend({ navigations: { Subscriptions: toMany(() => subscriptions, (list: List) => list) } });
  },
  catchUp: (tenant) => {
    tellChanges(tenant);
    sendDue(tenant);
  },
  tidy: tellChanges,
};
