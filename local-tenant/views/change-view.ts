import { randomUUID } from 'node:crypto';
import { XMLValidator } from 'fast-xml-parser';
import { accessDenied, invalidArgument, notImplemented } from '../errors/refusals';
import { fieldByInternalName, fieldByTitle } from '../fields/field-store';
import { listById } from '../lists/list-store';
import type { List } from '../lists/list';
import { Values } from '../odata/values';
import type { Call } from '../rest/call';
import { readViewXml } from './read-view-xml';
import type { View } from './view';
import { defaultViewNeeded, defaultViewStays, personalDefault, viewColumnMissing } from './view-refusals';
import { deleteView, saveView, viewsOf } from './view-store';
import { viewTexts } from './view-texts';

const checkedQuery = (query: string): string => {
  if (query !== '' && XMLValidator.validate(`<Query>${query}</Query>`) !== true) {
    throw invalidArgument('The ViewQuery is not valid XML.');
  }
  return query;
};

const checked = (view: View): View => {
  if (view.title === '' || view.title.length > 255) {
    throw invalidArgument('The title of a view must have between 1 and 255 characters.');
  }
  if (view.scope < 0 || view.scope > 3) {
    throw invalidArgument('The scope of a view must be between 0 and 3.');
  }
  if (view.rowLimit < 1) {
    throw invalidArgument('The RowLimit of a view must be a number greater than 0.');
  }
  if (view.personal && view.isDefault) {
    throw personalDefault();
  }
  return view;
};

