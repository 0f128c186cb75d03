import { copyFileSync, mkdirSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { logDamage } from './write-ahead-log';
import { openDatabase, StorageProblem } from './open-database';

describe('the write-ahead log that a killed server leaves', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-tenant-wal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;

  /** The files as they lie on disk while somebody writes: what is left when the process ends at once. @param also done before, in the writer */
  const left = (also: (writer: Libsql.Database) => void = () => undefined): string => {
    count += 1;
    const [place, copy] = [join(folder, `live-${count}`), join(folder, `left-${count}`)];
    const { db, file } = openDatabase(place, []);
    db.close();
    const writer = new Libsql(file);
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    for (let at = 0; at < 40; at += 1) {
      writer.prepare('INSERT INTO settings VALUES (?, ?)').run(`name ${at}`, 'x'.repeat(5000));
    }
    also(writer);
    mkdirSync(copy);
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(file + suffix, join(copy, `tenant.sqlite${suffix}`));
    writer.close();
    return join(copy, 'tenant.sqlite');
  };
  const overwrite = (file: string, at: number, bytes: Buffer): void => {
    const handle = openSync(file, 'r+');
    writeSync(handle, bytes, 0, bytes.length, at);
    closeSync(handle);
  };
  const namesIn = (file: string): number => {
    const { db } = openDatabase(join(file, '..'), []);
    const [row] = db.all<{ found: number }>("SELECT count(*) AS found FROM settings WHERE name LIKE 'name %'");
    db.close();
    return row?.found ?? 0;
  };

  it('is read back whole', () => {
    const file = left();
    expect(logDamage(file)).toBeUndefined();
    expect(namesIn(file)).toBe(40);
  });

  it('may end in a transaction that was never finished, or hold what one left that was undone', () => {
    const unfinished = left((writer) => {
      writer.exec('PRAGMA cache_size = 5; BEGIN');
      for (let at = 0; at < 60; at += 1) writer.prepare('INSERT INTO settings VALUES (?, ?)').run(`unfinished ${at}`, 'y'.repeat(5000));
    });
    expect(statSync(`${unfinished}-wal`).size).toBeGreaterThan(statSync(`${left()}-wal`).size);
    expect(logDamage(unfinished)).toBeUndefined();
    expect(namesIn(unfinished)).toBe(40);
    const undone = left((writer) => {
      writer.exec('PRAGMA cache_size = 5; BEGIN');
      for (let at = 0; at < 60; at += 1) writer.prepare('INSERT INTO settings VALUES (?, ?)').run(`undone ${at}`, 'y'.repeat(5000));
      writer.exec('ROLLBACK');
      writer.prepare('INSERT INTO settings VALUES (?, ?)').run('name last', 'z');
    });
    expect(logDamage(undone)).toBeUndefined();
    expect(namesIn(undone)).toBe(41);
  });

  it('may hold the end of an earlier round', () => {
    const file = left((writer) => {
      writer.exec('PRAGMA wal_checkpoint(RESTART)');
      writer.prepare('INSERT INTO settings VALUES (?, ?)').run('name of the next round', 'x');
    });
    expect(logDamage(file)).toBeUndefined();
    expect(namesIn(file)).toBe(41);
  });

  it.each<[string, (log: string) => void, RegExp]>([
    ['a byte in its middle is another', (log) => overwrite(log, 20 * 4120 + 500, Buffer.from([0xa5])), /is damaged in page \d+ of \d+/],
    ['pages in its middle are overwritten', (log) => overwrite(log, 40_000, Buffer.alloc(20_000, 0x5a)), /is damaged in page \d+ of \d+/],
    ['its beginning is overwritten', (log) => overwrite(log, 0, Buffer.alloc(32, 0x5a)), /has no valid beginning/],
    ['its last page is another', (log) => overwrite(log, statSync(log).size - 100, Buffer.from([0xa5])), /ends after page \d+ of \d+/],
    ['it is cut off', (log) => truncateSync(log, 60_000), /ends after page \d+ of \d+/],
    ['it is gone', (log) => rmSync(log), /is missing or empty/],
    ['it is empty', (log) => writeFileSync(log, ''), /is missing or empty/],
  ])('is named when %s', (_what, damage, said) => {
    const file = left();
    damage(`${file}-wal`);
    expect(logDamage(file)).toMatch(said);
    const before = readFileSync(file);
    expect(() => openDatabase(join(file, '..'), [])).toThrow(StorageProblem);
    expect(() => openDatabase(join(file, '..'), [])).toThrow(`${file}-wal`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is enough without its index', () => {
    const file = left();
    rmSync(`${file}-shm`);
    expect(namesIn(file)).toBe(40);
    const damaged = left();
    rmSync(`${damaged}-shm`);
    overwrite(`${damaged}-wal`, 20 * 4120 + 500, Buffer.from([0xa5]));
    expect(logDamage(damaged)).toMatch(/is damaged in page/);
  });
});
