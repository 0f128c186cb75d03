import { fieldsOf } from '../fields/field-store';
import { dropFieldIndex } from '../fields/field-index';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { dropScope } from '../security/scope-store';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { checkTitle, createList } from './create-list';
import type { List } from './list';
import { checkListRemoval } from './list-removal-guards';
import { changedSettings } from './list-settings';
import { deleteListRows, replaceList, writeSettings } from './list-store';

/** `POST lists` */
export const addList = (site: Site, values: Values, call: Call): List => {
  const baseTemplate = values.has('BaseTemplate') ? values.number('BaseTemplate') : 100;
  const list = createList(call.db, site, {
    title: values.text('Title'), baseTemplate, authorId: call.access.caller.principalId, now: call.now,
  });
  const made = { ...list, settings: changedSettings(values, list, call) };
  writeSettings(call.db, made);
  return made;
};

/** A new title does not change the list's address. */
export const changeList = (list: List, values: Values, call: Call): void => {
  const title = values.has('Title') ? checkTitle(call.db, list.webId, values.text('Title'), list.id) : list.title;
  replaceList(call.db, { ...list, title, settings: changedSettings(values, list, call) });
};

/** What else must go when a list does: an area that keeps files for its items says so here. */
export const listRemovals: ((db: Database, list: List, call: Call) => void)[] = [];

export const removeList = (list: List, call: Call): void => {
  const { db } = call;
  checkListRemoval(call, list);
  listRemovals.forEach((remove) => remove(db, list, call));
  fieldsOf(db, list.id).filter((field) => field.indexed).forEach((field) => dropFieldIndex(db, field));
  deleteListRows(db, list.id);
  if (list.scopeId !== call.site.scopeId) {
    dropScope(db, list.scopeId);
  }
};
