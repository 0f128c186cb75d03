import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, StorageProblem } from './open-database';

describe('the database file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-tenant-db-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made, and found again', () => {
    const first = openDatabase(join(folder, 'a'), []);
    expect(first.isNew).toBe(true);
    first.db.run("INSERT INTO settings VALUES ('seeded', 'now')");
    first.db.close();
    const second = openDatabase(join(folder, 'a'), []);
    expect(second.isNew).toBe(false);
    second.db.close();
  });

  it('is refused when another version of the tenant made a table in it, and takes tables that are new', () => {
    const place = join(folder, 'older');
    openDatabase(place, ['CREATE TABLE IF NOT EXISTS notes (id INTEGER)']).db.close();
    openDatabase(place, ['CREATE TABLE IF NOT EXISTS notes (id INTEGER)', 'CREATE TABLE IF NOT EXISTS marks (id INTEGER)']).db.close();
    const open = (): unknown => openDatabase(place, ['CREATE TABLE IF NOT EXISTS notes (id INTEGER, web_id TEXT)', 'CREATE INDEX IF NOT EXISTS notes_web ON notes (web_id)']);
    expect(open).toThrow(StorageProblem);
    expect(open).toThrow(`data folder ${place} was made by another version of the tenant (notes)`);
  });

  it('is named when it is damaged or no database at all', () => {
    const { db, file } = openDatabase(join(folder, 'b'), []);
    db.transaction(() => {
      for (let count = 0; count < 2000; count += 1) {
        db.run('INSERT INTO settings VALUES (?, ?)', `name ${count}`, 'x'.repeat(200));
      }
    });
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(40000, 0x5a), 0, 40000, 150000);
    closeSync(handle);
    expect(() => openDatabase(join(folder, 'b'), [])).toThrow(StorageProblem);
    expect(() => openDatabase(join(folder, 'b'), [])).toThrow(file);

    const { file: other, db: empty } = openDatabase(join(folder, 'c'), []);
    empty.close();
    for (const suffix of ['-wal', '-shm']) {
      rmSync(other + suffix, { force: true });
    }
    writeFileSync(other, 'this is a text');
    expect(() => openDatabase(join(folder, 'c'), [])).toThrow(other);
  });

  it.each<[string, (file: string) => void]>([
    ['its first page is overwritten', (file) => {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, 0);
      closeSync(handle);
    }],
    ['it is cut off', (file) => truncateSync(file, 30_000)],
    ['a page in its middle is empty', (file) => {
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(4096), 0, 4096, 40_960);
      closeSync(handle);
    }],
  ])('is named when %s', (what, damage) => {
    const own = join(folder, what.replace(/ /g, '-'));
    const { db, file } = openDatabase(own, []);
    db.transaction(() => {
      for (let count = 0; count < 500; count += 1) {
        db.run('INSERT INTO settings VALUES (?, ?)', `name ${count}`, 'x'.repeat(400));
      }
    });
    db.close();
    damage(file);
    expect(() => openDatabase(own, [])).toThrow(file);
  });

  it('keeps all of a transaction or nothing, and an inner one on its own', () => {
    const { db } = openDatabase(join(folder, 'd'), []);
    const names = () => db.all<{ name: string }>('SELECT name FROM settings ORDER BY name').map(({ name }) => name);
    expect(() => db.transaction(() => {
      db.run("INSERT INTO settings VALUES ('lost', '')");
      throw new Error('no');
    })).toThrow('no');
    db.transaction(() => {
      db.run("INSERT INTO settings VALUES ('kept', '')");
      expect(() => db.transaction(() => {
        db.run("INSERT INTO settings VALUES ('inner', '')");
        throw new Error('no');
      })).toThrow('no');
    });
    expect(names()).toEqual(['kept']);
    db.close();
  });
});
