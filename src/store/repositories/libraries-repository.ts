import { InjectHeaders } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp/fi';
import type { IList } from '@pnp/sp/lists/types';
import { Web } from '@pnp/sp/webs/types';
import { librarySeriesColumn, librarySeriesColumnXml } from '../../schema/library-column';
import { createFieldOptions } from '../provisioning/field-options';
import { numberIn, type RawRow, textIn } from '../rows/raw-row';
import type { LibrariesRepository, Library } from '../types';

const documentLibrary = 101;
/** Libraries that every site has for itself, by the last part of their address. */
const siteOwn = /\/(SiteAssets|Style Library|FormServerTemplates|SiteCollectionDocuments)$/i;
const select = ['Id', 'Title', 'BaseTemplate', 'Hidden', 'ItemCount', 'RootFolder/ServerRelativeUrl'];
const lean = InjectHeaders({ Accept: 'application/json;odata=nometadata' });

const rootUrlOf = (row: RawRow): string => {
  const folder = row.RootFolder;
  return typeof folder === 'object' && folder !== null ? textIn(folder as RawRow, 'ServerRelativeUrl') : '';
};

const isForPeople = (row: RawRow): boolean =>
  numberIn(row, 'BaseTemplate') === documentLibrary && row.Hidden === false && !siteOwn.test(rootUrlOf(row));

const toLibrary = (row: RawRow, siteUrl: string): Library => ({
  siteUrl,
  id: textIn(row, 'Id').toLowerCase(),
  title: textIn(row, 'Title'),
  url: new URL(rootUrlOf(row), siteUrl).href,
  itemCount: numberIn(row, 'ItemCount'),
});

export const librariesRepository = (sp: SPFI): LibrariesRepository => {
  const webOf = (siteUrl: string) => Web([sp.web, siteUrl]);
  const listOf = (library: Library): IList => webOf(library.siteUrl).lists.getById(library.id);

  const seriesField = async (library: Library): Promise<RawRow | null> => {
    const fields = (await listOf(library).fields.select('InternalName', 'DefaultValue')()) as unknown as RawRow[];
    return fields.find((field) => textIn(field, 'InternalName') === librarySeriesColumn.name) ?? null;
  };

  return {
    ofSite: async (siteUrl) => {
      const rows = (await webOf(siteUrl).lists.select(...select).expand('RootFolder')()) as unknown as RawRow[];
      return rows.filter(isForPeople).map((row) => toLibrary(row, siteUrl));
    },
    byId: async (siteUrl, listId) =>
      toLibrary((await webOf(siteUrl).lists.getById(listId).select(...select).expand('RootFolder')()) as RawRow, siteUrl),
    ensureSeriesColumn: async (library, seriesCode) => {
      const field = await seriesField(library);
      if (field !== null && textIn(field, 'DefaultValue') === seriesCode) return { changed: false };
      const { fields } = listOf(library);
      if (field === null) {
        await fields.createFieldAsXml({ SchemaXml: librarySeriesColumnXml(seriesCode), Options: createFieldOptions });
      } else {
        await fields.getByInternalNameOrTitle(librarySeriesColumn.name).update({ DefaultValue: seriesCode });
      }
      return { changed: true };
    },
    seriesDefault: async (library) => {
      const field = await seriesField(library);
      return field === null ? null : textIn(field, 'DefaultValue');
    },
    coverage: async (library, seriesCode) => {
      // Counted here and not by a filter: the column is not indexed, and libraries hold more than 5,000 files.
      let withCode = 0;
      let total = 0;
      const files = listOf(library).items.select('Id', 'FileSystemObjectType', librarySeriesColumn.name).top(5000).using(lean);
      for await (const page of files as AsyncIterable<readonly RawRow[]>) {
        for (const row of page.filter((item) => numberIn(item, 'FileSystemObjectType') === 0)) {
          total += 1;
          if (textIn(row, librarySeriesColumn.name) === seriesCode) withCode += 1;
        }
      }
      return { withCode, total };
    },
  };
};
