import { text } from './column';
import { columnId } from './field-xml';
import { element } from './xml';

/**
 * The column by which a library, and each file in it, names its series. The name is the same on every library, so that
 * search, exports and what comes after find it.
 */
export const librarySeriesColumn = text('SeriesCode', { title: 'Serie' });

/** For `CreateFieldAsXml` on a library; files added afterwards get the default. */
export const librarySeriesColumnXml = (seriesCode: string): string =>
  element(
    'Field',
    {
      ID: `{${columnId(librarySeriesColumn.name)}}`,
      Name: librarySeriesColumn.name,
      StaticName: librarySeriesColumn.name,
      DisplayName: librarySeriesColumn.title,
      Type: 'Text',
      MaxLength: '255',
      Required: 'FALSE',
    },
    element('Default', {}, seriesCode),
  );
