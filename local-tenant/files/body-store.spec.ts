import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../storage/database';
import { stateTables } from '../items/state-tables';
import { openDatabase } from '../storage/open-database';
import { BodyStore } from './body-store';
import { bodyTables } from './body-tables';

describe('the bodies of files', () => {
  let folder: string;
  let db: Database;
  let bodies: BodyStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bodies-'));
    db = openDatabase(folder, [...stateTables, ...bodyTables]).db;
    bodies = new BodyStore(db, folder);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const onDisk = (): string[] =>
    readdirSync(join(folder, 'files')).filter((part) => part !== 'pending').flatMap((part) => readdirSync(join(folder, 'files', part)));
  const key = (id: number, uiVersion = 512) => ({ listId: 'list', id, uiVersion });
  const pathOf = (id: number, uiVersion = 512): string => bodies.bodyOf(key(id, uiVersion))?.path ?? '';
  const addItem = (id: number): void => {
    db.run(
      `INSERT INTO items (list_id, id, unique_id, kind, folder, leaf_name, scope_id, version, ui_version, content_type, author_id,
         editor_id, created, modified, fields) VALUES ('list', ?, ?, 0, '/f', ?, 1, 1, 512, '0x', 1, 1, '', '', '{}')`,
      id, `u${id}`, `n${id}`,
    );
  };
  const addVersion = (id: number, uiVersion: number): void => {
    db.run(
      `INSERT INTO item_versions (list_id, item_id, ui_version, version, leaf_name, editor_id, modified, fields)
         VALUES ('list', ?, ?, 1, 'n', 1, '', '{}')`, id, uiVersion);
  };

  it('are kept and read back', () => {
    bodies.put(key(1), Buffer.from('inhoud'));
    expect(bodies.bodyOf(key(1))?.size).toBe(6);
    expect(readFileSync(pathOf(1), 'utf8')).toBe('inhoud');
    expect(bodies.bodyOf(key(2))).toBeUndefined();
  });

  it('are replaced, and the former goes only when asked to after the commit', () => {
    bodies.put(key(1), Buffer.from('een'));
    const former = pathOf(1);
    bodies.put(key(1), Buffer.from('twee'));
    expect(existsSync(former)).toBe(true);
    bodies.tidy();
    expect(existsSync(former)).toBe(false);
    expect(readFileSync(pathOf(1), 'utf8')).toBe('twee');
  });

  it('keep the former when the replacement is undone', () => {
    bodies.put(key(1), Buffer.from('een'));
    const undone = (): void =>
      db.transaction(() => {
        bodies.put(key(1), Buffer.from('twee'));
        throw new Error('refused');
      });
    expect(undone).toThrow('refused');
    expect(onDisk()).toHaveLength(2);
    bodies.tidy();
    expect(readFileSync(pathOf(1), 'utf8')).toBe('een');
    expect(onDisk()).toHaveLength(1);
  });

  it('follow the versions of their item: a version that differs in columns only has the same body', () => {
    addItem(1);
    bodies.put(key(1), Buffer.from('een'));
    addVersion(1, 512);
    db.run('UPDATE items SET ui_version = 1024 WHERE id = 1');
    expect(pathOf(1, 1024)).toBe(pathOf(1, 512));
    bodies.put(key(1, 1024), Buffer.from('twee'));
    expect(readFileSync(pathOf(1, 512), 'utf8')).toBe('een');
    db.run('DELETE FROM item_versions WHERE item_id = 1');
    bodies.tidy();
    expect(onDisk()).toHaveLength(1);
    expect(bodies.bodyOf(key(1, 512))).toBeUndefined();
  });

  it('move on with a version number that leaves no history', () => {
    addItem(1);
    bodies.put(key(1), Buffer.from('een'));
    db.run('UPDATE items SET ui_version = 1024 WHERE id = 1');
    expect(bodies.bodyOf(key(1, 512))).toBeUndefined();
    expect(readFileSync(pathOf(1, 1024), 'utf8')).toBe('een');
  });

  it('go with their item, however that is deleted', () => {
    addItem(1);
    bodies.put(key(1), Buffer.from('een'));
    db.run('DELETE FROM items WHERE id = 1');
    bodies.tidy();
    expect(onDisk()).toHaveLength(0);
    expect(bodies.bodyOf(key(1))).toBeUndefined();
  });

  it('stay for what lies in the recycle bin, and go with it', () => {
    addItem(1);
    bodies.put(key(1), Buffer.from('een'));
    db.run("INSERT INTO parked_items VALUES ('list', 1)");
    db.run('DELETE FROM items WHERE id = 1');
    bodies.tidy();
    expect(readFileSync(pathOf(1), 'utf8')).toBe('een');
    db.run('DELETE FROM parked_items');
    bodies.tidy();
    expect(onDisk()).toHaveLength(0);
  });

  it('do not count when a killed server left them half written, or written and not committed', () => {
    bodies.put(key(1), Buffer.from('een'));
    bodies.tidy();
    const name = '00112233445566778899aabbccddeeff';
    mkdirSync(join(folder, 'files', '00'), { recursive: true });
    writeFileSync(join(folder, 'files', 'pending', name), '');
    writeFileSync(join(folder, 'files', '00', name), 'twee');
    writeFileSync(join(folder, 'files', '00', `${name}.part`), 'tw');
    bodies.tidy();
    expect(onDisk()).toHaveLength(1);
    expect(readdirSync(join(folder, 'files', 'pending'))).toEqual([]);
    expect(readFileSync(pathOf(1), 'utf8')).toBe('een');
  });
});
