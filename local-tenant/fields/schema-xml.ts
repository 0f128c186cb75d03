import { fieldDefaults, type Field } from './field';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'TRUE' : 'FALSE');

const shown = (value: boolean, isDefault: boolean): string | undefined => (value === isDefault ? undefined : flag(value));

const attributesOf = (field: Field): Record<string, string | number | undefined> => ({
  Type: field.type, ID: `{${field.id}}`, Name: field.internalName, StaticName: field.staticName, DisplayName: field.title,
  SourceID: field.builtIn ? 'http://schemas.microsoft.com/sharepoint/v3' : `{${field.ownerId}}`,
  Description: field.description === '' ? undefined : field.description, Group: field.group === fieldDefaults.group ? undefined : field.group,
  Required: flag(field.required), ReadOnly: shown(field.readOnly, false), Hidden: shown(field.hidden, false),
  Sealed: shown(field.sealed, false), Indexed: shown(field.indexed, false), EnforceUniqueValues: flag(field.unique),
  MaxLength: field.maxLength, RichText: flag(field.richText), AppendOnly: flag(field.appendOnly), NumLines: field.numberOfLines,
  FillInChoice: flag(field.fillInChoice), Min: field.minimum, Max: field.maximum, Decimals: field.decimals,
  Format: field.type === 'DateTime' ? (field.dateOnly === true ? 'DateOnly' : 'DateTime') : undefined,
  List: field.lookupList === undefined ? undefined : `{${field.lookupList}}`, ShowField: field.lookupField,
  Mult: flag(field.type === 'UserMulti' || field.type === 'LookupMulti' ? true : undefined),
});

/** A column's definition as XML, as `SchemaXml` gives it. */
export const schemaXmlOf = (field: Field): string => {
  const attributes = Object.entries(attributesOf(field))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const choices = field.choices === undefined
    ? ''
    : `<CHOICES>${field.choices.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('')}</CHOICES>`;
  const initial = field.defaultValue === undefined ? '' : `<Default>${escaped(field.defaultValue)}</Default>`;
  return choices + initial === '' ? `<Field${attributes} />` : `<Field${attributes}>${choices}${initial}</Field>`;
};
