import { randomBytes } from 'node:crypto';
import {
  closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SpooledBody } from '../rest/read-body';
import type { Database } from '../storage/database';

/** An upload in parts that is under way. */
export interface Upload {
  readonly name: string;
  /** Bytes that were taken so far. */
  readonly size: number;
  readonly personId: string;
}

interface UploadKey {
  readonly listId: string;
  readonly itemId: number;
  readonly uploadId: string;
}

/** How long an upload may lie without being finished before it is forgotten. SharePoint's own period is not told (unverified). */
const keptFor = 24 * 60 * 60 * 1000;

/** Uploads in parts: what came in lies in `<data>/uploads` and is nobody's until it is finished. */
export class UploadStore {
  private readonly folder: string;

  public constructor(
    private readonly db: Database,
    dataFolder: string,
  ) {
    this.folder = join(dataFolder, 'uploads');
  }

  public find({ listId, itemId, uploadId }: UploadKey): Upload | undefined {
    const row = this.db.get<{ name: string; size: number; person_id: string }>(
      'SELECT name, size, person_id FROM file_uploads WHERE list_id = ? AND item_id = ? AND id = ?', listId, itemId, uploadId);
    return row === undefined ? undefined : { name: row.name, size: row.size, personId: row.person_id };
  }

  /** Begins an upload with its first part. An upload with this id that was begun before is forgotten. @returns the bytes taken */
  public start({ listId, itemId, uploadId }: UploadKey, personId: string, part: Buffer | SpooledBody, now: string): number {
    mkdirSync(this.folder, { recursive: true });
    const name = randomBytes(16).toString('hex');
    if (Buffer.isBuffer(part)) append(this.pathOf(name), 0, part);
    else renameSync(part.path, this.pathOf(name));
    const size = Buffer.isBuffer(part) ? part.length : part.size;
    this.db.run(
      'INSERT OR REPLACE INTO file_uploads (id, list_id, item_id, person_id, name, size, started) VALUES (?, ?, ?, ?, ?, ?, ?)',
      uploadId, listId, itemId, personId, name, size, now);
    return size;
  }

  /** Adds a part. What an interrupted request left behind the part before is cut off first. @returns the bytes taken altogether */
  public append({ listId, itemId, uploadId }: UploadKey, upload: Upload, part: Buffer | SpooledBody): number {
    append(this.pathOf(upload.name), upload.size, part);
    const size = upload.size + (Buffer.isBuffer(part) ? part.length : part.size);
    this.db.run('UPDATE file_uploads SET size = ? WHERE list_id = ? AND item_id = ? AND id = ?', size, listId, itemId, uploadId);
    return size;
  }

  /** Ends an upload: its content, on disk and flushed, for whoever takes it away. */
  public finish(key: UploadKey, upload: Upload, part: Buffer | SpooledBody): SpooledBody {
    const size = this.append(key, upload, part);
    this.forget(key);
    return { path: this.pathOf(upload.name), size };
  }

  public forget({ listId, itemId, uploadId }: UploadKey): void {
    this.db.run('DELETE FROM file_uploads WHERE list_id = ? AND item_id = ? AND id = ?', listId, itemId, uploadId);
  }

  /** Removes from disk what no upload needs. Not to be called inside a transaction. */
  public tidy(now: Date): void {
    if (!existsSync(this.folder)) return;
    const oldest = new Date(now.getTime() - keptFor).toISOString();
    if (this.db.get('SELECT 1 FROM file_uploads WHERE started < ?', oldest) !== undefined) {
      this.db.run('DELETE FROM file_uploads WHERE started < ?', oldest);
    }
    for (const name of readdirSync(this.folder)) {
      if (this.db.get('SELECT 1 FROM file_uploads WHERE name = ?', name) === undefined) rmSync(this.pathOf(name), { force: true });
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, name);
  }
}

const stepSize = 1024 * 1024;

const append = (path: string, at: number, part: Buffer | SpooledBody): void => {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w');
  try {
    if (statSync(path).size < at) throw new Error(`the upload in ${path} lost bytes`);
    ftruncateSync(file, at);
    if (Buffer.isBuffer(part)) writeAll(file, part, part.length, at);
    else copyInto(file, at, part.path);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const copyInto = (file: number, start: number, from: string): void => {
  const source = openSync(from, 'r');
  const step = Buffer.allocUnsafe(stepSize);
  try {
    let at = start;
    for (let read = readSync(source, step); read > 0; read = readSync(source, step)) {
      writeAll(file, step, read, at);
      at += read;
    }
  } finally {
    closeSync(source);
  }
};

const writeAll = (file: number, content: Buffer, length: number, position: number): void => {
  for (let at = 0; at < length; ) at += writeSync(file, content, at, length - at, position + at);
};
