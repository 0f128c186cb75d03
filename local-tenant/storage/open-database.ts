import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Libsql from 'libsql';
import { Database } from './database';
import { coreTables } from './core-tables';
import { differingForms } from './same-form';
import { logDamage } from './write-ahead-log';

/** Why the server cannot start with this data folder: one sentence for the person who started it. */
export class StorageProblem extends Error {}

export interface OpenedDatabase {
  readonly db: Database;
  readonly file: string;
  /** True when the file did not exist: the tenant's seed is still to be written. */
  readonly isNew: boolean;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Not `recursive: true`: Node 20 never comes back from it where the file system refuses with ENOENT (/proc). */
const makeFolder = (folder: string): void => {
  if (!existsSync(folder)) {
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
};

const writableFolder = (folder: string): void => {
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) {
      throw new Error('it is a file');
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StorageProblem(`cannot write in data folder ${folder}: ${reasonOf(error)}`);
  }
};

/** `quick_check` reads every page: a torn or overwritten file is found here and not in the middle of somebody's request. */
const checkHealth = (connection: Libsql.Database): void => {
  const answers = connection.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  const answer = answers[0]?.quick_check;
  if (answer !== 'ok') {
    throw new Error(answer ?? 'no answer to quick_check');
  }
};

/**
 * Opens or makes `<folder>/tenant.sqlite`. Write-ahead log: a server that is killed loses nothing that it had answered.
 * @throws StorageProblem when the folder cannot be written, the file is damaged, or another version of the tenant made it; with its name.
 */
export const openDatabase = (folder: string, areaTables: readonly string[]): OpenedDatabase => {
  writableFolder(folder);
  const file = join(folder, 'tenant.sqlite');
  const existed = existsSync(file);
  let connection: Libsql.Database | undefined;
  try {
    const damage = logDamage(file);
    if (damage !== undefined) throw new Error(damage);
    connection = new Libsql(file, { timeout: 5 });
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
    checkHealth(connection);
    const statements = [...coreTables, ...areaTables];
    const differing = differingForms(connection, statements);
    if (differing.length > 0) {
      throw new StorageProblem(
        `data folder ${folder} was made by another version of the tenant (${differing.join(', ')}); start with an empty folder, or take this one away`,
      );
    }
    statements.forEach((sql) => connection?.exec(sql));
  } catch (error) {
    connection?.close();
    if (error instanceof StorageProblem) throw error;
    throw new StorageProblem(`database ${file} is damaged or cannot be read: ${reasonOf(error)}`);
  }
  const db = new Database(connection);
  const seeded = db.get("SELECT 1 FROM settings WHERE name = 'seeded'");
  return { db, file, isNew: !existed || seeded === undefined };
};
