/** A kind of list that can be made. */
export interface ListTemplate {
  /** ListTemplateType. */
  readonly number: number;
  /** BaseType: 0 generic list, 1 document library. */
  readonly baseType: 0 | 1;
  readonly featureId: string;
  /** Parent of the content type of its items, and that type's name. */
  readonly itemType: readonly [id: string, name: string];
  /** Names of the site columns that it has besides what every list has. */
  readonly columns: readonly string[];
  /** Of its default view. */
  readonly viewFields: readonly string[];
  readonly icon: string;
}

const genericList: ListTemplate = {
  number: 100, baseType: 0, featureId: '00bfea71-de22-43b2-a848-c05709900100', itemType: ['0x01', 'Item'], columns: [],
  viewFields: ['LinkTitle'], icon: 'itgen',
};

const documentLibrary: ListTemplate = {
  number: 101, baseType: 1, featureId: '00bfea71-e717-4e80-aa17-d0c71b360101', itemType: ['0x0101', 'Document'], columns: [],
  viewFields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'], icon: 'itdl',
};

/** Those that are served. Feature ids: Microsoft's published list of features. */
const templates: ReadonlyMap<number, ListTemplate> = new Map([
  genericList,
  documentLibrary,
  {
    ...genericList, number: 103, featureId: '00bfea71-2062-426c-90bf-714c59600103', itemType: ['0x0105', 'Link'], icon: 'itlink',
    columns: ['URL', 'Comments'], viewFields: ['DocIcon', 'Edit', 'URL', 'Comments'],
  },
  {
    ...genericList, number: 104, featureId: '00bfea71-d1ce-42de-9c63-a44004ce0104', itemType: ['0x0104', 'Announcement'], icon: 'itann',
    columns: ['Body', 'Expires'], viewFields: ['LinkTitle', 'Modified'],
  },
  {
    ...genericList, number: 107, featureId: '00bfea71-a83e-497e-9ba0-7a5c597d0107', itemType: ['0x0108', 'Task'], icon: 'ittask',
    columns: ['Priority', 'Status', 'PercentComplete', 'AssignedTo', 'Body', 'StartDate', 'DueDate'],
    viewFields: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
  },
  {
    ...documentLibrary, number: 119, featureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18', icon: 'itwp',
    itemType: ['0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page'], viewFields: ['DocIcon', 'LinkFilename', 'Editor', 'Modified'],
  },
].map((template) => [template.number, template as ListTemplate]));

export const templateOf = (baseTemplate: number): ListTemplate | undefined => templates.get(baseTemplate);

export const isLibraryTemplate = (baseTemplate: number): boolean => templateOf(baseTemplate)?.baseType === 1;
