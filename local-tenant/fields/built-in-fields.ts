import { fieldDefaults, type Field, type FieldType } from './field';

type BuiltIn = Omit<Field, 'ownerId' | 'position'>;

const builtIn = (internalName: string, title: string, type: FieldType, id: string, more: Partial<Field> = {}): BuiltIn => ({
  ...fieldDefaults, type, id, internalName, title, staticName: internalName, group: '_Hidden', builtIn: true, ...more,
});

const readOnly = { readOnly: true } as const;
const hidden = { readOnly: true, hidden: true } as const;

const common: readonly BuiltIn[] = [
  builtIn('ContentTypeId', 'Content Type ID', 'ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', hidden),
  builtIn('ContentType', 'Content Type', 'Computed', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', readOnly),
  builtIn('ID', 'ID', 'Counter', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', readOnly),
  builtIn('Modified', 'Modified', 'DateTime', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', readOnly),
  builtIn('Created', 'Created', 'DateTime', '8c06beca-0777-48f7-91c7-6da68bc07b69', readOnly),
  builtIn('Author', 'Created By', 'User', '1df5e554-ec7e-46a6-901d-d85a3881cb18', readOnly),
  builtIn('Editor', 'Modified By', 'User', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', readOnly),
  builtIn('_UIVersionString', 'Version', 'Text', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', readOnly),
  builtIn('_ComplianceTag', 'Retention label', 'Lookup', 'd4b6480a-4bed-4094-9a52-30181ea38f1d', readOnly),
  builtIn('_ComplianceFlags', 'Label setting', 'Lookup', 'ccc1037f-f65e-434a-868e-8c98af31fe29', readOnly),
  builtIn('_ComplianceTagWrittenTime', 'Retention label Applied', 'Lookup', '92be610e-ddbb-49f4-b3b1-5c2bc768df8f', readOnly),
  builtIn('_ComplianceTagUserId', 'Label applied by', 'Lookup', '418d7676-2d6f-42cf-a16a-e43d2971252a', readOnly),
  builtIn('_IsRecord', 'Item is a Record', 'Text', '8382d247-72a9-44b1-9794-7b177edc89f3', readOnly),
  builtIn('ComplianceAssetId', 'Compliance Asset Id', 'Text', '3a6b296c-3f50-445c-a13f-9c679ea9dda3', readOnly),
  builtIn('FileRef', 'URL Path', 'Lookup', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', hidden),
  builtIn('FileDirRef', 'Path', 'Lookup', '56605df6-8fa1-47e4-a04c-5b384d59609f', hidden),
  builtIn('FSObjType', 'Item Type', 'Lookup', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', hidden),
  builtIn('UniqueId', 'Unique Id', 'Lookup', '4b7403de-8d94-43e8-9f0f-137a3e298126', hidden),
  builtIn('GUID', 'GUID', 'Guid', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', hidden),
  builtIn('owshiddenversion', 'owshiddenversion', 'Integer', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', hidden),
  builtIn('DocIcon', 'Type', 'Computed', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', readOnly),
  builtIn('Edit', 'Edit', 'Computed', '503f1caa-358e-4918-9094-4a2cdc4bc034', readOnly),
];

/** What SharePoint keeps for itself; no form shows it. */
const kept: readonly (readonly [internalName: string, title: string, type: FieldType, id: string])[] = [
  ['File_x0020_Type', 'File Type', 'Text', '39360f11-34cf-4356-9945-25c44e68dade'],
  ['_HasCopyDestinations', 'Has Copy Destinations', 'Boolean', '26d0756c-986a-48a7-af35-bf18ab85ff4a'],
  ['_CopySource', 'Copy Source', 'Text', '6b4e226d-3d88-4a36-808d-a129bf52bccf'],
  ['_ModerationStatus', 'Approval Status', 'ModStat', 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61'],
  ['_ModerationComments', 'Approver Comments', 'Note', '34ad21eb-75bd-4544-8c73-0e08330291fe'],
  ['WorkflowVersion', 'Workflow Version', 'Integer', 'f1e020bc-ba26-443f-bf2f-b68715017bbc'],
  ['_UIVersion', 'UI Version', 'Integer', '7841bf41-43d0-4434-9f50-a673baef7631'],
  ['InstanceID', 'Instance ID', 'Integer', '50a54da4-1528-4e67-954a-e2d24f1e9efb'],
  ['Order', 'Order', 'Number', 'ca4addac-796f-4b23-b093-d2a3f65c0774'],
  ['SelectTitle', 'Select', 'Computed', 'b1f7969b-ea65-42e1-8b54-b588292635f2'],
  ['ServerUrl', 'Server Relative URL', 'Computed', '105f76ce-724a-4bba-aece-f81f2fce58f5'],
  ['EncodedAbsUrl', 'Encoded Absolute URL', 'Computed', '7177cfc7-f399-4d4d-905d-37dd51bc90bf'],
  ['BaseName', 'File Name', 'Computed', '7615464b-559e-4302-b8e2-8f440b913101'],
  ['MetaInfo', 'Property Bag', 'Lookup', '687c7f94-686a-42d3-9b67-2782eac4b4f8'],
  ['_Level', 'Level', 'Integer', '43bdd51b-3c5b-4e78-90a8-fb2087f71e70'],
  ['_IsCurrentVersion', 'Is Current Version', 'Boolean', 'c101c3e7-122d-4d4d-bc34-58e94a38c816'],
  ['ItemChildCount', 'Item Child Count', 'Lookup', 'b824e17e-a1b3-426e-aecf-f0184d900485'],
  ['FolderChildCount', 'Folder Child Count', 'Lookup', '960ff01f-2b6d-4f1b-9c3f-e19ad8927341'],
  ['ScopeId', 'ScopeId', 'Lookup', 'dddd2420-b270-4735-93b5-92b713d0944d'],
  ['ProgId', 'ProgId', 'Lookup', 'c5c4b81c-f1d9-4b43-a6a2-090df32ebb68'],
  ['SyncClientId', 'Client Id', 'Lookup', '6d2c4fde-3605-428e-a236-ce5f3dc2b4d4'],
  ['Last_x0020_Modified', 'Modified', 'Lookup', '173f76c8-aebd-446a-9bc9-769a2bd2c18f'],
  ['Created_x0020_Date', 'Created', 'Lookup', '998b5cff-4a35-47a7-92f3-3914aa6aa4a2'],
  ['SortBehavior', 'Sort Type', 'Lookup', '423874f8-c300-4bfb-b7a1-42e2159e3b19'],
  ['PermMask', 'Effective Permissions Mask', 'Computed', 'ba3c27ee-4791-4867-8821-ff99000bac98'],
  ['AppAuthor', 'App Created By', 'Lookup', '6bfaba20-36bf-44b5-a1b2-eb6346d49716'],
  ['AppEditor', 'App Modified By', 'Lookup', 'e08400f3-c779-4ed2-a18c-ab7f34caa318'],
];

const titleId = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

const ofLists: readonly BuiltIn[] = [
  builtIn('Title', 'Title', 'Text', titleId, { required: true, maxLength: 255 }),
  builtIn('LinkTitle', 'Title', 'Computed', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', readOnly),
  builtIn('LinkTitleNoMenu', 'Title', 'Computed', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', readOnly),
  builtIn('Attachments', 'Attachments', 'Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', readOnly),
  builtIn('FileLeafRef', 'Name', 'File', '8553196d-ec8d-4564-9861-3dbe931050c8', hidden),
];

const ofLibraries: readonly BuiltIn[] = [
  builtIn('FileLeafRef', 'Name', 'File', '8553196d-ec8d-4564-9861-3dbe931050c8', { required: true }),
  builtIn('Title', 'Title', 'Text', titleId, { maxLength: 255 }),
  builtIn('LinkFilename', 'Name', 'Computed', '5cc6dc79-3710-4374-b433-61cb4a686c12', readOnly),
  builtIn('LinkFilenameNoMenu', 'Name', 'Computed', '9d30f126-ba48-446b-b8f9-83745f322ebe', readOnly),
  builtIn('File_x0020_Size', 'File Size', 'Lookup', '8fca95c0-9b7d-456f-8dae-b41ee2728b85', hidden),
];

/** The columns that SharePoint gives every list or library, with SharePoint's own ids. */
export const builtInFields = (library: boolean): readonly BuiltIn[] => [
  ...(library ? ofLibraries : ofLists), ...common, ...kept.map(([internalName, title, type, id]) => builtIn(internalName, title, type, id, hidden)),
];
