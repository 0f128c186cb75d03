import type { Column } from './column';
import { schemaUuid } from './uuid';
import { element, escapeXml } from './xml';

/** Group under which site columns stand in the site's settings. */
export const columnGroup = 'Series register';

const yesNo = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

const typeAttributes = (column: Column): Record<string, string> => {
  switch (column.type) {
    case 'text':
      return { Type: 'Text', MaxLength: '255' };
    case 'note':
      return { Type: 'Note', NumLines: '6', RichText: 'FALSE', AppendOnly: 'FALSE' };
    case 'integer':
      return { Type: 'Number', Decimals: '0' };
    case 'choice':
      return { Type: 'Choice', Format: 'Dropdown', FillInChoice: 'FALSE' };
  }
};

const choicesXml = (column: Column): string =>
  column.type === 'choice'
    ? `<CHOICES>${column.choices.map((code) => `<CHOICE>${escapeXml(code)}</CHOICE>`).join('')}</CHOICES>`
    : '';

/** A column's id: the same name has the same one on every list and in the feature. */
export const columnId = (name: string): string => schemaUuid(`column/${name}`);

const identity = (column: Column): Record<string, string> => ({
  ID: `{${columnId(column.name)}}`,
  Name: column.name,
  StaticName: column.name,
  DisplayName: column.title,
});

/** The column on a list, for `CreateFieldAsXml`, with what only a list's column can be: unique. */
export const listFieldXml = (column: Column): string =>
  element(
    'Field',
    {
      ...identity(column),
      ...typeAttributes(column),
      Required: yesNo(column.required),
      Indexed: yesNo(column.indexed),
      EnforceUniqueValues: yesNo(column.unique),
    },
    choicesXml(column),
  );

/** The column of the site, for feature XML. `EnforceUniqueValues` throws on site columns and is left out. */
export const siteFieldXml = (column: Column): string =>
  element('Field', { ...identity(column), Group: columnGroup, ...typeAttributes(column), Required: 'FALSE' }, choicesXml(column));
