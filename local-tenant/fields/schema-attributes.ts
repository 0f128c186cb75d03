import type { ApiError } from '../errors/api-error';
import { invalidArgument, notImplemented } from '../errors/refusals';
import type { FieldDraft } from './new-field';
import type { OutputType } from './field';

const invalid = (why: string): ApiError => invalidArgument(`The field schema XML is not valid: ${why}`);

const boolean = (name: string, value: string): boolean => {
  if (!/^(true|false|1|0|-1)$/i.test(value)) {
    throw invalid(`${name}="${value}" must be TRUE or FALSE.`);
  }
  return /^(true|1|-1)$/i.test(value);
};

const number = (name: string, value: string): number => {
  if (value.trim() === '' || Number.isNaN(Number(value))) {
    throw invalid(`${name}="${value}" must be a number.`);
  }
  return Number(value);
};

const guid = (value: string): string => value.replace(/[{}]/g, '').toLowerCase();

type Reader = (name: string, value: string) => Partial<FieldDraft>;

const formats: Readonly<Record<string, Partial<FieldDraft>>> = {
  DateOnly: { dateOnly: true }, DateTime: { dateOnly: false }, Dropdown: { editFormat: 0 }, RadioButtons: { editFormat: 1 },
  Hyperlink: { urlFormat: 0 }, Image: { urlFormat: 1 }, ISO8601: {},
};

const format: Reader = (name, value) => {
  const known = formats[value];
  if (known === undefined) {
    throw notImplemented('Field XML attribute', `${name}="${value}"`);
  }
  return known;
};

const results: readonly OutputType[] = ['Text', 'Number', 'Currency', 'DateTime', 'Boolean'];

const resultType: Reader = (name, value) => {
  const known = results.find((one) => one === value);
  if (known === undefined) {
    throw notImplemented('Field XML attribute', `${name}="${value}"`);
  }
  return { outputType: known };
};

const flag = (setting: keyof FieldDraft): Reader => (name, value) => ({ [setting]: boolean(name, value) });
const count = (setting: keyof FieldDraft): Reader => (name, value) => ({ [setting]: number(name, value) });
const text = (setting: keyof FieldDraft): Reader => (_name, value) => ({ [setting]: value });
const id = (setting: keyof FieldDraft): Reader => (_name, value) => ({ [setting]: guid(value) });

/** Attributes that are understood. */
export const attributeReaders: Readonly<Record<string, Reader>> = {
  ID: id('id'), Name: text('name'), StaticName: text('staticName'), DisplayName: text('title'), Description: text('description'),
  Group: text('group'), Required: flag('required'), ReadOnly: flag('readOnly'), Hidden: flag('hidden'), Sealed: flag('sealed'),
  Indexed: flag('indexed'), EnforceUniqueValues: flag('unique'), MaxLength: count('maxLength'), RichText: flag('richText'),
  AppendOnly: flag('appendOnly'), NumLines: count('numberOfLines'), FillInChoice: flag('fillInChoice'), Min: count('minimum'),
  Max: count('maximum'), Decimals: count('decimals'), Percentage: flag('percentage'), Commas: flag('commaSeparator'), LCID: count('currencyLocaleId'),
  Format: format, ResultType: resultType, List: text('lookupList'), ShowField: text('lookupField'), WebId: id('lookupWebId'),
  FieldRef: id('primaryFieldId'), NoCrawl: flag('noCrawl'), JSLink: text('jsLink'), Direction: text('direction'), Dir: text('direction'),
  UnlimitedLengthInDocumentLibrary: flag('unlimitedLength'), AllowHyperlink: flag('allowHyperlink'), RestrictedMode: flag('restrictedMode'),
  FriendlyDisplayFormat: (_name, value) => ({ friendlyFormat: ['Unspecified', 'Disabled', 'Relative'].indexOf(value) }),
  UserSelectionMode: (_name, value) => ({ selectionMode: value === 'PeopleOnly' || value === '0' ? 0 : 1 }),
  UserSelectionScope: count('selectionGroup'), ShowInNewForm: flag('showInNewForm'), ShowInEditForm: flag('showInEditForm'),
  ShowInDisplayForm: flag('showInDisplayForm'), CustomFormatter: text('customFormatter'), ClientSideComponentId: id('clientSideComponentId'),
  ClientSideComponentProperties: text('clientSideComponentProperties'), ClientValidationFormula: text('clientValidationFormula'),
  ClientValidationMessage: text('clientValidationMessage'),
  Mult: (name, value) => {
    boolean(name, value);
    return {};
  },
  RelationshipDeleteBehavior: (_name, value) => ({ deleteBehavior: Math.max(0, ['None', 'Cascade', 'Restrict'].indexOf(value)) }),
};

/** Attributes that say how SharePoint shows or stores a column: without effect here, kept and given back. */
export const keptAttributes: ReadonlySet<string> = new Set([
  'AllowDeletion', 'AllowDuplicateValues', 'AutoIndexed', 'BaseType', 'CalloutMenu', 'CanToggleHidden', 'ColName', 'Customization',
  'DisplaceOnUpgrade', 'DisplayImage', 'DisplayNameSrcField', 'DisplaySize', 'Filterable', 'FromBaseType', 'HTMLEncode', 'IMEMode',
  'IsRelationship', 'IsolateStyles', 'LinkToItem', 'MultiUserType', 'PITarget', 'Presence', 'PrimaryPITarget', 'PrependId', 'RichTextMode',
  'RowOrdinal', 'ShowAlways', 'ShowAddressBookButton', 'ShowInFileDlg', 'ShowInFiltersPane', 'ShowInListSettings', 'ShowInVersionHistory',
  'ShowInViewForms', 'Sortable', 'SourceID', 'StorageTZ', 'TextOnly', 'Version', 'Viewable', 'Width', 'Height', 'WikiLinking', 'xmlns', 'AggregationFunction',
]);
