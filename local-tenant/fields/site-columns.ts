import { builtInFields } from './built-in-fields';
import { calendarColumns, issueColumns, listOnlyColumns, pictureColumns } from './calendar-columns';
import { column, type SiteColumn } from './column';
import { contactColumns } from './contact-columns';
import { documentColumns } from './document-columns';

const task = 'Core Task and Issue Columns';
const base = 'Base Columns';

/** Columns that every site collection begins with, with SharePoint's own names and ids: the most used of them. */
const siteColumns: readonly SiteColumn[] = [
  ...documentColumns,
  ...contactColumns,
  ...calendarColumns,
  ...issueColumns,
  ...pictureColumns,
  column('Categories', 'Categories', 'Text', '9ebcd900-9d05-46c8-8f4d-e46e87328844', base, { maxLength: 255 }),
  column('Comments', 'Comments', 'Note', '9da97a8a-1da5-4a77-98d3-4bc10456e700', base, { numberOfLines: 6, richText: false }),
  column('URL', 'URL', 'URL', 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', base, { required: true, urlFormat: 0 }),
  column('Body', 'Body', 'Note', '7662cd2c-f069-4dba-9e35-082cf976e170', task, { numberOfLines: 6, richText: true }),
  column('Expires', 'Expires', 'DateTime', '6a09e75b-8d17-4698-94a8-371eda1af1ac', task, { dateOnly: true }),
  column('Priority', 'Priority', 'Choice', 'a8eb573e-9e11-481a-a8c9-1104a54b2fbd', task, {
    choices: ['(1) High', '(2) Normal', '(3) Low'], defaultValue: '(2) Normal', editFormat: 0,
  }),
  column('Status', 'Task Status', 'Choice', 'c15b34c3-ce7d-490a-b133-3f4de8801b76', task, {
    choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'], defaultValue: 'Not Started', editFormat: 0,
  }),
  column('PercentComplete', '% Complete', 'Number', 'd2311440-1ed6-46ea-b46d-daa643dc3886', task, { minimum: 0, maximum: 1, percentage: true }),
  column('AssignedTo', 'Assigned To', 'User', '53101f38-dd2e-458c-b245-0c236cc13d1a', task, { selectionMode: 1 }),
  column('StartDate', 'Start Date', 'DateTime', '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', task, { dateOnly: true, defaultValue: '[today]' }),
  column('DueDate', 'Due Date', 'DateTime', 'cd21b4c2-6841-4f9e-a23a-738a65f99889', task, { dateOnly: true }),
  column('ActualWork', 'Actual Work', 'Number', 'b0b3407e-1c33-40ed-a37c-2430b7a5d081', task),
  column('TotalWork', 'Total Work', 'Number', 'f3c4a259-19a2-44b8-ab3d-e9145d07d538', task),
  column('DateCompleted', 'Date Completed', 'DateTime', '24bfa3c2-e6a0-4651-80e9-3db44bf52147', task, { dateOnly: true }),
  column('DocumentSetDescription', 'Description', 'Note', 'cbb92da4-fd46-4c7d-af6c-3128c2a5576e', 'Document Set Columns', { numberOfLines: 6, richText: false }),
];

/** Every column of a new site collection: those that all lists have too, and the ones that lists may take. */
export const initialSiteColumns = (): readonly SiteColumn[] => {
  const ofLists = builtInFields(false);
  const taken = new Set(ofLists.map(({ internalName }) => internalName.toLowerCase()));
  return [...ofLists, ...siteColumns.filter(({ internalName }) => !taken.has(internalName.toLowerCase()))];
};

/** A column that a list template takes: one of its own, or a site column. */
export const siteColumnNamed = (internalName: string): SiteColumn => {
  const found = [...listOnlyColumns, ...siteColumns].find((one) => one.internalName === internalName);
  if (found === undefined) {
    throw new Error(`there is no site column ${internalName}`);
  }
  return found;
};
