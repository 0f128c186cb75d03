/** A kind of list that can be made. */
export interface ListTemplate {
  /** ListTemplateType. */
  readonly number: number;
  readonly name: string;
  readonly internalName: string;
  /** BaseType: 0 generic list, 1 document library. */
  readonly baseType: 0 | 1;
  readonly featureId: string;
  /** Parent of the content type of its items, and that type's name. */
  readonly itemType: readonly [id: string, name: string];
  /** Names of the site columns that it has besides what every list has. */
  readonly columns: readonly string[];
  /** Of its default view. */
  readonly viewFields: readonly string[];
  /** The default view's title, when it is not the usual one. */
  readonly viewTitle?: string;
  /** The default view is one of days and weeks, at an address of its own; a plain one stands beside it. */
  readonly calendar?: boolean;
  /** What the column Title is called. */
  readonly titleName?: string;
  readonly icon: string;
}

const genericList: ListTemplate = {
  number: 100, name: 'Custom List', internalName: 'custlist', baseType: 0, featureId: '00bfea71-de22-43b2-a848-c05709900100', itemType: ['0x01', 'Item'], columns: [],
  viewFields: ['LinkTitle'], icon: 'itgen',
};

const documentLibrary: ListTemplate = {
  number: 101, name: 'Document Library', internalName: 'doclib', baseType: 1, featureId: '00bfea71-e717-4e80-aa17-d0c71b360101', itemType: ['0x0101', 'Document'], columns: [],
  viewFields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'], icon: 'itdl',
};

const taskList: ListTemplate = {
  ...genericList, number: 107, name: 'Tasks (2010)', internalName: 'tasks', featureId: '00bfea71-a83e-497e-9ba0-7a5c597d0107', itemType: ['0x0108', 'Task'], icon: 'ittask', titleName: 'Task Name',
  columns: ['Priority', 'Status', 'PercentComplete', 'AssignedTo', 'Body', 'StartDate', 'DueDate'], viewTitle: 'All Tasks',
  viewFields: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
};

/** Those that are served. Feature ids: Microsoft's published list of features. */
const templates: ReadonlyMap<number, ListTemplate> = new Map(([
  genericList,
  documentLibrary,
  {
    ...genericList, number: 103, name: 'Links', internalName: 'links', featureId: '00bfea71-2062-426c-90bf-714c59600103', itemType: ['0x0105', 'Link'], icon: 'itlink',
    columns: ['URL', 'Comments'], viewFields: ['DocIcon', 'Edit', 'URL', 'Comments'], viewTitle: 'All Links',
  },
  {
    ...genericList, number: 104, name: 'Announcements', internalName: 'announce', featureId: '00bfea71-d1ce-42de-9c63-a44004ce0104', itemType: ['0x0104', 'Announcement'], icon: 'itann',
    columns: ['Body', 'Expires'], viewFields: ['LinkTitle', 'Modified'],
  },
  taskList,
  { ...taskList, number: 150, name: 'Project Tasks', internalName: 'gantt', featureId: '00bfea71-513d-4ca0-96c2-6a47775c0119', columns: [...taskList.columns, 'Predecessors'] },
  { ...taskList, number: 171, name: 'Tasks', internalName: 'hierarchy', featureId: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0', columns: [...taskList.columns, 'Predecessors'] },
  {
    ...genericList, number: 105, name: 'Contacts', internalName: 'contacts', featureId: '00bfea71-7e6d-4186-9ba8-c047ac750105', itemType: ['0x0106', 'Contact'], icon: 'itcontct',
    columns: [
      'LastNamePhonetic', 'FirstName', 'FirstNamePhonetic', 'FullName', 'EMail', 'Company', 'CompanyPhonetic', 'JobTitle', 'WorkPhone', 'HomePhone',
      'CellPhone', 'WorkFax', 'WorkAddress', 'WorkCity', 'WorkState', 'WorkZip', 'WorkCountry', 'WebPage', 'Comments',
    ],
    viewFields: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'EMail'], viewTitle: 'All contacts', titleName: 'Last Name',
  },
  {
    ...genericList, number: 106, name: 'Calendar', internalName: 'events', featureId: '00bfea71-ec85-4903-972d-ebe475780106', itemType: ['0x0102', 'Event'], icon: 'itevent',
    columns: [
      'Location', 'EventDate', 'EndDate', 'Description', 'fAllDayEvent', 'fRecurrence', 'EventType', 'UID', 'RecurrenceID', 'EventCanceled', 'Duration',
      'RecurrenceData', 'TimeZone', 'XMLTZone', 'MasterSeriesItemID', 'Category',
    ],
    viewFields: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'], viewTitle: 'Calendar', calendar: true,
  },
  {
    ...genericList, number: 1100, name: 'Issue Tracking', internalName: 'issue', featureId: '00bfea71-5932-4f9c-ad71-1557e5751100', itemType: ['0x0103', 'Issue'], icon: 'itissue',
    columns: ['AssignedTo', 'IssueStatus', 'Priority', 'Comment', 'Category', 'RelatedIssues', 'V3Comments', 'DueDate'],
    viewFields: ['LinkTitle', 'AssignedTo', 'IssueStatus', 'Priority', 'DueDate'], viewTitle: 'All Issues',
  },
  { ...genericList, number: 120, name: 'Custom List in Datasheet View', internalName: 'gridlist', featureId: '00bfea71-3a1d-41d3-a0ee-651d11570120' },
  {
    ...documentLibrary, number: 109, name: 'Picture Library', internalName: 'piclib', featureId: '00bfea71-52d4-45b3-b544-b1c71b620109', itemType: ['0x010102', 'Picture'], icon: 'itil',
    columns: ['ImageWidth', 'ImageHeight', 'ImageCreateDate', 'Keywords', 'wic_System_Copyright'], viewTitle: 'All Pictures',
  },
  {
    ...documentLibrary, number: 119, name: 'Wiki Page Library', internalName: 'webpagelib', featureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18', icon: 'itwp',
    itemType: ['0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page'], viewFields: ['DocIcon', 'LinkFilename', 'Editor', 'Modified'],
  },
] satisfies ListTemplate[]).map((template) => [template.number, template]));

export const servedTemplates = (): readonly ListTemplate[] => [...templates.values()];

export const templateOf = (baseTemplate: number): ListTemplate | undefined => templates.get(baseTemplate);

export const isLibraryTemplate = (baseTemplate: number): boolean => templateOf(baseTemplate)?.baseType === 1;
