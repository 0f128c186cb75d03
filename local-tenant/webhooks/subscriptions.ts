import { randomUUID } from 'node:crypto';
import type { List } from '../lists/list';
import { listById } from '../lists/list-store';
import { defineEntity, nothing, property } from '../odata/declare';
import type { Collection, EntityType } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { askedOutside } from '../rest/outside';
import { answersToken } from './receiver';
import { deleteSubscription, insertSubscription, listPath, replaceSubscription, subscriptionsOf, type Subscription } from './subscription';
import { clientStateTooLong, expirationOutside, lacking, receiverSilent } from './webhook-refusals';

const longest = 180 * 24 * 3600 * 1000;

/** @throws 400 for a date that has passed or is too far away, a state that is too long, a receiver that does not answer */
const changed = (now: Subscription, values: Values, call: Call): Subscription => {
  const expires = values.has('expirationDateTime') ? new Date(values.text('expirationDateTime')).toISOString() : now.expires;
  const wanted = {
    ...now, expires, notificationUrl: values.maybeText('notificationUrl') ?? now.notificationUrl, clientState: values.maybeText('clientState') ?? now.clientState,
  };
  const ahead = Date.parse(expires) - Date.parse(call.now);
  if (ahead <= 0 || ahead > longest) {
    throw expirationOutside();
  }
  if (wanted.clientState.length > 255) {
    throw clientStateTooLong();
  }
  const url = wanted.notificationUrl;
  if (url !== now.notificationUrl && askedOutside(call, `Notification URL ${url}`, () => answersToken(url)) !== true) {
    throw receiverSilent(url);
  }
  return wanted;
};

const remove = ({ id }: Subscription, call: Call): void => deleteSubscription(call.db, id);

const subscriptionType: EntityType<Subscription> = defineEntity<Subscription>({
  name: 'Microsoft.SharePoint.Webhooks.Subscription',
  path: ({ listId, id }) => `${listPath({ id: listId })}/Subscriptions('${id}')`,
  scope: ({ listId }, call) => listById(call.db, listId)?.scopeId ?? call.site.scopeId,
  reads: 'ManageLists',
  properties: {
    clientState: property('Edm.String', (one) => one.clientState, { writable: 'always' }),
    expirationDateTime: property('Edm.DateTime', (one) => one.expires.replace(/\.\d+Z$/, 'Z'), { writable: 'always' }),
    id: property('Edm.Guid', (one) => one.id),
    notificationUrl: property('Edm.String', (one) => one.notificationUrl, { writable: 'always' }),
    // The list that the address names counts, whatever a body says.
    resource: property('Edm.String', (one) => one.listId, { writable: 'always' }),
    resourceData: property('Edm.String', () => null),
  },
  actions: { Delete: { needs: 'ManageLists', run: (one, _values, call) => { remove(one, call); return nothing; } } },
  update: { needs: 'ManageLists', run: (one, values, call) => replaceSubscription(call.db, changed(one, values, call)) },
  remove: { needs: 'ManageLists', run: remove },
});

/** `subscriptions` of a list, for whoever may manage it. */
export const subscriptions: Collection<List, Subscription> = {
  of: () => subscriptionType,
  path: (list) => `${listPath(list)}/Subscriptions`,
  scope: (list) => list.scopeId,
  needs: 'ManageLists',
  all: (list, call) => subscriptionsOf(call.db, list.id, call.now),
  byKey: (list, key, call) =>
    ('value' in key ? subscriptionsOf(call.db, list.id, call.now).find(({ id }) => id === String(key.value).replace(/[{}]/g, '').toLowerCase()) : undefined),
  create: {
    needs: 'ManageLists',
    run: (list, values, call) => {
      const missing = ['resource', 'notificationUrl', 'expirationDateTime'].find((name) => (values.maybeText(name) ?? '') === '');
      if (missing !== undefined) {
        throw lacking(missing);
      }
      const made = changed({ id: randomUUID(), listId: list.id, notificationUrl: '', clientState: '', expires: '' }, values, call);
      insertSubscription(call.db, made);
      return made;
    },
  },
};
