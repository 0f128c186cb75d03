import { invalidArgument, notImplemented } from '../errors/refusals';
import type { Values } from '../odata/values';
import type { Field, FieldDefinition } from './field';
import { outputTypes } from './field-kinds';

type Setting = keyof FieldDefinition;

const flags: Readonly<Record<string, Setting>> = {
  Required: 'required', Hidden: 'hidden', ReadOnlyField: 'readOnly', Indexed: 'indexed', EnforceUniqueValues: 'unique',
  AppendOnly: 'appendOnly', RichText: 'richText', FillInChoice: 'fillInChoice', ShowAsPercentage: 'percentage', NoCrawl: 'noCrawl',
  AllowHyperlink: 'allowHyperlink', RestrictedMode: 'restrictedMode', UnlimitedLengthInDocumentLibrary: 'unlimitedLength',
  CommaSeparator: 'commaSeparator', PinnedToFiltersPane: 'pinnedToFilters', Presence: 'presence',
};

const numbers: Readonly<Record<string, Setting>> = {
  MaxLength: 'maxLength', NumberOfLines: 'numberOfLines', EditFormat: 'editFormat', MinimumValue: 'minimum', MaximumValue: 'maximum',
  SelectionMode: 'selectionMode', SelectionGroup: 'selectionGroup', CurrencyLocaleId: 'currencyLocaleId',
  DateTimeCalendarType: 'calendarType', FriendlyDisplayFormat: 'friendlyFormat', ShowInFiltersPane: 'showInFilters',
  RelationshipDeleteBehavior: 'deleteBehavior',
};

/** Texts that may be empty, and then are as if nobody had given them. */
const texts: Readonly<Record<string, Setting>> = {
  CustomFormatter: 'customFormatter', DefaultValue: 'defaultValue', DefaultFormula: 'defaultFormula', ValidationFormula: 'validationFormula',
  ValidationMessage: 'validationMessage', ClientValidationFormula: 'clientValidationFormula', ClientValidationMessage: 'clientValidationMessage',
  ClientSideComponentId: 'clientSideComponentId', ClientSideComponentProperties: 'clientSideComponentProperties', Direction: 'direction',
  JSLink: 'jsLink', Unit: 'unit', Formula: 'formula',
};

/** What one number means for a kind of column: a day alone or with its time, a link or a picture, decimals. */
const displayFormat = (field: Pick<Field, 'type'>, format: number): Partial<FieldDefinition> => {
  if (field.type === 'DateTime') return { dateOnly: format === 0 };
  if (field.type === 'URL') return { urlFormat: format };
  // -1: as many decimals as there are.
  return { decimals: format < 0 ? undefined : format };
};

const outputType = (values: Values): Partial<FieldDefinition> => {
  const type = outputTypes[values.number('OutputType')];
  if (type === undefined) {
    throw notImplemented('Value of body property', `OutputType = ${values.number('OutputType')}`);
  }
  return { outputType: type };
};

const severalValues = (now: Field, several: boolean): Partial<FieldDefinition> => {
  const single = now.type.replace(/Multi$/, '');
  return single === 'User' || single === 'Lookup' ? { type: several ? `${single}Multi` : single } : {};
};

/** The definition that a body with REST's property names leaves: what it does not name stays as it was. */
export const definitionFrom = (values: Values, now: Field): Field => {
  const changed: Record<string, unknown> = { ...now };
  const take = (names: Readonly<Record<string, Setting>>, read: (name: string) => unknown): void => {
    Object.entries(names).filter(([name]) => values.has(name)).forEach(([name, setting]) => { changed[setting] = read(name); });
  };
  take(flags, (name) => values.flag(name));
  take(numbers, (name) => (values.raw(name) === null ? undefined : values.number(name)));
  take(texts, (name) => (values.maybeText(name) === '' && name !== 'DefaultValue' ? undefined : values.maybeText(name)));
  return {
    ...(changed as unknown as Field),
    title: values.maybeText('Title') ?? now.title,
    description: values.has('Description') ? values.text('Description') : now.description,
    group: values.maybeText('Group') ?? now.group,
    staticName: values.maybeText('StaticName') ?? now.staticName,
    choices: values.has('Choices') ? choicesOf(values) : now.choices,
    ...(values.has('DisplayFormat') ? displayFormat(now, values.number('DisplayFormat')) : {}),
    ...(values.has('DateFormat') && now.type === 'Calculated' ? { dateOnly: values.number('DateFormat') === 0 } : {}),
    ...(values.has('OutputType') ? outputType(values) : {}),
    ...(values.has('AllowMultipleValues') ? severalValues(now, values.flag('AllowMultipleValues')) : {}),
    ...(values.has('LookupField') ? { lookupField: values.text('LookupField') } : {}),
  };
};

const choicesOf = (values: Values): readonly string[] => {
  const choices = values.list('Choices').map(String);
  if (choices.some((choice) => choice.length > 255)) {
    throw invalidArgument('A choice can have at most 255 characters.');
  }
  return choices;
};
