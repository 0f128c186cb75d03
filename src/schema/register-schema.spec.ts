import { seriesFieldNames } from '../domain/series/fields';
import { columnName } from './column';
import { type ListDeclaration, listNames, mostIndexes } from './list';
import { allLists, registerLists } from './register-schema';

const grantsOf = (list: ListDeclaration) => [...list.grants, ...list.folderGrants, ...list.registerFolderGrants];

describe('the declared lists', () => {
  it('are declared under their own names, each once', () => {
    expect(Object.keys(registerLists).sort()).toEqual([...listNames].sort());
    for (const name of listNames) expect(registerLists[name].name).toBe(name);
  });

  it.each(allLists.map((list) => [list.name, list] as const))('%s keeps to what SharePoint allows', (_name, list) => {
    const names = list.columns.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    const indexes = list.columns.filter((column) => column.indexed).length + list.indexedBuiltIns.length;
    expect(indexes).toBeLessThanOrEqual(mostIndexes);
    for (const column of list.columns) {
      expect(column.name).toMatch(/^[A-Z][A-Za-z0-9]{0,31}$/);
      if (column.type === 'note') expect(column.indexed).toBe(false);
      if (column.unique) expect(list.folders).toBe('none');
    }
    const known = new Set([...names, 'Title', 'Modified', 'Created', 'Author', 'Editor']);
    for (const view of list.views) expect(view.columns.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(allLists.filter((list) => list.ledger).map((list) => [list.name, list] as const))(
    '%s is a ledger: nobody edits, and its columns hold only text, notes and integers',
    (_name, list) => {
      expect(grantsOf(list).filter(({ level }) => level === 'edit')).toEqual([]);
      expect(list.columns.filter(({ type }) => type === 'choice')).toEqual([]);
    },
  );

  it('gives nobody but the right group the right to add to a ledger', () => {
    const adders = (list: ListDeclaration): string[] => grantsOf(list).filter(({ level }) => level === 'add').map(({ to }) => to);
    expect(adders(registerLists.Versions)).toEqual(['managers', 'approvers']);
    expect(adders(registerLists.Decisions)).toEqual(['deciders']);
    expect(adders(registerLists.Recognitions)).toEqual(['recognisers']);
    expect(adders(registerLists.Codes)).toEqual(['managers']);
    expect(adders(registerLists.Journal)).toEqual(['managers', 'approvers', 'localAdministrators', 'administrators']);
  });

  it('has a column for every field of a series', () => {
    const names = new Set(['Title', ...registerLists.Series.columns.map((column) => column.name)]);
    expect(seriesFieldNames.filter((field) => !names.has(columnName(field)))).toEqual([]);
  });

  it('keeps drafts from readers and shows them versions', () => {
    expect(registerLists.Series.folderGrants.some(({ to }) => to === 'readers')).toBe(false);
    expect(registerLists.Versions.folderGrants).toContainEqual({ to: 'readers', level: 'read' });
  });
});
