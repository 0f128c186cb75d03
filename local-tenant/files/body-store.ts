import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SpooledBody } from '../rest/read-body';
import type { Database } from '../storage/database';

/** The body of one file. */
export interface FileBody {
  /** Absolute path on disk. */
  readonly path: string;
  readonly size: number;
}

/**
 * The bodies of files. A body is on disk, flushed, before the row that names it is committed, and is removed only after its row is gone; so
 * nothing that was acknowledged is lost when the server is killed, and what is left over goes at the next start.
 */
export class BodyStore {
  private readonly folder: string;

  public constructor(
    private readonly db: Database,
    dataFolder: string,
  ) {
    this.folder = join(dataFolder, 'files');
  }

  public bodyOf(listId: string, itemId: number): FileBody | undefined {
    const row = this.db.get<{ name: string; size: number }>(
      'SELECT name, size FROM file_bodies WHERE list_id = ? AND item_id = ?', listId, itemId,
    );
    return row === undefined ? undefined : { path: this.pathOf(row.name), size: row.size };
  }

  /**
   * Keeps a body and ties it to its item, in the caller's transaction; a former body of the item is discarded.
   * @param content the body itself, or a flushed file in the data folder that becomes the body
   */
  public put(listId: string, itemId: number, content: Buffer | SpooledBody): void {
    const name = randomBytes(16).toString('hex');
    mkdirSync(dirname(this.pathOf(name)), { recursive: true });
    const size = Buffer.isBuffer(content) ? content.length : content.size;
    if (Buffer.isBuffer(content)) writeFlushed(`${this.pathOf(name)}.part`, content);
    renameSync(Buffer.isBuffer(content) ? `${this.pathOf(name)}.part` : content.path, this.pathOf(name));
    // Without this the names, though not the contents, could be lost with the power.
    for (const folder of [dirname(this.pathOf(name)), this.folder]) flushFolder(folder);
    this.db.run(
      `INSERT INTO file_bodies (list_id, item_id, name, size) VALUES (?, ?, ?, ?)
       ON CONFLICT (list_id, item_id) DO UPDATE SET name = excluded.name, size = excluded.size`,
      listId, itemId, name, size,
    );
  }

  /** Removes from disk what committed transactions discarded. Not to be called inside one: it could still be undone. */
  public removeDiscarded(): void {
    for (const { name } of this.db.all<{ name: string }>('SELECT name FROM discarded_bodies')) {
      rmSync(this.pathOf(name), { force: true });
      this.db.run('DELETE FROM discarded_bodies WHERE name = ?', name);
    }
  }

  /** Removes what lies in the folder without a row: left by a request that was refused, or by a server that was killed. */
  public removeStrays(): void {
    if (!existsSync(this.folder)) return;
    for (const part of readdirSync(this.folder)) {
      for (const name of readdirSync(join(this.folder, part))) {
        if (this.db.get('SELECT 1 FROM file_bodies WHERE name = ?', name) === undefined) {
          rmSync(join(this.folder, part, name));
        }
      }
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
