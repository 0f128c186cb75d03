import type { Database } from '../storage/database';
import type { List } from '../lists/list';

/** Somebody who wants to be told when items of a list change. */
export interface Subscription {
  readonly id: string;
  readonly listId: string;
  readonly notificationUrl: string;
  /** Given back with every notification. */
  readonly clientState: string;
  /** ISO 8601 UTC; from then on it is gone. */
  readonly expires: string;
}

interface Row { id: string; list_id: string; url: string; client_state: string; expires: string }

/** `told`: the number of the last change that its receiver was told of. */
export const webhookTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS webhooks (
     id TEXT PRIMARY KEY, list_id TEXT NOT NULL, url TEXT NOT NULL, client_state TEXT NOT NULL, expires TEXT NOT NULL, told INTEGER NOT NULL) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS webhooks_by_list ON webhooks (list_id)',
  'CREATE TRIGGER IF NOT EXISTS webhooks_follow_lists AFTER DELETE ON lists BEGIN DELETE FROM webhooks WHERE list_id = old.id; END',
];

const subscriptionOf = (row: Row): Subscription =>
  ({ id: row.id, listId: row.list_id, notificationUrl: row.url, clientState: row.client_state, expires: row.expires });

/** Those that have not expired. */
export const subscriptionsOf = (db: Database, listId: string, now: string): Subscription[] =>
  db.all<Row>('SELECT * FROM webhooks WHERE list_id = ? AND expires > ? ORDER BY id', listId, now).map(subscriptionOf);

const lastChange = '(SELECT coalesce(max(seq), 0) FROM item_changes WHERE list_id = ?)';

export const insertSubscription = (db: Database, subscription: Subscription): void => {
  db.run(
    `INSERT INTO webhooks (id, list_id, url, client_state, expires, told) VALUES (?, ?, ?, ?, ?, ${lastChange})`,
    subscription.id, subscription.listId, subscription.notificationUrl, subscription.clientState, subscription.expires, subscription.listId,
  );
};

export const replaceSubscription = (db: Database, { id, notificationUrl, clientState, expires }: Subscription): void => {
  db.run('UPDATE webhooks SET url = ?, client_state = ?, expires = ? WHERE id = ?', notificationUrl, clientState, expires, id);
};

export const deleteSubscription = (db: Database, id: string): void => {
  db.run('DELETE FROM webhooks WHERE id = ?', id);
};

/** Takes note that those will be told, whose list has changed since they were told last. */
export const takeUntold = (db: Database, now: string): Subscription[] => {
  if (db.get('SELECT 1 FROM webhooks') === undefined) {
    return [];
  }
  return db.transaction(() => {
    const latest = '(SELECT coalesce(max(seq), 0) FROM item_changes c WHERE c.list_id = webhooks.list_id)';
    const rows = db.all<Row>(`SELECT * FROM webhooks WHERE expires > ? AND told < ${latest}`, now);
    rows.forEach(({ id }) => db.run(`UPDATE webhooks SET told = ${latest} WHERE id = ?`, id));
    return rows.map(subscriptionOf);
  });
};

/** Canonical path under `_api/` of the list that it is about. */
export const listPath = (list: Pick<List, 'id'>): string => `Web/Lists(guid'${list.id}')`;
