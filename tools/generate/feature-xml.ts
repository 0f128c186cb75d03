import type { Column } from '../../src/schema/column';
import { columnGroup, columnId, siteFieldXml } from '../../src/schema/field-xml';
import { librarySeriesColumn } from '../../src/schema/library-column';
import { registerLists } from '../../src/schema/register-schema';
import { schemaUuid } from '../../src/schema/uuid';
import { element } from '../../src/schema/xml';

/** A content type of the feature: `parent` is the id of Item or Document. */
interface ContentType {
  readonly name: string;
  readonly parent: '0x01' | '0x0101';
  readonly description: string;
  readonly columns: readonly Column[];
}

const contentTypes: readonly ContentType[] = [
  {
    name: 'Series',
    parent: '0x01',
    description: 'A category of records, with how long they are kept and why.',
    columns: registerLists.Series.columns,
  },
  {
    name: 'Document of a series',
    parent: '0x0101',
    description: 'A document that names the series it belongs to.',
    columns: [librarySeriesColumn],
  },
];

const indent = (text: string, depth: number): string =>
  text
    .split('\n')
    .map((line) => '  '.repeat(depth) + line)
    .join('\n');

const block = (children: readonly string[]): string => `\n${indent(children.join('\n'), 1)}\n`;

const contentTypeXml = ({ name, parent, description, columns }: ContentType): string =>
  element(
    'ContentType',
    {
      ID: `${parent}00${schemaUuid(`content type/${name}`).replace(/-/g, '').toUpperCase()}`,
      Name: name,
      Group: columnGroup,
      Description: description,
      Inherits: 'TRUE',
      Version: '0',
    },
    block([
      element(
        'FieldRefs',
        {},
        block(columns.map((column) => element('FieldRef', { ID: `{${columnId(column.name)}}`, Name: column.name, DisplayName: column.title }))),
      ),
    ]),
  );

/** Site columns: the series' own, and the one that libraries name their series by, which has the library's title. */
const siteColumns = (): Column[] => [
  librarySeriesColumn,
  ...registerLists.Series.columns.filter(({ name }) => name !== librarySeriesColumn.name),
];

/**
 * The feature's element manifest: site columns and content types. Lists are not in it, since feature XML carries no
 * permissions and a list must never stand open.
 */
export const featureXml = (): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Generated from src/schema by "node tools/generate.mjs"; change the declarations, not this file. -->',
    element(
      'Elements',
      { xmlns: 'http://schemas.microsoft.com/sharepoint/' },
      block([...siteColumns().map(siteFieldXml), ...contentTypes.map(contentTypeXml)]),
    ),
    '',
  ].join('\n');
