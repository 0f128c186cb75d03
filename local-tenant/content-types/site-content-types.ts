import { listOnlyColumns } from '../fields/calendar-columns';
import { initialSiteColumns } from '../fields/site-columns';
import type { Database } from '../storage/database';
import type { ContentType, FieldLink } from './content-type';
import { insertContentType } from './content-type-store';

interface Initial {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly description: string;
  /** Internal names; `!` after a name: required, `-`: hidden. */
  readonly columns: readonly string[];
  readonly hidden?: boolean;
  readonly sealed?: boolean;
}

const list = 'List Content Types';
const documents = 'Document Content Types';
const item = ['ContentType', 'Title!'];
/** What a contact says besides the name that stands in Title. */
const contact = [
  'FirstName', 'FullName', 'EMail', 'Company', 'JobTitle', 'WorkPhone', 'HomePhone', 'CellPhone', 'WorkFax', 'WorkAddress', 'WorkCity', 'WorkState', 'WorkZip',
  'WorkCountry', 'WebPage', 'Comments',
];
const document = ['ContentType', 'FileLeafRef!', 'Title'];

/** What every site collection begins with: the most used of SharePoint's own, with their ids. */
const initial: readonly Initial[] = [
  { id: '0x', name: 'System', group: '_Hidden', description: '', columns: ['ContentType'], hidden: false, sealed: true },
  { id: '0x01', name: 'Item', group: list, description: 'Create a new list item.', columns: item },
  { id: '0x0101', name: 'Document', group: documents, description: 'Create a new document.', columns: document },
  {
    id: '0x0101009D1CB255DA76424F860D91F20E6C4118', name: 'Site Page', group: documents, description: 'Create a new site page.',
    columns: document, sealed: true,
  },
  { id: '0x010102', name: 'Picture', group: documents, description: 'Upload an image.', columns: [...document, 'ImageWidth', 'ImageHeight', 'ImageCreateDate', 'Keywords', 'wic_System_Copyright'] },
  {
    id: '0x0102', name: 'Event', group: list, description: 'Create a new meeting, deadline or other event.',
    columns: [...item, 'Location', 'EventDate!', 'EndDate!', 'Description', 'Category', 'fAllDayEvent', 'fRecurrence'],
  },
  {
    id: '0x0103', name: 'Issue', group: list, description: 'Track an issue or problem.',
    columns: [...item, 'AssignedTo', 'IssueStatus', 'Priority', 'Comment', 'Category', 'RelatedIssues', 'V3Comments', 'DueDate'],
  },
  { id: '0x0104', name: 'Announcement', group: list, description: 'Create a new news item, status or other short piece of information.', columns: [...item, 'Body', 'Expires'] },
  { id: '0x0105', name: 'Link', group: list, description: 'Create a new link to a Web page or other resource.', columns: [...item, 'URL!', 'Comments'] },
  {
    id: '0x0108', name: 'Task', group: list, description: 'Track a work item that you or your team needs to complete.',
    columns: [...item, 'Priority', 'Status', 'PercentComplete', 'AssignedTo', 'Body', 'StartDate', 'DueDate'],
  },
  {
    id: '0x0106', name: 'Contact', group: list, description: 'Store information about a business or personal contact.',
    columns: [...item, ...contact],
  },
  { id: '0x0120', name: 'Folder', group: 'Folder Content Types', description: 'Create a new folder.', columns: ['ContentType', 'FileLeafRef!', 'Title'] },
  {
    id: '0x0120D520', name: 'Document Set', group: 'Document Set Content Types',
    description: 'Create a document set when you want to manage multiple documents as a single work product.',
    columns: ['ContentType', 'FileLeafRef!', 'Title', 'DocumentSetDescription'],
  },
];

const columns = new Map([...listOnlyColumns, ...initialSiteColumns()].map((column) => [column.internalName, column]));

const linkOf = (mark: string): FieldLink => {
  const name = mark.replace(/[!-]$/, '');
  const column = columns.get(name);
  if (column === undefined) {
    throw new Error(`content types name the column ${name}, which no site has`);
  }
  return { id: column.id, name, required: mark.endsWith('!'), hidden: mark.endsWith('-') };
};

/** Gives a new site collection its content types. */
export const insertSiteContentTypes = (db: Database, siteId: string): void => {
  initial.forEach(({ id, name, group, description, columns: marks, hidden = false, sealed = false }, position) => {
    const type: ContentType = {
      ownerId: siteId, id, name, position, description, group, hidden, readOnly: false, sealed, builtIn: true, fieldLinks: marks.map(linkOf),
    };
    insertContentType(db, type);
  });
};

/** The columns of a content type that SharePoint has by itself; none for one that it does not. */
export const initialLinks = (id: string): readonly FieldLink[] => initial.find((type) => type.id === id)?.columns.map(linkOf) ?? [];
