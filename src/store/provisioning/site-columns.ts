import type { IWeb } from '@pnp/sp/webs/types';
import type { Column, ColumnType } from '../../schema/column';
import type { ListDeclaration } from '../../schema/list';

/** A list's column as it stands. */
export interface SiteColumn {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly Required: boolean;
  readonly Choices?: readonly string[];
}

/** What can be set on a column that exists already. */
export type ColumnChange = Partial<Pick<SiteColumn, 'Title' | 'Indexed' | 'EnforceUniqueValues' | 'Required' | 'Choices'>>;

const select = ['InternalName', 'Title', 'TypeAsString', 'Indexed', 'EnforceUniqueValues', 'Required', 'Choices'];

export const readSiteColumns = async (web: IWeb, listTitle: string): Promise<SiteColumn[]> =>
  (await web.lists.getByTitle(listTitle).fields.select(...select)()) as unknown as SiteColumn[];

const typeNames: Readonly<Record<ColumnType, string>> = { text: 'Text', note: 'Note', integer: 'Number', choice: 'Choice' };

/** Whether the column holds what it is declared to hold; a type cannot be changed afterwards. */
export const hasDeclaredType = (found: SiteColumn, column: Column): boolean => found.TypeAsString === typeNames[column.type];

/** What must change on a column for it to be as declared; codes that a choice has beyond its own are left. */
export const columnChange = (found: SiteColumn, column: Column): ColumnChange => {
  const choices = found.Choices ?? [];
  const missing = column.choices.filter((code) => !choices.includes(code));
  return {
    ...(found.Title === column.title ? {} : { Title: column.title }),
    ...(found.Indexed === column.indexed ? {} : { Indexed: column.indexed }),
    ...(found.EnforceUniqueValues === column.unique ? {} : { EnforceUniqueValues: column.unique }),
    ...(found.Required === column.required ? {} : { Required: column.required }),
    ...(missing.length === 0 ? {} : { Choices: [...choices, ...missing] }),
  };
};

/** What must change on SharePoint's own columns: indexes, and whether a row must have a Title. */
export const builtInChanges = (found: readonly SiteColumn[], list: ListDeclaration): ReadonlyMap<string, ColumnChange> => {
  const changes = new Map<string, ColumnChange>();
  for (const name of list.indexedBuiltIns) {
    if (found.find(({ InternalName }) => InternalName === name)?.Indexed === false) changes.set(name, { Indexed: true });
  }
  const title = found.find(({ InternalName }) => InternalName === 'Title');
  if (title !== undefined && title.Required !== list.titleRequired) {
    changes.set('Title', { ...changes.get('Title'), Required: list.titleRequired });
  }
  return changes;
};
