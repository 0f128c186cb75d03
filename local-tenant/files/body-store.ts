import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SpooledBody } from '../rest/read-body';
import type { Database } from '../storage/database';

/** The body of one version of a file. */
export interface FileBody {
  /** Absolute path on disk. */
  readonly path: string;
  readonly size: number;
}

/** An item's id in its list, and one of its versions. */
export interface VersionKey {
  readonly listId: string;
  readonly id: number;
  readonly uiVersion: number;
}

/**
 * The bodies of files. A body is on disk, flushed, before the row that names it is committed, and is removed only after its last row is gone;
 * so nothing that was acknowledged is lost when the server is killed. What is on its way is noted in `<data>/files/pending` by a file of the
 * same name: a start looks only there, however many files there are.
 */
export class BodyStore {
  private readonly folder: string;
  private readonly pending: string;

  public constructor(
    private readonly db: Database,
    dataFolder: string,
  ) {
    this.folder = join(dataFolder, 'files');
    this.pending = join(this.folder, 'pending');
  }

  public bodyOf({ listId, id, uiVersion }: VersionKey): FileBody | undefined {
    const row = this.db.get<{ name: string; size: number }>(
      'SELECT name, size FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?', listId, id, uiVersion,
    );
    return row === undefined ? undefined : { path: this.pathOf(row.name), size: row.size };
  }

  /**
   * Keeps a body and ties it to a version, in the caller's transaction; a former body of that version is discarded.
   * @param content the body itself, or a flushed file in the data folder, which its owner removes afterwards and does not change
   */
  public put({ listId, id, uiVersion }: VersionKey, content: Buffer | SpooledBody): void {
    const name = randomBytes(16).toString('hex');
    const path = this.pathOf(name);
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(this.pending, { recursive: true });
    writeFileSync(join(this.pending, name), '');
    const size = Buffer.isBuffer(content) ? content.length : content.size;
    if (Buffer.isBuffer(content)) {
      writeFlushed(`${path}.part`, content);
      renameSync(`${path}.part`, path);
    } else {
      // Not moved: a request that is undone leaves an upload as it was.
      linkSync(content.path, path);
    }
    // Without this the names, though not the contents, could be lost with the power.
    for (const folder of [dirname(path), this.folder]) flushFolder(folder);
    this.db.run(
      `INSERT INTO file_bodies (list_id, item_id, ui_version, name, size) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (list_id, item_id, ui_version) DO UPDATE SET name = excluded.name, size = excluded.size`,
      listId, id, uiVersion, name, size,
    );
  }

  /** Gives a version the body that another one has, without another copy on disk. */
  public share(from: VersionKey, to: VersionKey): void {
    this.db.run(
      `INSERT INTO file_bodies (list_id, item_id, ui_version, name, size)
        SELECT ?, ?, ?, name, size FROM file_bodies WHERE list_id = ? AND item_id = ? AND ui_version = ?
        ON CONFLICT (list_id, item_id, ui_version) DO UPDATE SET name = excluded.name, size = excluded.size`,
      to.listId, to.id, to.uiVersion, from.listId, from.id, from.uiVersion,
    );
  }

  /** Removes what committed transactions discarded and what others left. Not to be called inside one: it could still be undone. */
  public tidy(): void {
    this.removePending();
    for (const { name } of this.db.all<{ name: string }>('SELECT name FROM discarded_bodies')) {
      if (this.db.get('SELECT 1 FROM file_bodies WHERE name = ?', name) === undefined) rmSync(this.pathOf(name), { force: true });
      this.db.run('DELETE FROM discarded_bodies WHERE name = ?', name);
    }
  }

  /** Left by a request that was refused, or by a server that was killed: a body without a row. */
  private removePending(): void {
    if (!existsSync(this.pending)) return;
    for (const name of readdirSync(this.pending)) {
      if (this.db.get('SELECT 1 FROM file_bodies WHERE name = ?', name) === undefined) {
        rmSync(this.pathOf(name), { force: true });
        rmSync(`${this.pathOf(name)}.part`, { force: true });
      }
      rmSync(join(this.pending, name), { force: true });
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, name.slice(0, 2), name);
  }
}

const writeFlushed = (path: string, content: Buffer): void => {
  const file = openSync(path, 'wx');
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const flushFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