const changed = (view: View, values: Values): View => {
  const flag = (name: string, otherwise: boolean): boolean => (values.has(name) ? values.flag(name) : otherwise);
  const number = (name: string, otherwise: number): number => (values.has(name) ? values.number(name) : otherwise);
  const maybe = (name: string, otherwise: string | undefined): string | undefined => (values.has(name) ? values.maybeText(name) : otherwise);
  const texts = Object.fromEntries(viewTexts.filter((name) => values.has(name)).map((name) => [name, values.text(name)]));
  return checked({
    ...view, title: values.has('Title') ? values.text('Title').trim() : view.title, scope: number('Scope', view.scope),
    isDefault: flag('DefaultView', view.isDefault), hidden: flag('Hidden', view.hidden), paged: flag('Paged', view.paged),
    mobileView: flag('MobileView', view.mobileView ?? false), mobileDefaultView: flag('MobileDefaultView', view.mobileDefaultView ?? false),
    includeRootFolder: flag('IncludeRootFolder', view.includeRootFolder ?? false), tabularView: flag('TabularView', view.tabularView ?? true),
    forContentType: flag('DefaultViewForContentType', view.forContentType ?? false),
    rowLimit: number('RowLimit', view.rowLimit),
    query: values.has('ViewQuery') ? checkedQuery(values.text('ViewQuery')) : view.query,
    customFormatter: maybe('CustomFormatter', view.customFormatter),
    viewType: maybe('ViewType', view.viewType), viewType2: maybe('ViewType2', view.viewType2),
    texts: { ...view.texts, ...texts },
  });
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

/** Internal names of columns that may be given by their display names. @throws 400 */
export const columnNames = (listId: string, names: readonly string[], call: Call): readonly string[] => names.map((name) => {
  const field = fieldByInternalName(call.db, listId, name) ?? fieldByTitle(call.db, listId, name);
  if (field === undefined) {
    throw viewColumnMissing(name, call.site.path);
  }
  return field.internalName;
});

/** Everybody with personal views may make their own; those of all are for who manages the list. @throws 403 */
const demandRight = (scopeId: number, personal: boolean, call: Call): void =>
  call.access.demand(personal ? 'ManagePersonalViews' : 'ManageLists', scopeId);

const newView = (list: List, title: string, personal: boolean, fields: readonly string[], call: Call): View => {
  const others = viewsOf(call.db, list.id);
  return {
    listId: list.id, id: randomUUID(), title, position: others.length === 0 ? 0 : Math.max(...others.map(({ position }) => position)) + 1,
    isDefault: false, hidden: false, personal, query: '', rowLimit: 30, paged: true, scope: 0, fields,
    page: pageOf(title, others), ...(personal ? { ownerId: call.access.caller.principalId } : {}),
  };
};

const columnsOfDefault = (list: List, call: Call): readonly string[] => viewsOf(call.db, list.id).find((view) => view.isDefault)?.fields ?? [];

/** `POST views`. Titles need not be unique; addresses are made so. */
export const addView = (list: List, values: Values, call: Call): View => {
  const personal = values.has('PersonalView') && values.flag('PersonalView');
  demandRight(list.scopeId, personal, call);
  const view = changed(newView(list, values.text('Title'), personal, columnsOfDefault(list, call), call), values);
  saveView(call.db, view);
  return view;
};

const kinds: Readonly<Record<number, string>> = { 0: 'HTML', 1: 'HTML', 2048: 'GRID', 524288: 'CALENDAR', 67108864: 'GANTT' };

/** `views/add`, with a ViewCreationInformation: it names the columns too. */
export const addViewAs = (list: List, wanted: Values, call: Call): View => {
  const personal = wanted.has('PersonalView') && wanted.flag('PersonalView');
  demandRight(list.scopeId, personal, call);
  const kind = wanted.has('ViewTypeKind') ? wanted.number('ViewTypeKind') : 1;
  const viewType = kinds[kind];
  if (viewType === undefined) {
    throw notImplemented('Value of body property', `ViewTypeKind = ${kind}`);
  }
  const fields = wanted.has('ViewFields') ? columnNames(list.id, wanted.list('ViewFields').map(String), call) : columnsOfDefault(list, call);
  const same = ['Title', 'RowLimit', 'Paged', 'CustomFormatter', 'ViewType2', 'ViewData', 'CalendarViewStyles', 'ColumnWidth', 'AssociatedContentTypeId'];
  const values = new Map<string, unknown>([
    ...same.filter((name) => wanted.has(name) && wanted.raw(name) !== null).map((name): [string, unknown] => [name, wanted.raw(name)]),
    ...(wanted.maybeText('Query') === undefined ? [] : [['ViewQuery', wanted.text('Query')] as [string, unknown]]),
    ...(wanted.has('SetAsDefaultView') ? [['DefaultView', wanted.flag('SetAsDefaultView')] as [string, unknown]] : []),
  ]);
  const view = changed({ ...newView(list, wanted.text('Title'), personal, fields, call), viewType }, new Values(values));
  saveView(call.db, view);
  return view;
};

const demandRightOn = (view: View, call: Call): void => {
  const list = listById(call.db, view.listId);
  if (list === undefined || (view.personal && view.ownerId !== call.access.caller.principalId)) {
    throw accessDenied();
  }
  demandRight(list.scopeId, view.personal, call);
};

/** @throws 400 when it would leave the list without a default view */
export const changeView = (view: View, values: Values, call: Call): void => {
  demandRightOn(view, call);
  if (view.isDefault && values.has('DefaultView') && !values.flag('DefaultView')) {
    throw defaultViewNeeded();
  }
  saveView(call.db, changed(view, values));
};

/** `setViewXml` */
export const setViewXml = (view: View, xml: string, call: Call): void => {
  demandRightOn(view, call);
  const read = { ...view, ...readViewXml(xml, view) };
  saveView(call.db, checked({ ...read, fields: columnNames(view.listId, read.fields, call) }));
};

/** The columns of a view. */
export const setViewFields = (view: View, fields: readonly string[], call: Call): void => {
  demandRightOn(view, call);
  saveView(call.db, { ...view, fields });
};

export const removeView = (view: View, call: Call): void => {
  demandRightOn(view, call);
  if (view.isDefault) {
    throw defaultViewStays();
  }
  deleteView(call.db, view);
};
