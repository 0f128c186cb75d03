import type { Database } from '../storage/database';
import { defaultLabelOf } from './default-label';
import { labelContentsOf, syncDefaultToItems } from './label-items';
import { LabelStore } from './label-store';
import { propagateEvent } from './propagate-event';

/**
 * What Microsoft does in its own time and nobody waits for: giving a default label to the items that are there, labelling what is in a
 * folder, and starting retention periods at an event.
 */
export type LabelTask =
  | { readonly kind: 'list'; readonly listId: string; readonly labelId: string; readonly userId: number }
  | { readonly kind: 'folder'; readonly listId: string; readonly folderId: number; readonly labelId: string; readonly userId: number }
  | { readonly kind: 'event'; readonly eventId: string };

interface JobRow { readonly id: number; readonly due: string; readonly task: string }

/** A task that is not done yet, for whoever wants to see it. Times are ISO 8601, UTC. */
export interface PendingTask {
  readonly due: string;
  readonly task: LabelTask;
}

/** Notes a task. Without a delay it is done at once, in the caller's transaction. */
export const runAfter = (db: Database, now: string, seconds: number, task: LabelTask): void => {
  if (seconds <= 0) {
    perform(db, task, now);
  } else {
    const due = new Date(new Date(now).getTime() + seconds * 1000).toISOString();
    db.run('INSERT INTO label_jobs (due, task) VALUES (?, ?)', due, JSON.stringify(task));
  }
};

/** Notes a task that nobody sees done before the next request, however short the delay: the answer still says that it is pending. */
export const runLater = (db: Database, now: string, seconds: number, task: LabelTask): void => {
  const due = new Date(new Date(now).getTime() + seconds * 1000).toISOString();
  db.run('INSERT INTO label_jobs (due, task) VALUES (?, ?)', due, JSON.stringify(task));
};

/** Does what the clock says is due, each task with the moment at which it was due. Asked before every request is answered. */
export const runDueJobs = (db: Database, now: string): void => {
  const due = 'SELECT id, due, task FROM label_jobs WHERE due <= ? ORDER BY due, id';
  if (db.get(due, now) === undefined) return;
  db.transaction(() => {
    for (const job of db.all<JobRow>(due, now)) {
      db.run('DELETE FROM label_jobs WHERE id = ?', job.id);
      perform(db, JSON.parse(job.task) as LabelTask, job.due);
    }
  });
};

/** What is still to be done, the next first. */
export const pendingTasks = (db: Database): PendingTask[] =>
  db.all<JobRow>('SELECT id, due, task FROM label_jobs ORDER BY due, id').map(({ due, task }) => ({ due, task: JSON.parse(task) as LabelTask }));

const perform = (db: Database, task: LabelTask, now: string): void => {
  if (task.kind === 'event') {
    propagateEvent(db, task.eventId, now);
    return;
  }
  const label = new LabelStore(db).byId(task.labelId);
  if (label === undefined) return;
  const by = { userId: task.userId, now, byDefault: true };
  if (task.kind === 'folder') labelContentsOf(db, task.listId, task.folderId, label, by);
  // A default that was changed again meanwhile brings its own task, or none.
  else if (defaultLabelOf(db, task.listId)?.id === label.id) syncDefaultToItems(db, task.listId, label, by);
};
