import { folderOfList, rootOf } from './folder-place';
import { itemById, pathOfItem, type ItemRow } from './item-row';
import { versionsOf } from './item-versions';
import { makeBench, type Bench, type PEOPLE } from './items.spec-support';
import type { StoredFields } from './item-column';
import { createItem, deleteItem, editItem } from './write-item';

const denied = expect.objectContaining({ status: 403 });

function add(bench: Bench, person: keyof typeof PEOPLE, fields: StoredFields, folder?: string): ItemRow {
  const call = bench.call(person);
  return createItem(call, bench.list, folderOfList(call, bench.list, folder), { kind: 0, fields });
}

function addFolder(bench: Bench, name: string): ItemRow {
  return createItem(bench.call('owner'), bench.list, rootOf(bench.list), { kind: 1, leafName: name, fields: {} });
}

describe('items of a list', () => {
  it('gives ids that never come back, default values and the author', () => {
    const bench = makeBench();
    const first = add(bench, 'adder', { Title: 'a' });
    expect(first).toMatchObject({
      id: 1, version: 1, uiVersion: 512, authorId: 2, editorId: 2, created: '2026-03-04T05:06:07Z', leafName: '1_.000',
      contentType: '0x0100AA', fields: { Title: 'a', State: 'Draft' },
    });
    deleteItem(bench.call('owner'), first);
    expect(add(bench, 'adder', { Title: 'b' }).id).toBe(2);
  });

  it('lets nobody add, edit or delete without the right on that folder', () => {
    const bench = makeBench();
    const item = add(bench, 'adder', {});
    expect(() => add(bench, 'reader', {})).toThrow(denied);
    expect(() => editItem(bench.call('adder'), bench.list, item, { fields: { Title: 'x' } })).toThrow(denied);
    expect(() => deleteItem(bench.call('adder'), item)).toThrow(denied);
    const folder = addFolder(bench, 'OVO1');
    bench.restrict(folder.id, ['owner', 'reader']);
    expect(() => add(bench, 'adder', {}, '/sites/x/Lists/Series/OVO1')).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => add(bench, 'reader', {}, '/sites/x/Lists/Series/OVO1')).toThrow(denied);
    expect(add(bench, 'owner', {}, 'http://localhost:1/sites/x/lists/series/ovo1').folder).toBe('/sites/x/Lists/Series/OVO1');
  });

  it('keeps what an item was, by whom, as long as the limit allows', () => {
    const bench = makeBench({ majorVersionLimit: 3 });
    let item = add(bench, 'owner', { Title: 'v1' });
    for (const title of ['v2', 'v3', 'v4']) item = editItem(bench.call('editor'), bench.list, item, { fields: { Title: title } });
    const versions = versionsOf(bench.db, { list: bench.list, row: item });
    expect(versions.map(version => [version.uiVersion, version.fields['Title'], version.editorId]))
      .toEqual([[2048, 'v4', 3], [1536, 'v3', 3], [1024, 'v2', 3]]);
    expect(item.version).toBe(4);
  });

  it('adds no version when the present one is overwritten, nor without versioning', () => {
    const bench = makeBench();
    const item = add(bench, 'owner', { Title: 'v1' });
    const edited = editItem(bench.call('editor'), bench.list, item, { fields: { Title: 'x' }, overwriteVersion: true });
    expect(edited).toMatchObject({ version: 2, uiVersion: 512, fields: { Title: 'x' } });
    expect(versionsOf(bench.db, { list: bench.list, row: edited })).toHaveLength(1);
    const plain = makeBench({ versioning: false });
    expect(editItem(plain.call('owner'), plain.list, add(plain, 'owner', {}), { fields: {} })).toMatchObject({ version: 2, uiVersion: 512 });
  });

  it('refuses a second item with the same unique value, whatever its case', () => {
    const bench = makeBench();
    const first = add(bench, 'owner', { Code: 'A-1' });
    expect(() => add(bench, 'owner', { Code: 'a-1' })).toThrow(expect.objectContaining({
      status: 400, code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    }));
    const second = add(bench, 'owner', { Code: 'A-2' });
    expect(() => editItem(bench.call('owner'), bench.list, second, { fields: { Code: 'A-1' } })).toThrow('duplicate values');
    expect(() => editItem(bench.call('owner'), bench.list, first, { fields: { Code: 'a-1' } })).not.toThrow();
    add(bench, 'owner', {});
    expect(() => add(bench, 'owner', {})).not.toThrow();
  });

  it('moves what a folder holds when it is renamed, and deletes it along', () => {
    const bench = makeBench();
    const folder = addFolder(bench, 'OVO1');
    addFolder(bench, 'OVO10');
    const inside = add(bench, 'owner', {}, '/sites/x/Lists/Series/OVO1');
    const beside = add(bench, 'owner', {}, '/sites/x/Lists/Series/OVO10');
    const renamed = editItem(bench.call('editor'), bench.list, folder, { fields: {}, leafName: 'Other' });
    expect(pathOfItem(itemById(bench.db, bench.list.id, inside.id)!)).toBe(`/sites/x/Lists/Series/Other/${inside.id}_.000`);
    expect(itemById(bench.db, bench.list.id, beside.id)!.folder).toBe('/sites/x/Lists/Series/OVO10');
    deleteItem(bench.call('owner'), renamed);
    expect(itemById(bench.db, bench.list.id, inside.id)).toBeUndefined();
    expect(itemById(bench.db, bench.list.id, beside.id)).toBeDefined();
  });

  it('deletes no folder with something in it that the caller may not delete', () => {
    const bench = makeBench();
    const folder = addFolder(bench, 'OVO1');
    const inside = add(bench, 'owner', {}, '/sites/x/Lists/Series/OVO1');
    bench.restrict(inside.id, ['owner']);
    expect(() => deleteItem(bench.call('editor'), folder)).toThrow(denied);
    expect(itemById(bench.db, bench.list.id, inside.id)).toBeDefined();
  });

  it.each(['a/b', 'a:b', ' a', 'a.', '', 'OVO1'])('refuses the folder name %p', name => {
    const bench = makeBench();
    addFolder(bench, 'ovo1');
    expect(() => addFolder(bench, name)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
