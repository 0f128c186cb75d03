import type { SPFI } from '@pnp/sp/fi';
import type { IWeb } from '@pnp/sp/webs/types';
import type { ListDeclaration } from '../../schema/list';
import type { RowResult } from '../types';
import { inBatches } from './batch';
import { type FormAnswer, formValues, readAnswer } from './form-values';
import { listIn } from './list-rows';

/** A row to be added. `folder` is a folder's name, '' for the list's root. */
export interface NewRow {
  readonly folder: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** Decoded path of a list's folder: `/sites/register/Lists/Series/OVO000098`. */
export const folderPath = (siteUrl: string, list: ListDeclaration, folder: string): string => {
  const root = `${decodeURIComponent(new URL(siteUrl).pathname).replace(/\/$/, '')}/Lists/${list.name}`;
  return folder === '' ? root : `${root}/${folder}`;
};

const add = async (web: IWeb, siteUrl: string, list: ListDeclaration, row: NewRow): Promise<number> => {
  const path = folderPath(siteUrl, list, row.folder);
  const answers = await listIn(web, list).addValidateUpdateItemUsingPath(formValues(row.columns), path);
  return readAnswer(answers as unknown as readonly FormAnswer[], list.title);
};

/** Adds one row into its folder and returns its item id. Throws what a field was refused for. */
export const addRow = (sp: SPFI, siteUrl: string, list: ListDeclaration, row: NewRow): Promise<number> =>
  add(sp.web, siteUrl, list, row);

/** Adds rows in batches of 100; each has its own outcome, its item id. */
export const addRows = (
  sp: SPFI,
  siteUrl: string,
  list: ListDeclaration,
  rows: readonly NewRow[],
): Promise<RowResult<number>[]> => inBatches(sp, rows, (web, row) => add(web, siteUrl, list, row));
