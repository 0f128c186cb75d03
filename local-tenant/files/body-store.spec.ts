import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../storage/database';
import { openDatabase } from '../storage/open-database';
import { BodyStore } from './body-store';
import { bodyTables } from './body-tables';

describe('the bodies of files', () => {
  let folder: string;
  let db: Database;
  let bodies: BodyStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bodies-'));
    db = openDatabase(folder, bodyTables).db;
    bodies = new BodyStore(db, folder);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const onDisk = (): string[] =>
    readdirSync(join(folder, 'files')).flatMap((part) => readdirSync(join(folder, 'files', part)));
  const pathOf = (item: number): string => bodies.bodyOf('list', item)?.path ?? '';
  const addItem = (id: number): void => {
    db.run(
      `INSERT INTO items (list_id, id, unique_id, kind, folder, leaf_name, scope_id, version, ui_version, content_type, author_id,
         editor_id, created, modified, fields) VALUES ('list', ?, ?, 0, '/f', ?, 1, 1, 512, '0x', 1, 1, '', '', '{}')`,
      id, `u${id}`, `n${id}`,
    );
  };

  it('are kept and read back', () => {
    bodies.put('list', 1, Buffer.from('inhoud'));
    expect(bodies.bodyOf('list', 1)?.size).toBe(6);
    expect(readFileSync(pathOf(1), 'utf8')).toBe('inhoud');
    expect(bodies.bodyOf('list', 2)).toBeUndefined();
  });

  it('are replaced, and the former goes only when asked to after the commit', () => {
    bodies.put('list', 1, Buffer.from('een'));
    const former = pathOf(1);
    bodies.put('list', 1, Buffer.from('twee'));
    expect(existsSync(former)).toBe(true);
    bodies.removeDiscarded();
    expect(existsSync(former)).toBe(false);
    expect(readFileSync(pathOf(1), 'utf8')).toBe('twee');
  });

  it('keep the former when the replacement is undone', () => {
    bodies.put('list', 1, Buffer.from('een'));
    const undone = (): void =>
      db.transaction(() => {
        bodies.put('list', 1, Buffer.from('twee'));
        throw new Error('refused');
      });
    expect(undone).toThrow('refused');
    bodies.removeDiscarded();
    expect(readFileSync(pathOf(1), 'utf8')).toBe('een');
    expect(onDisk()).toHaveLength(2);
    bodies.removeStrays();
    expect(onDisk()).toHaveLength(1);
  });

  it('go with their item, however that is deleted', () => {
    addItem(1);
    bodies.put('list', 1, Buffer.from('een'));
    db.run('DELETE FROM items WHERE id = 1');
    bodies.removeDiscarded();
    expect(onDisk()).toHaveLength(0);
    expect(bodies.bodyOf('list', 1)).toBeUndefined();
  });

  it('do not count when they were half written', () => {
    bodies.put('list', 1, Buffer.from('een'));
    writeFileSync(`${pathOf(1)}.part`, 'ee');
    bodies.removeStrays();
    expect(onDisk()).toHaveLength(1);
  });
});
