import { InjectHeaders, parseBinderWithErrorCheck } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp/fi';
import type { IList } from '@pnp/sp/lists/types';
import { type ISPCollection, SPCollection } from '@pnp/sp/spqueryable';
import type { IWeb } from '@pnp/sp/webs/types';
import type { ListDeclaration } from '../../schema/list';
import type { ODataFilter } from '../odata-filter';
import type { Page } from '../types';
import { isFolder, type RawRow } from './raw-row';

export interface RowsQuery {
  readonly select: readonly string[];
  readonly expand?: readonly string[];
  readonly filter?: ODataFilter;
  /** Only rows with a greater id. By a paging token: a filter that leaves more than 5,000 rows would be refused. */
  readonly after?: number;
  readonly newestFirst?: boolean;
  readonly size?: number;
  /** Without ETags and addresses a row is a third shorter. */
  readonly lean?: boolean;
}

const leanAnswers = InjectHeaders({ Accept: 'application/json;odata=nometadata' });

interface PagedAnswer {
  readonly value?: readonly RawRow[];
  readonly 'odata.nextLink'?: string;
}

const pages = parseBinderWithErrorCheck(async (response): Promise<Page<RawRow>> => {
  const answer = (await response.json()) as PagedAnswer;
  return { items: answer.value ?? [], next: answer['odata.nextLink'] ?? null };
});

/** The register's list in a web; `web` may be a batched one. */
export const listIn = (web: IWeb, list: ListDeclaration): IList => web.lists.getByTitle(list.title);

const queryFor = (web: IWeb, list: ListDeclaration, query: RowsQuery): ISPCollection => {
  const rows = listIn(web, list).items.select(...query.select, 'FileSystemObjectType');
  if (query.expand !== undefined) rows.expand(...query.expand);
  if (query.filter !== undefined) rows.filter(query.filter.odata);
  if (query.after !== undefined && query.after > 0) rows.query.set('$skiptoken', `Paged=TRUE&p_ID=${query.after}`);
  rows.orderBy('ID', query.newestFirst !== true).top(query.size ?? 5000);
  return query.lean === true ? rows.using(leanAnswers) : rows;
};

const withoutFolders = (page: Page<RawRow>): Page<RawRow> => ({
  items: page.items.filter((row) => !isFolder(row)),
  next: page.next,
});

/** One page, or the page behind `next`. `web` may be a batched one. */
export const readPage = async (
  web: IWeb,
  list: ListDeclaration,
  query: RowsQuery,
  next: string | null = null,
): Promise<Page<RawRow>> => {
  const first = queryFor(web, list, query);
  const page = next === null ? SPCollection(first) : SPCollection([first, next]);
  if (next === null) for (const [key, value] of first.query) page.query.set(key, value);
  return withoutFolders((await page.using(pages)()) as unknown as Page<RawRow>);
};

/** All rows that match, page after page. */
export const readRows = async (sp: SPFI, list: ListDeclaration, query: RowsQuery): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  let next: string | null = null;
  do {
    const page: Page<RawRow> = await readPage(sp.web, list, query, next);
    rows.push(...page.items);
    next = page.next;
  } while (next !== null);
  return rows;
};
