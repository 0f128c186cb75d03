import { fieldDefaults, type Field } from './field';
import { typeNameOfField } from './field-kinds';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'TRUE' : 'FALSE');

const shown = (value: boolean, isDefault: boolean): string | undefined => (value === isDefault ? undefined : flag(value));

const nonEmpty = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

const formatOf = (field: Field): string | undefined => {
  switch (field.type) {
    case 'DateTime':
      return field.dateOnly === true ? 'DateOnly' : 'DateTime';
    case 'Calculated':
      return field.dateOnly === undefined ? undefined : field.dateOnly ? 'DateOnly' : 'DateTime';
    case 'Choice':
      return field.editFormat === 1 ? 'RadioButtons' : 'Dropdown';
    case 'URL':
      return field.urlFormat === 1 ? 'Image' : 'Hyperlink';
    default:
      return undefined;
  }
};

const isPerson = ({ type }: Field): boolean => type === 'User' || type === 'UserMulti';

const attributesOf = (field: Field): Record<string, string | number | undefined> => ({
  Type: typeNameOfField(field), ID: `{${field.id}}`, Name: field.internalName, StaticName: field.staticName, DisplayName: field.title,
  SourceID: field.builtIn ? 'http://schemas.microsoft.com/sharepoint/v3' : `{${field.ownerId}}`, ...field.attributes,
  Description: nonEmpty(field.description), Group: field.group === fieldDefaults.group ? undefined : nonEmpty(field.group),
  Required: flag(field.required), ReadOnly: shown(field.readOnly, false), Hidden: shown(field.hidden, false),
  Sealed: shown(field.sealed, false), Indexed: shown(field.indexed, false), EnforceUniqueValues: flag(field.unique),
  MaxLength: field.maxLength, RichText: flag(field.richText), AppendOnly: flag(field.appendOnly), NumLines: field.numberOfLines,
  FillInChoice: flag(field.fillInChoice), Min: field.minimum, Max: field.maximum, Decimals: field.decimals, Percentage: flag(field.percentage),
  Commas: flag(field.commaSeparator), LCID: field.currencyLocaleId, Format: formatOf(field), ResultType: field.outputType,
  FriendlyDisplayFormat: field.friendlyFormat === undefined ? undefined : ['Unspecified', 'Disabled', 'Relative'][field.friendlyFormat],
  UnlimitedLengthInDocumentLibrary: flag(field.unlimitedLength),
  List: isPerson(field) ? 'UserInfo' : field.lookupList === undefined ? undefined : `{${field.lookupList}}`,
  ShowField: isPerson(field) ? 'ImnName' : field.lookupField,
  WebId: field.lookupWebId, FieldRef: field.primaryFieldId,
  UserSelectionMode: isPerson(field) ? (field.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups') : undefined,
  UserSelectionScope: isPerson(field) ? field.selectionGroup ?? 0 : undefined,
  Mult: flag(field.type === 'UserMulti' || field.type === 'LookupMulti' ? true : undefined),
  ShowInNewForm: flag(field.showInNewForm), ShowInEditForm: flag(field.showInEditForm), ShowInDisplayForm: flag(field.showInDisplayForm),
  CustomFormatter: field.customFormatter, JSLink: field.jsLink, ClientSideComponentId: field.clientSideComponentId,
  ClientSideComponentProperties: field.clientSideComponentProperties, NoCrawl: flag(field.noCrawl),
});

const element = (name: string, text: string | undefined, attributes = ''): string =>
  (text === undefined ? '' : `<${name}${attributes}>${escaped(text)}</${name}>`);

const childrenOf = (field: Field): string => [
  element('Default', field.defaultValue),
  element('DefaultFormula', field.defaultFormula),
  field.choices === undefined ? '' : `<CHOICES>${field.choices.map((choice) => element('CHOICE', choice)).join('')}</CHOICES>`,
  element('Formula', field.formula),
  element('Validation', field.validationFormula, field.validationMessage === undefined ? '' : ` Message="${escaped(field.validationMessage)}"`),
].join('');

/** A column's definition as XML, as `SchemaXml` gives it. */
export const schemaXmlOf = (field: Field): string => {
  const attributes = Object.entries(attributesOf(field))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const children = childrenOf(field);
  return children === '' ? `<Field${attributes} />` : `<Field${attributes}>${children}</Field>`;
};
