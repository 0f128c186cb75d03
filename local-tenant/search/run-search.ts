import type { Call } from '../rest/call';
import { findItems, countItems, type SortKey } from './find-items';
import { kqlToSql } from './kql-to-sql';
import { managedProperty } from './managed-properties';
import { matches, type MatchContext } from './match-document';
import { parseKql } from './parse-kql';
import type { SearchDocument } from './search-document';
import { bringUpToDate } from './search-index';
import { allWebs } from '../webs/site-store';
import { listDocument, searchableFor, webDocument } from './searchable';

/** What is to be found. */
export interface SearchQuery {
  /** In the keyword query language. */
  readonly text: string;
  readonly startRow: number;
  readonly rowLimit: number;
  readonly sort: readonly SortKey[];
}

export interface Found {
  readonly documents: readonly SearchDocument[];
  readonly total: number;
}

/** What ranks higher is not published: the youngest comes first here. */
const byAge: readonly SortKey[] = [{ property: 'lastmodifiedtime', descending: true }];

const comparable = (document: SearchDocument, key: SortKey, origin: string): string | number => {
  const value = managedProperty(key.property)?.read(document, origin) ?? '';
  return typeof value === 'string' ? value.toLowerCase().replace(/\.\d+z$/, 'z') : Number(value);
};

const inOrder = (documents: SearchDocument[], sort: readonly SortKey[], origin: string): SearchDocument[] => documents.sort((one, other) => {
  for (const key of sort) {
    const [left, right] = [comparable(one, key, origin), comparable(other, key, origin)];
    if (left !== right) return (left < right ? -1 : 1) * (key.descending ? -1 : 1);
  }
  return one.docId - other.docId;
});

const levelsOf = (call: Call): Pick<MatchContext, 'webs' | 'contentTypes'> => ({
  webs: () => allWebs(call.db).map((web) => webDocument(web, call)),
  contentTypes: () => call.db.all<{ listId: string; id: string; name: string }>('SELECT c.owner_id AS listId, c.id, c.name FROM content_types c JOIN lists l ON l.id = c.owner_id'),
});

/** Finds sites, lists, items and files of the whole tenant, as far as the caller may see them. What was written is found at once. */
export const runSearch = (call: Call, { text, startRow, rowLimit, sort: asked }: SearchQuery): Found => {
  const query = parseKql(text);
  const { host } = new URL(call.request.origin);
  const context: MatchContext = {
    origin: call.request.origin, now: new Date(call.now), ...levelsOf(call),
    isOwnHost: (name) => name.toLowerCase().replace('127.0.0.1', 'localhost') === host.replace('127.0.0.1', 'localhost'),
  };
  bringUpToDate(call.db, call.dataFolder);
  const searchable = searchableFor(call);
  const readable = new Set(searchable.scopeIds);
  const others = [
    ...searchable.webs.map((web) => webDocument(web, call)),
    ...searchable.lists.filter(({ list }) => readable.has(list.scopeId)).map(({ list, web }) => listDocument(list, web, call)),
  ].filter((document) => matches(document, query, context));
  const condition = kqlToSql(query, context);
  const sort = asked.length === 0 ? byAge : asked;
  const items = findItems(call, searchable, condition, sort, startRow + rowLimit);
  return {
    documents: inOrder([...others, ...items], sort, context.origin).slice(startRow, startRow + rowLimit),
    total: others.length + countItems(call, searchable, condition),
  };
};
