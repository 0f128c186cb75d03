import type { Database } from '../storage/database';
import { defaultLabelOf } from './default-label';
import { labelContentsOf, syncDefaultToItems } from './label-items';
import { LabelStore } from './label-store';
import { propagateEvent, type Propagation } from './propagate-event';
import type { RetentionEvent } from './retention-event';

/** Gives a label to items that are there; `after`: the last of them that was looked at. */
interface Labelling {
  readonly listId: string;
  readonly labelId: string;
  readonly userId: number;
  readonly after?: number;
}

/**
 * What Microsoft does in its own time and nobody waits for: giving a default label to the items that are there, labelling what is in a
 * folder, and starting retention periods at an event.
 */
export type LabelTask =
  | { readonly kind: 'list' } & Labelling
  | { readonly kind: 'folder'; readonly folderId: number } & Labelling
  | { readonly kind: 'event'; readonly event: RetentionEvent; readonly from?: Propagation };

interface JobRow { readonly id: number; readonly due: string; readonly task: string }

/** A task that is not done yet, for whoever wants to see it. Times are ISO 8601, UTC. */
export interface PendingTask {
  readonly due: string;
  readonly task: LabelTask;
}

/** Of a task without delay so many portions are done at once; what is left of a bigger one is done as if it had just come due. */
const portionsAtOnce = 4;

/** So many portions of what is due are done before a request is answered. */
const portionsBetween = 1;

/** Notes a task. Without a delay it is begun at once, in the caller's transaction. */
export const runAfter = (db: Database, now: string, seconds: number, task: LabelTask): void => {
  let left: LabelTask | undefined = task;
  for (let portions = 0; seconds <= 0 && left !== undefined && portions < portionsAtOnce; portions += 1) {
    left = perform(db, left, now);
  }
  if (left !== undefined) runLater(db, now, Math.max(seconds, 0), left);
};

/** Notes a task that nobody sees done before the next request, however short the delay: the answer still says that it is pending. */
export const runLater = (db: Database, now: string, seconds: number, task: LabelTask): void => {
  const due = new Date(new Date(now).getTime() + seconds * 1000).toISOString();
  db.run('INSERT INTO label_jobs (due, task) VALUES (?, ?)', due, JSON.stringify(task));
};

/** Does what the clock says is due, a portion at a time, each with the moment at which it was due. Asked before every request is answered. */
export const runDueJobs = (db: Database, now: string): void => {
  for (let portions = 0; portions < portionsBetween; ) {
    const job = db.get<JobRow>('SELECT id, due, task FROM label_jobs WHERE due <= ? ORDER BY due, id LIMIT 1', now);
    if (job === undefined) return;
    if (!goOn(db, job)) portions += 1;
  }
};

/** @returns whether the task is done */
const goOn = (db: Database, { id, due, task }: JobRow): boolean => db.transaction(() => {
  const left = perform(db, JSON.parse(task) as LabelTask, due);
  if (left === undefined) db.run('DELETE FROM label_jobs WHERE id = ?', id);
  else db.run('UPDATE label_jobs SET task = ? WHERE id = ?', JSON.stringify(left), id);
  return left === undefined;
});

/** What is still to be done, the next first. */
export const pendingTasks = (db: Database): PendingTask[] =>
  db.all<JobRow>('SELECT id, due, task FROM label_jobs ORDER BY due, id').map(({ due, task }) => ({ due, task: JSON.parse(task) as LabelTask }));

/** Does a portion of a task. @returns what is left of it */
const perform = (db: Database, task: LabelTask, now: string): LabelTask | undefined => {
  if (task.kind === 'event') {
    const from = propagateEvent(db, task.event, now, task.from);
    return from && { ...task, from };
  }
  const label = new LabelStore(db).byId(task.labelId);
  // A default that was changed again meanwhile brings its own task, or none.
  if (label === undefined || (task.kind === 'list' && defaultLabelOf(db, task.listId)?.id !== label.id)) return undefined;
  const by = { userId: task.userId, now, byDefault: true };
  const after = task.kind === 'list'
    ? syncDefaultToItems(db, task.listId, label, by, task.after)
    : labelContentsOf(db, task.listId, task.folderId, label, by, task.after);
  return after === undefined ? undefined : { ...task, after };
};
