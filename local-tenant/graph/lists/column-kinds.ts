import type { Field } from '../../fields/field';

type Facet = readonly [name: string, value: object];

const text = (field: Field, multiple: boolean): Facet => ['text', {
  allowMultipleLines: multiple, appendChangesToExistingText: field.appendOnly ?? false, linesForEditing: multiple ? field.numberOfLines ?? 6 : 0,
  ...(multiple ? { textType: field.richText === true ? 'richText' : 'plain' } : { maxLength: field.maxLength ?? 255 }),
}];

const limits = (field: Field): object => ({
  ...(field.maximum === undefined ? {} : { maximum: field.maximum }), ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
});

const decimalNames = ['none', 'one', 'two', 'three', 'four', 'five'];

const displayOfChoice = (field: Field): string => {
  if (field.type === 'MultiChoice') return 'checkBoxes';
  return field.editFormat === 1 ? 'radioButtons' : 'dropDownMenu';
};

/** What Graph says of a column's kind: the name of the facet, and what is in it. undefined for kinds that Graph has no facet for. */
export const facetOf = (field: Field): Facet | undefined => {
  switch (field.type) {
    case 'Text':
      return text(field, false);
    case 'Note':
      return text(field, true);
    case 'Boolean':
      return ['boolean', {}];
    case 'Choice':
    case 'MultiChoice':
      return ['choice', { allowTextEntry: field.fillInChoice ?? false, choices: field.choices ?? [], displayAs: displayOfChoice(field) }];
    case 'Number':
    case 'Integer':
      return ['number', {
        decimalPlaces: decimalNames[field.decimals ?? -1] ?? (field.type === 'Integer' ? 'none' : 'automatic'),
        displayAs: field.percentage === true ? 'percentage' : 'number', ...limits(field),
      }];
    case 'Currency':
      return ['currency', {}];
    case 'DateTime':
      return ['dateTime', { displayAs: 'default', format: field.dateOnly === true ? 'dateOnly' : 'dateTime' }];
    case 'Lookup':
    case 'LookupMulti':
      return ['lookup', {
        allowMultipleValues: field.type === 'LookupMulti', allowUnlimitedLength: false, columnName: field.lookupField ?? 'Title', listId: field.lookupList ?? '',
      }];
    case 'User':
    case 'UserMulti':
      return ['personOrGroup', {
        allowMultipleSelection: field.type === 'UserMulti', chooseFromType: field.selectionMode === 0 ? 'peopleOnly' : 'peopleAndGroups', displayAs: 'nameWithPresence',
      }];
    case 'URL':
      return ['hyperlinkOrPicture', { isPicture: field.urlFormat === 1 }];
    case 'Calculated':
      return ['calculated', {
        formula: field.formula ?? '', outputType: (field.outputType ?? 'Text').replace(/^./, (first) => first.toLowerCase()),
        ...(field.outputType === 'DateTime' ? { format: field.dateOnly === true ? 'dateOnly' : 'dateTime' } : {}),
      }];
    default:
      return undefined;
  }
};
