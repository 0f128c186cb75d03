import { builtInFields } from './built-in-fields';
import { fieldDefaults, type Field, type FieldDefinition, type FieldType } from './field';

type SiteColumn = Omit<Field, 'ownerId' | 'position'>;

const column = (internalName: string, title: string, type: FieldType, id: string, group: string, more: Partial<FieldDefinition> = {}): SiteColumn => ({
  ...fieldDefaults, type, id, internalName, title, staticName: internalName, group, ...more,
});

const core = 'Core Document Columns';
const contact = 'Core Contact and Calendar Columns';
const task = 'Core Task and Issue Columns';
const base = 'Base Columns';

/** Columns that every site collection begins with, with SharePoint's own names and ids: the most used of them. */
const siteColumns: readonly SiteColumn[] = [
  column('Categories', 'Categories', 'Text', '9ebcd900-9d05-46c8-8f4d-e46e87328844', base, { maxLength: 255 }),
  column('Keywords', 'Keywords', 'Note', 'b66e9b50-a28e-469b-b1a0-af0e45486874', core, { numberOfLines: 6, richText: false }),
  column('_Comments', 'Comments', 'Note', '52578fc3-1f01-4f4d-b016-94ccbcf428cf', core, { numberOfLines: 6, richText: false }),
  column('Comments', 'Comments', 'Note', '9da97a8a-1da5-4a77-98d3-4bc10456e700', base, { numberOfLines: 6, richText: false }),
  column('URL', 'URL', 'URL', 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', base, { required: true, urlFormat: 0 }),
  column('Language', 'Language', 'Choice', 'd81529e8-384c-4ca6-9c43-c86a256e6a44', core, { choices: ['English', 'Dutch', 'French', 'German'], fillInChoice: true }),
  column('_Author', 'Author', 'Text', '246d0907-637c-46b7-9aa0-0bb914daa832', core, { maxLength: 255 }),
  column('_DCDateCreated', 'Date Created', 'DateTime', '9f8b4ee0-84b7-42c6-a094-5cbde2115eb9', core, { dateOnly: true }),
  column('_DCDateModified', 'Date Modified', 'DateTime', '810dbd02-bbf5-4c67-b1ce-5ad7c5a512b2', core, { dateOnly: true }),
  column('_Publisher', 'Publisher', 'Text', '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b', core, { maxLength: 255 }),
  column('_Version', 'Version', 'Text', '78be84b9-d70c-447b-8275-8dcd768b6f92', core, { maxLength: 255 }),
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
  column('Location', 'Location', 'Text', '288f5f32-8462-4175-8f09-dd7ba29359a9', contact, { maxLength: 255 }),
  column('FirstName', 'First Name', 'Text', '4a722dd4-d406-4356-93f9-2550b8f50dd0', contact, { maxLength: 255 }),
  column('Company', 'Company', 'Text', '038d1503-4629-40f6-adaf-b47d1ab2d4fe', contact, { maxLength: 255 }),
  column('JobTitle', 'Job Title', 'Text', 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', contact, { maxLength: 255 }),
  column('EMail', 'E-Mail', 'Text', 'fce16b4c-fe53-4793-aaab-b4892e736d15', contact, { maxLength: 255 }),
  column('WorkPhone', 'Business Phone', 'Text', 'fd630629-c165-4513-b43c-fdb16b86a14d', contact, { maxLength: 255 }),
  column('DocumentSetDescription', 'Description', 'Note', 'cbb92da4-fd46-4c7d-af6c-3128c2a5576e', 'Document Set Columns', { numberOfLines: 6, richText: false }),
];

/** Every column of a new site collection: those that all lists have too, and the ones that lists may take. */
export const initialSiteColumns = (): readonly SiteColumn[] => {
  const ofLists = builtInFields(false);
  const taken = new Set(ofLists.map(({ internalName }) => internalName.toLowerCase()));
  return [...ofLists, ...siteColumns.filter(({ internalName }) => !taken.has(internalName.toLowerCase()))];
};

/** A site column that a list template takes. */
export const siteColumnNamed = (internalName: string): SiteColumn => {
  const found = siteColumns.find((one) => one.internalName === internalName);
  if (found === undefined) {
    throw new Error(`there is no site column ${internalName}`);
  }
  return found;
};
