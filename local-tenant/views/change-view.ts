import { randomUUID } from 'node:crypto';
import { XMLValidator } from 'fast-xml-parser';
import { invalidArgument, notImplemented, spException } from '../errors/refusals';
import { fieldByInternalName } from '../fields/field-store';
import type { List } from '../lists/list';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { View } from './view';
import { deleteView, saveView, viewsOf } from './view-store';

const checkedQuery = (query: string): string => {
  if (query !== '' && XMLValidator.validate(`<Query>${query}</Query>`) !== true) {
    throw invalidArgument('The ViewQuery is not valid XML.');
  }
  return query;
};

const changed = (view: View, values: Values): View => {
  const flag = (name: string, otherwise: boolean): boolean => (values.has(name) ? values.flag(name) : otherwise);
  const number = (name: string, otherwise: number): number => (values.has(name) ? values.number(name) : otherwise);
  const title = values.has('Title') ? values.text('Title').trim() : view.title;
  const scope = number('Scope', view.scope);
  if (title === '') {
    throw invalidArgument('The title of a view cannot be empty.');
  }
  if (scope < 0 || scope > 3) {
    throw invalidArgument('The scope of a view must be between 0 and 3.');
  }
  return {
    ...view, title, scope,
    isDefault: flag('DefaultView', view.isDefault), hidden: flag('Hidden', view.hidden), paged: flag('Paged', view.paged),
    rowLimit: number('RowLimit', view.rowLimit),
    query: values.has('ViewQuery') ? checkedQuery(values.text('ViewQuery')) : view.query,
    customFormatter: values.has('CustomFormatter') ? values.maybeText('CustomFormatter') : view.customFormatter,
  };
};

const pageOf = (title: string, others: readonly View[]): string => {
  const base = title.replace(/[^\p{L}\p{N} ]/gu, '') || 'View';
  for (let count = 0; ; count += 1) {
    const page = `${base}${count === 0 ? '' : count}.aspx`;
    if (!others.some((view) => view.page.toLowerCase() === page.toLowerCase())) {
      return page;
    }
  }
};

/** `POST views`. Titles need not be unique; addresses are made so. Personal views are not served. */
export const addView = (list: List, values: Values, call: Call): View => {
  if (values.has('PersonalView') && values.flag('PersonalView')) {
    throw notImplemented('Value of body property', 'PersonalView = true');
  }
  const others = viewsOf(call.db, list.id);
  const names = others.find((view) => view.isDefault)?.fields ?? [];
  const unknown = names.find((name) => fieldByInternalName(call.db, list.id, name) === undefined);
  if (unknown !== undefined) {
    throw invalidArgument(`Column '${unknown}' does not exist. It may have been deleted by another user.`);
  }
  const title = values.text('Title');
  const view = changed({
    listId: list.id, id: randomUUID(), title, position: others.length === 0 ? 0 : Math.max(...others.map(({ position }) => position)) + 1,
    isDefault: false, hidden: false, personal: false, query: '', rowLimit: 30, paged: true, scope: 0, fields: names,
    page: pageOf(title, others),
  }, values);
  saveView(call.db, view);
  return view;
};

/** @throws 400 when it would leave the list without a default view */
export const changeView = (view: View, values: Values, call: Call): void => {
  if (view.isDefault && values.has('DefaultView') && !values.flag('DefaultView')) {
    throw spException('-2146232832', 'A list must have a default view.');
  }
  saveView(call.db, changed(view, values));
};

export const removeView = (view: View, call: Call): void => {
  if (view.isDefault) {
    throw spException('-2146232832', 'The default view of a list cannot be deleted.');
  }
  deleteView(call.db, view);
};
