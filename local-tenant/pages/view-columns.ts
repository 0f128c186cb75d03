import type { ItemColumn } from '../items/item-column';
import type { ItemRow } from '../items/item-row';
import { itemsOf } from '../items/list-source';
import { fieldByInternalName, fieldsOf } from '../fields/field-store';
import type { Call } from '../rest/call';
import { isLibrary, type List } from '../lists/list';
import type { View } from '../views/view';
import { cellOf, systemCellOf, type CellContext } from './cells';
import type { HtmlPart } from './html';
import { nameCell } from './name-cell';
import type { TableColumn } from './table';
import { sayIn, type Say } from './texts';

/** A column of a view: its heading, and what it shows of a row. */
export interface ViewColumn extends TableColumn {
  readonly name: string;
  show(row: ItemRow): HtmlPart;
}

/**
 * What a page shows of a list: the columns of the view, and of a library also those that people added and the retention label. So a file's
 * whole description can be seen here, although SharePoint adds no column to a view by itself.
 */
export const shownFields = (call: Call, list: List, view: View): readonly string[] => {
  if (!isLibrary(list)) return view.fields;
  const added = fieldsOf(call.db, list.id).filter((field) => !field.builtIn && !field.hidden).map((field) => field.internalName);
  return [...new Set([...view.fields, ...added, '_ComplianceTag'])];
};

/** Computed columns that show the name or title as a link. */
const linkColumns: ReadonlyMap<string, string> = new Map([
  ['LinkTitle', 'Title'], ['LinkTitleNoMenu', 'Title'], ['LinkFilename', 'FileLeafRef'], ['LinkFilenameNoMenu', 'FileLeafRef'],
]);

/** Left out: the icon stands beside the name, and what cannot be shown is not. */
const notShown = new Set(['DocIcon', 'Edit', 'SelectTitle', 'Attachments']);

/** The columns of a view, by the internal names that it lists; names of columns that are gone are passed over, as SharePoint does. */
export const viewColumns = (call: Call, list: List, names: readonly string[], context: CellContext): ViewColumn[] => {
  const { columns } = itemsOf(call, list);
  const firstName = names.find((name) => linkColumns.has(name) || name === 'Title' || name === 'FileLeafRef');
  return names.filter((name) => !notShown.has(name)).flatMap((name) => {
    const target = linkColumns.get(name) ?? name;
    const column = columns.find((each) => each.name === target);
    const field = fieldByInternalName(call.db, list.id, target);
    if (column === undefined && field === undefined) return [];
    const title = titleOf(field?.title ?? column?.title ?? target, target, context.say);
    const value = (row: ItemRow): HtmlPart => valueOf(row, target, column, context);
    const show = name === firstName ? (row: ItemRow): HtmlPart => nameCell(list, row, value(row), context.say) : value;
    return [{ name: target, title, show, ...(column?.kind === 'number' || target === 'ID' ? { align: 'end' as const } : {}) }];
  });
};

const valueOf = (row: ItemRow, name: string, column: ItemColumn | undefined, context: CellContext): HtmlPart =>
  systemCellOf(name, row, context) ?? (column === undefined ? '' : cellOf(column, row.fields[name], context));

/** SharePoint says its own columns in the site's language; a column that somebody renamed keeps its new name. */
const titleOf = (title: string, name: string, say: Say): string => {
  const text = ownColumns.find((own) => own === `column.${name}`);
  return text !== undefined && sayIn('en')(text) === title ? say(text) : title;
};

const ownColumns = [
  'column.Title', 'column.FileLeafRef', 'column.Modified', 'column.Editor', 'column.Created', 'column.Author', 'column._ComplianceTag',
] as const;
