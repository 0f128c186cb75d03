import { randomUUID } from 'node:crypto';
import { isLibrary, type List } from '../lists/list';
import type { ListTemplate } from '../lists/list-templates';
import type { Database } from '../storage/database';
import type { View } from './view';
import { saveView } from './view-store';

/** The views that every new list has: one, and for calendars a plain one besides. */
export const createDefaultView = (db: Database, list: List, template: ListTemplate): void => {
  const library = isLibrary(list);
  const view: View = {
    listId: list.id, id: randomUUID(), title: template.viewTitle ?? (library ? 'All Documents' : 'All Items'), position: 0, isDefault: true, hidden: false,
    personal: false, rowLimit: 30, paged: true, scope: 0, page: 'AllItems.aspx',
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
    fields: template.viewFields,
  };
  if (template.calendar !== true) {
    saveView(db, view);
    return;
  }
  saveView(db, { ...view, page: 'calendar.aspx', viewType: 'CALENDAR', scope: 2 });
  saveView(db, { ...view, id: randomUUID(), title: 'All Events', position: 1, isDefault: false, query: '<OrderBy><FieldRef Name="EventDate" /></OrderBy>' });
};
