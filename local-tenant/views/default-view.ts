import { randomUUID } from 'node:crypto';
import { isLibrary, type List } from '../lists/list';
import type { ListTemplate } from '../lists/list-templates';
import type { Database } from '../storage/database';
import { saveView } from './view-store';

/** The view that every new list has. */
export const createDefaultView = (db: Database, list: List, template: ListTemplate): void => {
  const library = isLibrary(list);
  saveView(db, {
    listId: list.id, id: randomUUID(), title: library ? 'All Documents' : 'All Items', position: 0, isDefault: true, hidden: false,
    personal: false, rowLimit: 30, paged: true, scope: 0, page: 'AllItems.aspx',
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
    fields: template.viewFields,
  });
};
